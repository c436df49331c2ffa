import type { RecordView } from '../record-view.js';
import { sameEntity } from './meaning.js';
import type { MarkPair } from './pair-marks.js';

/** Entities of the older record that are one now, or one that is several. */
interface Regrouping {
  readonly kind: 'merged' | 'split';
  readonly message: string;
  /** The first pair of marks that shows it. */
  readonly pair: MarkPair;
}

/** Sees from the links of paired marks which entities were merged or split; `explained` holds the pairs whose changed link comes from that. */
export function regroupings(
  pairs: readonly MarkPair[],
  older: RecordView,
  newer: RecordView,
): { found: Regrouping[]; explained: Set<MarkPair> } {
  const into = new Map<string, Map<string, MarkPair>>();
  const from = new Map<string, Map<string, MarkPair>>();
  const linked = pairs.filter((p) => 'entity' in p.older && 'entity' in p.newer && p.older.type === p.newer.type);
  for (const pair of linked) {
    const [a, b] = [(pair.older as { entity: string }).entity, (pair.newer as { entity: string }).entity];
    note(into, b, a, pair);
    note(from, a, b, pair);
  }
  const found: Regrouping[] = [];
  const explained = new Set<MarkPair>();
  const explain = (test: (a: string, b: string) => boolean): void => {
    for (const pair of linked) {
      const [a, b] = [(pair.older as { entity: string }).entity, (pair.newer as { entity: string }).entity];
      if (test(a, b) && !sameEntity(a, older, b, newer)) explained.add(pair);
    }
  };
  for (const [b, sources] of into) {
    if (sources.size < 2) continue;
    // mentions that only moved from one entity to another that stays are changed links, not a merge
    const gone = [...sources.keys()].filter((a) => newer.entity(a) === undefined);
    if (gone.length === 0) continue;
    const pair = sources.get(gone[0])!;
    found.push({
      kind: 'merged',
      message: `${[...sources.keys()].map((a) => older.nameOf(a)).join(' and ')} are one now: ${newer.nameOf(b)} (${b}).`,
      pair,
    });
    explain((x, y) => y === b && sources.has(x));
  }
  for (const [a, targets] of from) {
    if (targets.size < 2) continue;
    const fresh = [...targets.keys()].filter((b) => older.entity(b) === undefined);
    if (fresh.length === 0) continue;
    const pair = targets.get(fresh[0])!;
    found.push({
      kind: 'split',
      message: `${older.nameOf(a)} (${a}) is several now: ${[...targets.keys()].map((b) => newer.nameOf(b)).join(' and ')}.`,
      pair,
    });
    explain((x, y) => x === a && targets.has(y));
  }
  return { found, explained };
}

function note(map: Map<string, Map<string, MarkPair>>, key: string, other: string, pair: MarkPair): void {
  const inner = map.get(key) ?? new Map<string, MarkPair>();
  map.set(key, inner);
  if (!inner.has(other)) inner.set(other, pair);
}
