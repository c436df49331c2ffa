import { isGlued, NUMBER, type Tokens } from '../../model/tokens.js';
import { type Decimal, decimalFrom, decimalOf, sum } from './number-decimal.js';
import * as V from './number-vocabulary.js';

/** A part of a number, before any scale word. */
export interface WordNumber {
  readonly to: number;
  readonly value: Decimal;
  /** Power of ten that the word itself holds: 3 in "seribu", "ribuan". */
  readonly exponent?: number;
  readonly fraction?: boolean;
  readonly vague?: boolean;
  readonly article?: boolean;
  readonly grouped?: Decimal;
  /** Power of ten that the part's own value reaches, to keep parts descending. */
  readonly limit?: number;
  /** "dua pertiga", "separuh": no scale can follow. */
  readonly share?: { readonly value: number; readonly decimal: string };
}

export interface WordNumberReader {
  begins(tokens: Tokens, i: number): boolean;
  isFirst(lex: number): boolean;
  /** The part at token i: up to "sembilan ratus sembilan puluh sembilan", "tiga koma lima", "setengah", "puluhan". */
  group(tokens: Tokens, i: number): WordNumber | undefined;
  /** "setengah" after a scale: "dua juta setengah". */
  halfAt(tokens: Tokens, i: number): Decimal | undefined;
  isArticle(tokens: Tokens, i: number): boolean;
}

const HALF: Decimal = { digits: 5, exponent: -1 };
const QUARTER: Decimal = { digits: 25, exponent: -2 };
const ONE = decimalOf(1);

