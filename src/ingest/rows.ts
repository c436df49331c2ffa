import type { Analysis } from '../model/analysis.js';
import type { Zone } from '../model/document.js';
import type { InputEvent, RawRow, ReadOptions, Source } from './contract.js';
import { decodeExactly } from './decode.js';
import { makeDocument } from './document.js';
import { readFields } from './fields.js';
import { problem } from './problems.js';

const RECORD = 'warta.document/';
/** What `extract --stdin-records` writes for a line that gave no record. */
const FAULT = 'warta.fault/';

/** Where rows stand. */
type RowSource = Pick<Source, 'path' | 'member' | 'given'>;

/** What a line of JSON Lines holds; undefined where it is blank. */
export async function readRow(row: RawRow, options: ReadOptions): Promise<InputEvent | undefined> {
  const { number, bytes } = row;
  const { text, encoding } = await decodeExactly(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), row.charset);
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? shortened(error.message) : 'unknown fault';
    return problem(`${row.path}#${number}`, 'input/bad-row', `The row is no JSON (${why}).`, 'Write one JSON object a line.');
  }
  return rowEvent(row, number, text, value, encoding, options);
}

const shortened = (message: string): string => (message.length > 100 ? `${message.slice(0, 100)}…` : message);

/** Event of one row: an article, a record of a saved run, or a problem. `at` is its number from 1, `raw` its own bytes. */
export function rowEvent(source: RowSource, at: number, raw: string, value: unknown, encoding: string, options: ReadOptions): InputEvent {
  const path = `${source.path}#${at}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problem(path, 'input/bad-row', 'The row is not an object with fields.', 'Write one article a row, as {"text": "…"}.');
  const row = value as Record<string, unknown>;
  if (typeof row.format === 'string' && row.format.startsWith(RECORD)) return recordEvent(path, row);
  if (typeof row.format === 'string' && row.format.startsWith(FAULT)) return faultEvent(path, row);
  return articleOfRow({ path, member: `${source.member ?? ''}#${at}`, raw, encoding, given: source.given }, row, options.map);
}

/** Where a row comes from, and its own bytes. */
export interface RowPlace {
  readonly path: string;
  readonly member: string;
  readonly raw: string;
  readonly encoding: string;
  readonly given?: Source['given'];
}

/** The article of a row by its fields, or a problem where it has no text. */
export function articleOfRow(place: RowPlace, row: Readonly<Record<string, unknown>>, map?: ReadOptions['map']): InputEvent {
  const { text, html, given: own } = readFields(row, map);
  const { path, member, raw, encoding } = place;
  const given = { ...place.given, ...own };
  if (text !== undefined && text.trim() !== '') return textRow(path, member, raw, text, own.title, given, encoding);
  if (html !== undefined && html.trim() !== '')
    return makeDocument({ path, bytes: raw, member, mediaType: 'text/html', encoding, content: html, given });
  return problem(path, 'input/no-text', 'The row has no text.', 'Name the field by --map text=FIELD.', 'warning');
}

/** What stands in place of a record where there was none: the fault is told where it is read. */
function faultEvent(path: string, row: Record<string, unknown>): InputEvent {
  const { path: source, message } = row;
  return problem(typeof source === 'string' ? source : path, 'input/fault', String(message ?? 'No record.'));
}

/** A row that has only a text has it unchanged; one that has a title too, the title, a blank line and the text. */
function textRow(
  path: string,
  member: string,
  raw: string,
  text: string,
  title: string | undefined,
  given: Source['given'],
  encoding: string,
): InputEvent {
  const zones: Zone[] = title === undefined ? [] : [{ kind: 'title', start: 0, end: title.length, rule: 'row-title' }];
  // Joined, not added: a sum of strings stays two of them inside, and every later look at one of its letters goes a step farther.
  const content = title === undefined ? text : [title, text].join('\n\n');
  return makeDocument({ path, bytes: raw, member, mediaType: 'text/plain', encoding, content, given, givenZones: zones });
}

function recordEvent(path: string, row: Record<string, unknown>): InputEvent {
  const sound =
    row.format === `${RECORD}1` && typeof row.id === 'string' && Array.isArray(row.annotations) && typeof row.metadata === 'object';
  if (!sound) return problem(path, 'input/bad-record', 'The row is a record of another version, or not whole.', 'Extract it anew.');
  return { kind: 'record', record: row as unknown as Analysis };
}
