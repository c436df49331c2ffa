import type { FigureMention } from '../../model/mention.js';
import { CAPITALIZED, isGlued, LOWER, NUMBER, PUNCTUATION, type Tokens, WORD } from '../../model/tokens.js';
import type { Bound, FigureKind } from '../../model/value.js';
import type { RecognizerFactory } from '../contract.js';
import { createBoundReader } from '../grammar/bounds.js';
import { createCurrencyReader } from '../grammar/money.js';
import { createNumberReader } from '../grammar/number.js';
import { type Amount, createAmountReader } from './figure-amount.js';
import { createBareReader } from './figure-bare.js';
import * as guard from './figure-guard.js';
import { type Ends, rangeOf } from './figure-range.js';
import { createUnitReader, type UnitReading } from './figure-unit.js';
import { figureWords } from './figure-words.js';

/** What was found at a token, or where to go on looking. */
interface Step {
  readonly to: number;
  readonly mention?: FigureMention;
}

/** A quantity read so far: one amount or a range, with its unit. */
interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly first: Amount;
  readonly last: Amount;
  readonly ends?: Ends;
  readonly kind: FigureKind;
  readonly unit: string;
  readonly known: boolean;
  readonly rule: string;
  readonly facts: readonly string[];
}

/** Proposes figures: counts with their noun, money, percent, measures and rates, ranges, bounds. */
export const createFigureRecognizer: RecognizerFactory = (knowledge) => {
  const numbers = createNumberReader(knowledge);
  const currencies = createCurrencyReader(knowledge);
  const bounds = createBoundReader(knowledge);
  const words = figureWords(knowledge);
  const units = createUnitReader(knowledge, words, currencies);
  const amounts = createAmountReader(numbers, currencies, (word) => knowledge.lexicon.add(word), words);
  const bare = createBareReader(knowledge, words, currencies, numbers.begins);
  const between = knowledge.lexicon.add('antara');
  const salah = knowledge.lexicon.add('salah');
  const lebih = knowledge.lexicon.add('lebih');

  /** The unit that follows an amount, or its currency. */
  function unitOf(t: Tokens, amount: Amount, headline: boolean): UnitReading | undefined {
    if (amount.currency !== undefined) return undefined;
    if (amount.reading.endOffset !== undefined) return units.glued(t, amount.to - 1, amount.reading.endOffset);
    const direct = units.at(t, amount.to, headline);
    if (direct !== undefined) return direct;
    // "500 lebih warga": the bound stands between the number and its noun.
    if (amount.to + 1 < t.count && t.lex[amount.to] === lebih) {
      const noun = units.at(t, amount.to + 1, headline);
      if (noun?.known) return noun;
    }
    return undefined;
  }

  function quantityAt(t: Tokens, i: number, headline: boolean): Quantity | Step {
    const first = amounts.at(t, i);
    if (first === undefined) return { to: i + 1 };
    const firstUnit = unitOf(t, first, headline);
    const second = rangeAt(t, first, firstUnit, headline);
    if (second !== undefined && 'to' in second && !('first' in second)) return second;
    if (second !== undefined) return second as Quantity;
    return single(t, first, firstUnit);
  }

  function single(t: Tokens, amount: Amount, unit: UnitReading | undefined): Quantity {
    const shared = { from: amount.from, first: amount, last: amount };
    if (amount.currency !== undefined) {
      const rate = units.per(t, amount.to, true);
      return {
        ...shared,
        to: rate?.to ?? amount.to,
        end: rate ? t.end[rate.to - 1] : amount.end,
        kind: 'money',
        unit: rate ? `${amount.currency}/${rate.unit}` : amount.currency,
        known: true,
        rule: rate ? 'money-rate' : 'money',
        facts: amount.facts,
      };
    }
    if (unit !== undefined) {
      const rate = unit.end === undefined ? units.per(t, unit.to, unit.money === true) : undefined;
      return {
        ...shared,
        to: rate?.to ?? unit.to,
        end: rate ? t.end[rate.to - 1] : (unit.end ?? t.end[unit.to - 1]),
        kind: unit.money ? 'money' : unit.kind,
        unit: rate ? `${unit.unit}/${rate.unit}` : unit.unit,
        known: unit.known,
        rule: rate ? 'rate' : unit.kind === 'count' ? (unit.known ? 'count' : 'count-by-place') : unit.kind,
        facts: unit.fact ? [unit.fact] : [],
      };
    }
    return { ...shared, to: amount.to, end: amount.end, kind: 'count', unit: '', known: false, rule: 'bare', facts: [] };
  }

  /** The range that begins with `first`; a Step where the two numbers are no quantity ("21-18", "2-5 Juni"). */
  function rangeAt(t: Tokens, first: Amount, firstUnit: UnitReading | undefined, headline: boolean): Quantity | Step | undefined {
    const at = firstUnit?.to ?? first.to;
    const betweenTwo = first.from > 0 && t.lex[first.from - 1] === between;
    const loose = betweenTwo ? 'dan' : firstUnit === undefined && first.reading.value < 10 ? 'atau' : undefined;
    const next = amounts.connector(t, at, loose);
    if (next < 0 || next >= t.count) return undefined;
    const hyphen = guard.isHyphen(t, at);
    const last = amounts.at(t, next);
    if (last === undefined || last.reading.article) return hyphen && t.kind[next] === NUMBER ? { to: next + 1 } : undefined;
    // "2-5 Juni", "5-10 tahun", "2015-2019": the pair is the date's.
    const follows = last.to < t.count ? t.lex[last.to] : 0;
    const isDate = words.months.has(follows) || words.isTime(t, last.to) || words.clock.has(follows);
    const joined = hyphen && isGlued(t, at) && first.currency === undefined && firstUnit === undefined;
    if (isDate) return first.currency === undefined && firstUnit === undefined ? { to: last.to } : undefined;
    const lastUnit = unitOf(t, last, headline);
    const ends = rangeOf(first.reading, last.reading);
    const fits = sameUnit(first, firstUnit, last, lastUnit);
    const score = joined && (guard.isScore(t, first.from, words) || guard.isHyphen(t, last.to));
    if (ends === undefined || !fits || score) return joined ? { to: last.to } : undefined;
    if (joined && guard.looksLikeYear(t, first.number) && guard.looksLikeYear(t, last.number)) return { to: last.to };
    const whole = single(t, last, lastUnit ?? firstUnit);
    const currency = first.currency ?? last.currency;
    if (currency !== undefined && last.currency === undefined) {
      const money = single(t, { ...last, currency }, undefined);
      return { ...money, from: first.from, first, last, ends, rule: `${money.rule}-range` };
    }
    return { ...whole, from: first.from, first, last, ends, rule: `${whole.rule}-range` };
  }

  /** Whether two amounts are ends of one quantity: the unit stands with both, or with one of them. */
  function sameUnit(a: Amount, ua: UnitReading | undefined, b: Amount, ub: UnitReading | undefined): boolean {
    if (a.currency !== undefined || b.currency !== undefined) {
      if (a.currency !== undefined && b.currency !== undefined) return a.currency === b.currency;
      return ua === undefined && (ub === undefined || a.currency !== undefined && ub.kind === 'count' && !ub.known);
    }
    if (ub === undefined) return false;
    return ua === undefined || ua.unit === ub.unit;
  }

  /** Whether what was read is a quantity that the text reports. */
  function reports(t: Tokens, q: Quantity, headline: boolean, bounded: boolean): boolean {
    const { first, last } = q;
    const { reading } = first;
    if (q.kind === 'money') return true;
    if (t.kind[first.number] === NUMBER && guard.isCode(t, first.number)) return false;
    if (q.kind === 'percent') return true;
    const digits = t.kind[first.number] === NUMBER;
    const plain = digits && reading.scale === undefined && !guard.hasMark(t, first.number) && reading.vague !== true;
    if (q.kind === 'measure') return !(first.from > 0 && plain && words.product.has(t.lex[first.from - 1]));
    if (guard.isScore(t, first.from, words) && plain && q.ends !== undefined) return false;
    if (reading.article) return bare.countsOne(t, first.from, q.to, q.known, headline) && t.lex[first.from - 1] !== salah;
    if (digits && guard.looksLikeYear(t, first.number) && q.ends === undefined && reading.scale === undefined) {
      const before = first.from - 1;
      if (guard.isNumbered(t, first.from, words, headline) !== undefined) return false;
      if (!q.known || before < 0 || words.after.has(t.lex[before]) || words.time.has(t.lex[before]) || words.months.has(t.lex[before])) return bounded && q.known;
    }
    // "sejuta harapan", "diam seribu bahasa": figures of speech.
    if (!digits && !q.known && reading.scale !== undefined && first.reading.to === first.number + 1 && reading.vague !== true) return false;
    if (bounded) return true;
    if (!digits && !q.known && isName(t, first.number, headline)) return false;
    if (plain || (!digits && reading.scale === undefined)) {
      const numbered = guard.isNumbered(t, first.from, words, headline);
      if (numbered === 'listed') return false;
      if (numbered === 'capital' && digits && !q.known) return false;
    }
    return last !== undefined;
  }

  /** "Kabupaten Empat Lawang", "Pantai Indah Kapuk Dua Tbk": a number word in capitals after a capital. */
  function isName(t: Tokens, i: number, headline: boolean): boolean {
    return !headline && t.shape[i] === CAPITALIZED && i > 0 && t.sentence[i - 1] === t.sentence[i] && t.kind[i - 1] === WORD && t.shape[i - 1] !== LOWER;
  }

  function stepAt(t: Tokens, i: number, headline: boolean, previous: FigureMention | undefined): Step {
    const found = quantityAt(t, i, headline);
    if (!('first' in found)) return found;
    let q: Quantity = found;
    const number = q.first.number;
    if (q.first.from === number && t.kind[number] !== PUNCTUATION && guard.isPartOfToken(t, number, q.first.reading.to, words)) return { to: guard.endOfJoined(t, q.first.reading.to) };
    if (q.unit === '' && words.isTime(t, q.to)) return { to: q.to + 1 };
    if (words.months.has(q.to < t.count ? t.lex[q.to] : 0) && q.unit === '') return { to: q.to };
    if (guard.isClock(t, number, words)) return { to: q.to };
    const before = bounds.before(t, q.from);
    if (q.rule === 'bare') {
      const reading = bare.at(t, q.first, before, previous);
      if (reading === undefined) return { to: q.to };
      q = { ...q, ...reading };
    } else if (!reports(t, q, headline, before.mod !== undefined || before.filler)) return { to: q.first.to };
    return { to: q.to, mention: mentionOf(t, q, before.spatial && q.kind === 'count' && q.first.reading.value < 10 ? undefined : before.mod, before.facts) };
  }

  function mentionOf(t: Tokens, q: Quantity, mod: Bound | undefined, boundFacts: readonly string[]): FigureMention {
    const { reading } = q.first;
    const after = mod === undefined ? bounds.after(t, q.to) : undefined;
    const moved = q.first.to < q.to && t.lex[q.first.to] === lebih && q.ends === undefined ? 'gt' : undefined;
    const trailing = after !== undefined && (!after.bare || bare.endsMore(t, after.to)) ? after : undefined;
    const vague = reading.vague === true || q.last.reading.vague === true;
    const bound = vague ? 'approx' : (mod ?? moved ?? trailing?.mod);
    // English grouping: money is not written to three decimals, and nobody counts thousandths of a person.
    const grouped = reading.grouped !== undefined && q.ends === undefined && (q.kind === 'money' || q.kind === 'count') ? reading.grouped : undefined;
    const decimal = q.ends ? `${q.ends.min}..${q.ends.max}` : (grouped ?? reading.decimal);
    const value = q.ends ? { min: Number(q.ends.min), max: Number(q.ends.max) } : { value: grouped === undefined ? reading.value : Number(grouped) };
    return {
      type: 'figure',
      start: t.start[q.from],
      end: q.end,
      kind: q.kind,
      ...value,
      unit: q.unit,
      decimal,
      ...(bound !== undefined && { mod: bound }),
      confidence: q.known ? 0.95 : 0.75,
      provenance: { component: 'figure', rule: q.rule, facts: trailing ? [...boundFacts, trailing.fact, ...q.facts] : [...boundFacts, ...q.facts] },
    };
  }

  /** "(-2,89%)": a hyphen that touches the number alone. */
  function isMinus(t: Tokens, i: number): boolean {
    if (!guard.isHyphen(t, i) || i + 2 >= t.count || t.kind[i + 1] !== NUMBER || !isGlued(t, i + 1)) return false;
    return (!isGlued(t, i) ? i > 0 && t.kind[i - 1] === WORD : t.text[t.start[i] - 1] === '(') && units.at(t, i + 2, false)?.kind === 'percent';
  }

  /** "sekitar Rp 3 triliun dan Rp 5 triliun": the doubt holds for both. */
  function sharedDoubt(t: Tokens, a: FigureMention | undefined, b: FigureMention): FigureMention {
    if (a?.mod !== 'approx' || b.mod !== undefined || a.unit !== b.unit || a.kind !== b.kind || b.start - a.end > 6) return b;
    const gap = t.text.slice(a.end, b.start).trim();
    return gap === 'dan' || gap === 'atau' ? { ...b, mod: 'approx' } : b;
  }

  return {
    name: 'figure',
    labels: ['figure'],
    recognize({ tokens: t }) {
      const mentions: FigureMention[] = [];
      let previous: FigureMention | undefined;
      let sentence = -1;
      let headline = false;
      for (let i = 0; i < t.count; ) {
        const begins = numbers.begins(t, i) || currencies.begins(t.lex[i]) || isMinus(t, i);
        if (t.sentence[i] < 0 || !begins) {
          i++;
          continue;
        }
        if (t.sentence[i] !== sentence) {
          sentence = t.sentence[i];
          headline = guard.isHeadline(t, i);
        }
        const step = stepAt(t, i, headline, previous);
        if (step.mention !== undefined) {
          previous = sharedDoubt(t, previous, step.mention);
          mentions.push(previous);
        }
        i = Math.max(i + 1, step.to);
      }
      return mentions;
    },
  };
};
