import type { Annotation } from '../../model/analysis.js';
import type { GoldDocument } from '../../model/gold.js';
import { LABELS, type Label } from '../../model/label.js';
import type { RecordView } from '../record-view.js';
import type { GotMark } from './align.js';

/** The annotations of a record on the gold's ground: its offsets, its types. */
export interface Ground {
  readonly byType: ReadonlyMap<Label, readonly GotMark[]>;
  /** Gold offset of a record offset. */
  readonly toGold: (offset: number) => number;
  /** Record offset of a gold offset: for showing the place. */
  readonly toRecord: (offset: number) => number;
  /** How the texts compare; where they differ beyond blanks, offsets are taken as they stand. */
  readonly texts: 'same' | 'blanks' | 'differ' | 'unknown';
}

/**
 * Brings a record to the gold it is scored against. Texts that differ in blanks alone (CoNLL joins its tokens by blanks) are laid on each
 * other letter by letter. A type that the gold's tag set lacks counts as what it comes closest to there: a platform as an organisation, the
 * organisation or place inside a post as itself.
 */
export function groundOf(gold: GoldDocument, types: ReadonlySet<Label>, view: RecordView): Ground {
  const { toGold, toRecord, texts } = mapOffsets(gold.text, view);
  const byType = new Map<Label, GotMark[]>(LABELS.map((label) => [label, []]));
  const put = (label: Label, annotation: Annotation, start: number, end: number): void => {
    if (types.has(label)) byType.get(label)!.push({ annotation, start: toGold(start), end: toGold(end) });
  };
  for (const a of view.record.annotations) {
    if (types.has(a.type) || a.type === 'quote') put(a.type, a, a.start, a.end);
    else if (a.type === 'platform') put('organization', a, a.start, a.end);
    else if (a.type === 'role') for (const p of a.parts) put(p.type, partOf(a, p), p.start, p.end);
  }
  return { byType, toGold, toRecord, texts };
}

/** A post's part as an annotation of its own. */
function partOf(role: Annotation & { type: 'role' }, part: { type: 'organization' | 'place'; start: number; end: number; entity: string }): Annotation {
  const text = Array.from(role.text).slice(part.start - role.start, part.end - role.start).join('');
  const { id, zone, sentence, confidence, provenance } = role;
  return { id, type: part.type, start: part.start, end: part.end, text, zone, sentence, confidence, provenance, entity: part.entity };
}

function mapOffsets(goldText: string, view: RecordView): Pick<Ground, 'toGold' | 'toRecord' | 'texts'> {
  const { text } = view.record;
  const plain = { toGold: (o: number): number => view.codePoint(o), toRecord: (o: number): number => view.fromCodePoint(o) };
  if (text === undefined || goldText === '') return { ...plain, texts: 'unknown' };
  if (text === goldText) return { ...plain, texts: 'same' };
  const wanted = letters(goldText);
  const given = letters(text);
  if (wanted.folded !== given.folded) return { ...plain, texts: 'differ' };
  return {
    toGold: (o) => across(view.codePoint(o), given.at, wanted.at),
    toRecord: (o) => view.fromCodePoint(across(o, wanted.at, given.at)),
    texts: 'blanks',
  };
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

/** An offset of one text in the other: that of the same letter; a span's end follows the letter before it. */
function across(offset: number, from: Int32Array, to: Int32Array): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (from[mid] < offset) low = mid + 1;
    else high = mid;
  }
  if (from[low] === offset) return to[low];
  return low === 0 ? 0 : to[low - 1] + 1;
}
