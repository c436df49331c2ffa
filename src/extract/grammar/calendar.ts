import type { Knowledge } from '../../knowledge/contract.js';
import { isGlued, LOWER, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import { GRAMMAR_WORDS } from './calendar-closed-words.js';
import { dayExpression } from './calendar-day.js';
import { joint, readCounted, readCourse, readGluedUnit, readOne } from './calendar-duration.js';
import { readDayList, readHolidayDays, readNamed, readQuarters } from './calendar-list.js';
import { isHyphen, isMark, lengthAt } from './calendar-numbers.js';
import { readNumericDate } from './calendar-numeric-date.js';
import { readMonth, readShortQuarter } from './calendar-period.js';
import type { DateOut, DateReading } from './calendar-reading.js';
import { readClockDay, readModified, readRelativeDay, readUnitRelative } from './calendar-relative.js';
import { readRate, readSet } from './calendar-set.js';
import { clockExpression, readClock } from './calendar-time.js';
import { readDateBeside, readDayTail, readWeekday } from './calendar-weekday.js';
import { WordValues } from './calendar-word-values.js';
import * as W from './calendar-words.js';
import { readEra, readYear } from './calendar-year.js';
import { createNumberReader, type NumberReader } from './number.js';

/** Reads expressions of time at a token. Knows nothing of the article's date: what the words say is resolved in `link`. */
export class CalendarReader {
  readonly words: W.CalendarWords;
  private readonly numbers: NumberReader;
  private readonly ahead: WordValues;
  private readonly clockEnds: WordSet;

  constructor(knowledge: Knowledge) {
    this.numbers = createNumberReader(knowledge);
    this.words = new W.CalendarWords(knowledge);
    this.ahead = new WordValues(knowledge.lexicon);
    for (const word of PASSED) this.ahead.set(word, PASS);
    for (const { name, aliases } of [...knowledge.words('number-words'), ...knowledge.words('scales')])
      for (const form of [name, ...aliases.map((a) => a.text)]) this.ahead.set(form, PASS);
    for (const { name, aliases } of knowledge.words('time-units'))
      for (const form of [name, ...aliases.map((a) => a.text)]) this.ahead.set(form.split(' ')[0], UNIT);
    this.clockEnds = new WordSet(knowledge.lexicon, [
      'hingga',
      'sampai',
      'di',
      'pada',
      'dan',
      'atau',
      'ini',
      'tadi',
      'nanti',
      'lalu',
      'untuk',
      'saat',
      'ketika',
    ]);
  }

  /** Reads what begins at token `i` and hands it to `out`, in order. Returns the first token after it, or `i` where nothing begins. */
  read(t: Tokens, i: number, out: DateOut): number {
    if (t.kind[i] === NUMBER) return this.number(t, i, out);
    const bits = this.words.begins.of(t.lex[i]);
    return bits === 0 ? i : this.word(t, i, bits, out);
  }

  private word(t: Tokens, i: number, bits: number, out: DateOut): number {
    const w = this.words;
    const emit = (reading: DateReading | undefined): number => {
      if (reading === undefined) return i;
      out(i, reading);
      return reading.to;
    };
    let to = i;
    if (bits & W.BEGINS_RELATIVE_DAY) to = emit(readRelativeDay(w, t, i));
    if (to === i && bits & W.BEGINS_SET) to = emit(readSet(w, this.numbers, t, i));
    if (to === i && bits & W.BEGINS_MODIFIER) to = readModified(w, t, i, out);
    if (to === i && bits & W.BEGINS_OTHER) to = this.headed(t, i, out);
    if (to === i && bits & W.BEGINS_WEEKDAY) to = emit(this.weekOrWeekday(t, i));
    if (to === i && bits & W.BEGINS_UNIT) to = this.unit(t, i, out);
    if (to === i && bits & W.BEGINS_MONTH) to = emit(readMonth(w, t, i, false));
    if (to === i && bits & W.BEGINS_NUMBER) to = this.counted(t, i, out);
    return to;
  }

  /** "Minggu (1/6)" is the Sunday, "minggu lalu" the week. */
  private weekOrWeekday(t: Tokens, i: number): DateReading | undefined {
    const w = this.words;
    if (w.weekday.of(t.lex[i]) !== 7 || w.units.at(t, i) === undefined) return readWeekday(w, t, i, false);
    if (readDateBeside(w, t, i + 1) !== undefined) return readWeekday(w, t, i, true);
    return readUnitRelative(w, t, i) ?? readWeekday(w, t, i, false);
  }

  /** Expressions with a head word: "tanggal 5 Juni", "hari Jumat (23/05)", "pukul 17.00 WIB", "kuartal I 2025", "era 1990-an", "H-7 Lebaran". */
  private headed(t: Tokens, i: number, out: DateOut): number {
    const w = this.words;
    const next = i + 1;
    if (w.is('day', t, i) && next < t.count && (w.weekday.of(t.lex[next]) > 0 || w.shortWeekday.of(t.lex[next]) > 0)) {
      const reading = readWeekday(w, t, next, true);
      if (reading !== undefined) out(i, { ...reading, rule: 'weekday-headed' });
      return reading?.to ?? i;
    }
    if (w.is('date', t, i)) return this.dateHead(t, i, out);
    if (w.is('clock', t, i)) return this.clock(t, i, out);
    if (w.is('quarter', t, i) || w.is('half', t, i)) return readQuarters(w, t, i, out);
    if (w.is('h', t, i)) return readHolidayDays(w, t, i, out);
    const era = readEra(w, t, i);
    if (era !== undefined) out(i, era);
    return era?.to ?? i;
  }

  private dateHead(t: Tokens, i: number, out: DateOut): number {
    const w = this.words;
    const list = readDayList(w, t, i + 1, (from, r) => out(from === i + 1 ? i : from, r));
    if (list > i + 1) return list;
    const date = readDateBeside(w, t, isMark(t, i + 1, '(') ? i + 1 : i);
    const other = this.otherMonth(t, i + 1);
    if (other > i) return other;
    if (date === undefined || (date.reading.month === undefined && this.namesOther(t, date.to))) return i;
    const tail = readDayTail(w, t, date.to, false);
    const clock = date.clock ?? tail.clock;
    const extra = {
      part: date.part ?? tail.part,
      direction: tail.direction,
      hour: clock?.hour,
      minute: clock?.minute,
      offset: clock?.offset,
    };
    out(i, { to: tail.to, expression: dayExpression(date.reading, extra), rule: 'date-headed', weight: 0.95 });
    return tail.to;
  }

  /** "tanggal 13, 14, dan 15 bulan hijriah": days of a month that is not ours; the token after them, 0 where there are none. */
  private otherMonth(t: Tokens, i: number): number {
    let k = i;
    while (k < t.count && t.kind[k] === NUMBER && lengthAt(t, k) <= 2) {
      const next = joint(this.words, t, k + 1);
      if (next === 0) return this.words.is('month', t, k + 1) && this.words.is('otherCalendar', t, k + 2) ? k + 3 : 0;
      k = next;
    }
    return 0;
  }

  /** "tanggal 11, 12, dan 13 Dzulhijjah": a month of another calendar, or another noun's number. */
  private namesOther(t: Tokens, i: number): boolean {
    let k = i;
    for (let next = joint(this.words, t, k); next > 0 && next < t.count && t.kind[next] === NUMBER; next = joint(this.words, t, k))
      k = next + 1;
    return k < t.count && t.kind[k] === WORD && t.shape[k] !== LOWER && t.sentence[k] === t.sentence[i - 1];
  }

  private clock(t: Tokens, i: number, out: DateOut): number {
    const w = this.words;
    const clock = readClock(w, t, i);
    if (clock === undefined) return i;
    const bare = clock.to === i + 2 && lengthAt(t, i + 1) <= 2 && !w.is('pukul', t, i);
    if (bare && clock.to < t.count && t.kind[clock.to] === WORD && !this.clockEnds.has(t.lex[clock.to])) return i;
    const reading = readClockDay(w, t, clock) ?? {
      to: clock.to,
      expression: clockExpression(clock),
      rule: 'clock',
      weight: bare ? 0.7 : 0.9,
    };
    out(i, reading);
    return reading.to;
  }

  private unit(t: Tokens, i: number, out: DateOut): number {
    const w = this.words;
    const one = readOne(w, t, i, out);
    if (one > i) return one;
    const rate = readRate(w, t, i);
    if (rate !== undefined) {
      out(i, rate);
      return rate.to;
    }
    // "30 Tahun 2002" is a citation's end, damaged or not.
    if (w.is('year', t, i) && i > 0 && t.kind[i - 1] === NUMBER && t.sentence[i - 1] === t.sentence[i]) return i;
    const reading =
      (w.is('month', t, i) ? readMonth(w, t, i + 1, true) : undefined) ??
      readYear(w, t, i) ??
      readEra(w, t, i) ??
      readUnitRelative(w, t, i);
    if (reading === undefined) return i;
    out(i, reading);
    return reading.to;
  }

  private number(t: Tokens, i: number, out: DateOut): number {
    const w = this.words;
    const length = lengthAt(t, i);
    const emit = (reading: DateReading): number => {
      out(i, reading);
      return reading.to;
    };
    if (length <= 2 && !isName(t, i)) {
      const list = readDayList(w, t, i, out);
      if (list > i) return list;
      const named = readNamed(w, t, i, out);
      if (named > i) return named;
    }
    if (!isGlued(t, i) || isMark(t, i - 1, '(')) {
      const numeric = length <= 2 || length > 3 ? readNumericDate(t, i, false) : undefined;
      if (numeric?.year !== undefined && !isMark(t, numeric.to, '/')) {
        const tail = readDayTail(w, t, numeric.to, false);
        const { clock } = tail;
        const extra = {
          part: tail.part,
          direction: tail.direction,
          hour: clock?.hour,
          minute: clock?.minute,
          offset: clock?.offset,
        };
        return emit({ to: tail.to, expression: dayExpression(numeric, extra), rule: 'numeric-date', weight: 0.93 });
      }
    }
    const bracketed = length <= 2 && isMark(t, i - 1, '(') ? readBracketed(t, i) : undefined;
    if (bracketed !== undefined) return emit(bracketed);
    const course = length <= 2 ? readCourse(w, t, i) : undefined;
    if (course !== undefined) return emit(course);
    if (length <= 2 || t.text.charCodeAt(t.end[i] - 3) === 0x2e) {
      const clock = readClock(w, t, i);
      if (clock !== undefined)
        return emit(readClockDay(w, t, clock) ?? { to: clock.to, expression: clockExpression(clock), rule: 'clock', weight: 0.9 });
    }
    if (length === 1) {
      const quarter = readShortQuarter(t, i);
      if (quarter !== undefined) return emit(quarter);
    }
    return this.counted(t, i, out);
  }

  private counted(t: Tokens, i: number, out: DateOut): number {
    if (this.unitAhead(t, i)) return readCounted(this.words, this.numbers, t, i, out);
    const glued =
      i + 1 < t.count && t.kind[i + 1] === WORD && t.lex[i + 1] === 0 ? readGluedUnit(this.words, this.numbers, t, i) : undefined;
    if (glued !== undefined) out(i, glued);
    return glued?.to ?? i;
  }

  /** A look over the number words and joints to a unit, before any number is read. */
  private unitAhead(t: Tokens, i: number): boolean {
    const { ahead, words } = this;
    for (let k = i + 1; k < t.count && k < i + 14; k++) {
      const step = ahead.of(t.lex[k]);
      if (step === UNIT && words.units.at(t, k) !== undefined) return true;
      if (step === 0 && t.kind[k] !== NUMBER && !isHyphen(t, k)) return false;
    }
    return false;
  }
}

/** "berlaga di Jakarta (24/8)": day and month alone in brackets; "(1/2)", "(3/4)" are fractions. */
function readBracketed(t: Tokens, i: number): DateReading | undefined {
  const date = readNumericDate(t, i, true);
  if (date === undefined || date.last !== undefined || date.month === undefined || !isMark(t, date.to, ')')) return undefined;
  if (date.month < 1 || date.month > 12 || (date.day < date.month && date.month <= 4)) return undefined;
  return { to: date.to, expression: dayExpression(date), rule: 'bracketed-day', weight: 0.75 };
}

/** What a word means on the way from a number to its unit. */
const UNIT = 1;
const PASS = 2;
const PASSED = [',', '(', ')', ...GRAMMAR_WORDS.and, ...GRAMMAR_WORDS.until, ...GRAMMAR_WORDS.dengan, ...GRAMMAR_WORDS.x];

/** "Covid-19 Mei 2020": a number that a hyphen ties to a name is no day. */
function isName(t: Tokens, i: number): boolean {
  return i > 1 && isGlued(t, i) && isHyphen(t, i - 1) && isGlued(t, i - 1) && t.kind[i - 2] === WORD && t.shape[i - 2] !== LOWER;
}
