import type { Command } from 'commander';
import { Option } from 'commander';
import type { CollocateCommandOptions } from '../actions/collocates.js';
import { withWordOptions } from './word-options.js';

/** `warta collocates QUERY PATH…`: the company that a word keeps. */
export function registerCollocates(program: Command): void {
  const command = program
    .command('collocates')
    .description('words that stand near a word, name or type of mark more often than chance')
    .argument('<query>', 'as for search')
    .argument('<paths...>', 'files, folders, globs, saved .ndjson records; - for standard input')
    .addOption(new Option('--by <what>', 'how to look').choices(['stem', 'word', 'entity', 'type']).default('stem'))
    .option('--window <words>', 'words to either side, in the same sentence', '5')
    .option('--minimum <n>', 'times together', '2')
    .addOption(new Option('--measure <measure>', 'order').choices(['log_dice', 'log_likelihood', 'mi']).default('log_dice'))
    .option('--where <choice>', 'only articles with outlet=, from=, to=, path=, names= (commas between)')
    .option('--keep-stop-words', 'count dan, yang, di … too');
  withWordOptions(command, '30').action(async (query: string, paths: string[], options: CollocateCommandOptions) => {
    const { collocates } = await import('../actions/collocates.js');
    await collocates(query, paths, options);
  });
}
