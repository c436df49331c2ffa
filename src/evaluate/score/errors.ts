import type { Annotation } from '../../model/analysis.js';
import type { GoldMark } from '../../model/gold.js';
import type { Label } from '../../model/label.js';
import type { Span } from '../../model/span.js';
import type { Place } from '../place.js';
import { type RecordView, shown } from '../record-view.js';
import type { DocumentScore } from './score.js';

/** What went wrong with one mark. */
export interface ScoreError {
  readonly kind: 'missed' | 'spurious' | 'span' | 'type' | 'value' | 'link' | 'holder' | 'metadata';
  /** The type of mark, or the metadata field. */
  readonly what: string;
  /** One sentence. */
  readonly message: string;
  readonly place: Place;
  /** The words around it. */
  readonly context: string;
}

/** Every error of a document, in the order of types and text. */
export function errorsOf(d: DocumentScore): ScoreError[] {
  const { view } = d;
  if (view === undefined) return [];
  const out: ScoreError[] = [];
  const at = (kind: ScoreError['kind'], what: string, span: Span | undefined, message: string): void => {
    out.push({ kind, what, message, place: view.place(span), context: span === undefined ? '' : view.context(span) });
  };
  for (const [type, { wanted, got }] of d.alignments) {
    for (const { want, exact, near, valued } of wanted) {
      if (valued) continue;
      const span = d.toRecord(want);
      const words = `${type} "${shown(want.text)}"`;
      const meant = meaningOf(want);
      if (near === undefined && exact === undefined) {
        const other = otherType(d, type, want);
        if (other === undefined) at('missed', type, span, `${words}${meant && ` (${meant})`} was not found.`);
        else
          at(
            'type',
            type,
            span,
            `${words} was taken for ${other.type === 'organization' ? 'an' : 'a'} ${other.type}${other.text === want.text ? '' : ` "${shown(other.text)}"`}.`,
          );
        continue;
      }
      const judged = (exact ?? near)!.annotation;
      if (isName(type) && exact === undefined) at('span', type, span, `${words} was cut as "${shown(judged.text)}".`);
      else if (isName(type)) at('link', type, span, `${words} is ${meant}, but links to ${gotMeaning(judged, view) || 'nothing'}.`);
      else at('value', type, span, `${words} is ${meant || 'without a value'}, but was read as ${gotMeaning(judged, view) || 'nothing'}.`);
    }
    for (const g of got) {
      if (g.near) continue;
      const means = gotMeaning(g.got.annotation, view);
      at('spurious', type, g.got.annotation, `${type} "${shown(g.got.annotation.text)}"${means && ` (${means})`} is not in the gold.`);
    }
  }
  for (const h of d.holders)
    if (!h.right)
      at('holder', 'role', d.toRecord(h.mark), `role "${shown(h.mark.text)}" is held by ${h.want}, but has ${h.got ?? 'no holder'}.`);
  for (const f of d.fields)
    if (!f.right)
      at(
        'metadata',
        f.field,
        undefined,
        `${f.field} is "${shown(f.want)}", but the record has ${f.got === '' ? 'none' : `"${shown(f.got)}"`}.`,
      );
  return out;
}

const NAMES = new Set<Label>(['person', 'role', 'organization', 'platform', 'program', 'place', 'regulation']);
const isName = (type: Label): boolean => NAMES.has(type);

/** An annotation of another type on the same words. */
function otherType(d: DocumentScore, type: Label, want: GoldMark): Annotation | undefined {
  for (const [label, { got }] of d.alignments) {
    if (label === type || label === 'quote') continue;
    const hit = got.find(({ got: g }) => g.start < want.end && want.start < g.end);
    if (hit !== undefined) return hit.got.annotation;
  }
  return undefined;
}

/** What a gold mark states, in words. */
function meaningOf(m: GoldMark): string {
  if (m.type === 'figure') return [m.mod, m.value, m.unit].filter(Boolean).join(' ');
  if (m.type === 'quote') return m.speaker === '' ? 'nobody’s' : `said by ${m.speaker}`;
  return m.name ?? m.citation ?? m.value ?? '';
}

/** What an annotation states, in words. */
export function gotMeaning(a: Annotation, view: RecordView): string {
  switch (a.type) {
    case 'figure':
      return [a.mod, a.min === undefined ? a.value : `${a.min}..${a.max}`, a.unit].filter((x) => x !== undefined && x !== '').join(' ');
    case 'date':
      return a.value;
    case 'quote':
      return a.speaker === null ? 'nobody’s' : `said by ${view.nameOf(a.speaker)}`;
    case 'regulation':
      return a.entity.replace(/^regulation:/, '');
    default:
      return view.nameOf(a.entity) ?? '';
  }
}
