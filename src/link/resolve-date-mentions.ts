import type { Knowledge } from '../knowledge/contract.js';
import type { DateExpression } from '../model/date-expression.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Attributed } from '../model/layers.js';
import type { DateMention, Mention } from '../model/mention.js';
import type { Quote } from '../model/quote.js';
import { type Tokens, tokenAt } from '../model/tokens.js';
import type { DateValue } from '../model/value.js';
import { WordSet } from '../text/word-set.js';
import { mentionAt } from './mention-at.js';
import { type DateHints, type ResolvedDate, resolveIn } from './resolve-date.js';
import { type Day, dayOf, parseDay } from './resolve-date-days.js';
import { holidayDays } from './resolve-date-holidays.js';
import type { Stretch } from './resolve-date-stretch.js';
import { createTenseReader } from './resolve-date-tense.js';
import { mismatchMessage } from './resolve-date-weekday.js';

/** Values of all date mentions of a document, and the dates that their weekday contradicts. */
interface ResolvedMentions {
  readonly dates: ReadonlyMap<Mention, DateValue>;
  readonly diagnostics: readonly Diagnostic[];
}
type DateResolver = (document: Attributed, published: string | undefined) => ResolvedMentions;

/** How many sentences a day stays the one that a clock time belongs to. */
const CLOCK_REACH = 3;
/** How many days before publication a day may lie to be that of the saying. */
const SAYING_REACH = 7;

/** Makes the resolver of a document's dates: in the order of the text, each in the light of publication, tense, quotation and what was named before. */
export function createDateResolver(knowledge: Knowledge): DateResolver {
  const comparing = new WordSet(knowledge.lexicon, ['dibanding', 'dibandingkan', 'ketimbang', 'daripada', 'banding', 'terhadap']);
  const compared = (t: Tokens, i: number): boolean => {
    for (let k = i - 1; k >= 0 && k >= i - 6 && t.sentence[k] === t.sentence[i]; k--) if (comparing.has(t.lex[k])) return true;
    return false;
  };
  const tenseOf = createTenseReader(knowledge);
  const holiday = holidayDays(knowledge);

  return (document, published) => {
    const { tokens, quotes } = document;
    const dates = new Map<Mention, DateValue>();
    const diagnostics: Diagnostic[] = [];
    const mentions = datesOf(document.mentions);
    if (mentions.length === 0) return { dates, diagnostics };
    const anchor = parseDay(published);
    const now = dayOf(anchor);
    const walk = new Walk(now, holiday);
    const tense = (m: DateMention, at: number): DateHints['tense'] => (needsTense(m.expression) ? tenseOf(tokens, at) : undefined);
    const resolveAlone = (m: DateMention): ResolvedDate =>
      resolveIn(m.expression, { published: anchor, day: now, hints: { tense: tense(m, tokenAt(tokens, m.start)), holiday } });

    let q = 0;
    for (let i = 0; i < mentions.length; i++) {
      const m = mentions[i];
      const at = tokenAt(tokens, m.start);
      const sentence = tokens.sentence[at];
      while (q < quotes.length && quotes[q].end < m.end) q++;
      const quote = q < quotes.length && quotes[q].start <= m.start ? quotes[q] : undefined;
      const clause = quote?.date && mentionAt(document.mentions, quote.date);
      const said = clause?.type === 'date' ? sayingDay(resolveAlone(clause)) : undefined;
      const next = isClock(m.expression) ? dayAfter(tokens, at, mentions[i + 1]) : undefined;
      const nextDay = next && resolveAlone(next).stretch?.first;
      const hints = walk.hints(m.expression, sentence, quote, said, nextDay, tense(m, at));
      const resolved = resolveIn(m.expression, { published: anchor, day: now, hints });
      dates.set(m, resolved.value);
      walk.passed(m.expression, resolved, sentence, compared(tokens, at));
      const { mismatch } = resolved;
      if (mismatch !== undefined) {
        const message = mismatchMessage(document.text.slice(m.start, m.end), mismatch);
        diagnostics.push({ code: 'date/weekday-mismatch', severity: 'warning', message, start: m.start, end: m.end });
      }
    }
    return { dates, diagnostics };
  };
}

