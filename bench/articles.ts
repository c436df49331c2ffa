import { appendFileSync, closeSync, createReadStream, existsSync, openSync, readSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { readInputs } from '../src/ingest/index.js';
import type { RawDocument } from '../src/model/document.js';

/** The articles to measure on, as lines of JSON, and what to call them in the results. */
export interface Articles {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Reads the articles (JSON Lines, zipped or not); where the file is absent, makes some up, the same every time. */
export async function openArticles(path: string): Promise<Articles> {
  if (!existsSync(path)) return { name: 'made-up articles', lines: madeUp(4000) };
  const file = createReadStream(path);
  const lines: string[] = [];
  for await (const line of createInterface({ input: path.endsWith('.gz') ? file.pipe(createGunzip()) : file })) lines.push(line);
  return { name: basename(path), lines };
}

/** At least this many bytes of the articles, evenly from the whole, repeated with changed ids where there are too few. */
export function sample({ lines }: Articles, bytes: number): string[] {
  const all = lines.reduce((sum, line) => sum + line.length, 0);
  const step = Math.max(1, Math.floor(all / bytes));
  const taken: string[] = [];
  for (let i = 0, size = 0; size < bytes; i++) {
    const line = lines[(i * step) % lines.length].replace('{', `{"copy":${i},`);
    taken.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return taken;
}

/** Writes lines to a file, some thousand at a time: a corpus may be longer than one string can be. */
export function writeLines(path: string, lines: readonly string[]): void {
  writeFileSync(path, '');
  for (let i = 0; i < lines.length; i += 5000) appendFileSync(path, `${lines.slice(i, i + 5000).join('\n')}\n`);
}

/** Documents behind a path, as the corridor takes them. */
export async function documentsOf(path: string): Promise<RawDocument[]> {
  const documents: RawDocument[] = [];
  for await (const event of readInputs([path])) if (event.kind === 'document') documents.push(event.document);
  return documents;
}

export const megabytes = (documents: readonly RawDocument[]): number =>
  documents.reduce((sum, d) => sum + Buffer.byteLength(d.content), 0) / 1e6;

const PEOPLE = ['Sri Lestari', 'Bambang Wijaya', 'Retno Kusuma', 'Agus Santoso', 'Dewi Anggraini', 'Hendra Gunawan'];
const POSTS = ['Menteri Perdagangan', 'Wali Kota Malang', 'Ketua Komisi VI DPR', 'Direktur Utama PT Sinar Jaya', 'Kepala Dinas Kesehatan'];
const PLACES = ['Jakarta', 'Surabaya', 'Medan', 'Makassar', 'Denpasar', 'Kupang'];
const SAID = ['kata', 'ujar', 'tegas', 'jelas'];

/** Articles from a few patterns, by a fixed row of numbers. */
function madeUp(count: number): string[] {
  let state = 20_230_927;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
  const one = (list: readonly string[]): string => list[next(list.length)];
  const sentences = [
    () => `${one(POSTS)} ${one(PEOPLE)} mencatat ${next(900) + 100}.${next(900) + 100} laporan warga di ${one(PLACES)}.`,
    () => `"Kami menargetkan perbaikan ${next(90) + 5} persen jalan rusak tahun ini," ${one(SAID)} ${one(PEOPLE)} di ${one(PLACES)}.`,
    () => `Anggaran sebesar Rp ${next(90) + 1},${next(9)} miliar dibahas pada ${next(27) + 1} September 20${next(9) + 15}.`,
    () => `Aturan itu tertuang dalam Peraturan Menteri Perdagangan Nomor ${next(90) + 1} Tahun 20${next(9) + 15}.`,
    () => 'Warga diminta memakai jalan lain selama perbaikan berlangsung, terutama pada jam berangkat sekolah.',
  ];
  return Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      id: `buatan-${i}`,
      title: `${one(PLACES)} membahas laporan ke-${i}`,
      body: Array.from({ length: 8 + next(24) }, () => one(sentences.map((s) => s()))).join(i % 3 === 0 ? '\n' : ' '),
    }),
  );
}

export function lineCount(path: string): number {
  const file = openSync(path, 'r');
  const buffer = Buffer.allocUnsafe(1 << 20);
  let lines = 0;
  for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
    for (let at = buffer.indexOf(10); at >= 0 && at < read; at = buffer.indexOf(10, at + 1)) lines++;
  }
  closeSync(file);
  return lines;
}
