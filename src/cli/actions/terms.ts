import { Terms } from '../../report/words/terms.js';
import { wholeNumber } from './option-values.js';
import { stopWords } from './stop-words.js';
import { chosenRecords, comparison, printOrWrite, type WordOutputOptions } from './word-output.js';

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
  for await (const record of chosenRecords(paths, options.where)) counts.add(record);
  await printOrWrite(counts.table(), options);
}
