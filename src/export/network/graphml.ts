import { escapeXml } from '../clean-text.js';
import { type Attribute, EDGE_ATTRIBUTES, isDirected, NODE_ATTRIBUTES } from './attributes.js';
import type { NetworkFormat } from './contract.js';

const TYPES = { string: 'string', integer: 'int', double: 'double' } as const;

/** GraphML, for igraph, NetworkX, yEd and Cytoscape. */
export const graphml: NetworkFormat = {
  name: 'graphml',
  extension: 'graphml',
  *write({ nodes, edges }) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
    yield `${key('node', 'label', 'string')}${NODE_ATTRIBUTES.map((a) => key('node', a.key, TYPES[a.type])).join('')}`;
    yield `${key('edge', 'weight', 'int')}${EDGE_ATTRIBUTES.map((a) => key('edge', a.key, TYPES[a.type])).join('')}`;
    yield '<graph id="warta" edgedefault="undirected">\n';
    for (const n of nodes)
      yield `<node id="${escapeXml(n.id)}">${data('node', 'label', n.name)}${values('node', NODE_ATTRIBUTES, n)}</node>\n`;
    let id = 0;
    for (const e of edges) {
      const ends = `source="${escapeXml(e.from)}" target="${escapeXml(e.to)}"`;
      yield `<edge id="e${id++}" ${ends} directed="${isDirected(e)}">${data('edge', 'weight', e.weight)}${values('edge', EDGE_ATTRIBUTES, e)}</edge>\n`;
    }
    yield '</graph>\n</graphml>\n';
  },
};

/** Node and edge keys share names: their ids must not. */
const idOf = (kind: string, name: string): string => `${kind}_${name}`;
const key = (kind: string, name: string, type: string): string =>
  `<key id="${idOf(kind, name)}" for="${kind}" attr.name="${name}" attr.type="${type}"/>\n`;
const data = (kind: string, name: string, value: string | number): string =>
  `<data key="${idOf(kind, name)}">${escapeXml(String(value))}</data>`;
const values = <T>(kind: string, attributes: readonly Attribute<T>[], thing: T): string =>
  attributes.map((a) => data(kind, a.key, a.of(thing))).join('');
