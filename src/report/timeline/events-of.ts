import type { Analysis } from '../../model/analysis.js';
import type { DateBasis, TimelineEvent } from '../../model/event.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import { clauseAround, outside } from './clause.js';
import { type Dated, datesOf } from './dates-of.js';
import { makeEvent, type QuoteMark } from './make-event.js';
import { RecordReading } from './reading.js';
import { type When, whenOf } from './when.js';

export interface EventOptions {
  /**
   * Statements whose own clause has no date: `dated` leaves them out; `first` gives the first one of each speaker who has no dated one, by
   * the article's date; `all` gives every one, by the speaker's dated statement, else by the article's date.
   */
  readonly statements: 'dated' | 'first' | 'all';
}

/** The dated statements and acts of one record, in the order of the text. */
export function eventsOf(record: Analysis, options: EventOptions): TimelineEvent[] {
  const reading = new RecordReading(record);
  const events: TimelineEvent[] = [];
  const told = new Map<QuoteMark, When>();
  reading.sentences.forEach((sentence, i) => {
    const dates = datesOf(reading, i);
    if (dates.length > 0) events.push(...eventsOfSentence(reading, sentence, i, dates, told));
  });
  const inBody = new Set(events.filter((e) => !isTitle(reading, e)).map((e) => e.date));
  const kept = events.filter((e) => !(isTitle(reading, e) && inBody.has(e.date)));
  if (options.statements !== 'dated') kept.push(...otherStatements(reading, told, options.statements === 'first'));
  return distinct(kept);
}

/** A headline repeats what the body says with more words. */
function isTitle(reading: RecordReading, event: TimelineEvent): boolean {
  const id = event.id.slice(event.id.indexOf('#') + 1);
  return reading.marks.find((m) => m.a.id === id)?.a.zone === 'title';
}

function distinct(events: readonly TimelineEvent[]): TimelineEvent[] {
  const seen = new Set<string>();
  return events.filter((e) => {
    const key = `${e.date}\n${e.time}\n${e.what}\n${e.quotation}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function eventsOfSentence(
  reading: RecordReading,
  sentence: Span,
  index: number,
  dates: readonly Dated[],
  told: Map<QuoteMark, When>,
): TimelineEvent[] {
  const quotes = reading.quotes.filter((q) => overlaps(q, sentence));
  const marks = reading.inSentence(index);
  const statement = statementDate(reading, dates, quotes);
  // "dalam rapat mengenai LKPP APBN 2014": a year in a reporting clause is no event
  const shown = dates.filter(
    (d) => statement === undefined || d === statement.dated || d.when.precision !== 'year' || quotes.some((q) => contains(q, d.span)),
  );
  return shown.map((dated) => {
    const around = quotes.find((q) => contains(q, dated.span));
    // words of a quotation and words of its reporting clause are never one clause
    const side = dates.filter((d) => quotes.find((q) => contains(q, d.span)) === around);
    const whole =
      around === undefined ? sentence : { start: Math.max(sentence.start, around.start), end: Math.min(sentence.end, around.end) };
    const clause = clauseAround(
      reading.text,
      whole,
      side.map((d) => d.span),
      side.indexOf(dated),
      marks,
    );
    const inClause = marks.filter((m) => contains(clause, m) && (around !== undefined || !quotes.some((q) => contains(q, m))));
    if (statement !== undefined && statement.dated === dated) {
      for (const q of statement.quotes) told.set(q, dated.when);
      // of the sentence, the part that reports: with the reporting word or the date
      const cues = statement.quotes.flatMap((q) => (q.a.cue === undefined ? [] : [reading.utf16(q.a.cue)]));
      const stretches = outside(sentence, quotes).filter((s) => contains(s, dated.span) || cues.some((c) => overlaps(s, c)));
      return makeEvent(reading, { dated, stretches, marks: inClause, sentence: marks, quotes: statement.quotes });
    }
    const stretches = around === undefined ? outside(clause, quotes) : [clause];
    return makeEvent(reading, {
      dated,
      stretches,
      marks: inClause,
      sentence: marks,
      quotes: around === undefined ? [] : [around],
      around,
    });
  });
}

/** Finest first: "dalam RUPST 2024 … pada Jumat (20/6/2025)" was said on the Friday. */
const FINENESS: Partial<Record<When['precision'], number>> = { minute: 0, day: 0, interval: 1, week: 1, month: 1 };

/** The date of the reporting clause: outside the words said, the quotation's own if it has one, else the finest, the nearest to the reporting word. */
function statementDate(
  reading: RecordReading,
  dates: readonly Dated[],
  quotes: readonly QuoteMark[],
): { dated: Dated; quotes: QuoteMark[] } | undefined {
  const said = quotes.filter((q) => q.a.cue !== undefined || q.a.speaker !== null);
  const candidates = dates.filter((d) => FINENESS[d.when.precision] !== undefined && !quotes.some((q) => contains(q, d.span)));
  if (candidates.length === 0 || said.length === 0) return undefined;
  const cue = said.map((q) => q.a.cue).find((c) => c !== undefined);
  const at = cue === undefined ? said[said.length - 1].end : reading.utf16(cue).start;
  const own = candidates.find((d) => said.some((q) => q.a.date !== undefined && q.a.date === d.mark.a.value));
  const rank = (d: Dated): number => FINENESS[d.when.precision]! * 1e9 + Math.abs(d.span.start - at);
  return { dated: own ?? candidates.reduce((a, b) => (rank(b) < rank(a) ? b : a)), quotes: said };
}

/** Statements without a date of their own: by a dated one of the same speaker, else by the article's date. */
function otherStatements(reading: RecordReading, told: ReadonlyMap<QuoteMark, When>, first: boolean): TimelineEvent[] {
  const published = whenOf(reading.record.metadata.published ?? '');
  const bySpeaker = new Map<string, When>();
  for (const [q, when] of told) if (q.a.speaker !== null && !bySpeaker.has(q.a.speaker)) bySpeaker.set(q.a.speaker, when);
  const events: TimelineEvent[] = [];
  for (const q of reading.quotes) {
    if (told.has(q) || q.a.speaker === null) continue;
    const own = q.a.date === undefined ? undefined : whenOf(q.a.date);
    const carried = bySpeaker.get(q.a.speaker);
    const when = own ?? carried ?? published;
    if (when === undefined || (first && carried !== undefined)) continue;
    // the next ones of this speaker are no longer first
    if (first) bySpeaker.set(q.a.speaker, when);
    const cue = q.a.cue === undefined ? q.end : reading.utf16(q.a.cue).start;
    const index = reading.sentences.findIndex((s) => s.start <= cue && cue < s.end);
    const sentence = reading.inSentence(index);
    const stretches = outside(reading.sentences[index] ?? q, reading.quotes).filter((s) => s.start <= cue && cue < s.end);
    const marks = sentence.filter((m) => stretches.some((s) => contains(s, m)));
    const dated = {
      mark: q,
      when: own === undefined && when.precision === 'minute' ? { ...when, time: '', precision: 'day' as const } : when,
    };
    const basis: DateBasis = own !== undefined ? 'stated' : carried !== undefined ? 'carried' : 'published';
    events.push(makeEvent(reading, { dated, stretches, marks, sentence, quotes: [q], basis }));
  }
  return events;
}
