import type { DateExpression } from '../../model/date-expression.js';
import type { Segmented } from '../../model/document.js';
import type { DateMention, Mention } from '../../model/mention.js';
import { CAPITALIZED, isGlued, LOWER, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import type { RecognizerFactory } from '../contract.js';
import { CalendarReader } from '../grammar/calendar.js';
import { joint } from '../grammar/calendar-duration.js';
import { isHyphen } from '../grammar/calendar-numbers.js';
import type { DateReading } from '../grammar/calendar-reading.js';
import type { CalendarWords } from '../grammar/calendar-words.js';
import { DATE, openingsOf } from '../grammar/openings.js';
import { createAgeTest } from './date-age.js';
import { createBareYearReader } from './date-bare-year.js';
import { type PlacedReading, shareYears } from './date-inherit.js';

const TIME_PREPOSITIONS = [
  'pada',
  'sejak',
  'hingga',
  'sampai',
  'selama',
  'sepanjang',
  'per',
  'mulai',
  'dari',
  'di',
  'dan',
  'untuk',
  'periode',
  'antara',
  'sebelum',
  'setelah',
  'bulan',
  'atau',
  'menjelang',
  'jelang',
  'dibanding',
  'dibandingkan',
  'ke',
];

/** Dates, times, durations and sets, by what their words say; their values are for `link`. */
export const createDateRecognizer: RecognizerFactory = (knowledge) => {
  const reader = new CalendarReader(knowledge);
  const { words } = reader;
  const openings = openingsOf(knowledge);
  openings.put(DATE, (lex) => words.begins.of(lex) !== 0);
  const isAge = createAgeTest(knowledge);
  const bareYear = createBareYearReader(knowledge, words);
  const vague = new WordSet(knowledge.lexicon, ['beberapa', 'berapa', 'sejumlah', 'sekian', 'berbagai']);
  const about = new WordSet(knowledge.lexicon, ['sekitar', 'sekira', 'sekiranya', 'kira', 'kisaran', 'seputar']);
  const prepositions = new WordSet(knowledge.lexicon, TIME_PREPOSITIONS);

  /** Month names that are somebody's name or part of one: "Juni Ardianto", "Universitas Sebelas Maret". */
  const monthIsName = (t: Tokens, from: number, to: number): boolean => {
    const before = from > 0 && t.sentence[from - 1] === t.sentence[from] ? from - 1 : -1;
    if (before >= 0 && (prepositions.has(t.lex[before]) || t.kind[before] === NUMBER)) return false;
    const named = (k: number): boolean =>
      k < t.count && t.kind[k] === WORD && t.shape[k] === CAPITALIZED && t.sentence[k] === t.sentence[from];
    // "Mei berencana pulang": a month does not open a sentence without a year or "lalu".
    if (before < 0 && to < t.count && t.kind[to] === WORD && t.shape[to] === LOWER && joint(words, t, to) === 0) return true;
    const isWordBefore = before >= 0 && named(before) && (before === 0 || t.sentence[before - 1] === t.sentence[before]);
    return isWordBefore || named(to);
  };

  let ageBefore = false;
  const isRejected = (t: Tokens, from: number, r: DateReading): boolean => {
    const e = r.expression;
    if (isVague(t, from) && (e.kind === 'relative' || e.kind === 'duration')) return true;
    // A list's last number comes first, with the unit; the others are what it is.
    if (e.kind === 'duration' && r.rule !== 'duration-list') ageBefore = isAge(t, from, r.to);
    if (e.kind === 'duration') return ageBefore;
    return r.rule === 'month' && r.to === from + 1 && t.shape[from] !== LOWER && monthIsName(t, from, r.to);
  };

  /** "jam 2-an" */
  const isLooseClock = (t: Tokens, from: number, { expression: e, to }: DateReading): boolean => {
    if ((e.kind !== 'calendar' && e.kind !== 'relative') || e.hour === undefined) return false;
    for (let k = from + 1; k < to; k++) if (words.is('an', t, k) && isHyphen(t, k - 1)) return true;
    return false;
  };

  /** "beberapa hari ini", "hari-hari ini": no time that a reader could tell. */
  const isVague = (t: Tokens, from: number): boolean => {
    const before = from - 1;
    if (before < 0) return false;
    return vague.has(t.lex[before]) || (isGlued(t, from) && isHyphen(t, before) && before > 0 && t.lex[before - 1] === t.lex[from]);
  };

  return {
    name: 'date',
    labels: ['date'],
    recognize(document: Segmented): Mention[] {
      const t = document.tokens;
      const opens = openings.of(t);
      const found: PlacedReading[] = [];
      const out = (from: number, reading: DateReading): void => {
        if (isRejected(t, from, reading)) return;
        const { to, endOffset, expression, rule, weight } = reading;
        const loose = (from > 0 && about.has(t.lex[from - 1])) || isLooseClock(t, from, reading);
        const approx = loose && expression.mod === undefined;
        found.push({ from, to, endOffset, expression: approx ? { ...expression, mod: 'approx' } : expression, rule, weight });
      };
      let lastYear = -1;
      for (let i = 0; i < t.count; ) {
        if ((opens[i] & DATE) === 0) {
          i++;
          continue;
        }
        let to = reader.read(t, i, out);
        if (to === i && t.kind[i] === NUMBER) {
          const year = bareYear(document, i, lastYear);
          if (year !== undefined) {
            out(i, year);
            to = year.to;
          }
        }
        if (to > i) lastYear = to;
        i = to > i ? to : i + 1;
      }
      found.sort((a, b) => a.from - b.from);
      shareYears(words, t, found);
      return found.map((r) => mention(t, r, words));
    },
  };
};

function mention(t: Tokens, r: PlacedReading, words: CalendarWords): DateMention {
  return {
    type: 'date',
    start: t.start[r.from],
    end: r.endOffset ?? t.end[r.to - 1],
    confidence: r.weight,
    provenance: { component: 'date', rule: r.rule, facts: factsOf(r.expression, words) },
    expression: r.expression,
  };
}

/** Ids of the calendar words that the expression rests on. */
function factsOf(e: DateExpression, words: CalendarWords): string[] {
  if (e.kind === 'range') return [...factsOf(e.from, words), ...factsOf(e.to, words)];
  if (e.kind === 'holiday') return [e.holiday];
  if (e.kind !== 'calendar' && e.kind !== 'relative') return [];
  const ids: string[] = [];
  if (e.weekday !== undefined) ids.push(words.weekdayIds[e.weekday]);
  if (e.month !== undefined && words.monthIds[e.month] !== undefined) ids.push(words.monthIds[e.month]);
  return ids;
}
