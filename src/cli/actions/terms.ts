import { Terms } from '../../report/words/terms.js';
import { isRecordFile } from '../../store/records.js';
import { isStore } from '../../store/run/manifest.js';
import { wholeNumber } from './option-values.js';
import { stopWords } from './stop-words.js';
import { chosenRecords, comparison, printOrWrite, printOrWriteRows, type WordOutputOptions } from './word-output.js';

/** Options of `warta terms`, as given. */
export interface TermCommandOptions extends WordOutputOptions {
  per: 'document' | 'outlet' | 'month' | 'corpus';
  each: string;
  by: 'stem' | 'word';
  where?: string;
  keepStopWords?: true;
}

/** Counts the terms of each group and prints the best. */
export async function terms(paths: readonly string[], options: TermCommandOptions): Promise<void> {
  const counts = new Terms({
    per: options.per,
    stemOf: await comparison(options.by),
    stop: await stopWords(options.keepStopWords === true),
    top: wholeNumber(options.each, '--each'),
  });
  const twice = options.per === 'document' && paths.every(isSaved);
  for await (const record of chosenRecords(paths, options.where)) twice ? counts.learn(record) : counts.add(record);
  if (!twice) return printOrWrite(counts.table(), options);
  await printOrWriteRows(counts.head(), rowsBehind(counts, paths, options), options);
}

/** Records that are at hand are read twice: then no more than one article's terms are held. */
const isSaved = (path: string): boolean => isStore(path) || isRecordFile(path);

async function* rowsBehind(counts: Terms, paths: readonly string[], options: TermCommandOptions) {
  for await (const record of chosenRecords(paths, options.where)) yield* counts.rowsOf(record);
}
