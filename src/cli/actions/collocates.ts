import { Collocates } from '../../report/words/collocates.js';
import { createQuery } from '../../report/words/query.js';
import type { CollocateCommandOptions } from '../commands/collocates.js';
import { wholeNumber } from './option-values.js';
import { stopWords } from './stop-words.js';
import { chosenRecords, comparison, printOrWrite } from './word-output.js';

/** Counts what stands near the query and prints it, the closest first. */
export async function collocates(text: string, paths: readonly string[], options: CollocateCommandOptions): Promise<void> {
  const stemOf = await comparison(options.by);
  const counts = new Collocates({
    query: createQuery(text, options.by, stemOf),
    stemOf,
    stop: stopWords(options.keepStopWords === true),
    window: wholeNumber(options.window, '--window'),
    minimum: wholeNumber(options.minimum, '--minimum'),
    measure: options.measure,
  });
  for await (const record of chosenRecords(paths, options.where)) counts.add(record);
  await printOrWrite(counts.table(), options);
}
