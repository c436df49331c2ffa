import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { WartaError } from '../errors.js';
import type { GoldDocument, GoldMark, GoldSet } from '../model/gold.js';
import type { Label } from '../model/label.js';
import { parseBrat } from './gold-brat.js';
import { parseConll } from './gold-conll.js';
import { parseLabelStudio } from './gold-label-studio.js';
import { ALL_LABELS, parseMarkedArticle } from './gold-marks.js';
import { goldOfRecord } from './gold-records.js';
import { isRecordFile, readSavedRecords } from './records.js';

interface GoldFile {
  readonly path: string;
  /** Path below the gold folder without its ending. */
  readonly name: string;
}
/** A way of keeping marks. `complete` where a file of it holds every type with its values. */
interface GoldFormat {
  readonly endings: readonly string[];
  readonly complete: boolean;
  read(source: string, file: GoldFile): readonly GoldDocument[] | Promise<readonly GoldDocument[]>;
}

const FORMATS: readonly GoldFormat[] = [
  { endings: ['.gold'], complete: true, read: (source, f) => [parseMarkedArticle(source, f.path, f.name)] },
  { endings: ['.ann'], complete: false, read: (source, f) => [parseBrat(source, textBeside(f.path), f.path, f.name)] },
  {
    endings: ['.conll', '.bio', '.iob', '.iob2', '.bioes', '.bilou'],
    complete: false,
    read: (source, f) => parseConll(source, f.path, f.name),
  },
  { endings: ['.json'], complete: false, read: (source, f) => parseLabelStudio(source, f.path, f.name) },
  { endings: ['.ndjson', '.jsonl', '.gz'], complete: true, read: (_, f) => readRecordGold(f.path) },
];

/**
 * Reads the gold at a path: a folder (with its folders) or one file, in authoring marks (.gold), brat (.ann beside .txt), CoNLL,
 * Label Studio (.json) or records (.ndjson). Throws WartaError where there is none, or with file and line where one is broken.
 */
export async function readGold(path: string): Promise<GoldSet> {
  if (!existsSync(path))
    throw new WartaError('gold/not-found', 'There is no gold here.', { place: path, remedy: 'Give the folder of the .gold files.' });
  const files = goldFiles(path);
  const hash = createHash('sha256');
  const documents: GoldDocument[] = [];
  let complete = false;
  for (const file of files) {
    const format = FORMATS.find((f) => f.endings.includes(extname(file.path)));
    if (format === undefined || (format.endings[0] === '.ndjson' && !isRecordFile(file.path))) continue;
    const bytes = readFileSync(file.path);
    hash.update(`${file.name}\0`).update(bytes).update('\0');
    documents.push(...(await format.read(withoutMark(bytes.toString('utf8')), file)));
    complete ||= format.complete;
  }
  if (documents.length === 0) {
    const known = FORMATS.flatMap((f) => f.endings).join(', ');
    throw new WartaError('gold/empty', 'There is no gold article here.', { place: path, remedy: `Files with gold end in ${known}.` });
  }
  const marks = documents.flatMap((d) => d.marks);
  return {
    place: path,
    documents,
    types: complete ? ALL_LABELS : typesOf(marks),
    valued: complete ? ALL_LABELS : typesOf(marks.filter(hasValue)),
    digest: hash.digest('hex'),
  };
}

function goldFiles(path: string): GoldFile[] {
  if (!statSync(path).isDirectory()) return [{ path, name: nameOf(basename(path)) }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix(join(entry.parentPath ?? entry.path, entry.name)))
    .map((file) => ({ path: file, name: nameOf(posix(relative(path, file))) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function textBeside(annotations: string): string {
  const path = join(dirname(annotations), `${basename(annotations, '.ann')}.txt`);
  if (!existsSync(path))
    throw new WartaError('gold/brat', 'The text of the annotations is missing.', {
      place: posix(path),
      remedy: 'brat keeps NAME.txt beside NAME.ann.',
    });
  return withoutMark(readFileSync(path, 'utf8'));
}

async function readRecordGold(path: string): Promise<GoldDocument[]> {
  const documents: GoldDocument[] = [];
  for await (const record of readSavedRecords(path)) documents.push(goldOfRecord(record, path));
  return documents;
}

const typesOf = (marks: readonly GoldMark[]): ReadonlySet<Label> => new Set(marks.map((m) => m.type));
const hasValue = (m: GoldMark): boolean => (m.name ?? m.citation ?? m.value ?? m.speaker) !== undefined;
const nameOf = (path: string): string => path.replace(/\.[^./]+$/, '');
const posix = (path: string): string => path.replaceAll('\\', '/');
const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);
