import type { Analysis } from '../../model/analysis.js';
import type { Label } from '../../model/label.js';
import type { Evidence } from '../../model/network.js';
import type { TextView } from '../../text/text-view.js';
import { viewOf } from '../sentence-of.js';
import { oneLine } from '../tally.js';

/** A thing as it is counted. */
export interface CountedNode {
  readonly id: string;
  name: string;
  readonly type: Label;
  subtype: string;
  mentions: number;
  documents: number;
}
/** Two things as they are counted together. */
export interface CountedEdge {
  readonly from: string;
  readonly to: string;
  weight: number;
  documents: number;
  /** The record that was counted last, so that a document counts once. */
  last: string;
  readonly evidence: Evidence[];
}

export interface PairOptions {
  /** Types of the things that are nodes. */
  readonly types: ReadonlySet<Label>;
  /** What makes two things stand together. */
  readonly within: 'sentence' | 'document';
  /** Sentences kept for each edge. */
  readonly evidence: number;
}

/** What is a node unless other types are asked for. */
export const NETWORK_TYPES: readonly Label[] = ['person', 'organization', 'platform', 'program', 'regulation'];

/** Things of a sentence (or quotation) beyond which a list stands there, not a connection. */
const CROWD = 24;
const LONGEST_EVIDENCE = 400;

/** Counts who is named with whom, and who speaks of what in quotations, over records one by one. */
export class PairCount {
  readonly nodes = new Map<string, CountedNode>();
  readonly together = new Map<string, CountedEdge>();
  readonly speaksOf = new Map<string, CountedEdge>();

  constructor(private readonly options: PairOptions) {}

  add(record: Analysis): void {
    const view = viewOf(record);
    for (const e of record.entities) {
      if (!this.options.types.has(e.type) || e.mentions.length === 0) continue;
      const node = this.nodes.get(e.id);
      if (node === undefined) {
        const { id, type, name, subtype = '' } = e;
        this.nodes.set(id, { id, name, type, subtype, mentions: e.mentions.length, documents: 1 });
      } else {
        node.documents++;
        node.mentions += e.mentions.length;
      }
    }
    this.addTogether(record, view);
    this.addSpeeches(record, view);
  }

  private addTogether(record: Analysis, view: TextView): void {
    const groups = new Map<number, Set<string>>();
    for (const a of record.annotations) {
      const id = thingOf(a);
      if (id === undefined || !this.nodes.has(id)) continue;
      const key = this.options.within === 'document' ? 0 : a.sentence;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, new Set([id]));
      else group.add(id);
    }
    for (const [sentence, ids] of groups) {
      if (ids.size < 2 || ids.size > CROWD) continue;
      const s = record.sentences[sentence];
      const list = [...ids].sort();
      list.forEach((from, i) => {
        for (const to of list.slice(i + 1)) this.count(this.together, from, to, record, view, s?.start ?? 0, s?.end ?? 0);
      });
    }
  }

  private addSpeeches(record: Analysis, view: TextView): void {
    for (const q of record.annotations) {
      if (q.type !== 'quote' || q.speaker === null || !this.nodes.has(q.speaker)) continue;
      const about = new Set<string>();
      for (const a of record.annotations) {
        const id = a.start >= q.start && a.end <= q.end ? thingOf(a) : undefined;
        if (id !== undefined && id !== q.speaker && this.nodes.has(id)) about.add(id);
      }
      if (about.size > CROWD) continue;
      for (const to of about) this.count(this.speaksOf, q.speaker, to, record, view, q.start, q.end);
    }
  }

  private count(
    edges: Map<string, CountedEdge>,
    from: string,
    to: string,
    record: Analysis,
    view: TextView,
    start: number,
    end: number,
  ): void {
    const key = `${from} ${to}`;
    let edge = edges.get(key);
    if (edge === undefined) {
      edge = { from, to, weight: 0, documents: 0, last: '', evidence: [] };
      edges.set(key, edge);
    }
    edge.weight++;
    if (edge.last !== record.id) edge.documents++;
    edge.last = record.id;
    if (edge.evidence.length < this.options.evidence && view.text !== '') {
      const sentence = oneLine(view.slice(start, end)).slice(0, LONGEST_EVIDENCE);
      edge.evidence.push({ sentence, path: record.path, line: view.line(start), published: record.metadata.published ?? '' });
    }
  }
}

/** The thing that a mark names; a post names its holder. */
function thingOf(a: Analysis['annotations'][number]): string | undefined {
  if (a.type === 'role') return a.holder ?? a.entity;
  return 'entity' in a ? a.entity : undefined;
}
