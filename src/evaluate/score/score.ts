import type { GoldDocument, GoldSet } from '../../model/gold.js';
import { LABELS, type Label } from '../../model/label.js';
import type { RecordView } from '../record-view.js';
import { sameName } from './agree.js';
import { type Alignment, align, type GotMark } from './align.js';
import { scoreContent } from './content.js';
import { type Ground, groundOf } from './ground.js';
import { type FieldOutcome, scoreMetadata } from './metadata.js';
import { Tally, type TypeTallies, typeTallies } from './tally.js';

/** How one record fares against its gold article. */
export interface DocumentScore {
  readonly gold: GoldDocument;
  /** Undefined where no record belongs to the article: all its marks are missed. */
  readonly view: RecordView | undefined;
  readonly texts: Ground['texts'];
  readonly toRecord: Ground['toRecord'];
  /** The types that the gold annotates, in the record's order. */
  readonly alignments: ReadonlyMap<Label, Alignment>;
  readonly tallies: ReadonlyMap<Label, TypeTallies>;
  /** Posts whose holder gold names, with the annotation at their place. */
  readonly holders: readonly {
    readonly right: boolean;
    readonly want: string;
    readonly mark: GoldDocument['marks'][number];
    readonly got: string | undefined;
  }[];
  readonly content: Tally | undefined;
  readonly fields: readonly FieldOutcome[];
}

/** Scores one record (or its absence) against its gold article. */
export function scoreDocument(gold: GoldDocument, set: Pick<GoldSet, 'types' | 'valued'>, view: RecordView | undefined): DocumentScore {
  const ground = view && groundOf(gold, set.types, view);
  const alignments = new Map<Label, Alignment>();
  const tallies = new Map<Label, TypeTallies>();
  for (const type of LABELS) {
    if (!set.types.has(type)) continue;
    const wants = gold.marks.filter((m) => m.type === type);
    const alignment = view === undefined ? missed(wants) : align(type, wants, ground!.byType.get(type) ?? [], view);
    alignments.set(type, alignment);
    tallies.set(type, tallyOf(alignment, set.valued.has(type)));
  }
  return {
    gold,
    view,
    texts: ground?.texts ?? 'unknown',
    toRecord: ground?.toRecord ?? ((s) => s),
    alignments,
    tallies,
    holders: gold.marks.flatMap((m) => (m.holder === undefined ? [] : [holderOf(m, m.holder, ground?.byType.get('role') ?? [], view)])),
    content: scoreContent(gold, view),
    fields: scoreMetadata(gold.metadata, view?.record.metadata ?? {}),
  };
}

const missed = (wants: GoldDocument['marks']): Alignment => ({ wanted: wants.map((want) => ({ want, valued: false })), got: [] });

function tallyOf({ wanted, got }: Alignment, valued: boolean): TypeTallies {
  const tallies = typeTallies();
  const count = (tally: Tally, ok: (o: { exact?: unknown; near?: unknown; valued: boolean }) => boolean): void => {
    for (const w of wanted)
      if (ok(w)) tally.right++;
      else tally.missed++;
    for (const g of got) if (!ok(g)) tally.spurious++;
  };
  count(tallies.exact, (o) => Boolean(o.exact));
  count(tallies.overlap, (o) => Boolean(o.near));
  if (valued) count(tallies.valued, (o) => o.valued);
  return tallies;
}

function holderOf(
  mark: GoldDocument['marks'][number],
  want: string,
  roles: readonly GotMark[],
  view: RecordView | undefined,
): DocumentScore['holders'][number] {
  const got = roles.find((r) => r.start === mark.start && r.end === mark.end)?.annotation;
  const id = got?.type === 'role' ? got.holder : undefined;
  return { mark, want, right: sameName(view?.entity(id), want), got: view?.nameOf(id) };
}

/** Sums of many documents. */
export interface Score {
  readonly documents: readonly DocumentScore[];
  readonly types: ReadonlyMap<Label, TypeTallies>;
  readonly holders: Tally;
  readonly content: Tally;
  readonly metadata: ReadonlyMap<string, { right: number; all: number }>;
}

/** Adds documents up. */
export function sumScores(documents: readonly DocumentScore[]): Score {
  const types = new Map<Label, TypeTallies>();
  const holders = new Tally();
  const content = new Tally();
  const metadata = new Map<string, { right: number; all: number }>();
  for (const d of documents) {
    for (const [type, t] of d.tallies) {
      const sum = types.get(type) ?? typeTallies();
      types.set(type, sum);
      sum.exact.add(t.exact);
      sum.overlap.add(t.overlap);
      sum.valued.add(t.valued);
    }
    for (const h of d.holders) holders[h.right ? 'right' : 'missed']++;
    if (d.content !== undefined) content.add(d.content);
    for (const f of d.fields) {
      const sum = metadata.get(f.field) ?? { right: 0, all: 0 };
      metadata.set(f.field, sum);
      sum.all++;
      if (f.right) sum.right++;
    }
  }
  return { documents, types, holders, content, metadata };
}
