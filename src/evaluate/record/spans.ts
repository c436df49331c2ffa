import type { Span } from '../../model/span.js';
import { shown } from '../record-view.js';
import { mark, type RecordRule } from './rule.js';

/** Every offset lies in the text, and every annotation's span gives the text that it states. */
export const spansGiveTheirText: RecordRule = (view, tell) => {
  const { record } = view;
  const length = view.length() ?? Number.POSITIVE_INFINITY;
  const lies = ({ start, end }: Span): boolean => start >= 0 && start < end && end <= length;
  for (const a of record.annotations) {
    const span = `${a.start}–${a.end}`;
    if (!lies(a)) {
      tell({
        code: 'span-outside',
        message: `${mark(a)}: the span ${span} does not lie in the text of ${length}.`,
        span: clamp(a, length),
      });
      continue;
    }
    const slice = view.slice(a);
    if (slice !== undefined && slice !== a.text) {
      tell({
        code: 'span-text',
        message: `${mark(a)}: the text has "${shown(slice)}" at ${span}.`,
        span: a,
        remedy: movedTo(view.record.text, a.text),
      });
    }
    if (a.type === 'quote' && a.cue !== undefined && !lies(a.cue))
      tell({ code: 'span-outside', message: `${mark(a)}: its cue lies outside the text.`, span: a });
    if (a.type !== 'role') continue;
    for (const part of a.parts) {
      if (part.start < a.start || part.end > a.end || part.start >= part.end) {
        tell({ code: 'span-outside', message: `${mark(a)}: its part ${part.start}–${part.end} lies outside of it.`, span: a });
      }
    }
  }
  const others: readonly (readonly [string, readonly Partial<Span>[]])[] = [
    ['zone', record.zones],
    ['sentence', record.sentences],
    ['relation', record.relations],
    ['diagnostic', record.diagnostics],
    ['evidence', Object.values(record.metadata.evidence ?? {})],
  ];
  for (const [what, spans] of others) {
    for (const { start, end } of spans) {
      if (start === undefined || end === undefined || (start <= end && end <= length)) continue;
      tell({ code: 'span-outside', message: `A ${what}'s span ${start}–${end} does not lie in the text of ${length}.` });
    }
  }
};

const clamp = ({ start, end }: Span, length: number): Span => ({
  start: Math.min(start, length),
  end: Math.min(Math.max(start, end), length),
});

/** Offsets in another unit, or a text that was changed afterwards, are the two usual causes. */
function movedTo(text: string | undefined, wanted: string): string {
  return text?.includes(wanted) === true
    ? 'The words stand elsewhere in the text: do the offsets count another unit, or was the text changed?'
    : 'The words are not in the text: was it changed after the run?';
}
