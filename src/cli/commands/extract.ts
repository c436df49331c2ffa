import type { Command } from 'commander';
import type { ExtractOptions } from '../actions/extract.js';

/** `warta extract PATH…`: the records, one JSON object a line. */
export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('print one JSON record per document (NDJSON)')
    .argument('[paths...]', 'files, folders or globs; - for standard input')
    .option('--stdin-records', 'a filter for other programs: sources in on standard input (NDJSON), records out, a line for a line')
    .option('--shard <i/n>', 'only this part of the documents, told by their paths: 1/4 … 4/4')
    .option('--no-model', 'lists and rules alone, without the learnt tagger of names')
    .option('--source-map', 'of web pages: where each stretch of the text stands in the page, in bytes')
    .action(async (paths: string[], options: ExtractOptions) => {
      const { extract } = await import('../actions/extract.js');
      await extract(paths, options);
    });
}
