import type { ByteSource } from './byte-source.js';

/** One line's bytes, without its end; a line beyond the limit comes without its bytes. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer;
  readonly tooLong: boolean;
}

/** Lines of a stream of bytes, one at a time. A line longer than `limit` is passed over without being held. */
export async function* readLines(source: ByteSource, limit: number): AsyncGenerator<ByteLine> {
  let held: Buffer[] = [];
  let size = 0;
  let number = 1;
  const take = (last: Buffer): ByteLine => {
    const tooLong = size + last.length > limit;
    const whole = held.length === 0 ? last : Buffer.concat([...held, last]);
    const bytes = tooLong ? Buffer.alloc(0) : whole[whole.length - 1] === 13 ? whole.subarray(0, -1) : whole;
    held = [];
    size = 0;
    return { number: number++, bytes, tooLong };
  };
  for await (const piece of source.pieces()) {
    let from = 0;
    for (let lf = piece.indexOf(10); lf >= 0; lf = piece.indexOf(10, from)) {
      yield take(piece.subarray(from, lf));
      from = lf + 1;
    }
    const rest = piece.length - from;
    if (rest === 0) continue;
    size += rest;
    if (size <= limit) held.push(piece.subarray(from));
    else held = [];
  }
  if (size > 0) yield take(Buffer.alloc(0));
}
