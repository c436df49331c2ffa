import type { Analysis, AnnotationOf } from '../../model/analysis.js';
import type { DateBasis, Named, TimelineEvent } from '../../model/event.js';
import { contains, overlaps, type Span } from '../../model/span.js';
import { clauseAround, clauseText, joinsRange, outside } from './clause.js';
import { type Mark, RecordReading } from './reading.js';
import { interval, type When, whenOf } from './when.js';

type DateMark = Mark<AnnotationOf<'date'>>;
type QuoteMark = Mark<AnnotationOf<'quote'>>;
interface Dated {
  readonly mark: DateMark;
  readonly when: When;
  /** The whole of a range of two dates, else the date's own span. */
  readonly span: Span;
}

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

/** Resolved dates of a sentence; two joined by "hingga" are one. */
function datesOf(reading: RecordReading, sentence: number): Dated[] {
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
const isClockOf = (day: When, clock: When): boolean =>
  day.precision === 'day' && clock.precision === 'minute' && day.from === clock.from;
/** Characters between a day and its time at most. */
const NEAR = 40;

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
    (d) =>
      statement === undefined ||
      d === statement.dated ||
      d.when.precision !== 'year' ||
      quotes.some((q) => contains(q, d.span)),
  );
  return shown.map((dated) => {
    const around = quotes.find((q) => contains(q, dated.span));
    // words of a quotation and words of its reporting clause are never one clause
    const side = dates.filter((d) => quotes.find((q) => contains(q, d.span)) === around);
    const whole =
      around === undefined
        ? sentence
        : { start: Math.max(sentence.start, around.start), end: Math.min(sentence.end, around.end) };
    const clause = clauseAround(
      reading.text,
      whole,
      side.map((d) => d.span),
      side.indexOf(dated),
      marks,
    );
    const inClause = marks.filter(
      (m) => contains(clause, m) && (around !== undefined || !quotes.some((q) => contains(q, m))),
    );
    if (statement !== undefined && statement.dated === dated) {
      for (const q of statement.quotes) told.set(q, dated.when);
      // of the sentence, the part that reports: with the reporting word or the date
      const cues = statement.quotes.flatMap((q) => (q.a.cue === undefined ? [] : [reading.utf16(q.a.cue)]));
      const stretches = outside(sentence, quotes).filter(
        (s) => contains(s, dated.span) || cues.some((c) => overlaps(s, c)),
      );
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
  const candidates = dates.filter(
    (d) => FINENESS[d.when.precision] !== undefined && !quotes.some((q) => contains(q, d.span)),
  );
  if (candidates.length === 0 || said.length === 0) return undefined;
  const cue = said.map((q) => q.a.cue).find((c) => c !== undefined);
  const at = cue === undefined ? said[said.length - 1].end : reading.utf16(cue).start;
  const own = candidates.find((d) => said.some((q) => q.a.date !== undefined && q.a.date === d.mark.a.value));
  const rank = (d: Dated): number => FINENESS[d.when.precision]! * 1e9 + Math.abs(d.span.start - at);
  return { dated: own ?? candidates.reduce((a, b) => (rank(b) < rank(a) ? b : a)), quotes: said };
}

interface Material {
  readonly dated: { readonly mark: DateMark | QuoteMark; readonly when: When };
  /** What `what` is made of. */
  readonly stretches: readonly Span[];
  /** Marks of the clause outside quotations, and of the whole sentence. */
  readonly marks: readonly Mark[];
  readonly sentence: readonly Mark[];
  /** The words said. */
  readonly quotes: readonly QuoteMark[];
  /** The quotation that holds the date: then its speaker tells of the event. */
  readonly around?: QuoteMark;
  readonly basis?: DateBasis;
}

function makeEvent(reading: RecordReading, m: Material): TimelineEvent {
  const { when, mark } = m.dated;
  const speaker = m.quotes.map((q) => q.a.speaker).find((s) => s !== null);
  const isStatement = m.quotes.length > 0 && m.around === undefined;
  const actor = isStatement
    ? { who: speaker ?? undefined }
    : (actorIn(m.marks) ?? (m.around === undefined ? actorIn(m.sentence) : undefined) ?? {});
  const { who } = actor;
  const isPerson = who?.startsWith('person:') === true;
  const { post, organization } = isPerson
    ? reading.postOf(who, m.sentence)
    : { post: actor.post === undefined ? '' : reading.named(actor.post).name, organization: '' };
  const words = isStatement
    ? reading.marks.filter((x) => x.a.type !== 'quote' && m.quotes.some((q) => contains(q, x)))
    : [];
  const what = clauseText(reading.text, m.stretches);
  const date = mark.a.type === 'date' ? mark.a : undefined;
  const confidences = [mark.a.confidence, ...m.quotes.map((q) => q.a.confidence)];
  const factor = who === undefined ? 0.9 : m.basis === 'carried' ? 0.8 : m.basis === 'published' ? 0.6 : 1;
  return {
    id: `${reading.record.id}#${mark.a.id}`,
    kind: isStatement ? 'statement' : 'act',
    ...when,
    mod: when.precision === 'interval' ? '' : (date?.mod ?? ''),
    basis: m.basis ?? (date?.implied !== undefined && date.implied.length > 0 ? 'implied' : 'stated'),
    ...(who === undefined ? {} : { who: reading.named(who) }),
    post,
    organization: organization || (who !== undefined && !isPerson ? reading.named(who).name : ''),
    // "katanya" tells nothing that the other columns do not
    what: isStatement && what.split(' ').length < 3 ? '' : what,
    quotation: m.quotes.map((q) => q.a.text.replace(/\s+/g, ' ').trim()).join(' … '),
    ...(m.around !== undefined && speaker ? { speaker: reading.named(speaker) } : {}),
    objects: namedIn(reading, [...m.marks, ...words], OBJECTS),
    places: namedIn(reading, m.marks, ['place']),
    figures: [
      ...new Set([...m.marks, ...words].filter((x) => x.a.type === 'figure').map((x) => x.a.text.replace(/\s+/g, ' '))),
    ],
    people: peopleIn(m.sentence, speaker),
    sources: [reading.source(mark.a.start)],
    confidence: Math.round(Math.min(...confidences) * factor * 100) / 100,
  };
}

const OBJECTS: readonly string[] = ['platform', 'regulation', 'program'];

function namedIn(reading: RecordReading, marks: readonly Mark[], types: readonly string[]): Named[] {
  const ids = new Set<string>();
  for (const { a } of marks) if ('entity' in a && types.includes(a.type)) ids.add(a.entity);
  return [...ids].map((id) => reading.named(id));
}

interface Actor {
  readonly who?: string;
  readonly post?: string;
}

/** Who acts: the first person or post of the clause (a post without a known holder stays a post), else its first organisation. */
function actorIn(marks: readonly Mark[]): Actor | undefined {
  for (const { a } of marks) {
    if (a.type === 'person') return { who: a.entity };
    if (a.type === 'role') return a.holder === undefined ? { post: a.entity } : { who: a.holder };
  }
  const organization = marks.find((m) => m.a.type === 'organization')?.a;
  return organization?.type === 'organization' ? { who: organization.entity } : undefined;
}

function peopleIn(marks: readonly Mark[], speaker: string | null | undefined): string[] {
  const people = new Set<string>(speaker ? [speaker] : []);
  for (const { a } of marks) {
    if (a.type === 'person') people.add(a.entity);
    if (a.type === 'role' && a.holder !== undefined) people.add(a.holder);
  }
  return [...people];
}

/** Statements without a date of their own: by a dated one of the same speaker, else by the article's date. */
function otherStatements(reading: RecordReading, told: ReadonlyMap<QuoteMark, When>, first: boolean): TimelineEvent[] {
  const published = whenOf(reading.record.metadata.published ?? '');
  const bySpeaker = new Map<string, When>();
  for (const [q, when] of told)
    if (q.a.speaker !== null && !bySpeaker.has(q.a.speaker)) bySpeaker.set(q.a.speaker, when);
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
    const stretches = outside(reading.sentences[index] ?? q, reading.quotes).filter(
      (s) => s.start <= cue && cue < s.end,
    );
    const marks = sentence.filter((m) => stretches.some((s) => contains(s, m)));
    const dated = { mark: q, when: own === undefined ? { ...when, time: '' } : when };
    const basis: DateBasis = own !== undefined ? 'stated' : carried !== undefined ? 'carried' : 'published';
    events.push(makeEvent(reading, { dated, stretches, marks, sentence, quotes: [q], basis }));
  }
  return events;
}
