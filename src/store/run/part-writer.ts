import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { writeWhole } from './disk.js';
import { type Entry, indexLine } from './entry.js';
import { indexFile, type Part, recordsFile } from './manifest.js';

/** One boundary among so many paths: where a part may end once it is half as large as parts are. */
const BOUNDARIES = 256;
const LINE_END = Buffer.from('\n');

/**
 * Cuts sorted entries into parts. Where a part ends follows from its own entries alone: after a path whose digest says so, or at twice the
 * size. So the same documents give the same parts, and one more document changes the parts around it only.
 */
export class PartWriter {
  private entries: Entry[] = [];
  private bytes = 0;

  constructor(
    private readonly folder: string,
    private readonly partBytes: number,
    /** Takes each part that is whole. */
    private readonly onPart: (part: Part) => Promise<void>,
  ) {}

  isEmpty(): boolean {
    return this.entries.length === 0;
  }

  async add(entry: Entry): Promise<void> {
    this.entries.push(entry);
    this.bytes += entry.body.length + 1;
    const { bytes, partBytes } = this;
    if (bytes >= 2 * partBytes || (bytes >= partBytes / 2 && isBoundary(entry.path))) await this.end();
  }

  /** Ends the part that is begun. */
  async end(): Promise<void> {
    const { entries } = this;
    if (entries.length === 0) return;
    this.entries = [];
    this.bytes = 0;
    const records = entries.filter((e) => e.kind === 'record').flatMap(({ body }) => [body, LINE_END]);
    const index = Buffer.from(entries.map(indexLine).join(''));
    const documents = records.length / 2;
    const part: Part = {
      records: digest(records),
      index: digest([index]),
      documents,
      leftOut: entries.length - documents,
      bytes: records.reduce((sum, piece) => sum + piece.length, 0),
      first: entries[0].path,
      last: entries[entries.length - 1].path,
    };
    // a file of that name is whole, and holds the same: it was written by a run that was interrupted
    if (!existsSync(recordsFile(this.folder, part))) writeWhole(recordsFile(this.folder, part), records);
    if (!existsSync(indexFile(this.folder, part))) writeWhole(indexFile(this.folder, part), [index]);
    await this.onPart(part);
    // a signal can be heard between two parts
    await setImmediate();
  }
}

const isBoundary = (path: string): boolean => createHash('sha256').update(path).digest().readUInt32BE(0) % BOUNDARIES === 0;

function digest(pieces: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
