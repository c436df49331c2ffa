import type { Command } from 'commander';
import { WartaError } from '../errors.js';
import type { Manifest, StoreSettings } from '../store/run/manifest.js';
import { RunStore } from '../store/run/run-store.js';
import { storeTables } from './store-tables.js';

/** What every command that writes a store takes. */
export interface StoreOptions {
  readonly store: string;
  readonly partSize: string;
  /** False leaves the Parquet tables out. */
  readonly tables: boolean;
}

/** Adds the options of writing a store to a command. */
export function addStoreOptions(command: Command): Command {
  return command
    .option('--part-size <mib>', 'MiB of records that a part has about', '4')
    .option('--no-tables', 'without the Parquet tables that `warta sql` reads');
}

const MIB = 1_048_576;

/** Opens the store that the options name. */
export function openStore({ store, partSize, tables }: StoreOptions, settings: StoreSettings, prune: boolean): RunStore {
  const size = Number(partSize);
  if (!(size >= 1 / 64 && size <= 1024))
    throw new WartaError('cli/part-size', `--part-size takes MiB from 1/64 to 1024, not "${partSize}".`);
  return RunStore.open(store, { settings, partBytes: Math.round(size * MIB), prune, tables: tables ? storeTables : async () => [] });
}

/** "news: 12 documents in 1 part". */
export const describeStore = (folder: string, { documents, leftOut, parts }: Manifest): string =>
  `${folder}: ${counted(documents, 'document')} in ${counted(parts.length, 'part')}${leftOut === 0 ? '' : `, ${leftOut} left out`}`;

export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
