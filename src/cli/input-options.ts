import type { Command } from 'commander';
import { WartaError } from '../errors.js';
import type { FieldName, ReadOptions } from '../ingest/index.js';
import { METADATA_FIELDS } from '../model/metadata.js';

/** What every command that reads articles takes. */
export interface InputOptions {
  readonly include?: string[];
  readonly exclude?: string[];
  readonly map?: string[];
  readonly maxSize?: string;
  readonly stdinKind?: string;
  readonly anyLanguage?: true;
  readonly workers?: string;
}

/** Adds the options of reading to a command. */
export function addInputOptions(command: Command): Command {
  const several = (value: string, all: string[] = []): string[] => [...all, value];
  return command
    .option('--include <glob>', 'of folders, only these files (may be given several times)', several)
    .option('--exclude <glob>', 'of folders, not these files (may be given several times)', several)
    .option('--map <field=name>', 'your name of a field, such as title=judul (may be given several times)', several)
    .option('--max-size <mib>', 'MiB that one article may have', '16')
    .option('--stdin-kind <ending>', 'what standard input is: txt, html, jsonl …')
    .option('--any-language', 'articles in other languages too');
}

const FIELDS: readonly FieldName[] = ['text', 'html', ...METADATA_FIELDS];

/** The options as the reader takes them. Throws WartaError where one cannot be meant. */
export function readOptionsOf(options: InputOptions): ReadOptions {
  const size = Number(options.maxSize ?? 16);
  if (!(size > 0 && size <= 1024)) throw new WartaError('cli/max-size', `--max-size takes MiB from 1 to 1024, not "${options.maxSize}".`);
  const map: Partial<Record<FieldName, string>> = {};
  for (const pair of options.map ?? []) {
    const equals = pair.indexOf('=');
    const field = FIELDS.find((f) => f === pair.slice(0, equals) || (f.endsWith('s') && f.slice(0, -1) === pair.slice(0, equals)));
    if (equals < 1 || field === undefined || equals === pair.length - 1)
      throw new WartaError('cli/map', `--map takes FIELD=NAME, not "${pair}".`, { remedy: `Fields: ${FIELDS.join(', ')}.` });
    map[field] = pair.slice(equals + 1);
  }
  return { include: options.include, exclude: options.exclude, map, maxDocumentBytes: size * 1_048_576, stdinKind: options.stdinKind };
}

/** Adds the option of sharing the work among threads to a command. */
export const addWorkersOption = (command: Command): Command =>
  command.option('--workers <n>', 'threads that analyze beside the main one; 0: none (one per core where there is much to read)');

const MOST_WORKERS = 256;

/** How many workers are asked for; undefined where that is left to the program. Throws WartaError where it is no such number. */
export function workersOf({ workers }: InputOptions): number | undefined {
  if (workers === undefined) return undefined;
  if (/^\d{1,3}$/.test(workers) && Number(workers) <= MOST_WORKERS) return Number(workers);
  throw new WartaError('cli/workers', `--workers takes a whole number from 0 to ${MOST_WORKERS}, not "${workers}".`);
}
