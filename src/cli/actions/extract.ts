import { filterLines } from '../../corpus/filter.js';
import { WartaError } from '../../errors.js';
import { Corridor } from '../corridor.js';
import { readOptionsOf } from '../input-options.js';
import { writeOutput } from '../output.js';
import { chosenReading, type ReadOptions } from '../reading.js';
import { readRecordLines } from '../records.js';
import { shardOf } from '../shard-option.js';

/** Options of `warta extract`, as given. */
export interface ExtractOptions extends ReadOptions {
  readonly stdinRecords?: true;
  readonly shard?: string;
}

/** Prints the records of everything behind the paths, or of the sources that come on standard input. */
export async function extract(paths: readonly string[], options: ExtractOptions): Promise<void> {
  if (options.stdinRecords === true && paths.length > 0)
    throw new WartaError('cli/paths', '--stdin-records reads standard input, not paths.', { remedy: 'Give one of the two.' });
  if (options.stdinRecords !== true && paths.length === 0)
    throw new WartaError('cli/paths', 'There is nothing to read.', { remedy: 'Give files, folders, saved records, or --store.' });
  await writeOutput(options.stdinRecords === true ? filtered(options) : readRecordLines(paths, options), undefined);
}

function filtered(given: ExtractOptions): AsyncGenerator<string> {
  const options = { ...chosenReading(), ...given };
  const { map: fields, maxDocumentBytes = 0 } = readOptionsOf(options);
  const { openAnalyzer } = new Corridor(options).means();
  const { anyLanguage } = options;
  return filterLines(process.stdin, { openAnalyzer, shard: shardOf(options.shard), anyLanguage, fields, maxDocumentBytes });
}
