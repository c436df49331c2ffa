import type { NetworkFormat } from './contract.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';

const json: NetworkFormat = {
  name: 'json',
  extension: 'json',
  *write(network) {
    yield `${JSON.stringify(network, null, 1)}\n`;
  },
};

/** All ways to write a network beside its tables. */
export const NETWORK_FORMATS: readonly NetworkFormat[] = [gexf, graphml, json];
