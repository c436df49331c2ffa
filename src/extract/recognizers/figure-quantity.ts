import { isGlued, NUMBER, type Tokens } from '../../model/tokens.js';
import type { FigureKind } from '../../model/value.js';
import type { Amount, AmountReader } from './figure-amount.js';
import * as guard from './figure-guard.js';
import { type Ends, rangeOf } from './figure-range.js';
import type { UnitReader, UnitReading } from './figure-unit.js';
import type { FigureWords } from './figure-words.js';

/** An amount or a range of two, with its unit; whether it is a figure is not said yet. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  /** Offset in the text where it ends. */
  readonly end: number;
  readonly first: Amount;
  readonly last: Amount;
  readonly ends: Ends | undefined;
  readonly kind: FigureKind;
  readonly unit: string;
  /** The unit is of the facts, not guessed by its place. */
  readonly known: boolean;
  readonly rule: string;
  readonly facts: readonly string[];
}

export interface QuantityReader {
  /** The quantity at token i; a number where the tokens up to it are none ("21-18", "2-5 Juni"). */
  at(tokens: Tokens, i: number, headline: boolean): Quantity | number;
}

const NONE: readonly string[] = [];
/** Numbers of a list that share one unit. */
const LONGEST_LIST = 6;

export function createQuantityReader(
  amounts: AmountReader,
  units: UnitReader,
  words: FigureWords,
  addWord: (word: string) => number,
): QuantityReader {
  const between = addWord('antara');
  const lebih = addWord('lebih');
  const dari = addWord('dari');
  const ke = addWord('ke');
  const menjadi = addWord('menjadi');
  const jadi = addWord('jadi');

  function unitOf(t: Tokens, amount: Amount, headline: boolean): UnitReading | undefined {
    if (amount.currency !== undefined) return undefined;
    const { endOffset } = amount.reading;
    if (endOffset !== undefined) return units.glued(t, amount.to - 1, endOffset);
    const direct = units.at(t, amount.to, headline);
    if (direct !== undefined) return direct;
    // "500 lebih warga": the bound stands between the number and its noun.
    if (amount.to + 1 >= t.count || t.lex[amount.to] !== lebih) return undefined;
    const noun = units.at(t, amount.to + 1, headline);
    return noun?.known ? noun : undefined;
  }

  function money(t: Tokens, amount: Amount, currency: string, ends: Ends | undefined, first: Amount): Quantity {
    const rate = units.per(t, amount.to, true);
    const rule = rate === undefined ? 'money' : 'money-rate';
    return {
      from: first.from,
      to: rate?.to ?? amount.to,
      end: rate === undefined ? amount.end : t.end[rate.to - 1],
      first,
      last: amount,
      ends,
      kind: 'money',
      unit: rate === undefined ? currency : `${currency}/${rate.unit}`,
      known: true,
      rule: ends === undefined ? rule : `${rule}-range`,
      facts: amount.facts.length > 0 ? amount.facts : first.facts,
    };
  }

  function counted(t: Tokens, amount: Amount, unit: UnitReading, ends: Ends | undefined, first: Amount): Quantity {
    const rate = unit.end === undefined ? units.per(t, unit.to, unit.money === true) : undefined;
    const plain = unit.kind === 'count' && !unit.known ? 'count-by-place' : unit.kind;
    const rule = unit.money ? 'money' : rate === undefined ? plain : 'rate';
    return {
      from: first.from,
      to: rate?.to ?? unit.to,
      end: rate === undefined ? (unit.end ?? t.end[unit.to - 1]) : t.end[rate.to - 1],
      first,
      last: amount,
      ends,
      kind: unit.money ? 'money' : unit.kind,
      unit: rate === undefined ? unit.unit : `${unit.unit}/${rate.unit}`,
      known: unit.known,
      rule: ends === undefined ? rule : `${rule}-range`,
      facts: unit.fact === undefined ? NONE : [unit.fact],
    };
  }

  /** "satu dari tiga anak", "9 dari 10 orang": a share of people at large, not of a group just named. */
  function shareAt(t: Tokens, first: Amount): Quantity | undefined {
    if (first.to + 2 >= t.count || t.lex[first.to] !== dari || first.currency !== undefined) return undefined;
    const whole = amounts.at(t, first.to + 1);
    if (whole === undefined || whole.currency !== undefined || whole.to >= t.count || !words.population.has(t.lex[whole.to]))
      return undefined;
    const [a, b] = [first.reading.value, whole.reading.value];
    if (!(a < b) || (b !== 10 && b !== 100 && b !== 1000 && (a !== 1 || b > 10))) return undefined;
    const to = whole.to + 1;
    if (to < t.count && words.pointers.has(t.lex[to])) return undefined;
    const value = a / b;
    const decimal = Number.isInteger(value * 10000) ? String(value) : `${a}/${b}`;
    const reading = { ...first.reading, value, decimal, article: false };
    const amount = { ...first, to: whole.to, reading };
    return {
      ...bare(amount),
      to,
      end: t.end[to - 1],
      unit: t.text.slice(t.start[whole.to], t.end[whole.to]),
      known: true,
      rule: 'share',
    };
  }

  /** "350 dari 575 anggota", "289 dari total 560 kursi": a part has the noun of the whole. */
  function partOf(t: Tokens, first: Amount, headline: boolean): Quantity | undefined {
    if (first.to + 2 >= t.count || t.lex[first.to] !== dari || first.reading.article || first.reading.share) return undefined;
    const at = words.whole.has(t.lex[first.to + 1]) ? first.to + 2 : first.to + 1;
    const whole = amounts.at(t, at);
    if (whole === undefined || whole.currency !== undefined || whole.reading.value <= first.reading.value) return undefined;
    // "1 dari 5 orang" is a ratio.
    if (first.reading.value <= 1) return undefined;
    const unit = unitOf(t, whole, headline);
    if (unit?.kind !== 'count' || !unit.known || unit.money) return undefined;
    return { ...bare(first), unit: unit.unit, known: true, rule: 'part' };
  }

  /** "dari 11 ke 12 persen", "dari 10.000 menjadi 8.000 orang": the unit is said once, at the end. */
  function comesTo(t: Tokens, first: Amount, headline: boolean): Quantity | undefined {
    if (first.from === 0 || t.lex[first.from - 1] !== dari || first.to + 2 >= t.count || first.reading.article) return undefined;
    if (t.lex[first.to] !== ke && t.lex[first.to] !== menjadi && t.lex[first.to] !== jadi) return undefined;
    const last = amounts.at(t, first.to + 1);
    if (last === undefined || last.currency !== undefined) return undefined;
    const unit = unitOf(t, last, headline);
    if (unit === undefined || !unit.known || unit.money) return undefined;
    return { ...bare(first), kind: unit.kind, unit: unit.unit, known: true, rule: 'unit-after' };
  }

  /** "tiga, empat, dan lima kamar": the unit is said once, behind the last. */
  function listed(t: Tokens, first: Amount, headline: boolean): Quantity | undefined {
    if (first.currency !== undefined || first.reading.article || first.reading.share || first.reading.vague) return undefined;
    const digits = t.kind[first.number] === NUMBER;
    let before = first;
    for (let members = 1; members < LONGEST_LIST; members++) {
      const next = amounts.joint(t, before.to);
      if (next === 0 || next >= t.count || t.sentence[next] !== t.sentence[first.from]) return undefined;
      const amount = amounts.at(t, next);
      if (amount === undefined || amount.currency !== undefined || (t.kind[next] === NUMBER) !== digits) return undefined;
      if (amount.reading.value <= before.reading.value || amount.reading.vague) return undefined;
      const unit = unitOf(t, amount, headline);
      if (unit !== undefined)
        return unit.known && !unit.money && (unit.kind !== 'count' || Number.isInteger(first.reading.value))
          ? { ...bare(first), kind: unit.kind, unit: unit.unit, known: true, rule: 'unit-after' }
          : undefined;
      before = amount;
    }
    return undefined;
  }

  const bare = (amount: Amount): Quantity => ({
    from: amount.from,
    to: amount.to,
    end: amount.end,
    first: amount,
    last: amount,
    ends: undefined,
    kind: 'count',
    unit: '',
    known: false,
    rule: 'bare',
    facts: NONE,
  });

  /** The range that begins with `first`, a token where the two numbers are no quantity, undefined where there is no second. */
  function rangeAt(t: Tokens, first: Amount, firstUnit: UnitReading | undefined, headline: boolean): Quantity | number | undefined {
    const at = firstUnit?.to ?? first.to;
    const loose =
      first.from > 0 && t.lex[first.from - 1] === between
        ? 'dan'
        : firstUnit === undefined && first.reading.value < 10
          ? 'atau'
          : undefined;
    const next = amounts.connector(t, at, loose);
    if (next < 0 || next >= t.count) return undefined;
    const hyphen = guard.isHyphen(t, at);
    const last = amounts.at(t, next);
    if (last === undefined || last.reading.article) return hyphen && t.kind[next] === NUMBER ? next + 1 : undefined;
    const alone = first.currency === undefined && firstUnit === undefined;
    // "2-5 Juni", "5-10 tahun", "15.00-17.00 WIB": the pair is the date's.
    const follows = last.to < t.count ? t.lex[last.to] : 0;
    if (words.months.has(follows) || words.clock.has(follows) || words.isTime(t, last.to)) return alone ? last.to : undefined;
    const joined = hyphen && isGlued(t, at) && alone;
    const years = guard.looksLikeYear(t, first.number) && guard.looksLikeYear(t, last.number);
    if (joined && (years || guard.isScore(t, first.from, words) || guard.isHyphen(t, last.to))) return last.to;
    const lastUnit = unitOf(t, last, headline);
    const ends = rangeOf(first.reading, last.reading);
    const marked = alone && lastUnit === undefined && guard.hasMark(t, first.number) && guard.hasMark(t, last.number);
    // "16.200-16.300 per dolar AS"
    if (ends !== undefined && marked && last.currency === undefined && amounts.perCurrency(t, last.to))
      return { ...bare(last), from: first.from, first, ends, kind: 'money', unit: 'IDR', known: true, rule: 'exchange-rate-range' };
    if (ends !== undefined && marked && last.currency === undefined && first.from > 0 && words.level.has(t.lex[first.from - 1]))
      return { ...bare(last), from: first.from, first, ends, kind: 'measure', known: true, rule: 'level-range' };
    if (ends === undefined || !sameUnit(first, firstUnit, last, lastUnit)) return joined ? last.to : undefined;
    const currency = last.currency ?? first.currency;
    if (currency !== undefined) return money(t, last, currency, ends, first);
    const unit = lastUnit ?? firstUnit;
    return unit && counted(t, last, unit, ends, first);
  }

  return {
    at(t, i, headline) {
      const first = amounts.at(t, i);
      if (first === undefined) return i + 1;
      const share = shareAt(t, first);
      if (share !== undefined) return share;
      const unit = unitOf(t, first, headline);
      const range = rangeAt(t, first, unit, headline);
      if (range !== undefined) return range;
      if (first.currency !== undefined) return money(t, first, first.currency, undefined, first);
      if (unit === undefined) {
        const found = partOf(t, first, headline) ?? comesTo(t, first, headline) ?? listed(t, first, headline);
        if (found !== undefined) return found;
      }
      return unit === undefined ? bare(first) : counted(t, first, unit, undefined, first);
    },
  };
}

/** Whether two amounts are ends of one quantity: the unit stands with both, or with one of them. */
function sameUnit(a: Amount, ua: UnitReading | undefined, b: Amount, ub: UnitReading | undefined): boolean {
  if (a.currency !== undefined && b.currency !== undefined) return a.currency === b.currency;
  if (a.currency !== undefined) return ub === undefined || (ub.kind === 'count' && !ub.known);
  if (b.currency !== undefined) return ua === undefined;
  return ub !== undefined && (ua === undefined || ua.unit === ub.unit);
}
