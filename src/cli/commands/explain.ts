import type { Command } from 'commander';

/** `warta explain FILE`: a text with its marks, and why. */
export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description('show a text with its marks; with --at, which recognizer, rule and facts made a mark and which readings lost')
    .argument('<file>', 'one document')
    .option('--at <line:column>', 'explain the marks at this place (both from 1)')
    .option('--no-model', 'lists and rules alone, without the learnt tagger of names')
    .option('--no-color', 'no colours (NO_COLOR does the same)')
    .action(async (file: string, options: { at?: string; color: boolean; model: boolean }) => {
      const { explain } = await import('../actions/explain.js');
      await explain(file, options);
    });
}
