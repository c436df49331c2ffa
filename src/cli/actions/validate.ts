import { existsSync } from 'node:fs';
import { WartaError } from '../../errors.js';
import { BaselineCheck, CHANGE_KINDS, type ChangeKind, type Check, ExpectationCheck, FirstExpectations, type Floor, floorsOf, GoldCheck, parseFloors, RecordCheck, SourceCheck, verdictOf } from '../../evaluate/index.js';
import { readExpectations } from '../../store/expectations.js';
import { type FloorSet, readFloors, writeFloors } from '../../store/floors-file.js';
import { readGold } from '../../store/gold.js';
import { RunIndex } from '../../store/run-index.js';
import type { ValidateOptions } from '../commands/validate.js';
import { writeOutput } from '../output.js';
import { readViews } from '../record-views.js';
import { printNote } from '../terminal.js';
import { verdictOutputs, writeVerdict } from './validate-output.js';

/** Judges a corpus. Returns the exit code: 0 holds, 1 does not; throws WartaError where it cannot be judged. */
export async function validate(paths: readonly string[], options: ValidateOptions): Promise<number> {
  const outputs = verdictOutputs(options);
  if (options.init !== undefined) return initialise(paths, options.init === true ? 'expectations.yaml' : options.init);
  const judges = await judgesFor(options);
  const { checks, records, sources } = judges;
  let documents = 0;
  for await (const { view, origin, problem } of readViews(paths)) {
    documents++;
    if (view === undefined) records.addUnreadable(origin, problem);
    else {
      if (sources !== undefined) await sources.prepare(view);
      for (const check of checks) check.add(view);
    }
  }
  if (documents === 0) throw new WartaError('validate/empty', 'There is nothing to judge here.', { place: paths.join(', '), remedy: 'Give a folder with articles or a saved run (.ndjson).' });
  if (options.restate === true) return restate(judges.gold, options);
  // a broken line is told whatever else was asked for
  const told = checks.includes(records) || records.unreadable === 0 ? checks : [records, ...checks];
  const verdict = verdictOf(told, documents);
  await writeVerdict(verdict, outputs, options.color);
  judges.baseline?.close();
  return verdict.holds ? 0 : 1;
}

interface Judges {
  readonly checks: readonly Check[];
  readonly records: RecordCheck;
  readonly sources?: { prepare(view: Parameters<Check['add']>[0]): Promise<void> };
  readonly gold?: GoldCheck;
  readonly baseline?: RunIndex;
}

/** The checks that the options ask for, in the order of the output; the records themselves where they ask for none. */
async function judgesFor(options: ValidateOptions): Promise<Judges> {
  const { expect = [], gold, failUnder, floors, baseline, verify } = options;
  if (gold === undefined && (failUnder !== undefined || floors !== undefined || options.restate === true)) {
    throw new WartaError('cli/gold', 'Floors need a gold to be measured on.', { remedy: 'Give it with --gold.' });
  }
  if (options.restate === true && floors === undefined) throw new WartaError('cli/restate', '--restate needs the file to write.', { remedy: 'Give it with --floors.' });
  const kinds = changeKinds(options.failOn ?? '');
  const checks: Check[] = [];
  const records = new RecordCheck(await schemaFaults());
  const asked = expect.length > 0 || gold !== undefined || baseline !== undefined || verify === true;
  if (options.records === true || !asked) checks.push(records);
  const sources = verify === true ? await sourceCheck(options.root ?? '.') : undefined;
  if (sources !== undefined) checks.push(sources.check);
  if (expect.length > 0) checks.push(new ExpectationCheck(expect.flatMap(readExpectations)));
  const goldCheck = gold === undefined ? undefined : await goldCheckOf(gold, options);
  if (goldCheck !== undefined) checks.push(goldCheck);
  const index = baseline === undefined ? undefined : await RunIndex.open(baseline);
  if (index !== undefined) checks.push(new BaselineCheck(index, kinds));
  return { checks, records, ...(sources && { sources }), ...(goldCheck && { gold: goldCheck }), ...(index && { baseline: index }) };
}

/** zod is loaded here only. */
async function schemaFaults(): Promise<ConstructorParameters<typeof RecordCheck>[0]> {
  const { recordFaults } = await import('../../store/record-schema.js');
  return recordFaults;
}

async function sourceCheck(root: string) {
  const { SourceReader } = await import('../source-reader.js');
  const reader = new SourceReader(root);
  let now: Awaited<ReturnType<typeof reader.read>>;
  const check = new SourceCheck(() => now);
  const prepare = async (view: Parameters<Check['add']>[0]): Promise<void> => {
    const { path, file } = view.place();
    now = await reader.read(path, file);
  };
  return { check, prepare };
}

async function goldCheckOf(path: string, { failUnder, floors, restate }: ValidateOptions): Promise<GoldCheck> {
  const set = await readGold(path);
  const stated: FloorSet | undefined = floors === undefined || restate === true ? undefined : floorSet(floors, path);
  const fromFile = Object.entries(stated?.floors ?? {}).map(([score, least]): Floor => ({ score, least }));
  return new GoldCheck(set, [...fromFile, ...parseFloors(failUnder ?? '')], stated?.digest);
}

/** Gold folders are named in a floors file as they were given. */
const setName = (gold: string): string => gold.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');

function floorSet(file: string, gold: string): FloorSet {
  const sets = readFloors(file);
  const found = sets[setName(gold)];
  if (found === undefined) throw new WartaError('floors/set', `There are no floors for "${setName(gold)}".`, { place: file, remedy: `It has ${Object.keys(sets).join(', ') || 'none'}; add them with --restate.` });
  return found;
}

function restate(check: GoldCheck | undefined, { floors, gold }: ValidateOptions): number {
  if (check === undefined || floors === undefined || gold === undefined) return 2;
  const score = check.score();
  writeFloors(floors, setName(gold), { digest: check.groundDigest(score), floors: floorsOf(score) });
  printNote(`${floors}: floors of ${setName(gold)} set to the scores of today.`);
  return 0;
}

function changeKinds(source: string): ReadonlySet<ChangeKind> {
  const names = source.split(',').map((s) => s.trim()).filter((s) => s !== '');
  const unknown = names.find((n) => !CHANGE_KINDS.includes(n as ChangeKind));
  if (unknown !== undefined) throw new WartaError('cli/fail-on', `There is no change "${unknown}".`, { remedy: `Changes: ${CHANGE_KINDS.join(', ')}.` });
  return new Set(names as ChangeKind[]);
}

async function initialise(paths: readonly string[], file: string): Promise<number> {
  if (file !== '-' && existsSync(file)) throw new WartaError('expectations/exists', 'The file is there already.', { place: file, remedy: 'Remove it, or give another name: --init FILE.' });
  const first = new FirstExpectations();
  let documents = 0;
  for await (const { view } of readViews(paths)) {
    if (view === undefined) continue;
    documents++;
    first.add(view);
  }
  if (documents === 0) throw new WartaError('validate/empty', 'There is nothing to begin from here.', { place: paths.join(', ') });
  await writeOutput(once(first.yaml()), file === '-' ? undefined : file);
  if (file !== '-') printNote(`${file}: written. Judge by it: warta validate ${paths.join(' ')} --expect ${file}`);
  return 0;
}

async function* once(text: string) {
  yield text;
}
