import type { Network, NetworkEdge, NetworkNode } from '../../model/network.js';
import { compare } from '../tally.js';
import type { CountedEdge, CountedNode, PairCount } from './pairs.js';

export interface BuildOptions {
  /** The strongest things that stay. */
  readonly nodes: number;
  /** Sentences (or quotations) that an edge needs at least. */
  readonly minimum: number;
}

/** The network of what was counted: the strongest nodes, their edges, communities (Louvain) and centrality. The same counts give the same network. */
export async function buildNetwork(counts: PairCount, options: BuildOptions): Promise<Network> {
  const edges = [...edgesOf(counts.together, 'together', options.minimum), ...edgesOf(counts.speaksOf, 'speaks-of', options.minimum)];
  const strength = new Map<string, number>();
  for (const e of edges) for (const id of [e.from, e.to]) strength.set(id, (strength.get(id) ?? 0) + e.weight);
  const kept = [...counts.nodes.values()]
    .filter((n) => strength.has(n.id))
    .sort((a, b) => strength.get(b.id)! - strength.get(a.id)! || b.documents - a.documents || compare(a.id, b.id))
    .slice(0, options.nodes);
  const ids = new Set(kept.map((n) => n.id));
  const inside = edges.filter((e) => ids.has(e.from) && ids.has(e.to));
  return { nodes: await measured(kept, inside), edges: inside };
}

function edgesOf(counted: ReadonlyMap<string, CountedEdge>, type: NetworkEdge['type'], minimum: number): NetworkEdge[] {
  return [...counted.values()]
    .filter((e) => e.weight >= minimum)
    .map(({ from, to, weight, documents, evidence }) => ({ from, to, type, weight, documents, evidence }))
    .sort((a, b) => b.weight - a.weight || compare(a.from, b.from) || compare(a.to, b.to));
}

/** Measures over the undirected graph of both kinds of edges. */
async function measured(nodes: readonly CountedNode[], edges: readonly NetworkEdge[]): Promise<NetworkNode[]> {
  const [{ UndirectedGraph }, louvain, betweenness, pagerank] = await Promise.all([
    import('graphology'),
    import('graphology-communities-louvain'),
    import('graphology-metrics/centrality/betweenness.js'),
    import('graphology-metrics/centrality/pagerank.js'),
  ]);
  const graph = new UndirectedGraph<{ weight?: number }, { weight: number }>();
  for (const n of nodes) graph.addNode(n.id);
  for (const e of edges) {
    if (graph.hasEdge(e.from, e.to)) graph.updateEdgeAttribute(e.from, e.to, 'weight', (w) => (w ?? 0) + e.weight);
    else graph.addEdge(e.from, e.to, { weight: e.weight });
  }
  const empty = graph.size === 0;
  const groups = empty ? {} : callable(louvain)(graph, { getEdgeWeight: 'weight', rng: fixedSequence() });
  const between = empty ? {} : callable(betweenness)(graph, { getEdgeWeight: null });
  const rank = empty ? {} : callable(pagerank)(graph, { getEdgeWeight: 'weight', maxIterations: 500, tolerance: 1e-6 });
  const numbers = bySize(nodes, groups);
  return nodes.map((n) => ({
    id: n.id,
    name: n.name,
    type: n.type,
    subtype: n.subtype,
    mentions: n.mentions,
    documents: n.documents,
    community: numbers.get(groups[n.id] ?? -1) ?? 0,
    degree: graph.degree(n.id),
    strength: graph.reduceEdges(n.id, (sum, _, { weight }) => sum + weight, 0),
    betweenness: rounded(between[n.id] ?? 0),
    pagerank: rounded(rank[n.id] ?? 0),
  }));
}

/** These packages are CommonJS: their types put the function one `default` deeper than Node does. */
const callable = <T>(module: { default: { default: T } }): T => module.default as unknown as T;

/** Numbers for the communities: the largest is 0; of equal ones the one with the stronger member. */
function bySize(nodes: readonly CountedNode[], groups: Readonly<Record<string, number>>): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const n of nodes) sizes.set(groups[n.id] ?? -1, (sizes.get(groups[n.id] ?? -1) ?? 0) + 1);
  const order = [...sizes.keys()];
  order.sort((a, b) => sizes.get(b)! - sizes.get(a)! || order.indexOf(a) - order.indexOf(b));
  return new Map(order.map((group, i) => [group, i]));
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Louvain wants numbers that look random; these are the same every time (a linear congruence). */
function fixedSequence(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
