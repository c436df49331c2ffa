import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** One line of a file, with its number from 1. */
interface FileLine {
  readonly number: number;
  readonly text: string;
  /** Where it begins in the (unzipped) file, and how many bytes it has without its end. */
  readonly offset: number;
  readonly bytes: number;
}

const LINE_END = 10;

/**
 * The lines of a file (unzipped where it ends in .gz), in bounded memory. Only \n ends a line: a \u2028 inside a JSON string does not.
 * A byte order mark before the first line is dropped; blank lines are left out but counted.
 */
export async function* fileLines(path: string): AsyncGenerator<FileLine> {
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  // unlike pipe, pipeline hands the error of a file that cannot be read on to the reader below
  const stream = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => undefined) : file;
  let number = 0;
  let offset = 0;
  let pending: Buffer[] = [];
  const finish = (tail: Buffer): FileLine | undefined => {
    number++;
    const bytes = pending.length === 0 ? tail : Buffer.concat([...pending, tail]);
    pending = [];
    const text = bytes.toString('utf8');
    const line = number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
    const begin = offset;
    offset += bytes.length + 1;
    return line.trim() === '' ? undefined : { number, text: line, offset: begin, bytes: bytes.length };
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, from)) {
      const line = finish(chunk.subarray(from, at));
      from = at + 1;
      if (line !== undefined) yield line;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
  const last = finish(Buffer.alloc(0));
  if (last !== undefined) yield last;
}