function datesOf(mentions: readonly Mention[]): DateMention[] {
  const dates: DateMention[] = [];
  for (const m of mentions) if (m.type === 'date') dates.push(m);
  return dates;
}

/** What the text has spoken of so far. */
class Walk {
  private context: Stretch | undefined;
  private day: { day: Day; sentence: number } | undefined;
  private stated: Day | undefined;
  private earlier: { stretch: Stretch; sentence: number } | undefined;
  private yearly = -1;

  constructor(
    private readonly now: Day | undefined,
    private readonly holiday: DateHints['holiday'],
  ) {}

  /** `said`: the day of the reporting clause; `nextDay`: the day right behind a clock time. */
  hints(
    e: DateExpression,
    sentence: number,
    quote: Quote | undefined,
    said: Day | undefined,
    nextDay: Day | undefined,
    tense: DateHints['tense'],
  ): DateHints {
    const fromText = e.kind === 'relative' && e.from === 'text';
    const near = this.day !== undefined && (fromText || sentence - this.day.sentence <= CLOCK_REACH);
    return {
      context: this.context,
      earlier: this.earlier?.sentence === sentence ? this.earlier.stretch : undefined,
      contextDay: nextDay ?? (near ? this.day?.day : undefined),
      saidOn: quote?.kind === 'direct' ? (said ?? this.stated) : undefined,
      generic: this.yearly === sentence,
      tense,
      holiday: this.holiday,
    };
  }

  passed(e: DateExpression, { stretch, value }: ResolvedDate, sentence: number, compared: boolean): void {
    if (value.timex === 'set' && value.value === 'P1Y') this.yearly = sentence;
    // What the text only looks back to is not what it speaks of: "turun dibandingkan Juni. Pada bulan itu …".
    const aside = compared || (e.kind === 'relative' && e.from === 'text' && e.amount < 0);
    if (stretch === undefined || (aside && this.context !== undefined)) return;
    this.context = stretch;
    if (!aside && e.kind === 'calendar' && e.year !== undefined && e.day !== undefined) this.earlier = { stretch, sentence };
    if (stretch.grain === 'day' || stretch.grain === 'time') {
      this.day = { day: stretch.first, sentence };
      const { now } = this;
      const recent = now !== undefined && stretch.first <= now && stretch.first >= now - SAYING_REACH;
      if (recent && e.kind === 'calendar' && e.day !== undefined && e.hour === undefined) this.stated = stretch.first;
    }
  }
}

/** The day that the reporting clause of a quotation gives. */
const sayingDay = ({ stretch }: ResolvedDate): Day | undefined => (stretch?.grain === 'day' ? stretch.first : undefined);

const isClock = (e: DateExpression): boolean =>
  e.kind === 'range' ? isClock(e.from) : e.kind === 'calendar' && e.hour !== undefined && e.day === undefined && e.weekday === undefined;

/** The day that stands right after a clock time: "pukul 18.30 WIB pada Senin (24/8)". */
function dayAfter(t: Tokens, at: number, next: DateMention | undefined): DateMention | undefined {
  if (next === undefined) return undefined;
  const e = next.expression;
  const isDay = e.kind === 'calendar' ? e.day !== undefined || e.weekday !== undefined : e.kind === 'relative' && e.unit === 'day';
  const to = tokenAt(t, next.start);
  return isDay && to - at <= 6 && t.sentence[to] === t.sentence[at] ? next : undefined;
}

const needsTense = (e: DateExpression): boolean =>
  e.kind === 'range' ? needsTense(e.from) : e.kind === 'calendar' && (e.year === undefined || e.weekday !== undefined);
