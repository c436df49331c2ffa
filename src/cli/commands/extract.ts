import type { Command } from 'commander';

/** `warta extract PATH…`: the records, one JSON object a line. */
export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('print one JSON record per document (NDJSON)')
    .argument('<paths...>', 'files, folders or globs; - for standard input')
    .action(async (paths: string[]) => {
      const { readRecords } = await import('../records.js');
      for await (const record of readRecords(paths)) process.stdout.write(`${JSON.stringify(record)}\n`);
    });
}
