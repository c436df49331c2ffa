import type { Command } from 'commander';
import { Option } from 'commander';
import type { TermCommandOptions } from '../actions/terms.js';
import { withWordOptions } from './word-options.js';

/** `warta terms PATH…`: what each article, outlet or month is about. */
export function registerTerms(program: Command): void {
  const command = program
    .command('terms')
    .description('the terms that tell an article, outlet or month from the others (TF-IDF by stem)')
    .argument('<paths...>', 'files, folders, globs, saved .ndjson records; - for standard input')
    .addOption(new Option('--per <group>', 'terms of what').choices(['document', 'outlet', 'month', 'corpus']).default('document'))
    .option('--each <n>', 'terms of each', '10')
    .addOption(new Option('--by <what>', 'count stems or words as written').choices(['stem', 'word']).default('stem'))
    .option('--where <choice>', 'only articles with outlet=, from=, to=, path=, names= (commas between)')
    .option('--keep-stop-words', 'count dan, yang, di … too');
  withWordOptions(command, '50').action(async (paths: string[], options: TermCommandOptions) => {
    const { terms } = await import('../actions/terms.js');
    await terms(paths, options);
  });
}
