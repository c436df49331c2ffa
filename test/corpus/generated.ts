import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers that look random and are the same for a seed every time. */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t ^ (t + Math.imul(t ^ (t >>> 7), t | 61))) >>> 0;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PEOPLE = ['Zulkifli Hasan', 'Teten Masduki', 'Rini Kartawijaya', 'Bambang Purwodadi', 'Siti Larasati'];
const POSTS = ['Menteri Perdagangan', 'Menteri Koperasi dan UKM', 'Ketua Asosiasi Pedagang Pasar', 'Kepala Dinas Perdagangan'];
const PLACES = ['Bandung', 'Surabaya', 'Makassar', 'Semarang', 'Medan'];
const DEEDS = ['membuka pasar murah', 'meninjau gudang beras', 'menutup lapak tanpa izin', 'membagikan bantuan modal'];
const REGULATIONS = ['Permendag Nomor 31 Tahun 2023', 'Undang-Undang Nomor 7 Tahun 2014', 'Peraturan Pemerintah Nomor 80 Tahun 2019'];

/** An article that nobody wrote. */
export function article(n: number): { title: string; text: string; published: string } {
  const next = sequence(n + 1);
  const of = (list: readonly string[]): string => list[Math.floor(next() * list.length)];
  const day = 1 + Math.floor(next() * 28);
  const [place, person, post] = [of(PLACES), of(PEOPLE), of(POSTS)];
  const paragraphs = [
    `${place} - ${post} ${person} ${of(DEEDS)} di ${place}, Senin (${day}/5/2023).`,
    `Sebanyak ${100 + Math.floor(next() * 9000)} pedagang hadir dan menerima Rp${1 + Math.floor(next() * 90)} juta, sesuai ${of(REGULATIONS)}.`,
    `"Kami mengawasi harga setiap hari," kata ${person} kepada wartawan.`,
    `Harga cabai di ${of(PLACES)} naik ${1 + Math.floor(next() * 40)} persen dibanding bulan lalu.`,
    `Sementara itu ${of(PEOPLE)} meminta Kementerian Perdagangan ${of(DEEDS)} tahun depan.`,
  ];
  return {
    title: `${person} ${of(DEEDS)} di ${place}`,
    text: `${paragraphs.join('\n\n')}\n`,
    published: `2023-05-${String(day).padStart(2, '0')}`,
  };
}

/** A folder of articles: half of them rows of JSON Lines, the others files of their own. */
export function writeCorpus(folder: string, articles: number): void {
  mkdirSync(join(folder, 'berkas'), { recursive: true });
  const rows: string[] = [];
  for (let n = 0; n < articles; n++) {
    if (n % 2 === 0) rows.push(`${JSON.stringify(article(n))}\n`);
    else writeFileSync(join(folder, 'berkas', `${String(n).padStart(5, '0')}.txt`), article(n).text);
  }
  writeFileSync(join(folder, 'baris.jsonl'), rows.join(''));
}
