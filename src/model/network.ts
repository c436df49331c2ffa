/** One named thing of a network. */
export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly subtype: string;
  readonly mentions: number;
  readonly documents: number;
  /** Number of the community, from 0: the largest first. */
  readonly community: number;
  /** Edges that touch it, and their weights' sum. */
  readonly degree: number;
  readonly strength: number;
  readonly betweenness: number;
  readonly pagerank: number;
}

/** A sentence that shows an edge. */
export interface Evidence {
  readonly sentence: string;
  readonly path: string;
  readonly line: number;
  readonly published: string;
}

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  /** Both named in one sentence (undirected), or the one speaks of the other in a quotation. */
  readonly type: 'together' | 'speaks-of';
  /** Sentences (or quotations) that show it, and documents. */
  readonly weight: number;
  readonly documents: number;
  readonly evidence: readonly Evidence[];
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}
