import type { Command } from 'commander';
import { Option } from 'commander';
import type { ExportOptions } from '../actions/export.js';

/** `warta export WHAT PATH…`: a table, or all marks in the format of another program. */
export function registerExport(program: Command): void {
  program
    .command('export')
    .description('write a table (documents, mentions, people …) or all marks in the format of another program (brat, tei, ftm …)')
    .argument('<what>', 'a table or a format; `warta export --describe all` lists them')
    .argument('[paths...]', 'files, folders, globs, saved .ndjson records; - for standard input')
    .addOption(
      new Option('--format <format>', 'of a table; csv unless -o names another').choices([
        'csv',
        'tsv',
        'xlsx',
        'json',
        'ndjson',
        'parquet',
        'markdown',
      ]),
    )
    .option('-o, --output <place>', 'write to a file; a folder for formats with a file an article')
    .option('--columns <names>', 'only these columns of the table, with commas between')
    .addOption(new Option('--profile <profile>', 'CSV for programs or for spreadsheets').choices(['data', 'excel']).default('data'))
    .addOption(new Option('--locale <locale>', 'separators and headings of spreadsheets').choices(['id', 'en']).default('id'))
    .option('--fold', 'only PER, ORG and LOC (conll2003, bio, bilou)')
    .option('--describe', 'say what the table or format holds, and stop')
    .action(async (what: string, paths: string[], options: ExportOptions) => {
      const { exportRecords } = await import('../actions/export.js');
      await exportRecords(what, paths, options);
    });
}
