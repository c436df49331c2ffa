import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import { linesOf, syncFolder, writeAll, writeFault, writeWhole } from './disk.js';
import { type Entry, journalLine, parseJournalLine } from './entry.js';
import { KEY_BYTES } from './key-set.js';
import { mergeEntries } from './merge-entries.js';
import { comparePaths } from './path-order.js';

/** Bytes that wait in memory before they are written, and bytes that are written before the disk is told to keep them. */
const WRITTEN_AT = 1 << 18;
const KEPT_AT = 1 << 22;
/** Sorted files that are joined into one: so many are open at once at most, and a few more. */
const MOST_RUNS = 64;

/** A sorted file of what the logs `from` to `to` held. */
interface SortedRun {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * What a run has done so far. Entries go to the end of a log, in the order in which they are made; a log that is long enough is sorted by
 * path into a file of its own. Killed at any moment it loses at most what was not yet written, and never holds half an entry.
 */
export class Journal {
  private runs: SortedRun[] = [];
  private logNumber = 1;
  private log: number | undefined;
  private logBytes = 0;
  private waiting: Buffer[] = [];
  private waitingBytes = 0;
  private unkept = 0;

  private constructor(
    private readonly folder: string,
    private readonly segmentBytes: number,
  ) {}

  /**
   * Opens the journal of a store and hands on the keys of what it holds. One that was made by other settings is thrown away: `discarded`
   * is true then. `segmentBytes`: how long a log gets.
   */
  static open(
    store: string,
    settings: string,
    segmentBytes: number,
    onKey: (key: Buffer) => void,
  ): { journal: Journal; discarded: boolean } {
    const folder = join(store, 'journal');
    const owner = join(folder, 'settings');
    const discarded = existsSync(folder) && (!existsSync(owner) || readFileSync(owner, 'utf8') !== settings);
    const held = discarded && readdirSync(folder).some((name) => name.endsWith('.log') || name.endsWith('.run'));
    if (discarded) rmSync(folder, { recursive: true });
    mkdirSync(folder, { recursive: true });
    if (!existsSync(owner)) writeWhole(owner, [Buffer.from(settings)]);
    const journal = new Journal(folder, segmentBytes);
    journal.recover(onKey);
    return { journal, discarded: held };
  }

  append(entry: Entry): void {
    const line = journalLine(entry);
    this.waiting.push(line);
    this.waitingBytes += line.length;
    if (this.waitingBytes >= WRITTEN_AT) this.write();
    if (this.unkept >= KEPT_AT) this.keep();
    if (this.logBytes >= this.segmentBytes) this.seal();
  }

  /** Everything so far stands on the disk when this returns. */
  keep(): void {
    this.write();
    if (this.log !== undefined) fdatasyncSync(this.log);
    this.unkept = 0;
  }

  /** All entries, sorted by path; of two with one path the later. */
  entries(): Generator<Entry> {
    this.seal();
    return mergeEntries(this.runs.map(({ name }) => this.readRun(name)));
  }

  close(): void {
    if (this.log !== undefined) closeSync(this.log);
    this.log = undefined;
  }

  /** True where nothing has been kept in it. */
  isEmpty(): boolean {
    return this.runs.length === 0 && this.logBytes === 0 && this.waiting.length === 0;
  }

