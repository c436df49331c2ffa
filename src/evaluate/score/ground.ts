import type { Annotation } from '../../model/analysis.js';
import type { GoldDocument } from '../../model/gold.js';
import { LABELS, type Label } from '../../model/label.js';
import type { Span } from '../../model/span.js';
import type { RecordView } from '../record-view.js';
import type { GotMark } from './align.js';

/** The annotations of a record on the gold's ground: its offsets, its types. */
export interface Ground {
  readonly byType: ReadonlyMap<Label, readonly GotMark[]>;
  /** A gold span in the record's offsets: for showing the place. */
  readonly toRecord: (span: Span) => Span;
  /** How the texts compare; where they differ beyond blanks, offsets are taken as they stand. */
  readonly texts: 'same' | 'blanks' | 'differ' | 'unknown';
}

/**
 * Brings a record to the gold it is scored against. Texts that differ in blanks alone (CoNLL joins its tokens by blanks) are laid on each
 * other letter by letter. A type that the gold's tag set lacks counts as what it comes closest to there: a platform as an organisation, the
 * organisation or place inside a post as itself.
 */
export function groundOf(gold: GoldDocument, types: ReadonlySet<Label>, view: RecordView): Ground {
  const { toGold, toRecord, texts } = mapSpans(gold.text, view);
  const byType = new Map<Label, GotMark[]>(LABELS.map((label) => [label, []]));
  const put = (label: Label, annotation: Annotation, start: number, end: number): void => {
    if (types.has(label)) byType.get(label)!.push({ annotation, ...toGold({ start, end }) });
  };
  for (const a of view.record.annotations) {
    if (types.has(a.type) || a.type === 'quote') put(a.type, a, a.start, a.end);
    else if (a.type === 'platform') put('organization', a, a.start, a.end);
    else if (a.type === 'role') for (const p of a.parts) put(p.type, partOf(a, p), p.start, p.end);
  }
  return { byType, toRecord, texts };
}

/** A post's part as an annotation of its own. */
function partOf(
  role: Annotation & { type: 'role' },
  part: { type: 'organization' | 'place'; start: number; end: number; entity: string },
): Annotation {
  const text = Array.from(role.text)
    .slice(part.start - role.start, part.end - role.start)
    .join('');
  const { id, zone, sentence, confidence, provenance } = role;
  return { id, type: part.type, start: part.start, end: part.end, text, zone, sentence, confidence, provenance, entity: part.entity };
}

type SpanMap = (span: Span) => Span;

function mapSpans(goldText: string, view: RecordView): { toGold: SpanMap; toRecord: SpanMap; texts: Ground['texts'] } {
  const { text } = view.record;
  const points: SpanMap = ({ start, end }) => ({ start: view.codePoint(start), end: view.codePoint(end) });
  const units: SpanMap = ({ start, end }) => ({ start: view.fromCodePoint(start), end: view.fromCodePoint(end) });
  const plain = { toGold: points, toRecord: units };
  if (text === undefined || goldText === '') return { ...plain, texts: 'unknown' };
  if (text === goldText) return { ...plain, texts: 'same' };
  const wanted = letters(goldText);
  const given = letters(text);
  if (wanted.folded !== given.folded) return { ...plain, texts: 'differ' };
  return { toGold: (s) => across(points(s), given.at, wanted.at), toRecord: (s) => units(across(s, wanted.at, given.at)), texts: 'blanks' };
}

/** The characters that are no blanks, and the code point offset of each. */
function letters(text: string): { folded: string; at: Int32Array } {
  const points = Array.from(text);
  const at = new Int32Array(points.length);
  const kept: string[] = [];
  points.forEach((c, i) => {
    if (c.trim() === '') return;
    at[kept.length] = i;
    kept.push(c);
  });
  return { folded: kept.join(''), at: at.subarray(0, kept.length) };
}

/** A span of one text in the other: from its first letter to its last. */
function across({ start, end }: Span, from: Int32Array, to: Int32Array): Span {
  const first = firstFrom(from, start);
  const last = firstFrom(from, end) - 1;
  return first > last ? { start: to[first] ?? 0, end: to[first] ?? 0 } : { start: to[first], end: to[last] + 1 };
}

/** Index of the first entry that is not under a value. */
function firstFrom(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid] < value) low = mid + 1;
    else high = mid;
  }
  return low;
}
