import type { Annotation, Entity } from '../../model/analysis.js';
import type { GoldMark } from '../../model/gold.js';
import { foldName } from '../../text/slug.js';
import type { RecordView } from '../record-view.js';

/** Whether a record's annotation means what the gold mark means. A mark that states no value agrees with any. */
export function meansTheSame(want: GoldMark, got: Annotation, view: RecordView): boolean {
  switch (got.type) {
    case 'regulation':
      return want.citation === undefined || got.entity.replace(/^regulation:/, '') === want.citation;
    case 'date':
      return want.value === undefined || got.value === want.value;
    case 'figure':
      return want.value === undefined || sameFigure(want, got);
    case 'quote':
      if (want.speaker === undefined) return true;
      return want.speaker === '' ? got.speaker === null || got.speaker === undefined : sameName(view.entity(got.speaker), want.speaker);
    default:
      return want.name === undefined || sameName(view.entity(got.entity), want.name);
  }
}

/** An entity under its name or one of its aliases; letters and digits count, case and punctuation do not. */
export function sameName(entity: Entity | undefined, name: string): boolean {
  if (entity === undefined) return false;
  const wanted = foldName(name);
  return foldName(entity.name) === wanted || entity.aliases.some((alias) => foldName(alias) === wanted);
}

function sameFigure(want: GoldMark, got: Annotation & { type: 'figure' }): boolean {
  const [low, high] = want.value!.split('..').map(Number);
  const value = high === undefined ? got.value === low : got.min === low && got.max === high;
  const unit = got.unit === want.unit || foldName(got.unit) === foldName(want.unit ?? '');
  return value && unit && (got.mod ?? '') === (want.mod ?? '');
}
