import { ByteSource } from './byte-source.js';
import type { FoundEvent, ReadContext, Source } from './contract.js';
import { endingOf, isKnownName } from './identify.js';
import { InputFault } from './input-fault.js';
import { problem, problemOf } from './problems.js';

/** How many archives may stand in each other. */
export const DEEPEST = 3;
/** Bytes that may come out of an archive for each one read of it, once more than `FREE` have come. Text packs five to twenty times. */
export const MOST_RATIO = 250;
const FREE = 16 * 1_048_576;
/** Bytes that may come out of one archive, and members in it. */
export const MOST_BYTES = 64 * 1_073_741_824;
export const MOST_MEMBERS = 1_000_000;

/** Counts what comes out of an archive, and stops it where that is more than its packed size explains: a bomb. */
export class Budget {
  private out = 0;
  private members = 0;

  /** `packed` gives the bytes read of the archive so far. */
  constructor(private readonly packed: () => number) {}

  member(): void {
    if (++this.members > MOST_MEMBERS)
      throw new InputFault(
        'archive/too-many',
        `The archive has more than ${MOST_MEMBERS} members; the rest was left out.`,
        'Unpack it, and give the folder.',
      );
  }

  /** The pieces of a member, counted as they pass. */
  async *watch(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      this.out += piece.length;
      if (this.out > MOST_BYTES)
        throw new InputFault(
          'archive/too-large',
          'More than 64 GiB came out of the archive; the rest was left out.',
          'Unpack it, and give the folder.',
        );
      if (this.out > FREE && this.out > this.packed() * MOST_RATIO)
        throw new InputFault(
          'archive/bomb',
          `More than ${MOST_RATIO} times its size came out of the archive; the rest was left out.`,
          'Unpack it by hand if you trust it.',
        );
      yield piece;
    }
  }
}

/** A member's path as events show it: POSIX, never leading out of the archive; undefined where it tries to. */
export function memberPath(name: string): string | undefined {
  const parts = name
    .replaceAll('\\', '/')
    .split('/')
    .filter((p) => p !== '' && p !== '.');
  return parts.length === 0 || parts.includes('..') || /^[a-z]:$/i.test(parts[0]) ? undefined : parts.join('/');
}

/** Reads one member by its own kind; a fault in it is a problem of its own, and the next member follows. */
export async function* readMember(
  archive: Source,
  name: string,
  pieces: AsyncIterable<Uint8Array>,
  context: ReadContext,
): AsyncGenerator<FoundEvent> {
  const member = memberPath(name);
  if (member === undefined) {
    yield problem(
      `${archive.path}!/${name}`,
      'archive/outside-path',
      'The member leads out of the archive; it was left out.',
      'Unpack it by hand if you trust it.',
      'warning',
    );
    return;
  }
  const path = `${archive.path}!/${member}`;
  const source: Source = {
    path,
    name: member.slice(member.lastIndexOf('/') + 1),
    bytes: new ByteSource(pieces),
    member: `${archive.member ?? ''}!/${member}`,
    depth: archive.depth + 1,
  };
  try {
    yield* context.open(source);
  } catch (error) {
    // A bomb ends the archive, not only the member.
    if (error instanceof InputFault && error.code.startsWith('archive/') && error.code !== 'archive/damaged') throw error;
    yield problemOf(path, error);
  } finally {
    await source.bytes.close();
  }
}

/** Members worth reading: those that a reader knows by name, and nothing that the system leaves behind. */
export function isWanted(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1);
  return base !== '' && !base.startsWith('.') && !name.startsWith('__MACOSX/') && (isKnownName(base) || endingOf(base) === '');
}
