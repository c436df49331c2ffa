import { BREAK, isGlued, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import type { CurrencyReader, CurrencyReading } from '../grammar/money.js';
import type { NumberReader, NumberReading } from '../grammar/number.js';
import { isHyphen, looksLikeYear } from './figure-guard.js';
import type { FigureWords } from './figure-words.js';

/** A number with the currency sign before it or the currency after it. */
export interface Amount {
  readonly from: number;
  /** Where the number itself begins. */
  readonly number: number;
  readonly to: number;
  readonly end: number;
  readonly reading: NumberReading;
  /** ISO 4217, where a currency stands by it. */
  readonly currency?: string;
  readonly facts: readonly string[];
}

export interface AmountReader {
  /** The amount at token i: "Rp 1,2 triliun", "2 juta dolar AS", "7.634". */
  at(tokens: Tokens, i: number): Amount | undefined;
  /** True where "per dolar AS" stands at token i: the number before it is an exchange rate. */
  perCurrency(tokens: Tokens, i: number): boolean;
  /** The token after what joins the numbers of a list: ",", "dan", ", dan"; 0 where nothing does. */
  joint(tokens: Tokens, i: number): number;
  /** Where the second part of a range begins, when a connector stands at token i: "-", "sampai dengan", "hingga". `loose` lets "dan" and "atau" join. */
  connector(tokens: Tokens, i: number, loose: 'dan' | 'atau' | undefined): number;
}

const COMMA = 0x2c;
const CONNECTORS = [['hingga'], ['sampai', 'dengan'], ['sampai'], ['s', '/', 'd'], ['s', '.', 'd', '.'], ['s', '.', 'd'], ['sd']];

export function createAmountReader(
  numbers: NumberReader,
  currencies: CurrencyReader,
  addWord: (word: string) => number,
  words: FigureWords,
): AmountReader {
  const connectors = CONNECTORS.map((words) => words.map(addWord));
  const dan = addWord('dan');
  const atau = addWord('atau');
  const per = addWord('per');

  function signed(t: Tokens, i: number): Amount | undefined {
    const sign = currencies.before(t, i);
    if (sign === undefined || sign.to >= t.count || t.kind[sign.to] === BREAK) return undefined;
    const reading = numbers.read(t, sign.to, true);
    if (reading === undefined || reading.article || reading.share) return undefined;
    if (sign.ambiguous && t.kind[i] === WORD && countsThere(t, sign.to, reading)) return undefined;
    // "Rp 50 juta rupiah" says its currency twice.
    const twice = reading.endOffset === undefined ? currencies.after(t, reading.to) : undefined;
    const to = twice?.code === sign.code ? twice.to : reading.to;
    const end = to === reading.to ? (reading.endOffset ?? t.end[to - 1]) : t.end[to - 1];
    return { from: i, number: sign.to, to, end, reading, currency: sign.code, facts: [sign.fact] };
  }

  /** "Tim SAR 25 orang", "PLN 2024": letters that only look like a currency. */
  function countsThere(t: Tokens, i: number, reading: NumberReading): boolean {
    if (looksLikeYear(t, i)) return true;
    const next = reading.to < t.count ? t.lex[reading.to] : 0;
    return words.nouns.has(next) || words.time.has(next) || words.months.has(next);
  }

  /** The currency after a number; "5 perak" are medals, "500 perak" is money. */
  function currencyAfter(t: Tokens, reading: NumberReading): CurrencyReading | undefined {
    if (reading.endOffset !== undefined) return undefined;
    const currency = currencies.after(t, reading.to);
    if (!currency?.ambiguous) return currency;
    return words.nouns.has(t.lex[reading.to]) && reading.value < 50 ? undefined : currency;
  }

  return {
    at(t, i) {
      if (currencies.begins(t.lex[i])) {
        const amount = signed(t, i);
        if (amount !== undefined) return amount;
      }
      const reading = numbers.read(t, i);
      if (reading === undefined) return undefined;
      const currency = currencyAfter(t, reading);
      if (currency !== undefined)
        return {
          from: i,
          number: i,
          to: currency.to,
          end: t.end[currency.to - 1],
          reading,
          currency: currency.code,
          facts: [currency.fact],
        };
      const short = t.kind[i] === NUMBER && reading.to === i + 1 ? numbers.read(t, i, true) : undefined;
      if (short !== undefined && short.to > reading.to) {
        // "10K$": the letter is a scale because a currency follows.
        const sign = currencies.after(t, short.to);
        if (sign !== undefined)
          return {
            from: i,
            number: i,
            to: sign.to,
            end: t.end[sign.to - 1],
            reading: short,
            currency: sign.code,
            facts: [sign.fact],
          };
      }
      return {
        from: i,
        number: i,
        to: reading.to,
        end: reading.endOffset ?? t.end[reading.to - 1],
        reading,
        facts: [],
      };
    },
    perCurrency: (t, i) => i + 1 < t.count && t.lex[i] === per && currencies.after(t, i + 1)?.code !== undefined,
    joint(t, i) {
      if (i + 1 >= t.count) return 0;
      const comma = t.text.charCodeAt(t.start[i]) === COMMA;
      const and = comma ? i + 1 : i;
      return t.lex[and] === dan || t.lex[and] === atau ? and + 1 : comma ? i + 1 : 0;
    },
    connector(t, i, loose) {
      if (i + 1 >= t.count) return -1;
      if (isHyphen(t, i)) return isHyphen(t, i + 1) && isGlued(t, i + 1) ? i + 2 : i + 1;
      if (loose === 'dan' && t.lex[i] === dan) return i + 1;
      if (loose === 'atau' && t.lex[i] === atau) return i + 1;
      for (const words of connectors) {
        let k = 0;
        while (k < words.length && i + k < t.count && t.lex[i + k] === words[k]) k++;
        if (k === words.length) return i + k;
      }
      return -1;
    },
  };
}
