import type { Knowledge } from '../../knowledge/contract.js';
import { isGlued, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import { type Decimal, plain, shift, sum } from './number-decimal.js';
import { readNotation } from './number-notation.js';
import * as V from './number-vocabulary.js';
import { createWordNumberReader, type WordNumber } from './number-words.js';

/** A number as it stands in the text. */
export interface NumberReading {
  /** First token after it. */
  readonly to: number;
  /** Where it ends inside token `to - 1`, when a scale word is glued to the next word: "24,26 miliarsaham". */
  readonly endOffset?: number;
  readonly value: number;
  /** The exact value in plain digits; "2/3" for a share that has no finite decimal. */
  readonly decimal: string;
  readonly form: 'digits' | 'words' | 'mixed';
  /** An order of magnitude or "-an" form, about: belasan, ratusan ribu, jutaan, 50-an, 50 ribuan. */
  readonly vague?: boolean;
  /** The largest scale word's factor: 1e6 for "2 juta". */
  readonly scale?: number;
  /** One that may be an article: seorang, sebuah, satu. */
  readonly article?: boolean;
  /** A share of a whole: separuh, sepertiga, dua pertiga. */
  readonly share?: boolean;
  /** Power of ten of the last digit that is written: 11 for "44,5 triliun", -1 for "20,5". */
  readonly place: number;
  /** The value in English notation, where a comma before three digits leaves both readings open ("1,500"). */
  readonly grouped?: string | undefined;
}

export interface NumberReader {
  /** True where a number may begin: one array read. */
  begins(tokens: Tokens, i: number): boolean;
  /** True for a word with which a number may begin. */
  isWord(lex: number): boolean;
  /** The number that begins at token i. After a currency, `money` lets single letters be scales: "Rp 5 M". */
  read(tokens: Tokens, i: number, money?: boolean): NumberReading | undefined;
}

const OPENING = 0x28;
const CLOSING = 0x29;
const COMMA = 0x2c;

/** Reads numbers in digits, words and both, in Indonesian notation. Adds its words to the lexicon. */
export function createNumberReader(knowledge: Knowledge): NumberReader {
  const vocabulary = V.numberVocabulary(knowledge);
  const { form, value, letters, scaleWords } = vocabulary;
  const words = createWordNumberReader(vocabulary);
  const formOf = (t: Tokens, i: number): number => {
    if (i >= t.count) return 0;
    const lex = t.lex[i];
    return lex < form.length ? form[lex] : 0;
  };

  /** Longest scale word that an unknown word begins with. */
  function gluedScale(t: Tokens, i: number): { exponent: number; length: number } | undefined {
    if (i >= t.count || t.kind[i] !== WORD || t.lex[i] !== 0) return undefined;
    const length = t.end[i] - t.start[i];
    if (length < 7) return undefined;
    const text = t.text.slice(t.start[i], t.start[i] + 10).toLowerCase();
    for (const s of scaleWords)
      if (length >= s.word.length + 3 && text.startsWith(s.word)) return { exponent: s.exponent, length: s.word.length };
    return undefined;
  }

  /** Power of ten of the scale at token i, 0 where none stands there. */
  function scaleAt(t: Tokens, i: number, digits: boolean, letter: boolean): number {
    const f = formOf(t, i);
    if (f === V.SCALE || f === V.VAGUE_SCALE || (digits && f === V.SHORT_SCALE)) return value[t.lex[i]];
    if (digits && i < t.count && t.end[i] - t.start[i] === 1 && t.kind[i] === WORD) {
      const code = t.text.charCodeAt(t.start[i]);
      const exponent = code < 128 ? letters[code] : 0;
      const thousand = exponent === 3 && isGlued(t, i) && (letter || t.end[i - 1] - t.start[i - 1] >= 3);
      if (exponent === 3 ? thousand : exponent > 0 && letter) return exponent;
    }
    return 0;
  }

  function digitsAt(t: Tokens, i: number): WordNumber | undefined {
    const notation = readNotation(t.text, t.start[i], t.end[i]);
    return notation && { to: i + 1, value: notation.value, fraction: notation.fraction, grouped: notation.grouped };
  }

  /** "Rp 806, 2 triliun": a blank has come behind the comma; the scale says that both are one number. */
  function brokenDecimal(t: Tokens, i: number): WordNumber | undefined {
    if (i + 3 >= t.count || t.kind[i] !== NUMBER || t.kind[i + 2] !== NUMBER || t.text.charCodeAt(t.start[i + 1]) !== COMMA)
      return undefined;
    if (t.end[i] - t.start[i] > 3 || t.end[i + 2] - t.start[i + 2] > 2 || !isGlued(t, i + 1) || isGlued(t, i + 2)) return undefined;
    if (scaleAt(t, i + 3, true, false) < 6 || t.sentence[i + 3] !== t.sentence[i]) return undefined;
    const written = `${t.text.slice(t.start[i], t.end[i])},${t.text.slice(t.start[i + 2], t.end[i + 2])}`;
    const notation = readNotation(written, 0, written.length);
    return notation && { to: i + 3, value: notation.value, fraction: notation.fraction, grouped: undefined };
  }

  /** One part of a number: what stands before a scale. */
  const partAt = (t: Tokens, i: number): WordNumber | undefined =>
    i >= t.count ? undefined : t.kind[i] === NUMBER ? digitsAt(t, i) : words.group(t, i);

  /** The number with its restatement: law and its press write "3 (tiga) orang", "Lima (5) saksi". */
  function read(t: Tokens, i: number, money = false): NumberReading | undefined {
    const reading = readOnce(t, i, money);
    if (reading === undefined || reading.endOffset !== undefined || !isBracket(t, reading.to, OPENING)) return reading;
    const again = startsPart(t, reading.to + 1) ? readOnce(t, reading.to + 1, false) : undefined;
    const restated = again?.value === reading.value && again.form !== reading.form && isBracket(t, again.to, CLOSING);
    return restated ? { ...reading, to: again.to + 1 } : reading;
  }

  function readOnce(t: Tokens, i: number, money: boolean): NumberReading | undefined {
    if (i >= t.count) return undefined;
    if (isSign(t, i)) {
      const positive = readOnce(t, i + 1, money);
      if (positive === undefined || positive.article || positive.vague) return undefined;
      return { ...positive, value: -positive.value, decimal: `-${positive.decimal}`, grouped: undefined };
    }
    let part = (money ? brokenDecimal(t, i) : undefined) ?? partAt(t, i);
    if (part === undefined) return undefined;
    if (part.share !== undefined) return { to: part.to, ...part.share, form: 'words', share: true, place: -1 };

    let total: Decimal | undefined;
    let to = i;
    let endOffset: number | undefined;
    let ceiling = Number.POSITIVE_INFINITY;
    let largest = 0;
    let vague = false;
    let digits = false;
    let inWords = false;
    let grouped: Decimal | undefined;
    while (part !== undefined) {
      const isDigits = t.kind[part.to - 1] === NUMBER;
      let exponent = part.exponent ?? 0;
      let next = part.to;
      let scaled = exponent > 0;
      for (;;) {
        const step: number = scaleAt(t, next, isDigits && next === part.to, money || part.fraction === true);
        // "12 ribu triliun" multiplies; "triliun ribu" does not.
        if (step === 0 || (scaled && step <= exponent)) break;
        exponent = scaled ? exponent + step : step;
        scaled = true;
        if (formOf(t, next) === V.VAGUE_SCALE) vague = true;
        next++;
      }
      const glued = scaled ? undefined : gluedScale(t, next);
      if (glued !== undefined) {
        exponent = glued.exponent;
        scaled = true;
        endOffset = t.start[next] + glued.length;
        next++;
      }
      // A second part must be smaller: "2 juta 500 ribu"; in digits it needs its own scale.
      if (total !== undefined && (exponent >= ceiling || (isDigits && !scaled) || (part.limit ?? 0) >= ceiling)) {
        if (glued !== undefined) endOffset = undefined;
        break;
      }
      if (isDigits) digits = true;
      else inWords = true;
      if (scaled) inWords = true;
      if (part.vague) vague = true;
      const amount: Decimal = shift(part.value, exponent);
      if (total === undefined && part.grouped !== undefined && !scaled) grouped = part.grouped;
      total = total === undefined ? amount : sum(total, amount);
      to = next;
      largest = Math.max(largest, exponent);
      ceiling = exponent;
      if (!scaled || vague || endOffset !== undefined) break;
      const half = words.halfAt(t, to);
      if (half !== undefined && scaleAt(t, to + 1, false, false) === 0) {
        total = sum(total, shift(half, exponent));
        to++;
        break;
      }
      part = startsPart(t, to) ? partAt(t, to) : undefined;
      if (part?.vague || part?.share || part?.article) part = undefined;
    }
    if (total === undefined) return undefined;
    if (endOffset === undefined) {
      const suffix = suffixEnd(t, to);
      if (suffix > to) {
        to = suffix;
        vague = true;
        // "Rp 7.000-an triliun"
        const step = largest === 0 ? scaleAt(t, to, digits, false) : 0;
        if (step > 0) {
          total = shift(total, step);
          largest = step;
          to++;
        }
      }
    }
    const decimal = plain(total);
    const alone = to === i + 1;
    return {
      to,
      value: Number(decimal),
      decimal,
      form: digits ? (inWords ? 'mixed' : 'digits') : 'words',
      place: total.exponent,
      endOffset,
      vague: vague ? true : undefined,
      scale: largest > 0 ? 10 ** largest : undefined,
      article: alone && words.isArticle(t, i) ? true : undefined,
      grouped: grouped !== undefined && to === i + 1 ? plain(grouped) : undefined,
    };
  }

  /** "minus 2,1 persen"; "-0,5%" where the hyphen touches the number alone. */
  function isSign(t: Tokens, i: number): boolean {
    if (formOf(t, i) === V.SIGN) return i + 1 < t.count && (t.kind[i + 1] === NUMBER || formOf(t, i + 1) > 0);
    const code = t.mark[i];
    if (code !== 0x2d && code !== 0x2212 && code !== 0x2013) return false;
    if (i + 1 >= t.count || t.kind[i + 1] !== NUMBER || !isGlued(t, i + 1)) return false;
    return !isGlued(t, i) || t.text.charCodeAt(t.start[i] - 1) === 0x28;
  }

  const isBracket = (t: Tokens, i: number, code: number): boolean => i < t.count && t.mark[i] === code;

  const startsPart = (t: Tokens, i: number): boolean => i < t.count && (t.kind[i] === NUMBER || words.begins(t, i));

  /** End of "-an" or a glued "an" after a number: "50-an", "2.000an". */
  function suffixEnd(t: Tokens, i: number): number {
    if (formOf(t, i) === V.SUFFIX && isGlued(t, i)) return i + 1;
    const hyphen = i + 1 < t.count && isGlued(t, i) && t.mark[i] === 0x2d;
    return hyphen && formOf(t, i + 1) === V.SUFFIX && isGlued(t, i + 1) ? i + 2 : i;
  }

  return {
    begins: (t, i) => t.kind[i] === NUMBER || words.begins(t, i),
    isWord: words.isFirst,
    read,
  };
}
