import { WartaError } from '../../errors.js';
import { Keyness } from '../../report/words/keyness.js';
import { readRecords } from '../records.js';
import { wholeNumber } from './option-values.js';
import { stopWords } from './stop-words.js';
import { comparison, corpusPart, printOrWrite, type WordOutputOptions } from './word-output.js';

/** Options of `warta keyness`, as given. */
export interface KeynessCommandOptions extends WordOutputOptions {
  part: string;
  against?: string;
  by: 'stem' | 'word';
  minimum: string;
  keepStopWords?: true;
}

/** Counts the two parts and prints the words that tell them apart. */
export async function keyness(paths: readonly string[], options: KeynessCommandOptions): Promise<void> {
  const counts = new Keyness({
    part: corpusPart(options.part, '--part'),
    against: options.against === undefined ? undefined : corpusPart(options.against, '--against'),
    stemOf: await comparison(options.by),
    stop: await stopWords(options.keepStopWords === true),
    minimum: wholeNumber(options.minimum, '--minimum'),
  });
  for await (const record of readRecords(paths)) counts.add(record);
  const { part, against } = counts.documents;
  if (part === 0 || against === 0) {
    const empty = part === 0 ? 'part' : 'against';
    throw new WartaError('cli/part', `No article belongs to --${empty}: there is nothing to compare.`);
  }
  await printOrWrite(counts.table(), options);
}
