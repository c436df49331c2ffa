import type { FoundEvent, RawRow, ReadContext, Reader, Source } from '../contract.js';
import { readLines } from '../lines.js';
import { problem } from '../problems.js';
import { readRow } from '../rows.js';

const BRACE = 0x7b;
const RECORD = '{"format":"warta.document/';

/** JSON Lines: one article, or one record of a saved run, a line. Read line by line: the file may be larger than memory. */
export const jsonLines: Reader = {
  name: 'JSON Lines',
  endings: ['jsonl', 'ndjson', 'jl'],
  mediaTypes: ['application/x-ndjson', 'application/jsonl', 'application/json-lines'],
  matches: (head) => /^\ufeff?\s{0,20}\{/.test(head.toString('utf8')) && firstLineIsJson(head),
  async *read({ path, member, charset, given, bytes: source }: Source, context: ReadContext): AsyncGenerator<FoundEvent> {
    let rows = 0;
    // A row holds an article and its fields, escaped: some larger than the article alone.
    for await (const { number, bytes, tooLong } of readLines(source, context.options.maxDocumentBytes * 4)) {
      if (tooLong) {
        rows++;
        yield problem(
          `${path}#${number}`,
          'input/too-large',
          'The row is larger than one article may be.',
          'Look whether a line end is missing.',
        );
        continue;
      }
      const row: RawRow = { path, member, charset, given, number, bytes };
      // What begins as an object is a row, whatever it holds; any other line may be blank, which only its text tells.
      // A saved record is there as soon as it is read.
      const isLeft = bytes[0] === BRACE && bytes.toString('latin1', 0, RECORD.length) !== RECORD;
      const event: FoundEvent | undefined = isLeft ? { kind: 'row', row } : await readRow(row, context.options);
      if (event === undefined) continue;
      rows++;
      yield event;
    }
    if (rows === 0) yield problem(path, 'input/empty-file', 'The file has no rows.', 'Remove it, or save it again.');
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