export function createWordNumberReader(vocabulary: V.NumberVocabulary): WordNumberReader {
  const { form, value } = vocabulary;
  const formOf = (t: Tokens, i: number): number => {
    if (i >= t.count) return 0;
    const lex = t.lex[i];
    return lex < form.length ? form[lex] : 0;
  };
  const numberAt = (t: Tokens, i: number): number => value[t.lex[i]];
  const begins = (t: Tokens, i: number): boolean => i < t.count && isFirst(t.lex[i]);
  const isFirst = (lex: number): boolean => {
    const f = lex < form.length ? form[lex] : 0;
    return (
      f === V.DIGIT ||
      f === V.FIXED ||
      f === V.PART ||
      (f >= V.VAGUE && f <= V.SIGN) ||
      f === V.ONE_SCALE ||
      f === V.VAGUE_SCALE ||
      f === V.ABOUT
    );
  };

  /** Below 1000 in words: token after it and its value in `small`, or i where none stands there. */
  let small = 0;
  function readSmall(t: Tokens, i: number): number {
    let at = i;
    let total = 0;
    // Hundreds.
    if (formOf(t, at) === V.DIGIT && formOf(t, at + 1) === V.HUNDREDS) {
      total = numberAt(t, at) * 100;
      at += 2;
    } else if (formOf(t, at) === V.FIXED && numberAt(t, at) >= 100) {
      total = numberAt(t, at);
      at += 1;
    }
    // Tens and teens.
    const f = formOf(t, at);
    const next = formOf(t, at + 1);
    if (f === V.FIXED && numberAt(t, at) < 20) {
      small = total + numberAt(t, at);
      return at + 1;
    }
    if (f === V.DIGIT && next === V.TEEN) {
      small = total + numberAt(t, at) + 10;
      return at + 2;
    }
    if (f === V.DIGIT && next === V.TENS) {
      total += numberAt(t, at) * 10;
      at += 2;
    } else if (f === V.FIXED && numberAt(t, at) < 100) {
      total += numberAt(t, at);
      at += 1;
    }
    // Ones, unless the digit opens another hundred: "seratus dua ratus" are two numbers.
    if (formOf(t, at) === V.DIGIT && !(at > i && isMultiplier(formOf(t, at + 1)))) {
      total += numberAt(t, at);
      at += 1;
    }
    small = total;
    return at;
  }
  const isMultiplier = (f: number): boolean => f === V.HUNDREDS || f === V.TENS || f === V.TEEN;

  function group(t: Tokens, i: number): WordNumber | undefined {
    const f = formOf(t, i);
    switch (f) {
      case V.ONE_SCALE:
        return { to: i + 1, value: ONE, exponent: numberAt(t, i) };
      case V.VAGUE_SCALE:
        return { to: i + 1, value: ONE, exponent: numberAt(t, i), vague: true };
      case V.VAGUE:
        return { to: i + 1, value: decimalOf(numberAt(t, i)), vague: true };
      case V.ABOUT:
        return about(numberAt(t, i), i + 1);
      case V.ARTICLE:
        return { to: i + 1, value: ONE, article: true };
      case V.PART:
        return part(t, i);
      case V.DIGIT:
      case V.FIXED:
        break;
      default:
        return undefined;
    }
    if (f === V.DIGIT) {
      const share = shareAt(t, i);
      if (share !== undefined) return share;
      // "lima puluhan", "tiga ratusan": about fifty, about three hundred.
      if (formOf(t, i + 1) === V.VAGUE && numberAt(t, i + 1) !== 12)
        return { to: i + 2, value: decimalOf(numberAt(t, i) * numberAt(t, i + 1)), vague: true };
    }
    const to = readSmall(t, i);
    if (to === i) return undefined;
    const whole = decimalOf(small);
    const limit = small >= 100 ? 2 : small >= 10 ? 1 : 0;
    if (formOf(t, to) === V.POINT) {
      const point = decimals(t, to + 1, small);
      if (point !== undefined) return point;
    }
    const half = formOf(t, to) === V.PART ? partOf(numberAt(t, to)) : undefined;
    if (half !== undefined) return { to: to + 1, value: sum(whole, half), fraction: true };
    return { to, value: whole, limit };
  }

  const about = (value: number, to: number): WordNumber =>
    value >= 1000 ? { to, value: ONE, exponent: value - 1000, vague: true } : { to, value: decimalOf(value), vague: true };

  const partOf = (denominator: number): Decimal | undefined => (denominator === 2 ? HALF : denominator === 4 ? QUARTER : undefined);

  /** "setengah juta" takes a scale; "sepertiga" and a bare "separuh" are shares. */
  function part(t: Tokens, i: number): WordNumber | undefined {
    const known = partOf(numberAt(t, i));
    if (known !== undefined && formOf(t, i + 1) === V.SCALE) return { to: i + 1, value: known, fraction: true };
    return share(i + 1, 1, numberAt(t, i));
  }

  /** "dua pertiga", "tiga per empat". "satu per satu" is no share. */
  function shareAt(t: Tokens, i: number): WordNumber | undefined {
    const numerator = numberAt(t, i);
    if (formOf(t, i + 1) === V.DENOMINATOR) return share(i + 2, numerator, numberAt(t, i + 1));
    if (formOf(t, i + 1) !== V.PER) return undefined;
    const f = formOf(t, i + 2);
    if (f !== V.DIGIT && f !== V.FIXED) return undefined;
    const denominator = numberAt(t, i + 2);
    if (numerator >= denominator || denominator < 2 || formOf(t, i + 3) !== 0) return undefined;
    return share(i + 3, numerator, denominator);
  }

  function share(to: number, numerator: number, denominator: number): WordNumber | undefined {
    if (denominator === 0) return undefined;
    const value = numerator / denominator;
    const finite = Number.isInteger(value * 10000);
    return { to, value: ONE, share: { value, decimal: finite ? String(value) : `${numerator}/${denominator}` } };
  }

  /** Digits after "koma": "dua belas koma dua tiga empat". */
  function decimals(t: Tokens, from: number, whole: number): WordNumber | undefined {
    let fraction = '';
    let at = from;
    while (formOf(t, at) === V.DIGIT && fraction.length < 30) fraction += numberAt(t, at++);
    if (fraction === '' && at < t.count && t.kind[at] === NUMBER && !isGlued(t, at)) {
      const digits = t.text.slice(t.start[at], t.end[at]);
      if (digits.length <= 4 && /^\d+$/.test(digits)) {
        fraction = digits;
        at++;
      }
    }
    return fraction === '' ? undefined : { to: at, value: decimalFrom(String(whole), fraction), fraction: true };
  }

  return {
    begins,
    isFirst,
    group,
    halfAt: (t, i) => (formOf(t, i) === V.PART && numberAt(t, i) === 2 ? HALF : undefined),
    isArticle: (t, i) => {
      const f = formOf(t, i);
      return f === V.ARTICLE || (f === V.DIGIT && numberAt(t, i) === 1);
    },
  };
}
