import type { Command } from 'commander';
import { Option } from 'commander';
import type { SearchOptions } from '../actions/search.js';
import { withWordOptions } from './word-options.js';

/** `warta search QUERY PATH…`: key word in context. */
export function registerSearch(program: Command): void {
  const command = program
    .command('search')
    .description('every place of a word, phrase, thing or type of mark in its context; "larang" finds melarang, dilarang, pelarangan')
    .argument('<query>', 'a word or words in a row; a name with --by entity; a type (regulation, ministry, money …) with --by type')
    .argument('<paths...>', 'files, folders, globs, saved .ndjson records; - for standard input')
    .addOption(new Option('--by <what>', 'how to look').choices(['stem', 'word', 'entity', 'type']).default('stem'))
    .addOption(
      new Option('--sort <order>', 'by the words before, behind …').choices(['text', 'left', 'right', 'match', 'date']).default('text'),
    )
    .addOption(new Option('--count <by>', 'how often instead of where').choices(['outlet', 'month', 'year', 'match', 'document']))
    .option('--context <words>', 'words before and behind', '8')
    .option('--where <choice>', 'only articles with outlet=, from=, to=, path=, names= (commas between)');
  withWordOptions(command, '50').action(async (query: string, paths: string[], options: SearchOptions) => {
    const { search } = await import('../actions/search.js');
    await search(query, paths, options);
  });
}
