import type { InputEvent, ReadContext, Reader, Source } from '../contract.js';
import { decodeExactly } from '../decode.js';
import { readLines } from '../lines.js';
import { problem } from '../problems.js';
import { rowEvent } from '../rows.js';

/** JSON Lines: one article, or one record of a saved run, a line. Read line by line: the file may be larger than memory. */
export const jsonLines: Reader = {
  name: 'JSON Lines',
  endings: ['jsonl', 'ndjson', 'jl'],
  mediaTypes: ['application/x-ndjson', 'application/jsonl', 'application/json-lines'],
  matches: (head) => /^\ufeff?\s{0,20}\{/.test(head.toString('utf8')) && firstLineIsJson(head),
  async *read(source: Source, context: ReadContext): AsyncGenerator<InputEvent> {
    let rows = 0;
    // A row holds an article and its fields, escaped: some larger than the article alone.
    for await (const { number, bytes, tooLong } of readLines(source.bytes, context.options.maxDocumentBytes * 4)) {
      const path = `${source.path}#${number}`;
      if (tooLong) {
        rows++;
        yield problem(path, 'input/too-large', 'The row is larger than one article may be.', 'Look whether a line end is missing.');
        continue;
      }
      const { text, encoding } = await decodeExactly(bytes, source.charset);
      if (text.trim() === '') continue;
      rows++;
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        yield problem(
          path,
          'input/bad-row',
          `The row is no JSON (${error instanceof Error ? shortened(error.message) : 'unknown fault'}).`,
          'Write one JSON object a line.',
        );
        continue;
      }
      yield rowEvent(source, number, text, value, encoding, context);
    }
    if (rows === 0) yield problem(source.path, 'input/empty-file', 'The file has no rows.', 'Remove it, or save it again.');
  },
};

function firstLineIsJson(head: Buffer): boolean {
  const lf = head.indexOf(10);
  if (lf < 0) return false;
  try {
    JSON.parse(head.toString('utf8', 0, lf));
    return true;
  } catch {
    return false;
  }
}

const shortened = (message: string): string => (message.length > 100 ? `${message.slice(0, 100)}…` : message);
