import { createHash } from 'node:crypto';

/** One of several parts of the work. */
export interface Shard {
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

/** True where a document falls into the part: by its path alone, whatever the other documents and their order. */
export const inShard = (path: string, shard: Shard | undefined): boolean =>
  shard === undefined || createHash('sha256').update(path).digest().readUIntBE(0, 6) % shard.of === shard.part - 1;
