import type { Command } from 'commander';
import { Option } from 'commander';

/** `warta analyze PATH…`: the report for people. */
export function registerAnalyze(program: Command): void {
  program
    .command('analyze')
    .description('print the report: who, which institutions, regulations, figures, when, and who said what')
    .argument('<paths...>', 'files, folders, globs, saved .ndjson records; - for standard input')
    .option('--only <reports>', 'only these reports, by name, with commas between')
    .option('--top <n>', 'rows a table at most', '15')
    .addOption(new Option('--format <format>', 'how to print').choices(['table', 'json', 'ndjson', 'markdown']).default('table'))
    .option('-o, --output <file>', 'write to a file instead of the screen')
    .option('--no-color', 'no colours (NO_COLOR does the same)')
    .addOption(new Option('--lang <language>', 'headings').choices(['id', 'en']).default('id'))
    .action(async (paths: string[], options: import('../actions/analyze.js').AnalyzeOptions) => {
      const { analyze } = await import('../actions/analyze.js');
      await analyze(paths, options);
    });
}
