import type { Analysis } from '../model/analysis.js';
import type { Zone } from '../model/document.js';
import type { InputEvent, ReadContext, Source } from './contract.js';
import { makeDocument } from './document.js';
import { readFields } from './fields.js';
import { problem } from './problems.js';

const RECORD = 'warta.document/';

/** Events of one row: an article, a record of a saved run, or a problem. `at` is its number from 1, `raw` its own bytes. */
export function rowEvent(source: Source, at: number, raw: string, value: unknown, encoding: string, context: ReadContext): InputEvent {
  const path = `${source.path}#${at}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problem(path, 'input/bad-row', 'The row is not an object with fields.', 'Write one article a row, as {"text": "…"}.');
  const row = value as Record<string, unknown>;
  if (typeof row.format === 'string' && row.format.startsWith(RECORD)) return recordEvent(path, row);
  const { text, html, given } = readFields(row, context.options.map);
  const member = `${source.member ?? ''}#${at}`;
  if (text !== undefined && text.trim() !== '')
    return textRow(path, member, raw, text, given.title, { ...source.given, ...given }, encoding);
  if (html !== undefined && html.trim() !== '')
    return makeDocument({
      path,
      bytes: raw,
      member,
      mediaType: 'text/html',
      encoding,
      content: html,
      given: { ...source.given, ...given },
    });
  return problem(path, 'input/no-text', 'The row has no text.', 'Name the field by --map text=FIELD.', 'warning');
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
  const content = title === undefined ? text : `${title}\n\n${text}`;
  return makeDocument({ path, bytes: raw, member, mediaType: 'text/plain', encoding, content, given, givenZones: zones });
}

function recordEvent(path: string, row: Record<string, unknown>): InputEvent {
  const sound =
    row.format === `${RECORD}1` && typeof row.id === 'string' && Array.isArray(row.annotations) && typeof row.metadata === 'object';
  if (!sound) return problem(path, 'input/bad-record', 'The row is a record of another version, or not whole.', 'Extract it anew.');
  return { kind: 'record', record: row as unknown as Analysis };
}
