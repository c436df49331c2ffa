import type { Command } from 'commander';

/** `warta extract PATH…`: the records, one JSON object a line. */
export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('print one JSON record per document (NDJSON)')
    .argument('<paths...>', 'files, folders or globs; - for standard input')
    .option('--no-model', 'lists and rules alone, without the learnt tagger of names')
    .action(async (paths: string[], options: { model: boolean }) => {
      const { readRecordLines } = await import('../records.js');
      const { writeOutput } = await import('../output.js');
      await writeOutput(readRecordLines(paths, options), undefined);
    });
}
