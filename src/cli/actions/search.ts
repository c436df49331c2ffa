import { CONCORDANCE_TABLE, Concordance, type Line, lineOrder, lineRow } from '../../report/words/concordance.js';
import { createQuery } from '../../report/words/query.js';
import { sortedOnDisk } from '../../store/sorted-on-disk.js';
import { writeOutput } from '../output.js';
import { printable } from '../terminal.js';
import { wholeNumber } from './option-values.js';
import { chosenRecords, comparison, printOrWrite, printOrWriteRows, type WordOutputOptions } from './word-output.js';

/** Options of `warta search`, as given. */
export interface SearchOptions extends WordOutputOptions {
  by: 'stem' | 'word' | 'entity' | 'type';
  sort: 'text' | 'left' | 'right' | 'match' | 'date';
  count?: 'outlet' | 'month' | 'year' | 'match' | 'document';
  context: string;
  where?: string;
}

/** Finds the query in all records and prints its lines, or counts. */
export async function search(text: string, paths: readonly string[], options: SearchOptions): Promise<void> {
  const stemOf = await comparison(options.by);
  const concordance = new Concordance({
    query: createQuery(text, options.by, stemOf),
    stemOf,
    context: wholeNumber(options.context, '--context', 0),
  });
  if (options.count !== undefined) {
    for await (const record of chosenRecords(paths, options.where)) concordance.linesOf(record);
    return printOrWrite(concordance.counts(options.count), options);
  }
  const found = linesBehind(concordance, paths, options);
  const lines = options.sort === 'text' ? found : sortedOnDisk(found, lineOrder(options.sort));
  if (options.format === undefined && options.output === undefined) return writeOutput(kwic(lines, options), undefined);
  await printOrWriteRows(CONCORDANCE_TABLE, rows(lines), options);
}

async function* linesBehind(concordance: Concordance, paths: readonly string[], options: SearchOptions): AsyncGenerator<Line> {
  for await (const record of chosenRecords(paths, options.where)) yield* concordance.linesOf(record);
}

async function* rows(lines: AsyncIterable<Line>) {
  for await (const line of lines) yield lineRow(line);
}

/** Lines with the hits below each other, as far as the screen is wide. */
async function* kwic(lines: AsyncIterable<Line>, options: SearchOptions) {
  const top = wholeNumber(options.top, '--top');
  const width = process.stdout.isTTY === true ? (process.stdout.columns ?? 80) : Number(process.env.COLUMNS ?? 120);
  const side = Math.max(12, Math.floor((width - 24) / 2));
  let count = 0;
  for await (const l of lines) {
    if (count++ >= top) continue;
    const before = Array.from(printable(l.left)).slice(-side);
    const left = ' '.repeat(side - before.length) + before.join('');
    const right = Array.from(printable(l.right)).slice(0, side).join('');
    yield `${left}  ${printable(l.match)}  ${right}  ${printable(l.path)}:${l.line}\n`;
  }
  const more = count - top;
  const total = options.locale === 'id' ? `${count} temuan` : `${count} hits`;
  yield more > 0 ? `${total} (… ${more}, --top)\n` : `${total}\n`;
}
