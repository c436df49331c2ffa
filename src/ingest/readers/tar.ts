import { Readable } from 'node:stream';
import { Budget, DEEPEST, isWanted, readMember } from '../archive.js';
import type { FoundEvent, ReadContext, Reader, Source } from '../contract.js';
import { problem } from '../problems.js';

/** Tar archives: each member that is a file of a known kind. Links are never followed. */
export const tar: Reader = {
  name: 'tar',
  endings: ['tar'],
  mediaTypes: ['application/x-tar'],
  matches: (head) => head.length > 262 && head.toString('latin1', 257, 262) === 'ustar',
  async *read(source: Source, context: ReadContext): AsyncGenerator<FoundEvent> {
    if (source.depth >= DEEPEST)
      return yield problem(source.path, 'archive/too-deep', `More than ${DEEPEST} archives stand in each other.`, 'Unpack the outer ones.');
    const { extract } = await import('tar-stream');
    let read = 0;
    const counted = async function* (): AsyncGenerator<Buffer> {
      for await (const piece of source.bytes.pieces()) {
        read += piece.length;
        yield piece;
      }
    };
    const unpacked = extract();
    const input = Readable.from(counted(), { objectMode: false });
    input.on('error', (error) => unpacked.destroy(error));
    input.pipe(unpacked);
    const budget = new Budget(() => read);
    let members = 0;
    try {
      for await (const entry of unpacked) {
        budget.member();
        const { name, type } = entry.header;
        if (type === 'symlink' || type === 'link')
          yield problem(
            `${source.path}!/${name}`,
            'archive/link',
            'The member is a link; links are not followed.',
            'Pack the file itself.',
            'warning',
          );
        else if ((type === 'file' || type === 'contiguous-file') && isWanted(name)) {
          members++;
          yield* readMember(source, name, budget.watch(entry as unknown as AsyncIterable<Uint8Array>), context);
        }
        entry.resume();
      }
    } finally {
      input.destroy();
      unpacked.destroy();
    }
    if (members === 0) yield problem(source.path, 'archive/empty', 'The archive has no articles.', 'Look what is in it.');
  },
};
