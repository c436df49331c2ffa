import type { FigureMention } from '../../model/mention.js';
import { CAPITALIZED, isGlued, LOWER, NUMBER, PUNCTUATION, type Tokens, WORD } from '../../model/tokens.js';
import type { Bound } from '../../model/value.js';
import type { RecognizerFactory } from '../contract.js';
import { type BoundBefore, createBoundReader } from '../grammar/bounds.js';
import { createCurrencyReader } from '../grammar/money.js';
import { createNumberReader } from '../grammar/number.js';
import { FIGURE, openingsOf } from '../grammar/openings.js';
import { createAmountReader } from './figure-amount.js';
import { createBareReader } from './figure-bare.js';
import * as guard from './figure-guard.js';
import { createQuantityReader, type Quantity } from './figure-quantity.js';
import { createUnitReader } from './figure-unit.js';
import { figureWords } from './figure-words.js';

const OPENING = 0x28;

/** Proposes figures: counts with their noun, money, percent, measures and rates, ranges, bounds. */
export const createFigureRecognizer: RecognizerFactory = (knowledge) => {
  const addWord = (word: string): number => knowledge.lexicon.add(word);
  const words = figureWords(knowledge);
  const numbers = createNumberReader(knowledge);
  const currencies = createCurrencyReader(knowledge);
  const bounds = createBoundReader(knowledge);
  const units = createUnitReader(knowledge, words, currencies);
  const amounts = createAmountReader(numbers, currencies, addWord, words);
  const quantities = createQuantityReader(amounts, units, words, addWord);
  const bare = createBareReader(knowledge, words, currencies, numbers.begins);
  const openings = openingsOf(knowledge);
  openings.put(FIGURE, (lex) => numbers.isWord(lex) || currencies.begins(lex));
  const salah = addWord('salah');
  const lebih = addWord('lebih');
  const era = addWord('era');
  const setengah = addWord('setengah');

  /** Whether a quantity with a unit is one that the text reports, not a name's number, a year, a score or an article. */
  function reports(t: Tokens, q: Quantity, headline: boolean, before: BoundBefore): boolean {
    if (q.kind === 'money') return true;
    const { from, number, reading } = q.first;
    const digits = t.kind[number] === NUMBER;
    if (digits && guard.isCode(t, number)) return false;
    if (q.kind === 'percent') return true;
    const previous = from > 0 && t.sentence[from - 1] === t.sentence[from] ? t.lex[from - 1] : 0;
    // "membagi dua uang itu": halves it.
    if (!q.known && !digits && words.splits.has(previous)) return false;
    const plain = digits && reading.scale === undefined && reading.vague !== true && !guard.hasMark(t, number);
    if (q.kind === 'measure') return !(plain && (words.product.has(previous) || isLabel(t, q)));
    if (plain && q.ends !== undefined && guard.isScore(t, from, words)) return false;
    if (reading.article) return previous !== salah && !words.numbered.has(previous) && bare.countsOne(t, from, q.to, q.known, headline);
    const bounded = before.mod !== undefined || before.filler;
    if (plain && q.ends === undefined && guard.looksLikeYear(t, number)) {
      if (!q.known || (from > 0 && t.kind[from - 1] === NUMBER)) return false;
      if (guard.isNumbered(t, from, words, false) !== undefined) return false;
      return bounded || !(from === 0 || words.after.has(previous) || words.time.has(previous) || words.months.has(previous));
    }
    // "setengah hati", "setengah jalan": only shares of a known noun count, and "setengah" needs "dari".
    if (reading.share && q.rule !== 'share') return q.known && t.lex[number] !== setengah;
    // "sejuta harapan", "diam seribu bahasa": figures of speech.
    if (!digits && !q.known && reading.scale !== undefined && reading.value > 10 && reading.to === number + 1 && !reading.vague)
      return false;
    if (bounded) return true;
    if (!digits && !q.known && isName(t, number, headline)) return false;
    if (!plain && (digits || reading.scale !== undefined)) return true;
    const numbered = guard.isNumbered(t, from, words, headline);
    return !(numbered === 'listed' || (numbered === 'capital' && digits && !q.known));
  }

  /** "Kelas 5A", "Deputy 4W": a capital that touches the digits behind a name or a head is a label's. */
  function isLabel(t: Tokens, { from, first, end }: Quantity): boolean {
    if (first.reading.value >= 10 || end - t.end[first.to - 1] !== 1 || from === 0 || t.kind[first.to] !== WORD) return false;
    if (!isGlued(t, first.to) || t.sentence[from - 1] !== t.sentence[from] || t.kind[from - 1] !== WORD) return false;
    const opens = from === 1 || t.sentence[from - 2] !== t.sentence[from];
    return words.numbered.has(t.lex[from - 1]) || (t.shape[from - 1] === CAPITALIZED && !opens && !words.amount.has(t.lex[from - 1]));
  }

  /** "Kabupaten Empat Lawang", "Pantai Indah Kapuk Dua Tbk": a number word in capitals after a capital. */
  function isName(t: Tokens, i: number, headline: boolean): boolean {
    if (i === 0 || t.sentence[i - 1] !== t.sentence[i]) return false;
    if (words.nouns.has(t.lex[i - 1])) return true;
    if (headline) return false;
    return t.shape[i] === CAPITALIZED && t.kind[i - 1] === WORD && t.shape[i - 1] !== LOWER;
  }

  /** "1970-an", "tahun 90-an". */
  function isDecade(t: Tokens, i: number): boolean {
    return t.kind[i] === NUMBER && (guard.looksLikeYear(t, i) || (i > 0 && (words.time.has(t.lex[i - 1]) || t.lex[i - 1] === era)));
  }

  /** The mark at token i, or the token to go on from. */
  function figureAt(t: Tokens, i: number, headline: boolean, previous: FigureMention | undefined): FigureMention | number {
    const q = quantities.at(t, i, headline);
    if (typeof q === 'number') return q;
    const { number, reading } = q.first;
    if (q.first.from === number) {
      // "105 PS/141 Nm": the same thing in two measures.
      const second = previous !== undefined && q.kind === 'measure' && previous.kind === 'measure' && previous.end === t.start[number] - 1;
      if (!second && guard.isPartOfToken(t, number, reading.to, words)) return guard.endOfJoined(t, reading.to);
      if (reading.vague && isDecade(t, number)) return q.first.to;
      if (q.rule === 'bare' && words.isTime(t, q.to)) return q.to + 1;
      if (q.rule === 'bare' && q.to < t.count && words.months.has(t.lex[q.to])) return q.to;
      if (guard.isClock(t, number, words)) return q.to;
    }
    const before = bounds.before(t, q.from);
    if (q.kind === 'count' && !q.known && reading.scale !== undefined) {
      const money = bare.money(t, q.first, before, previous);
      if (money !== undefined) return mentionOf(t, { ...q, ...money, to: q.first.to, end: q.first.end }, before);
    }
    if (q.rule === 'bare') {
      const found = bare.at(t, q.first, before, previous);
      return found === undefined ? q.to : mentionOf(t, { ...q, ...found }, before);
    }
    return reports(t, q, headline, before) ? mentionOf(t, q, before) : q.first.to;
  }

  function mentionOf(t: Tokens, q: Quantity, before: BoundBefore): FigureMention {
    const { reading, to } = q.first;
    // "di atas dua kapal" is a place.
    const stated = before.spatial && q.kind === 'count' && reading.value < 10 ? undefined : before.mod;
    const after = stated === undefined ? bounds.after(t, q.to) : undefined;
    const trailing = after === undefined || (after.bare && !bare.endsMore(t, after.to)) ? undefined : after;
    const inside: Bound | undefined = q.ends === undefined && to < q.to && t.lex[to] === lebih ? 'gt' : undefined;
    const vague = reading.vague === true || q.last.reading.vague === true;
    const mod = vague ? 'approx' : (stated ?? inside ?? trailing?.mod);
    // English grouping ("1,500 orang"): money is not written to three decimals, and nobody counts thousandths of a person.
    const grouped = q.ends === undefined && (q.kind === 'money' || q.kind === 'count') ? reading.grouped : undefined;
    const type = 'figure' as const;
    const start = t.start[q.from];
    const { end, ends, kind, unit } = q;
    const facts =
      before.facts.length === 0 && trailing === undefined ? q.facts : [...before.facts, ...(trailing ? [trailing.fact] : []), ...q.facts];
    const confidence = q.known ? 0.95 : 0.75;
    const provenance = { component: 'figure', rule: q.rule, facts };
    if (ends !== undefined) {
      const decimal = `${ends.min}..${ends.max}`;
      return { type, start, end, kind, min: Number(ends.min), max: Number(ends.max), decimal, unit, mod, confidence, provenance };
    }
    const value = grouped === undefined ? reading.value : Number(grouped);
    return { type, start, end, kind, value, decimal: grouped ?? reading.decimal, unit, mod, confidence, provenance };
  }

  /** "sekitar Rp 3 triliun dan Rp 5 triliun": the doubt holds for both. */
  function sharingDoubt(t: Tokens, a: FigureMention | undefined, b: FigureMention): FigureMention {
    if (a?.mod !== 'approx' || b.mod !== undefined || a.unit !== b.unit || a.kind !== b.kind || b.start - a.end > 6) return b;
    const gap = t.text.slice(a.end, b.start).trim();
    return gap === 'dan' || gap === 'atau' ? { ...b, mod: 'approx' } : b;
  }

  /** "(-2,89%)", "turun -0,5 persen": a hyphen that touches the number alone. */
  function isMinus(t: Tokens, i: number): boolean {
    if (t.kind[i] !== PUNCTUATION || i + 2 >= t.count || t.kind[i + 1] !== NUMBER || !guard.isHyphen(t, i) || !isGlued(t, i + 1))
      return false;
    const free = isGlued(t, i) ? t.text.charCodeAt(t.start[i] - 1) === OPENING : i > 0 && t.kind[i - 1] === WORD;
    return free && units.at(t, i + 2, false)?.kind === 'percent';
  }

  return {
    name: 'figure',
    labels: ['figure'],
    recognize({ tokens: t }) {
      const opens = openings.of(t);
      const mentions: FigureMention[] = [];
      let previous: FigureMention | undefined;
      let sentence = -1;
      let headline = false;
      for (let i = 0; i < t.count; ) {
        if ((opens[i] & FIGURE) === 0 && (t.mark[i] === 0 || t.sentence[i] < 0 || !isMinus(t, i))) {
          i++;
          continue;
        }
        if (t.sentence[i] !== sentence) {
          sentence = t.sentence[i];
          headline = guard.isHeadline(t, i);
        }
        const found = figureAt(t, i, headline, previous);
        if (typeof found === 'number') {
          i = Math.max(i + 1, found);
          continue;
        }
        previous = sharingDoubt(t, previous, found);
        mentions.push(previous);
        while (i < t.count && t.start[i] < previous.end) i++;
      }
      return mentions;
    },
  };
};
