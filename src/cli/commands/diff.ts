import type { Command } from 'commander';
import { Option } from 'commander';
import type { DiffOptions } from '../actions/diff.js';

/** `warta diff A B`: what differs between two runs, for reading. */
export function registerDiff(program: Command): void {
  program
    .command('diff')
    .description('show what differs between two saved runs: lost, gained, changed, merged, split')
    .argument('<older>', 'a saved run (.ndjson)')
    .argument('<newer>', 'a later run (.ndjson), or files and folders to analyze now')
    .option('--only <kinds>', 'only these kinds, with commas between')
    .option('--exit-code', 'exit 1 where something differs')
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json', 'markdown']).default('pretty'))
    .option('--no-model', 'without the learnt tagger of names')
    .option('-o, --output <file>', 'write to a file instead of the screen')
    .option('--no-color', 'no colours (NO_COLOR does the same)')
    .action(async (older: string, newer: string, options: DiffOptions) => {
      const { diff } = await import('../actions/diff.js');
      process.exitCode = await diff(older, newer, options);
    });
}
