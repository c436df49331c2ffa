import type { Command } from 'commander';

/** `warta extract PATH…`: the records, one JSON object a line. */
export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('print one JSON record per document (NDJSON)')
    .argument('<paths...>', 'files, folders or globs; - for standard input')
    .option('--no-model', 'lists and rules alone, without the learnt tagger of names')
    .option('--source-map', 'of web pages: where each stretch of the text stands in the page, in bytes')
    .action(async (paths: string[], options: { model: boolean; sourceMap?: true }) => {
      const { readRecords } = await import('../records.js');
      for await (const record of readRecords(paths, options)) process.stdout.write(`${JSON.stringify(record)}\n`);
    });
}
