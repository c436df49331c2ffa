import { Concordance, type Line } from '../../report/words/concordance.js';
import { createQuery } from '../../report/words/query.js';
import { writeOutput } from '../output.js';
import { printable } from '../terminal.js';
import { wholeNumber } from './option-values.js';
import { chosenRecords, comparison, printOrWrite, type WordOutputOptions } from './word-output.js';

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
  for await (const record of chosenRecords(paths, options.where)) concordance.add(record);
  if (options.count !== undefined) return printOrWrite(concordance.counts(options.count), options);
  if (options.format !== undefined || options.output !== undefined) return printOrWrite(concordance.table(options.sort), options);
  await writeOutput(kwic(concordance.sorted(options.sort), options), undefined);
}

/** Lines with the hits below each other, as far as the screen is wide. */
async function* kwic(lines: readonly Line[], options: SearchOptions) {
  const top = wholeNumber(options.top, '--top');
  const width = process.stdout.isTTY === true ? (process.stdout.columns ?? 80) : Number(process.env.COLUMNS ?? 120);
  const side = Math.max(12, Math.floor((width - 24) / 2));
  for (const l of lines.slice(0, top)) {
    const before = Array.from(printable(l.left)).slice(-side);
    const left = ' '.repeat(side - before.length) + before.join('');
    const right = Array.from(printable(l.right)).slice(0, side).join('');
    yield `${left}  ${printable(l.match)}  ${right}  ${printable(l.path)}:${l.line}\n`;
  }
  const more = lines.length - top;
  const total = options.locale === 'id' ? `${lines.length} temuan` : `${lines.length} hits`;
  yield more > 0 ? `${total} (… ${more}, --top)\n` : `${total}\n`;
}
