import type { Command } from 'commander';
import { Option } from 'commander';
import type { EvaluateOptions } from '../actions/evaluate.js';

/** `warta evaluate PATH… --gold DIR`: how good is the extraction, and where is it wrong? */
export function registerEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('score records against gold: by type, outlet and document, with confusion, calibration and the errors in context')
    .argument('[paths...]', 'files, folders, globs, saved .ndjson records')
    .requiredOption('--gold <path>', 'gold: .gold marks, brat, CoNLL, Label Studio or records')
    .option('--compare <run...>', 'two saved runs, A and B: whether their difference is noise (paired bootstrap)')
    .option('--by <parts>', 'also by outlet, document, or both, with a comma between')
    .option('--errors <n>', 'errors shown', '20')
    .option('--samples <n>', 'resamples of the bootstrap', '2000')
    .option('--seed <n>', 'seed of the bootstrap', '1')
    .addOption(new Option('--format <format>', 'how to print').choices(['pretty', 'json', 'markdown']).default('pretty'))
    .option('--no-model', 'without the learnt tagger of names')
    .option('-o, --output <file>', 'write to a file instead of the screen')
    .option('--no-color', 'no colours (NO_COLOR does the same)')
    .addOption(new Option('--lang <language>', 'headings').choices(['id', 'en']).default('en'))
    .action(async (paths: string[], options: EvaluateOptions) => {
      const { evaluate } = await import('../actions/evaluate.js');
      process.exitCode = await evaluate(paths, options);
    });
}
