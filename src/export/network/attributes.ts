import type { Network, NetworkEdge, NetworkNode } from '../../model/network.js';

/** What nodes and edges carry in graph formats, with its type there. */
export interface Attribute<T> {
  readonly key: string;
  readonly type: 'string' | 'integer' | 'double';
  readonly of: (thing: T) => string | number;
}

export const NODE_ATTRIBUTES: readonly Attribute<NetworkNode>[] = [
  { key: 'type', type: 'string', of: (n) => n.type },
  { key: 'subtype', type: 'string', of: (n) => n.subtype },
  { key: 'mentions', type: 'integer', of: (n) => n.mentions },
  { key: 'documents', type: 'integer', of: (n) => n.documents },
  { key: 'community', type: 'integer', of: (n) => n.community },
  { key: 'degree', type: 'integer', of: (n) => n.degree },
  { key: 'strength', type: 'integer', of: (n) => n.strength },
  { key: 'betweenness', type: 'double', of: (n) => n.betweenness },
  { key: 'pagerank', type: 'double', of: (n) => n.pagerank },
];

export const EDGE_ATTRIBUTES: readonly Attribute<NetworkEdge>[] = [
  { key: 'relation', type: 'string', of: (e) => e.type },
  { key: 'documents', type: 'integer', of: (e) => e.documents },
  { key: 'evidence', type: 'string', of: (e) => e.evidence.map((s) => `${s.sentence} [${s.path}:${s.line}]`).join(' | ') },
];

/** "together" has no direction; "speaks-of" leads from the speaker. */
export const isDirected = (e: NetworkEdge): boolean => e.type === 'speaks-of';

export type { Network };
