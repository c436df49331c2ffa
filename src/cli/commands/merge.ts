import type { Command } from 'commander';
import type { MergeOptions } from '../actions/merge.js';
import { addStoreOptions } from '../store-options.js';

/** `warta merge DIR… --store OUT`: several stores as one. */
export function registerMerge(program: Command): void {
  const command = program
    .command('merge')
    .description('join stores, such as the shards of several machines; the same as one run over everything')
    .argument('<stores...>', 'folders that warta run made; of two records of one path the later folder’s stands')
    .requiredOption('--store <folder>', 'where they go: a new or empty folder, or a store, whose documents stay');
  addStoreOptions(command).action(async (stores: string[], options: MergeOptions) => {
    const { merge } = await import('../actions/merge.js');
    await merge(stores, options);
  });
}