  /** Removes the journal: what it held stands in the parts. */
  remove(): void {
    this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private write(): void {
    if (this.waiting.length === 0) return;
    const place = this.place(logName(this.logNumber));
    try {
      this.log ??= openSync(place, 'a');
      const bytes = Buffer.concat(this.waiting);
      writeAll(this.log, bytes);
      this.logBytes += bytes.length;
      this.unkept += bytes.length;
    } catch (cause) {
      throw writeFault(place, cause);
    }
    this.waiting = [];
    this.waitingBytes = 0;
  }

  /** Sorts the log into a file of its own, and begins another. */
  private seal(): void {
    this.keep();
    this.close();
    const log = this.place(logName(this.logNumber));
    if (!existsSync(log)) return;
    // the file is as long as a log gets: it fits into memory
    const latest = new Map<string, Entry>();
    for (const line of linesOf(log)) {
      const entry = parseJournalLine(line, false)!;
      latest.set(entry.path, entry);
    }
    const sorted = [...latest.values()].sort((a, b) => comparePaths(a.path, b.path));
    this.runs.push(this.writeRun(this.logNumber, this.logNumber, sorted));
    rmSync(log);
    this.logNumber++;
    this.logBytes = 0;
    this.joinRuns();
  }

  private joinRuns(): void {
    const small = this.runs.filter((r) => r.from === r.to);
    if (small.length < MOST_RUNS) return;
    const joined = this.writeRun(small[0].from, small[small.length - 1].to, mergeEntries(small.map(({ name }) => this.readRun(name))));
    for (const run of small) this.removeRun(run);
    this.runs = [...this.runs.filter((r) => r.from !== r.to), joined];
  }

  private writeRun(from: number, to: number, entries: Iterable<Entry>): SortedRun {
    const name = `${numbered(from)}-${numbered(to)}`;
    const keys: Buffer[] = [];
    writeWhole(
      this.place(`${name}.run`),
      (function* () {
        for (const entry of entries) {
          keys.push(Buffer.from(entry.key, 'hex'));
          yield journalLine(entry);
        }
      })(),
    );
    writeWhole(this.place(`${name}.keys`), keys);
    syncFolder(this.folder);
    return { name, from, to };
  }

  private *readRun(name: string): Generator<Entry> {
    for (const line of linesOf(this.place(`${name}.run`))) yield parseJournalLine(line, false)!;
  }

  private removeRun({ name }: SortedRun): void {
    rmSync(this.place(`${name}.run`), { force: true });
    rmSync(this.place(`${name}.keys`), { force: true });
  }

  /** Finds what an earlier process left: whole runs, and logs up to their last whole line. */
  private recover(onKey: (key: Buffer) => void): void {
    const names = readdirSync(this.folder);
    for (const name of names) if (name.endsWith('.tmp')) rmSync(this.place(name));
    const all = names.flatMap((name): SortedRun[] => {
      const found = /^(\d+)-(\d+)\.run$/.exec(name);
      return found === null ? [] : [{ name: name.slice(0, -4), from: Number(found[1]), to: Number(found[2]) }];
    });
    const isWithin = (from: number, to: number): boolean => all.some((r) => r.from <= from && to <= r.to && r.to - r.from > to - from);
    for (const run of all) {
      // its joined run was written, and the process ended before this one was removed
      if (isWithin(run.from, run.to)) this.removeRun(run);
      else this.runs.push(run);
    }
    this.runs.sort((a, b) => a.from - b.from);
    for (const { name } of this.runs) this.readKeys(name, onKey);
    const last = this.runs[this.runs.length - 1]?.to ?? 0;
    this.logNumber = last + 1;
    for (const name of names) if (/^\d+\.log$/.test(name)) this.recoverLog(name, last, onKey);
  }

  private recoverLog(name: string, sealed: number, onKey: (key: Buffer) => void): void {
    const number = Number.parseInt(name, 10);
    const place = this.place(name);
    if (number <= sealed) {
      rmSync(place);
      return;
    }
    const size = statSync(place).size;
    let whole = 0;
    for (const line of linesOf(place)) {
      const entry = whole + line.length < size ? parseJournalLine(line, true) : undefined;
      if (entry === undefined) break;
      onKey(Buffer.from(entry.key, 'hex'));
      whole += line.length + 1;
    }
    if (whole < size) truncateSync(place, whole);
    this.logBytes = whole;
  }

  private readKeys(name: string, onKey: (key: Buffer) => void): void {
    const place = this.place(`${name}.keys`);
    if (existsSync(place)) {
      const bytes = readFileSync(place);
      for (let at = 0; at + KEY_BYTES <= bytes.length; at += KEY_BYTES) onKey(bytes.subarray(at, at + KEY_BYTES));
    } else for (const entry of this.readRun(name)) onKey(Buffer.from(entry.key, 'hex'));
  }

  private place(name: string): string {
    return join(this.folder, name);
  }
}

const numbered = (n: number): string => String(n).padStart(6, '0');
const logName = (n: number): string => `${numbered(n)}.log`;
