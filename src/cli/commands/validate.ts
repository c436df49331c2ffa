import type { Command } from 'commander';
import type { ValidateOptions } from '../actions/validate-options.js';

const collect = (value: string, all: string[] = []): string[] => [...all, value];

/** `warta validate PATH…`: does the corpus hold? */
export function registerValidate(program: Command): void {
  program
    .command('validate')
    .description('judge a corpus by expectations, gold, a baseline or its own records; exit 0 holds, 1 does not, 2 could not be judged')
    .argument('<paths...>', 'files, folders, globs, saved .ndjson records')
    .option('--expect <file>', 'expectations (YAML); may be given several times', collect)
    .option('--init [file]', 'write a first expectations file from what is there (expectations.yaml) and stop')
    .option('--gold <path>', 'gold: .gold marks, brat, CoNLL, Label Studio or records')
    .option('--fail-under <floors>', 'least scores on the gold: names.linked=0.9,dates.value=95%')
    .option('--floors <file>', 'least scores on the gold, and what they were set on, from a file')
    .option('--restate', 'write the scores of today to --floors')
    .option('--baseline <run>', 'an older run (.ndjson) that nothing may fall behind')
    .option('--fail-on <kinds>', 'what of the baseline fails: lost, gained, changed, merged, split', 'lost,changed,merged,split')
    .option('--records', 'the records themselves: schema, offsets, links, values (so where nothing else is asked)')
    .option('--verify', 'read the sources again and compare every slice')
    .option('--no-model', 'without the learnt tagger of names')
    .option('--root <folder>', 'where the paths of saved records begin', '.')
    .option('--format <name[=file]>', 'pretty, json, junit, sarif, github, gitlab, markdown, tap; several times, each to its file', collect)
    .option('-o, --output <file>', 'write to a file instead of the screen')
    .option('--no-color', 'no colours (NO_COLOR does the same)')
    .action(async (paths: string[], options: ValidateOptions) => {
      const { validate } = await import('../actions/validate.js');
      process.exitCode = await validate(paths, options);
    });
}
