import type { Annotation } from '../../model/analysis.js';
import { foldName } from '../../text/slug.js';
import type { RecordView } from '../record-view.js';

/** Whether two ids mean the same entity: the same id, or another id under the same name. */
export function sameEntity(a: string | null | undefined, older: RecordView, b: string | null | undefined, newer: RecordView): boolean {
  if ((a ?? undefined) === (b ?? undefined)) return true;
  if (a === null || a === undefined || b === null || b === undefined) return false;
  const [left, right] = [older.entity(a), newer.entity(b)];
  return left !== undefined && right !== undefined && left.type === right.type && foldName(left.name) === foldName(right.name);
}

/** What changed in the meaning of a mark, as "older became newer"; undefined where nothing did. Links of names are compared apart. */
export function changedMeaning(a: Annotation, older: RecordView, b: Annotation, newer: RecordView): string | undefined {
  if (a.type === 'role' && b.type === 'role' && !sameEntity(a.holder, older, b.holder, newer)) {
    return `its holder ${older.nameOf(a.holder) ?? 'nobody'} became ${newer.nameOf(b.holder) ?? 'nobody'}`;
  }
  if (a.type === 'quote' && b.type === 'quote' && !sameEntity(a.speaker, older, b.speaker, newer)) {
    return `its speaker ${older.nameOf(a.speaker) ?? 'nobody'} became ${newer.nameOf(b.speaker) ?? 'nobody'}`;
  }
  const [left, right] = [statedValue(a), statedValue(b)];
  return left === right ? undefined : `${left === '' ? 'no value' : left} became ${right === '' ? 'no value' : right}`;
}

/** The value of a date, figure or citation in words; "" for other marks. */
export function statedValue(a: Annotation): string {
  switch (a.type) {
    case 'date':
      return [a.mod, a.value, a.timex === 'date' ? '' : `(${a.timex})`].filter(Boolean).join(' ');
    case 'figure':
      return [a.mod, a.min === undefined ? String(a.value) : `${a.min}..${a.max}`, a.unit, `(${a.kind})`].filter(Boolean).join(' ');
    case 'regulation':
      return a.at ?? '';
    case 'quote':
      return a.kind;
    default:
      return '';
  }
}
