import type { Network } from '../../model/network.js';

/** A way to write a network as one file. */
export interface NetworkFormat {
  readonly name: string;
  readonly extension: string;
  write(network: Network): Iterable<string>;
}
