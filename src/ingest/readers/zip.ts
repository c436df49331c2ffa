import type { Entry, ZipFile } from 'yauzl';
import { Budget, DEEPEST, isWanted, MOST_RATIO, readMember } from '../archive.js';
import type { FoundEvent, ReadContext, Reader, Source } from '../contract.js';
import { InputFault } from '../input-fault.js';
import { problem } from '../problems.js';
import { isUtf8 } from '../utf8.js';

/** A zip that stands in another archive must be in memory as a whole; a file is read where its members stand. */
const MOST_IN_MEMORY = 256 * 1_048_576;

/** Zip archives: each member of a known kind, in the order of the archive's list. */
export const zip: Reader = {
  name: 'zip',
  endings: ['zip'],
  mediaTypes: ['application/zip', 'application/x-zip-compressed'],
  matches: (head) => head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04,
  async *read(source: Source, context: ReadContext): AsyncGenerator<FoundEvent> {
    if (source.depth >= DEEPEST)
      return yield problem(source.path, 'archive/too-deep', `More than ${DEEPEST} archives stand in each other.`, 'Unpack the outer ones.');
    const archive = await openZip(source);
    let packed = 0;
    const budget = new Budget(() => packed);
    let members = 0;
    try {
      for (let entry = await nextEntry(archive); entry !== undefined; entry = await nextEntry(archive)) {
        budget.member();
        const name = nameOf(entry);
        if (name.endsWith('/') || !isWanted(name)) continue;
        members++;
        const path = `${source.path}!/${name}`;
        const refused = refusal(entry);
        if (refused !== undefined) {
          yield problem(path, ...refused);
          continue;
        }
        packed += entry.compressedSize;
        yield* readMember(source, name, budget.watch(openMember(archive, entry)), context);
      }
    } finally {
      archive.close();
    }
    if (members === 0) yield problem(source.path, 'archive/empty', 'The archive has no articles.', 'Look what is in it.');
  },
};

/** A member's name: UTF-8 where it says or is so, else the code page of old DOS programs, of which only ASCII is sure. */
function nameOf(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer | string;
  return typeof raw === 'string' ? raw : isUtf8(raw) ? raw.toString('utf8') : raw.toString('latin1');
}

function refusal(entry: Entry): [code: string, message: string, remedy: string] | undefined {
  if (entry.isEncrypted()) return ['archive/locked', 'The member is locked by a password.', 'Unpack it with the password.'];
  if (entry.uncompressedSize > 1_048_576 && entry.uncompressedSize > entry.compressedSize * MOST_RATIO)
    return [
      'archive/bomb',
      `The member grows more than ${MOST_RATIO} times when unpacked; it was left out.`,
      'Unpack it by hand if you trust it.',
    ];
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  return isLink ? ['archive/link', 'The member is a link; links are not followed.', 'Pack the file itself.'] : undefined;
}

async function openZip(source: Source): Promise<ZipFile> {
  const { default: yauzl } = await import('yauzl');
  // Names stay bytes, so that yauzl does not end the whole archive at one that leads out of it.
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, decodeStrings: false };
  const bytes = source.file === undefined ? await source.bytes.all(MOST_IN_MEMORY) : undefined;
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, archive: ZipFile | undefined): void => {
      if (archive !== undefined && !error) resolve(archive);
      else
        reject(
          new InputFault(
            'archive/damaged',
            `The archive cannot be read: ${error?.message ?? 'unknown fault'}.`,
            'Copy or download the file again.',
          ),
        );
    };
    if (bytes === undefined) yauzl.open(source.file!, options, done);
    else yauzl.fromBuffer(bytes, options, done);
  });
}

function nextEntry(archive: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void): void => {
      archive.removeListener('entry', onEntry);
      archive.removeListener('end', onEnd);
      archive.removeListener('error', onError);
      then();
    };
    const onEntry = (entry: Entry): void => settle(() => resolve(entry));
    const onEnd = (): void => settle(() => resolve(undefined));
    const onError = (error: Error): void =>
      settle(() =>
        reject(new InputFault('archive/damaged', `The archive's list is damaged: ${error.message}.`, 'Copy or download the file again.')),
      );
    archive.once('entry', onEntry);
    archive.once('end', onEnd);
    archive.once('error', onError);
    archive.readEntry();
  });
}

async function* openMember(archive: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    archive.openReadStream(entry, (error, found) =>
      found === undefined || error ? reject(error ?? new Error('no stream')) : resolve(found),
    );
  });
  for await (const piece of stream) yield piece as unknown as Uint8Array;
}
