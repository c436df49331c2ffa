import type { Command } from 'commander';
import { Option } from 'commander';
import type { RunCommandOptions } from '../actions/run.js';
import { addStoreOptions } from '../store-options.js';

/** `warta run PATH… --store DIR`: records of a whole corpus, kept on disk. */
export function registerRun(program: Command): void {
  const command = program
    .command('run')
    .description(
      'analyze a whole corpus into a store on disk; interrupted at any moment it goes on, unchanged documents are not done again',
    )
    .argument('<paths...>', 'files, folders, globs, saved .ndjson records; - for standard input')
    .requiredOption('--store <folder>', 'where the records are kept: a new or empty folder, or a store');
  addStoreOptions(command)
    .option('--shard <i/n>', 'only this part of the documents, told by their paths: 1/4 … 4/4')
    .option('--prune', 'documents of the store that are not behind the paths go out of it')
    .addOption(
      new Option('--progress <how>', 'on standard error; auto is text on a terminal')
        .choices(['auto', 'text', 'json', 'none'])
        .default('auto'),
    )
    .option('--watch', 'go on: look for changes and run again')
    .option('--no-model', 'lists and rules alone, without the learnt tagger of names')
    .action(async (paths: string[], options: RunCommandOptions) => {
      const { run } = await import('../actions/run.js');
      await run(paths, options);
    });
}
