import type { Command } from 'commander';
import { Option } from 'commander';
import type { NetworkOptions } from '../actions/network.js';

/** `warta network PATH…`: who is named with whom, who speaks of what. */
export function registerNetwork(program: Command): void {
  program
    .command('network')
    .description('who is named with whom and who speaks of what, with sentences as evidence, communities and centrality')
    .argument('<paths...>', 'files, folders, globs, saved .ndjson records; - for standard input')
    .addOption(
      new Option('--format <format>', 'csv unless -o names another').choices([
        'gexf',
        'graphml',
        'json',
        'csv',
        'tsv',
        'xlsx',
        'ndjson',
        'parquet',
        'markdown',
      ]),
    )
    .option('-o, --output <file>', 'write to a file')
    .option('--types <types>', 'what is a node', 'person,organization,platform,program,regulation')
    .addOption(new Option('--within <stretch>', 'what named together means').choices(['sentence', 'document']).default('sentence'))
    .option('--nodes <n>', 'the strongest nodes that stay', '300')
    .option('--minimum <n>', 'sentences that an edge needs', '1')
    .option('--evidence <n>', 'sentences kept for an edge', '3')
    .addOption(new Option('--table <table>', 'as a table: edges or nodes').choices(['edges', 'nodes']).default('edges'))
    .option('--columns <names>', 'only these columns of the table, with commas between')
    .addOption(new Option('--profile <profile>', 'CSV for programs or for spreadsheets').choices(['data', 'excel']).default('data'))
    .addOption(new Option('--locale <locale>', 'separators and headings of spreadsheets').choices(['id', 'en']).default('id'))
    .action(async (paths: string[], options: NetworkOptions) => {
      const { network } = await import('../actions/network.js');
      await network(paths, options);
    });
}
