import type { Command } from 'commander';
import type { KnowledgeOptions } from '../knowledge.js';

/** `warta knowledge …`: reads the shelf of facts, and checks it. */
export function registerKnowledge(program: Command): void {
  const knowledge = program.command('knowledge').description('the facts the analyzer knows, with their dates and sources');

  knowledge
    .command('list')
    .description('list the entries, or count them')
    .option('--count', 'how many there are of each kind')
    .option(
      '--kind <kind>',
      'only this kind: people, posts, organizations, platforms, programs, places, regulations, outlets, or a kind of words',
    )
    .option('--json', 'one JSON object a line')
    .action(async (_: object, command: Command) => {
      const { list } = await import('../actions/knowledge/list.js');
      await list(command.optsWithGlobals());
    });

  knowledge
    .command('show')
    .description('show one entry whole: names, dates, holders, sources')
    .argument('<id>', 'organization:bank-indonesia, permendag-50-2020, or a name that one entry has')
    .option('--json', 'as JSON')
    .action(async (id: string, _: object, command: Command) => {
      const { show } = await import('../actions/knowledge/show.js');
      await show(id, command.optsWithGlobals());
    });

  knowledge
    .command('search')
    .description('find entries by their names')
    .argument('<text...>', 'part of a name, abbreviation or nickname')
    .option('--limit <n>', 'how many at most', '20')
    .option('--json', 'one JSON object a line')
    .action(async (text: string[], _: object, command: Command) => {
      const { search } = await import('../actions/knowledge/search.js');
      await search(text.join(' '), command.optsWithGlobals());
    });

  knowledge
    .command('who')
    .description('who held a post, or which posts a person held, on a day')
    .argument('<name...>', '"Menkominfo", "Gubernur Jawa Barat", "Zulhas"')
    .option('--on <date>', 'a day, month or year (2022-04-05, 2022-04, 2022); without it: all')
    .option('--json', 'one JSON object a line')
    .action(async (name: string[], _: object, command: Command) => {
      const { who } = await import('../actions/knowledge/who.js');
      await who(name.join(' '), command.optsWithGlobals());
    });

  knowledge
    .command('lint')
    .description('check facts files: shape, order, sources, references, tenures, names, examples')
    .argument('[files...]', "facts files or folders of your own; without any: those of --knowledge, else the program's")
    .option('--notes', 'also what is worth a look, such as gaps between holders')
    .action(async (files: string[], _: object, command: Command) => {
      const { lintFacts } = await import('../actions/knowledge/lint.js');
      await lintFacts(files, command.optsWithGlobals<KnowledgeOptions & { notes?: boolean }>());
    });
}
