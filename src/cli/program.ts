import { Command, CommanderError } from 'commander';
import { WartaError } from '../errors.js';
import { finishedManifest } from '../store/run/manifest.js';
import { COMMANDS } from './commands/index.js';
import { readConfig } from './config.js';
import { chooseCorrections } from './corrections.js';
import { addDuplicatesOption } from './duplicates-option.js';
import { addInputOptions, addWorkersOption } from './input-options.js';
import { chooseReading } from './reading.js';
import { printError } from './terminal.js';
import { version } from './version.js';

/** The commands, with the options that many share. Exit codes: 0 done; 1 done, and the answer is no; 2 could not. */
export async function runProgram(argv: readonly string[]): Promise<void> {
  const program = new Command('warta')
    .description('Reads Indonesian news: who spoke in which post, what is named, counted, dated and said.')
    .version(version())
    .option(
      '--knowledge <folder>',
      "your own facts, laid over the program's (may be given several times)",
      (folder: string, all: string[] = []) => [...all, folder],
    )
    .option('--corrections <file>', "a reader's corrections of records, as saved from the page of `warta report`")
    .exitOverride()
    .showHelpAfterError('(add --help for what can be given)');
  for (const register of COMMANDS) register(program);
  for (const command of program.commands) {
    if (READS_ARTICLES.has(command.name())) addReading(command);
    if (READS_STORES.has(command.name())) addStore(command);
  }
  program.hook('preAction', () => chooseCorrections(program.opts<{ corrections?: string }>().corrections));
  program.hook('preAction', async (_, command) => {
    const folders = program.opts<{ knowledge?: string[] }>().knowledge ?? (await readConfig(process.cwd())).knowledge;
    command.setOptionValue('knowledge', folders);
    chooseReading({ ...command.opts(), knowledge: folders });
    if (READS_STORES.has(command.name())) addStorePath(command);
  });
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

/** Commands whose paths may be articles, and that leave the reading to `readRecords`. */
const READS_ARTICLES = new Set([
  'analyze',
  'extract',
  'sources',
  'timeline',
  'report',
  'export',
  'network',
  'search',
  'keyness',
  'collocates',
  'terms',
  'validate',
  'evaluate',
  'diff',
  'run',
]);

/** Commands that count and list articles: copies of one report are marked unless told otherwise. */
const MARKS_COPIES = new Set(['analyze', 'timeline', 'report', 'export']);
/** Commands that can leave copies out. */
const TELLS_COPIES = new Set([...MARKS_COPIES, 'extract', 'network', 'search', 'keyness', 'collocates', 'terms']);
/** Of these the ones that take a store in place of paths. `run` writes one. */
const READS_STORES = new Set([...READS_ARTICLES].filter((name) => name !== 'run' && name !== 'sources' && name !== 'diff'));

const NEEDS_PATHS = new Set<string>();

/** `--store DIR` stands for DIR as a path: a command that has it needs no other. */
function addStore(command: Command): void {
  command.option('--store <folder>', 'the records of a store that `warta run` made');
  const paths = command.registeredArguments[command.registeredArguments.length - 1];
  if (paths.required) NEEDS_PATHS.add(command.name());
  paths.required = false;
}

function addStorePath(command: Command): void {
  const { store } = command.opts<{ store?: string }>();
  const at = command.registeredArguments.length - 1;
  const paths: string[] = command.processedArgs[at] ?? [];
  if (store !== undefined) finishedManifest(store);
  command.processedArgs[at] = store === undefined ? paths : [...paths, store];
  if (command.processedArgs[at].length === 0 && NEEDS_PATHS.has(command.name()))
    throw new WartaError('cli/paths', 'There is nothing to read.', { remedy: 'Give files, folders, saved records, or --store.' });
}

/** The options of reading, on a command that has none of them yet. */
function addReading(command: Command): void {
  const has = (name: string): boolean => command.options.some((o) => o.attributeName() === name);
  if (!has('include')) addInputOptions(command);
  if (TELLS_COPIES.has(command.name())) addDuplicatesOption(command, MARKS_COPIES.has(command.name()) ? 'mark' : 'off');
  if (!has('workers')) addWorkersOption(command);
  if (!has('model')) command.option('--no-model', 'lists and rules alone, without the learnt tagger of names');
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof WartaError) printError(error.describe());
  else printError(`Unexpected fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return 2;
}
