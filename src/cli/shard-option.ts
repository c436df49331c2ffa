import type { Shard } from '../corpus/shard.js';
import { WartaError } from '../errors.js';

/** "2/8" as a shard. Throws WartaError where it is none. */
export function shardOf(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const found = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
  const [part, of] = [Number(found?.[1]), Number(found?.[2])];
  if (part >= 1 && part <= of) return { part, of };
  throw new WartaError('cli/shard', `--shard takes I/N, from 1/N to N/N, not "${text}".`);
}
