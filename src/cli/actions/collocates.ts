import { Collocates } from '../../report/words/collocates.js';
import { createQuery } from '../../report/words/query.js';
import { wholeNumber } from './option-values.js';
import { stopWords } from './stop-words.js';
import { chosenRecords, comparison, printOrWrite, type WordOutputOptions } from './word-output.js';

/** Options of `warta collocates`, as given. */
export interface CollocateCommandOptions extends WordOutputOptions {
  by: 'stem' | 'word' | 'entity' | 'type';
  window: string;
  minimum: string;
  measure: 'log_dice' | 'log_likelihood' | 'mi';
  where?: string;
  keepStopWords?: true;
}

/** Counts what stands near the query and prints it, the closest first. */
export async function collocates(text: string, paths: readonly string[], options: CollocateCommandOptions): Promise<void> {
  const stemOf = await comparison(options.by);
  const counts = new Collocates({
    query: createQuery(text, options.by, stemOf),
    stemOf,
    stop: await stopWords(options.keepStopWords === true),
    window: wholeNumber(options.window, '--window'),
    minimum: wholeNumber(options.minimum, '--minimum'),
    measure: options.measure,
  });
  for await (const record of chosenRecords(paths, options.where)) counts.add(record);
  await printOrWrite(counts.table(), options);
}
