import type { Command } from 'commander';

/** `warta sources PATH…`: the articles' sources as lines, for `extract --stdin-records` elsewhere. */
export function registerSources(program: Command): void {
  program
    .command('sources')
    .description(
      'print the source of each document, decoded, as a line (NDJSON): what `warta extract --stdin-records` takes on another machine',
    )
    .argument('<paths...>', 'files, folders or globs; - for standard input')
    .option('--shard <i/n>', 'only this part of the documents, told by their paths: 1/4 … 4/4')
    .action(async (paths: string[], options: { shard?: string }) => {
      const { sources } = await import('../actions/sources.js');
      await sources(paths, options);
    });
}
