import { escapeXml } from '../clean-text.js';
import { type Attribute, EDGE_ATTRIBUTES, isDirected, NODE_ATTRIBUTES } from './attributes.js';
import type { NetworkFormat } from './contract.js';

/** GEXF 1.2, for Gephi. */
export const gexf: NetworkFormat = {
  name: 'gexf',
  extension: 'gexf',
  *write({ nodes, edges }) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n<meta><creator>warta</creator></meta>\n';
    yield `<graph mode="static" defaultedgetype="undirected">\n${declared('node', NODE_ATTRIBUTES)}${declared('edge', EDGE_ATTRIBUTES)}<nodes>\n`;
    for (const n of nodes) yield `<node id="${escapeXml(n.id)}" label="${escapeXml(n.name)}">${values(NODE_ATTRIBUTES, n)}</node>\n`;
    yield '</nodes>\n<edges>\n';
    let id = 0;
    for (const e of edges) {
      const type = isDirected(e) ? 'directed' : 'undirected';
      const ends = `source="${escapeXml(e.from)}" target="${escapeXml(e.to)}"`;
      yield `<edge id="${id++}" ${ends} type="${type}" weight="${e.weight}">${values(EDGE_ATTRIBUTES, e)}</edge>\n`;
    }
    yield '</edges>\n</graph>\n</gexf>\n';
  },
};

const declared = <T>(kind: string, attributes: readonly Attribute<T>[]): string =>
  `<attributes class="${kind}">${attributes.map((a) => `<attribute id="${a.key}" title="${a.key}" type="${a.type}"/>`).join('')}</attributes>\n`;

const values = <T>(attributes: readonly Attribute<T>[], thing: T): string =>
  `<attvalues>${attributes.map((a) => `<attvalue for="${a.key}" value="${escapeXml(String(a.of(thing)))}"/>`).join('')}</attvalues>`;
