import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Budget, DEEPEST } from '../archive.js';
import { ByteSource } from '../byte-source.js';
import type { FoundEvent, ReadContext, Reader, Source } from '../contract.js';
import { problem } from '../problems.js';

/** A single file packed by gzip: read as what its name without `.gz` says. */
export const gzip: Reader = {
  name: 'gzip',
  endings: ['gz', 'tgz'],
  mediaTypes: ['application/gzip', 'application/x-gzip'],
  matches: (head) => head[0] === 0x1f && head[1] === 0x8b,
  async *read(source: Source, context: ReadContext): AsyncGenerator<FoundEvent> {
    if (source.depth >= DEEPEST)
      return yield problem(source.path, 'archive/too-deep', `More than ${DEEPEST} archives stand in each other.`, 'Unpack the outer ones.');
    let packed = 0;
    const counted = async function* (): AsyncGenerator<Buffer> {
      for await (const piece of source.bytes.pieces()) {
        packed += piece.length;
        yield piece;
      }
    };
    const input = Readable.from(counted(), { objectMode: false, highWaterMark: 65_536 });
    const unpacked = createGunzip();
    input.on('error', (error) => unpacked.destroy(error));
    input.pipe(unpacked);
    const inner = new ByteSource(new Budget(() => packed).watch(unpacked));
    try {
      yield* context.open({
        ...source,
        name: innerName(source.name),
        bytes: inner,
        file: undefined,
        mediaType: undefined,
        depth: source.depth + 1,
      });
    } finally {
      await inner.close();
      input.destroy();
      unpacked.destroy();
    }
  },
};

function innerName(name: string): string {
  if (/\.tgz$/i.test(name)) return name.replace(/\.tgz$/i, '.tar');
  return name.replace(/\.gz$/i, '');
}
