import type { Command } from 'commander';
import { Option } from 'commander';

/** Adds the options that all commands on words have, in the order of the help. */
export function withWordOptions(command: Command, top: string): Command {
  return command
    .addOption(
      new Option('--format <format>', 'a table for people unless this or -o names a format').choices([
        'csv',
        'tsv',
        'xlsx',
        'json',
        'ndjson',
        'parquet',
        'markdown',
      ]),
    )
    .option('-o, --output <file>', 'write to a file')
    .option('--columns <names>', 'only these columns, with commas between')
    .option('--top <n>', 'rows on the screen', top)
    .addOption(new Option('--profile <profile>', 'CSV for programs or for spreadsheets').choices(['data', 'excel']).default('data'))
    .addOption(new Option('--locale <locale>', 'language of headings, separators of spreadsheets').choices(['id', 'en']).default('id'));
}
