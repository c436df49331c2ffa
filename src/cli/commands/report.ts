import type { Command } from 'commander';
import { Option } from 'commander';

/** `warta report PATH… -o report.html`: one page to explore, that fetches nothing. */
export function registerReport(program: Command): void {
  program
    .command('report')
    .description('write one HTML page to explore: charts, timeline, tables, network, quotations, articles with their marks, corrections')
    .argument('<paths...>', 'files, folders, globs, saved .ndjson records')
    .requiredOption('-o, --output <file>', 'the page; - for standard output')
    .addOption(new Option('--lang <language>', 'language of the page; it can be changed there').choices(['id', 'en']).default('id'))
    .action(async (paths: string[], options: import('../actions/report.js').ReportOptions) => {
      const { report } = await import('../actions/report.js');
      await report(paths, options);
    });
}
