import type { Command } from 'commander';
import { Option } from 'commander';
import { addInputOptions } from '../input-options.js';

/** `warta clean PATH…`: the articles without what pages put around and into them. */
export function registerClean(program: Command): void {
  const command = program
    .command('clean')
    .description('print the clean articles: no menus, ads, links to other pieces, bylines')
    .argument('<paths...>', 'files, folders, globs or archives; - for standard input')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'markdown', 'json']).default('text'))
    .option('-o, --output <file>', 'write to a file instead of the screen')
    .option('--explain', 'print instead every line that was left out, with its rule')
    .option('--diff', 'print instead what was taken from the source');
  addInputOptions(command).action(async (paths: string[], options: import('../actions/clean.js').CleanOptions) => {
    const { clean } = await import('../actions/clean.js');
    await clean(paths, options);
  });
}
