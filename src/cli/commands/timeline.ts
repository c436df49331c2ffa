import type { Command } from 'commander';
import { Option } from 'commander';
import type { TimelineOptions } from '../actions/timeline.js';

/** `warta timeline PATH…`: one row a dated statement or act. */
export function registerTimeline(program: Command): void {
  program
    .command('timeline')
    .description('one row per dated statement or act: when, who, what, where it says so')
    .argument('<paths...>', 'files, folders, globs, saved .ndjson records; - for standard input')
    .addOption(
      new Option('--format <format>', 'csv unless -o names another').choices([
        'csv',
        'tsv',
        'xlsx',
        'json',
        'ndjson',
        'parquet',
        'markdown',
        'timelinejs',
        'ics',
        'html',
      ]),
    )
    .option('-o, --output <file>', 'write to a file')
    .option('--from <date>', 'from this day, month or year on')
    .option('--to <date>', 'up to this day, month or year')
    .option('--person <name>', 'only where this person acts, speaks or is named')
    .option('--regulation <citation>', 'only where this regulation is named: permendag-31-2023, "Permendag 31/2023", "UU ITE"')
    .option('--merge', 'the same event from several articles in one row with its sources')
    .addOption(
      new Option('--statements <which>', 'statements whose own sentence has no date').choices(['dated', 'first', 'all']).default('first'),
    )
    .option('--columns <names>', 'only these columns, with commas between (--describe of `warta export timeline` lists them)')
    .addOption(new Option('--profile <profile>', 'CSV for programs or for spreadsheets').choices(['data', 'excel']).default('data'))
    .addOption(new Option('--locale <locale>', 'separators and headings of spreadsheets').choices(['id', 'en']).default('id'))
    .action(async (paths: string[], options: TimelineOptions) => {
      const { timeline } = await import('../actions/timeline.js');
      await timeline(paths, options);
    });
}
