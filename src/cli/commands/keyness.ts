import type { Command } from 'commander';
import { Option } from 'commander';
import type { KeynessCommandOptions } from '../actions/keyness.js';
import { withWordOptions } from './word-options.js';

/** `warta keyness PATH…`: words that tell one part of a corpus from another. */
export function registerKeyness(program: Command): void {
  const command = program
    .command('keyness')
    .description('words that one part of a corpus has more often than another: log-likelihood and log ratio')
    .argument('<paths...>', 'files, folders, globs, saved .ndjson records; - for standard input')
    .requiredOption('--part <choice>', 'the part: outlet=, from=, to=, path=, names= (commas between)')
    .option('--against <choice>', 'the other part; the rest of the articles unless given')
    .addOption(new Option('--by <what>', 'compare stems or words as written').choices(['stem', 'word']).default('stem'))
    .option('--minimum <n>', 'times that a word stands in both together', '5')
    .option('--keep-stop-words', 'count dan, yang, di … too');
  withWordOptions(command, '30').action(async (paths: string[], options: KeynessCommandOptions) => {
    const { keyness } = await import('../actions/keyness.js');
    await keyness(paths, options);
  });
}
