import { createHash } from 'node:crypto';

/** What a store has of one document: its record, or why it has none (an article in another language). */
export interface Entry {
  readonly path: string;
  /** 32 hex digits: what the record was made from, and by what. */
  readonly key: string;
  readonly kind: 'record' | 'left-out';
  /** JSON without line ends. */
  readonly body: Buffer;
}

const TAB = 9;
const KEY = 32;
const SUM = 16;

/**
 * An entry on a line of the journal: checksum, key, kind, path as JSON, body. The checksum tells a line that was written whole from one that
 * a power cut left half on the disk.
 */
export function journalLine({ path, key, kind, body }: Entry): Buffer {
  const rest = Buffer.concat([Buffer.from(`${key}\t${kind === 'record' ? 'r' : 'o'}\t${JSON.stringify(path)}\t`), body]);
  return Buffer.concat([Buffer.from(`${checksum(rest)}\t`), rest, Buffer.from('\n')]);
}

/** The entry on a line of the journal; undefined where the line is not whole. `verify` is for lines that may be torn. */
export function parseJournalLine(line: Buffer, verify: boolean): Entry | undefined {
  const begin = SUM + 1;
  const kindAt = begin + KEY + 1;
  const pathAt = kindAt + 2;
  const bodyAt = line.indexOf(TAB, pathAt) + 1;
  if (bodyAt <= pathAt) return undefined;
  if (verify && checksum(line.subarray(begin)) !== line.toString('latin1', 0, SUM)) return undefined;
  return {
    key: line.toString('latin1', begin, begin + KEY),
    kind: line[kindAt] === 0x72 ? 'record' : 'left-out',
    path: JSON.parse(line.toString('utf8', pathAt, bodyAt - 1)),
    body: line.subarray(bodyAt),
  };
}

const checksum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, SUM);

/** A line of a part's index: key, path, and for a document without a record the reason. The records stand in the part in the same order. */
export const indexLine = ({ path, key, kind, body }: Entry): string =>
  kind === 'record' ? `${key}\t${JSON.stringify(path)}\n` : `${key}\t${JSON.stringify(path)}\t${body.toString('utf8')}\n`;

/** Key, path and reason of an index's line. */
export function parseIndexLine(line: Buffer): { key: string; path: string; reason: Buffer | undefined } {
  const pathEnd = line.indexOf(TAB, KEY + 1);
  const path = JSON.parse(line.toString('utf8', KEY + 1, pathEnd < 0 ? line.length : pathEnd));
  return { key: line.toString('latin1', 0, KEY), path, reason: pathEnd < 0 ? undefined : line.subarray(pathEnd + 1) };
}
