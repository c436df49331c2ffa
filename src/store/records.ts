import { closeSync, openSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { WartaError } from '../errors.js';
import type { Analysis } from '../model/analysis.js';
import { fileLines } from './ndjson-lines.js';

const RECORD_FORMAT = 'warta.document/1';

/** A line of a saved run: a record, or why it is none. */
type RecordLine =
  | { readonly line: number; readonly record: Analysis; readonly problem?: undefined }
  | { readonly line: number; readonly record?: undefined; readonly problem: string };

const STRINGS = ['id', 'path', 'sha256', 'offsetUnit'] as const;
const LISTS = ['zones', 'sentences', 'annotations', 'entities', 'relations', 'diagnostics'] as const;

/** A saved run line by line; a line that is no record comes with the problem instead. Checks only what every reader relies on. */
export async function* readRecordLines(path: string): AsyncGenerator<RecordLine> {
  try {
    for await (const { number, text } of fileLines(path)) yield recordLine(number, text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new WartaError('records/unreadable', `The run cannot be read: ${why}.`, { place: path, cause });
  }
}

/** The records of a saved run. Throws WartaError with the line where one is broken. */
export async function* readSavedRecords(path: string): AsyncGenerator<Analysis> {
  for await (const { line, record, problem } of readRecordLines(path)) yield record ?? brokenLine(problem, `${path}:${line}`);
}

/** The record on a line that stands at `place` ("run.ndjson:17"). Throws WartaError where it is none. */
export function parseRecordLine(text: string, place: string): Analysis {
  const { record, problem } = recordLine(0, text);
  return record ?? brokenLine(problem, place);
}

function brokenLine(problem: string, place: string): never {
  throw new WartaError('records/line', problem, { place, remedy: 'Make the run again with `warta extract`.' });
}

function recordLine(line: number, text: string): RecordLine {
  let value: Partial<Analysis>;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { line, problem: `The line is not JSON (${error instanceof Error ? error.message : error}).` };
  }
  const problem = faultOf(value);
  return problem === undefined ? { line, record: value as Analysis } : { line, problem };
}

/** What makes a value no record; undefined where it is one as far as readers rely on. */
function faultOf(value: Partial<Analysis> | null): string | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return 'The line is not a record but another JSON value.';
  if (value.format !== RECORD_FORMAT) return `The record's format is ${JSON.stringify(value.format ?? null)}, not "${RECORD_FORMAT}".`;
  for (const key of STRINGS) if (typeof value[key] !== 'string') return `The record has no ${key}.`;
  for (const key of LISTS) if (!Array.isArray(value[key])) return `The record has no list of ${key}.`;
  if (typeof value.metadata !== 'object' || value.metadata === null) return 'The record has no metadata.';
  return undefined;
}

const HEAD_BYTES = 4096;

/** True for a file that holds saved records: NDJSON (or zipped NDJSON) whose first line says so. Throws nothing; a folder is none. */
export function isRecordFile(path: string): boolean {
  if (!/\.(ndjson|jsonl|json)(\.gz)?$/i.test(path)) return false;
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const bytes = Buffer.alloc(HEAD_BYTES);
    const head = bytes.subarray(0, readSync(file, bytes, 0, HEAD_BYTES, 0));
    // a record's format stands first; a zipped head is cut short, which finishFlush allows
    const text = path.endsWith('.gz') ? gunzipSync(head, { finishFlush: 2 }).toString('utf8') : head.toString('utf8');
    return /^\ufeff?\s*\{\s*"format"\s*:\s*"warta\.document\//.test(text);
  } catch {
    return false;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
