import type { AnnotationOf } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import { joinsRange } from './clause.js';
import type { Mark, RecordReading } from './reading.js';
import { interval, type When, whenOf } from './when.js';

export type DateMark = Mark<AnnotationOf<'date'>>;

/** A date of a sentence that is known. */
export interface Dated {
  readonly mark: DateMark;
  readonly when: When;
  /** The whole of a range of two dates, else the date's own span. */
  readonly span: Span;
}

/** Resolved dates of a sentence; two joined by "hingga" are one. */
export function datesOf(reading: RecordReading, sentence: number): Dated[] {
  const dates: Dated[] = [];
  for (const m of reading.inSentence(sentence)) {
    if (m.a.type !== 'date' || m.a.zone === 'dateline' || (m.a.timex !== 'date' && m.a.timex !== 'time')) continue;
    const mark = m as DateMark;
    const when = whenOf(mark.a.value) ?? (mark.a.interval && whenOf(mark.a.interval.join('/')));
    if (when === undefined) continue;
    const last = dates[dates.length - 1];
    // "bulan ini, September 2019" is one date said twice
    if (dates.some((d) => d.when.date === when.date && d.when.time === when.time)) continue;
    if (last !== undefined && isClockOf(last.when, when) && mark.start - last.span.end < NEAR) {
      dates[dates.length - 1] = { mark: last.mark, when, span: { start: last.span.start, end: mark.end } };
      continue;
    }
    const range =
      last && joinsRange(reading.text.slice(last.span.end, mark.start))
        ? interval(`${last.when.date}/${when.date}`, last.when, when)
        : undefined;
    if (range === undefined) dates.push({ mark, when, span: mark });
    else dates[dates.length - 1] = { mark: last.mark, when: range, span: { start: last.span.start, end: mark.end } };
  }
  return dates;
}

/** "Minggu mulai pukul 13.00": the second date gives the first one its time. */
const isClockOf = (day: When, clock: When): boolean => day.precision === 'day' && clock.precision === 'minute' && day.from === clock.from;
/** Characters between a day and its time at most. */
const NEAR = 40;
