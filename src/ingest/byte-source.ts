import { InputFault } from './input-fault.js';

/** Bytes that come in pieces, once: a look at their beginning, all of them, or one piece after the other. */
export class ByteSource {
  private readonly iterator: AsyncIterator<Uint8Array>;
  private held: Buffer[] = [];
  private heldBytes = 0;
  private ended = false;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.iterator = pieces[Symbol.asyncIterator]();
  }

  static of(bytes: Uint8Array): ByteSource {
    return new ByteSource(once(bytes));
  }

  /** The first `count` bytes, fewer where there are no more. They stay to be read. */
  async head(count: number): Promise<Buffer> {
    while (this.heldBytes < count && !this.ended) {
      const { done, value } = await this.iterator.next();
      if (done === true) this.ended = true;
      else if (value.length > 0) {
        this.held.push(asBuffer(value));
        this.heldBytes += value.length;
      }
    }
    if (this.held.length > 1) this.held = [Buffer.concat(this.held)];
    return (this.held[0] ?? Buffer.alloc(0)).subarray(0, count);
  }

  /** Everything, piece by piece. */
  async *pieces(): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        const piece = this.held.shift();
        if (piece !== undefined) {
          yield piece;
          continue;
        }
        if (this.ended) return;
        const { done, value } = await this.iterator.next();
        if (done === true) this.ended = true;
        else if (value.length > 0) yield asBuffer(value);
      }
    } finally {
      await this.close();
    }
  }

  /** Everything at once. Throws InputFault where it is more than `limit` bytes. */
  async all(limit: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of this.pieces()) {
      size += piece.length;
      if (size > limit)
        throw new InputFault(
          'input/too-large',
          `It is larger than one article may be (${Math.floor(limit / 1_048_576)} MiB).`,
          'Cut it into articles, or raise --max-size.',
        );
      pieces.push(piece);
    }
    return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
  }

  /** Lets go of what is behind the bytes. */
  async close(): Promise<void> {
    this.ended = true;
    await this.iterator.return?.();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
