import type { Annotation } from '../../model/analysis.js';
import type { GoldDocument } from '../../model/gold.js';
import { LABELS, type Label } from '../../model/label.js';
import type { Span } from '../../model/span.js';
import type { RecordView } from '../record-view.js';
import type { GotMark } from './align.js';
import { type Comparison, layTexts } from './lay-texts.js';

/** The annotations of a record on the gold's ground: its offsets, its types. */
export interface Ground {
  readonly byType: ReadonlyMap<Label, readonly GotMark[]>;
  /** A gold span in the record's offsets: for showing the place. */
  readonly toRecord: (span: Span) => Span;
  /** How the texts compare; where they differ beyond repair, offsets are taken as they stand. */
  readonly texts: Comparison;
}

/**
 * Brings a record to the gold it is scored against. A type that the gold's tag set lacks counts as what it comes closest to there: a platform as an organisation, the
 * organisation or place inside a post as itself.
 */
export function groundOf(gold: GoldDocument, types: ReadonlySet<Label>, view: RecordView): Ground {
  const { texts, toGold, toArticle } = layTexts(gold.text, view.record.text, gold.tokenized === true);
  const units = ({ start, end }: Span): Span => ({ start: view.fromCodePoint(start), end: view.fromCodePoint(end) });
  const byType = new Map<Label, GotMark[]>(LABELS.map((label) => [label, []]));
  const put = (label: Label, annotation: Annotation, start: number, end: number): void => {
    const span = types.has(label) ? toGold({ start: view.codePoint(start), end: view.codePoint(end) }) : undefined;
    if (span !== undefined) byType.get(label)!.push({ annotation, ...span });
  };
  for (const a of view.record.annotations) {
    if (types.has(a.type) || a.type === 'quote') put(a.type, a, a.start, a.end);
    else if (a.type === 'platform') put('organization', a, a.start, a.end);
    else if (a.type === 'role') for (const p of a.parts) put(p.type, partOf(a, p), p.start, p.end);
  }
  return { byType, texts, toRecord: (span) => units(toArticle(span) ?? span) };
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
