import { setTimeout } from 'node:timers/promises';
import { joinInputs } from '../../corpus/join-inputs.js';
import { recordInputs } from '../../corpus/make-records.js';
import { type RunCounts, runInto } from '../../corpus/run.js';
import { WartaError } from '../../errors.js';
import { describeProblem, findInputs, sizeOfInputs } from '../../ingest/index.js';
import type { LoadedKnowledge } from '../../knowledge/loaded.js';
import { taggerModelDigest } from '../../pipeline.js';
import type { StoreSettings } from '../../store/run/manifest.js';
import type { RunStore } from '../../store/run/run-store.js';
import { chosenCorrections } from '../corrections.js';
import { Corridor } from '../corridor.js';
import { readOptionsOf } from '../input-options.js';
import { Progress, type ProgressMode } from '../progress.js';
import type { ReadOptions } from '../reading.js';
import { shardOf } from '../shard-option.js';
import { describeStore, openStore, type StoreOptions } from '../store-options.js';
import { printError } from '../terminal.js';
import { version } from '../version.js';
import { stateOfFiles } from '../watch.js';
import { workersFor } from '../worth-workers.js';

/** Options of `warta run`, as given. */
export interface RunCommandOptions extends StoreOptions, ReadOptions {
  readonly shard?: string;
  readonly prune?: true;
  readonly progress: ProgressMode;
  readonly watch?: true;
}

/** How often `--watch` looks for changes, in milliseconds. */
const LOOK = 1000;

/** Analyzes everything behind the paths into a store. */
export async function run(paths: readonly string[], options: RunCommandOptions): Promise<void> {
  if ((await chosenCorrections()).length > 0)
    throw new WartaError('cli/corrections', 'A store holds records as they are made.', {
      remedy: 'Give --corrections where the store is read.',
    });
  const corridor = new Corridor(options);
  const signals = listen();
  for (;;) {
    const before = options.watch === true ? await stateOfFiles(paths, readOptionsOf(options)) : '';
    await once(paths, options, corridor, signals);
    if (options.watch !== true || signals.stopped()) return;
    do {
      await setTimeout(LOOK);
      if (signals.stopped()) return;
    } while ((await stateOfFiles(paths, readOptionsOf(options))) === before);
  }
}

async function once(paths: readonly string[], options: RunCommandOptions, corridor: Corridor, signals: Signals): Promise<void> {
  const settings = settingsOf(options, await corridor.knowledge());
  const shard = shardOf(options.shard);
  const store = openStore(options, settings, options.prune === true);
  if (store.discarded) printError(`${options.store}: An unfinished run with other facts, model or options was begun anew.`);
  try {
    if (await carry(store, paths, options, { corridor, shard, signals })) {
      signals.hearNoMore(options.watch === true);
      const manifest = await store.finish();
      process.stdout.write(`${describeStore(options.store, manifest)}\n`);
    } else {
      printError(`${options.store}: Stopped. What is done is kept: run the same command again to go on.`);
      process.exitCode = signals.code();
    }
  } finally {
    store.close();
  }
}

interface Means {
  readonly corridor: Corridor;
  readonly shard: ReturnType<typeof shardOf>;
  readonly signals: Signals;
}

/** False where a signal stopped it before the end. */
async function carry(
  store: RunStore,
  paths: readonly string[],
  options: RunCommandOptions,
  { corridor, shard, signals }: Means,
): Promise<boolean> {
  const reading = readOptionsOf(options);
  const progress = new Progress(options.progress);
  if (progress.isShown) progress.total = await sizeOfInputs(paths, reading);
  const found = findInputs(paths, { ...reading, onBytes: progress.isShown ? (n) => progress.addBytes(n) : undefined });
  const { knowledge, model, anyLanguage } = options;
  const how = { ...corridor.means(), knowledge, model, anyLanguage, reading, workers: await workersFor(options, paths, reading) };
  const isWhole = await runInto(store, joinInputs(found, how.clean, shard), {
    make: (inputs) => recordInputs(inputs, how),
    reading,
    onProblem: (problem) => {
      progress.clear();
      printError(describeProblem(problem));
      if (problem.severity === 'error') process.exitCode = 2;
    },
    onCount: (counts: RunCounts) => {
      progress.show(counts);
      return signals.stopped();
    },
  });
  progress.end();
  return isWhole;
}

const settingsOf = (options: RunCommandOptions, knowledge: LoadedKnowledge): StoreSettings => ({
  version: version(),
  facts: knowledge.version,
  model: options.model === false ? '' : taggerModelDigest(),
  anyLanguage: options.anyLanguage === true,
});

/** Ctrl-C and the word of a queue that the time is up: the run ends after the documents that are on their way. */
interface Signals {
  stopped(): boolean;
  /** Exit code of a process that a signal ended. */
  code(): number;
  /** From here on a signal ends the process at once, unless it is to go on watching. */
  hearNoMore(watching: boolean): void;
}

function listen(): Signals {
  let code = 0;
  const hear = (signal: NodeJS.Signals): void => {
    process.removeListener('SIGINT', hear);
    process.removeListener('SIGTERM', hear);
    code = signal === 'SIGINT' ? 130 : 143;
  };
  process.on('SIGINT', hear);
  process.on('SIGTERM', hear);
  return {
    stopped: () => code !== 0,
    code: () => code,
    hearNoMore(watching) {
      if (watching) return;
      process.removeListener('SIGINT', hear);
      process.removeListener('SIGTERM', hear);
    },
  };
}
