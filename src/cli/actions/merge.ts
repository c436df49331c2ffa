import { WartaError } from '../../errors.js';
import type { Entry } from '../../store/run/entry.js';
import { finishedManifest, type Manifest, readManifest } from '../../store/run/manifest.js';
import { readPart } from '../../store/run/parts.js';
import { describeStore, openStore, type StoreOptions } from '../store-options.js';

export type MergeOptions = StoreOptions;

/** Stores that are read at once: each keeps two files open. */
const AT_ONCE = 64;

/** Joins stores into one. */
export async function merge(stores: readonly string[], options: MergeOptions): Promise<void> {
  const manifests = stores.map(finishedManifest);
  const known = readManifest(options.store);
  const [first] = known?.finished === true ? [known] : manifests;
  for (const [i, manifest] of manifests.entries())
    if (JSON.stringify(manifest.settings) !== JSON.stringify(first.settings))
      throw new WartaError('store/settings', 'The stores were made with other facts, another model, version or options.', {
        place: stores[i],
        remedy: 'Run all of them with the same.',
      });
  let joined: Manifest | undefined;
  for (let from = 0; from < stores.length; from += AT_ONCE) {
    const store = openStore(options, first.settings, false);
    try {
      if (store.isBegun())
        throw new WartaError('store/unfinished', 'The run into this store has not come to its end.', {
          place: options.store,
          remedy: 'Run it to its end first, or give another folder.',
        });
      joined = await store.finish(manifests.slice(from, from + AT_ONCE).map((manifest, i) => entriesOf(stores[from + i], manifest)));
    } finally {
      store.close();
    }
  }
  process.stdout.write(`${describeStore(options.store, joined!)}\n`);
}

function* entriesOf(folder: string, { parts }: Manifest): Generator<Entry> {
  for (const part of parts) yield* readPart(folder, part);
}
