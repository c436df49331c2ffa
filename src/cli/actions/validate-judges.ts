import { WartaError } from '../../errors.js';
import {
  BaselineCheck,
  CHANGE_KINDS,
  type ChangeKind,
  type Check,
  ExpectationCheck,
  type Floor,
  GoldCheck,
  parseFloors,
  RecordCheck,
  type RecordView,
  SourceCheck,
} from '../../evaluate/index.js';
import { readExpectations } from '../../store/expectations.js';
import { type FloorSet, readFloors } from '../../store/floors-file.js';
import { readGold } from '../../store/gold.js';
import { RunIndex } from '../../store/run-index.js';
import { openKnowledge } from '../knowledge.js';
import type { ValidateOptions } from './validate-options.js';

/** Everything that judges a corpus. */
interface Judges {
  /** In the order of the output. */
  readonly checks: readonly Check[];
  readonly records: RecordCheck;
  readonly gold: GoldCheck | undefined;
  /** To be called before the checks see a record: reads its source where that is asked for. */
  prepare(view: RecordView): Promise<void>;
  close(): void;
}

/** The judges that the options ask for; the records themselves where they ask for none. Throws WartaError where one cannot judge. */
export async function judgesFor(options: ValidateOptions): Promise<Judges> {
  refuseHalves(options);
  const { expect = [], baseline, verify } = options;
  const kinds = changeKinds(options.failOn ?? '');
  const records = new RecordCheck(await schemaFaults());
  const isAsked = expect.length > 0 || options.gold !== undefined || baseline !== undefined || verify === true;
  const sources = verify === true ? await sourceCheck(options) : undefined;
  const expectations = expect.length > 0 ? new ExpectationCheck(expect.flatMap(readExpectations)) : undefined;
  const gold = options.gold === undefined ? undefined : await goldCheck(options.gold, options);
  const index = baseline === undefined ? undefined : await RunIndex.open(baseline);
  const all = [
    options.records === true || !isAsked ? records : undefined,
    sources?.check,
    expectations,
    gold,
    index && new BaselineCheck(index, kinds),
  ];
  return {
    checks: all.filter((c): c is NonNullable<typeof c> => c !== undefined),
    records,
    gold,
    prepare: sources?.prepare ?? (async () => undefined),
    close: () => index?.close(),
  };
}

/** Options that mean nothing without another. */
function refuseHalves({ gold, failUnder, floors, restate }: ValidateOptions): void {
  if (gold === undefined && (failUnder ?? floors) !== undefined) {
    throw new WartaError('cli/gold', 'Floors need a gold to be measured on.', { remedy: 'Give it with --gold.' });
  }
  if (restate === true && (gold === undefined || floors === undefined)) {
    throw new WartaError('cli/restate', '--restate writes the scores of a gold to a file.', { remedy: 'Give --gold and --floors.' });
  }
}

/** The schema brings zod with it: loaded here only. */
async function schemaFaults(): Promise<ConstructorParameters<typeof RecordCheck>[0]> {
  const { recordFaults } = await import('../../store/record-schema.js');
  return recordFaults;
}

async function sourceCheck(options: ValidateOptions): Promise<{ check: SourceCheck; prepare: Judges['prepare'] }> {
  const { SourceReader } = await import('../source-reader.js');
  const reader = new SourceReader(options.root ?? '.', await openKnowledge(options));
  let now: Awaited<ReturnType<typeof reader.read>>;
  return {
    check: new SourceCheck(() => now),
    prepare: async (view) => {
      const { path, file } = view.place();
      now = view.record.pages === undefined ? await reader.read(path, file) : await reader.readPages(view.record.pages);
    },
  };
}

async function goldCheck(path: string, { failUnder, floors, restate }: ValidateOptions): Promise<GoldCheck> {
  const set = await readGold(path);
  const stated: FloorSet | undefined = floors === undefined || restate === true ? undefined : floorSet(floors, path);
  const fromFile = Object.entries(stated?.floors ?? {}).map(([score, least]): Floor => ({ score, least }));
  return new GoldCheck(set, [...fromFile, ...parseFloors(failUnder ?? '')], stated?.digest);
}

/** Gold folders are named in a floors file as they are given on the command line. */
export const setName = (gold: string): string => gold.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');

function floorSet(file: string, gold: string): FloorSet {
  const sets = readFloors(file);
  const found = sets[setName(gold)];
  if (found !== undefined) return found;
  const has = Object.keys(sets).join(', ') || 'none';
  throw new WartaError('floors/set', `There are no floors for "${setName(gold)}".`, {
    place: file,
    remedy: `It has ${has}; add them with --restate.`,
  });
}

function changeKinds(source: string): ReadonlySet<ChangeKind> {
  const names = source
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '');
  const unknown = names.find((n) => !CHANGE_KINDS.includes(n as ChangeKind));
  if (unknown !== undefined)
    throw new WartaError('cli/fail-on', `There is no change "${unknown}".`, { remedy: `Changes: ${CHANGE_KINDS.join(', ')}.` });
  return new Set(names as ChangeKind[]);
}
