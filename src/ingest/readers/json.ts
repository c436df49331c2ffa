import type { FoundEvent, ReadContext, Reader, Source } from '../contract.js';
import { decodeSource } from '../document.js';
import { problem } from '../problems.js';
import { rowEvent } from '../rows.js';
import { jsonLines } from './json-lines.js';
import { refusal } from './plain-text.js';

/** How many articles' worth one JSON value may hold: it must be in memory as a whole. */
const MOST = 8;

/** A JSON file: one article, a list of them, or an object that holds such a list. A file of JSON lines under this ending is read as such. */
export const json: Reader = {
  name: 'JSON',
  endings: ['json'],
  mediaTypes: ['application/json', 'application/ld+json'],
  matches: (head) => /^\ufeff?\s{0,20}[[{]/.test(head.toString('utf8')),
  async *read(source: Source, context: ReadContext): AsyncGenerator<FoundEvent> {
    const head = await source.bytes.head(65_536);
    if (jsonLines.matches(head)) return yield* jsonLines.read(source, context);
    const bytes = await source.bytes.all(context.options.maxDocumentBytes * MOST);
    const refused = refusal(source, bytes);
    if (refused !== undefined) return yield refused;
    yield* decodeSource(source, bytes, undefined, function* ({ text, encoding }) {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        const why = error instanceof Error ? error.message.slice(0, 100) : 'unknown fault';
        return yield problem(source.path, 'input/bad-json', `It is no JSON (${why}).`, 'Save it again, or give JSON Lines.');
      }
      const rows = rowsOf(value);
      if (rows.length === 0)
        return yield problem(source.path, 'input/no-text', 'It holds no articles.', 'Give a list of objects with a text.');
      for (const [i, row] of rows.entries()) yield rowEvent(source, i + 1, JSON.stringify(row) ?? '', row, encoding, context.options);
    });
  },
};

/** The articles of a JSON value: a list, the longest list of objects under one key ("articles", "data", "items" …), or the object itself. */
function rowsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return [];
  const lists = Object.values(value).filter(
    (v): v is unknown[] => Array.isArray(v) && v.length > 0 && v.every((x) => typeof x === 'object' && x !== null && !Array.isArray(x)),
  );
  const hasText = Object.values(value).some((v) => typeof v === 'string' && v.length > 200);
  if (lists.length === 0 || hasText) return [value];
  return lists.reduce((a, b) => (b.length > a.length ? b : a));
}
