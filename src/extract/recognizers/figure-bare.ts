import type { Knowledge } from '../../knowledge/contract.js';
import type { FigureMention } from '../../model/mention.js';
import { BREAK, CAPITALIZED, isGlued, NUMBER, PUNCTUATION, type Tokens, tokenText, WORD } from '../../model/tokens.js';
import type { FigureKind } from '../../model/value.js';
import type { BoundBefore } from '../grammar/bounds.js';
import type { CurrencyReader } from '../grammar/money.js';
import type { Amount } from './figure-amount.js';
import { hasMark, looksLikeYear } from './figure-guard.js';
import { type FigureWords, looksVerbal } from './figure-words.js';

/** A number that stands alone, with the unit that its clause gives. */
export interface BareReading {
  readonly kind: FigureKind;
  readonly unit: string;
  readonly rule: string;
  readonly known: boolean;
}

export interface BareReader {
  /** Whether a number without a unit is a quantity, and of what: "di level 6.005,88", "jumlah desa mencapai 8.494", "menjadi 60". */
  at(tokens: Tokens, amount: Amount, before: BoundBefore, previous: FigureMention | undefined): BareReading | undefined;
  /** An amount of money whose currency is left out: "anggaran 11 triliun", "senilai 5 miliar", "harta triliunan". */
  money(tokens: Tokens, amount: Amount, before: BoundBefore, previous: FigureMention | undefined): BareReading | undefined;
  /** Whether "satu" with its noun is a count rather than an article: before a classifier, in a list of counts, at the head of a headline. */
  countsOne(tokens: Tokens, from: number, to: number, known: boolean, headline: boolean): boolean;
  /** True where "lebih" before token i means more than that: "500 orang lebih.", "75 persen lebih kasus", not "10 persen lebih tinggi". */
  endsMore(tokens: Tokens, i: number): boolean;
}

/** "Rp 14.000 atau 15000": of the size of the amount before it. */
const isNear = (value: number, before: number | undefined): boolean =>
  before !== undefined && value >= 1000 && value > before / 10 && value < before * 10;

/** How far back the noun of a clause may stand: "jumlah penumpang kereta api jarak jauh mencapai 12.345". */
const CLAUSE = 10;
/** Tokens of a sentence before a level in which the rupiah may be named. */
const SENTENCE = 40;
/** What a dollar has cost in rupiah since 1998, with room to spare. */
const RATE = [5000, 50000] as const;
/** Words between money's noun and its amount: "uang pengadaan laptop 11 triliun". */
const MONEY_REACH = 4;
/** How far behind a count, in characters, a part of it may be told: "tiga lainnya". */
const NEAR = 150;

export function createBareReader(
  knowledge: Knowledge,
  words: FigureWords,
  currencies: CurrencyReader,
  isNumber: (t: Tokens, i: number) => boolean,
): BareReader {
  const { lexicon } = knowledge;
  const per = lexicon.add('per');
  const satu = lexicon.add('satu');
  const dari = lexicon.add('dari');
  const di = lexicon.add('di');
  const antaranya = lexicon.add('antaranya');
  const rupiah = lexicon.add('rupiah');
  const sebesar = lexicon.add('sebesar');
  const atau = lexicon.add('atau');
  const diantaranya = lexicon.add('diantaranya');
  const lainnya = lexicon.add('lainnya');
  const goesOn = ['dan', 'di', 'yang', 'untuk', 'pada', 'karena', 'sudah', 'telah', 'akan', 'dalam', 'ini', 'itu', 'tersebut'].map((w) =>
    lexicon.add(w),
  );
  const negations = ['bukan', 'tidak', 'tak', 'nggak', 'tanpa'].map((w) => lexicon.add(w));
  const being = ['ada', 'punya', 'tersisa', 'sisa', 'dapat', 'butuh', 'perlu'].map((w) => lexicon.add(w));
  const only = ['hanya', 'cuma', 'cuman', 'baru', 'tinggal'].map((w) => lexicon.add(w));
  const placed = ['di', 'ke', 'menjadi', 'pada'].map((w) => lexicon.add(w));
  const joins = [',', 'dan', 'serta', 'atau'].map((w) => lexicon.add(w));
  const passes = ['menjadi', 'jadi', 'dari', 'dan', 'ke'].map((w) => lexicon.add(w));

  /** The noun that "jumlah" or "total" before the number names, else the noun right before it: "peserta sebanyak 60". */
  function clauseNoun(t: Tokens, from: number): string {
    const last = from - 1;
    if (last >= 0 && t.kind[last] === WORD && words.nouns.has(t.lex[last])) return tokenText(t, last);
    for (let j = last; j > 0 && j >= from - CLAUSE && t.sentence[j] === t.sentence[last]; j--) {
      if (!words.whole.has(t.lex[j])) continue;
      const noun = j + 1;
      if (noun < from && t.kind[noun] === WORD && words.nouns.has(t.lex[noun])) return tokenText(t, noun);
    }
    return '';
  }

  const sameSentence = (t: Tokens, offset: number, i: number): boolean => {
    for (let j = i; j >= 0 && t.sentence[j] === t.sentence[i]; j--) if (t.start[j] < offset) return true;
    return false;
  };

  return {
    at(t, amount, before, previous) {
      const { reading, number, from } = amount;
      const next = amount.to;
      if (reading.article) return undefined;
      // An exchange rate: "menjadi 14.054 per dollar AS" is rupiah.
      if (next + 1 < t.count && t.lex[next] === per && currencies.after(t, next + 1)?.code !== undefined)
        return { kind: 'money', unit: 'IDR', rule: 'exchange-rate', known: true };
      if (reading.share) {
        if (next < t.count && (t.lex[next] === dari || (t.lex[next] === di && t.lex[next + 1] === antaranya)))
          return { kind: 'count', unit: '', rule: 'share', known: true };
        return undefined;
      }
      const after = next < t.count ? t.lex[next] : 0;
      // "3,35 dari 5", "8 dari 10": marks out of a total.
      if (after === dari && next + 1 < t.count && t.kind[next + 1] === NUMBER) return undefined;
      const prior = before.from - 1;
      const priorLex = prior >= 0 && t.sentence[prior] === t.sentence[from] ? t.lex[prior] : 0;
      if (t.kind[number] === NUMBER && looksLikeYear(t, number)) return undefined;
      const marked = t.kind[number] === NUMBER && hasMark(t, number);
      const direct = from > 0 && t.sentence[from - 1] === t.sentence[from] ? t.lex[from - 1] : 0;
      const long = t.kind[number] === NUMBER && t.end[number] - t.start[number] >= 4;
      if ((marked || long) && words.level.has(direct)) return level(t, number, reading.value);
      if (placed.includes(direct)) {
        // "resistance di 7.325"; "turun 0,77 persen ke 6.914,06"; "melemah 45 poin menjadi 16.330"
        const moved =
          previous !== undefined && (previous.kind === 'percent' || previous.unit === 'poin') && sameSentence(t, previous.end, from);
        const named = from > 1 && words.threshold.has(t.lex[from - 2]);
        const points = moved && previous.unit === 'poin' && marked && reading.value >= 1000;
        if ((long && named) || (moved && isIndex(t, number)) || points) return level(t, number, reading.value);
      }
      // "NTP sebesar 121,15"
      if (marked && direct === sebesar && !Number.isInteger(reading.value)) return level(t, number, reading.value);
      if (words.states.has(after) && !words.score.has(priorLex)) {
        // "satu orang tewas, dua luka-luka": people, where the clause has named them.
        const named =
          previous?.kind === 'count' &&
          previous.confidence > 0.8 &&
          t.start[from] - previous.end < 60 &&
          sameSentence(t, previous.end, from);
        return { kind: 'count', unit: named ? previous.unit : '', rule: 'state', known: true };
      }
      // "menangkap lima orang, dua di antaranya pelajar"; "tiga lainnya luka-luka"
      const others = after === lainnya || after === diantaranya || (after === di && t.lex[next + 1] === antaranya);
      if (others && previous?.kind === 'count' && previous.confidence > 0.8 && previous.unit !== '' && t.start[from] - previous.end < NEAR)
        return { kind: 'count', unit: previous.unit, rule: 'of-them', known: true };
      if (words.score.has(direct) || words.rank.has(direct) || words.numbered.has(direct)) return undefined;
      // "dari Rp 5 juta menjadi 6 juta": the currency of the amount before.
      if (
        previous?.kind === 'money' &&
        !previous.unit.includes('/') &&
        (passes.includes(direct) || direct === atau) &&
        (reading.scale !== undefined || isNear(reading.value, previous.value)) &&
        t.start[from] - previous.end < 40 &&
        sameSentence(t, previous.end, from)
      )
        return { kind: 'money', unit: previous.unit, rule: 'currency-before', known: true };
      // "dari 5 kasus menjadi 8": the noun of the count before.
      if (
        previous?.kind === 'count' &&
        previous.confidence > 0.8 &&
        previous.unit !== '' &&
        passes.includes(direct) &&
        t.start[from] - previous.end < 60 &&
        sameSentence(t, previous.end, from)
      )
        return endsClause(t, next) ? { kind: 'count', unit: previous.unit, rule: 'noun-before', known: true } : undefined;
      const large = reading.scale !== undefined || (marked && reading.value >= 1000 && Number.isInteger(reading.value));
      const noun = clauseNoun(t, before.from);
      if (reading.vague && noun === '') return undefined;
      if (before.filler && noun !== '' && !before.size) return { kind: 'count', unit: noun, rule: 'clause-noun', known: true };
      // "80.081 Kopdes Merah Putih": what is counted is a name.
      if (marked && large && next < t.count && t.kind[next] === WORD && t.shape[next] === CAPITALIZED && namesThings(t, next))
        return { kind: 'count', unit: tokenText(t, next), rule: 'counted-name', known: false };
      // "Total peserta 12.345"
      if (marked && large && from > 1 && words.nouns.has(direct) && words.whole.has(t.lex[from - 2]))
        return { kind: 'count', unit: noun, rule: 'clause-noun', known: true };
      if (
        large &&
        (before.filler || before.mod !== undefined || words.amount.has(direct) || (reading.scale !== undefined && amount.to > number + 1))
      )
        return { kind: 'count', unit: noun, rule: 'large', known: false };
      return undefined;
    },
    money(t, { reading, from, to }, before, previous) {
      const { scale = 0 } = reading;
      // Millions without a sign are as often of another currency: "harga 29 juta" of a footballer.
      if (scale < (reading.vague ? 1e6 : 1e9) || (to < t.count && words.time.has(t.lex[to]))) return undefined;
      const last = from - 1;
      let named =
        last >= 0 && t.sentence[last] === t.sentence[from] && (words.worth.has(t.lex[last]) || (t.lex[last] === sebesar && scale >= 1e9));
      for (
        let j = before.from - 1, steps = 0;
        !named && j >= 0 && steps < MONEY_REACH && t.sentence[j] === t.sentence[from];
        j--, steps++
      ) {
        if (t.kind[j] !== WORD) break;
        named = words.money.has(t.lex[j]);
      }
      if (!named) return undefined;
      const known = previous?.kind === 'money' && !previous.unit.includes('/') && sameSentence(t, previous.end, from);
      return { kind: 'money', unit: known ? previous.unit : 'IDR', rule: 'money-noun', known: true };
    },
    countsOne(t, from, to, known, headline) {
      if (t.lex[from] !== satu) return false;
      // "hanya satu izin", but not "bukan hanya satu izin".
      const limited = onlyBefore(t, from);
      if (limited >= 0) return limited === 0 || !negations.includes(t.lex[limited - 1]);
      if (!known) return headline && opensHeadline(t, from);
      if (words.counters.has(t.lex[from + 1]) || words.light.has(t.lex[from + 1])) return true;
      if (headline && opensHeadline(t, from)) return true;
      return inList(t, from, to);
    },
    endsMore: (t, i) =>
      i >= t.count ||
      (t.kind[i] === PUNCTUATION && t.text[t.start[i]] !== '-') ||
      t.kind[i] === BREAK ||
      words.nouns.has(t.lex[i]) ||
      goesOn.includes(t.lex[i]),
  };

  /** "hanya satu izin", "hanya memenangkan satu gelar", "cuma ada satu": the token that limits, -1 where none does. */
  function onlyBefore(t: Tokens, from: number): number {
    for (let j = from - 1; j >= 0 && j >= from - 2 && t.sentence[j] === t.sentence[from]; j--) {
      if (only.includes(t.lex[j])) return j;
      if (t.kind[j] !== WORD || !(looksVerbal(t, j) || being.includes(t.lex[j]))) return -1;
    }
    return -1;
  }

  function namesThings(t: Tokens, i: number): boolean {
    if (t.sentence[i] !== t.sentence[i - 1] || isGlued(t, i) || t.end[i] - t.start[i] < 4) return false;
    const lex = t.lex[i];
    return !(words.after.has(lex) || words.time.has(lex) || words.months.has(lex) || words.clock.has(lex) || words.numbered.has(lex));
  }

  /** A level of the rupiah is money, of anything else a measure. */
  function level(t: Tokens, i: number, value: number): BareReading {
    const rates = value >= RATE[0] && value <= RATE[1] && speaksOf(t, i, rupiah);
    return { kind: rates ? 'money' : 'measure', unit: rates ? 'IDR' : '', rule: 'level', known: true };
  }

  function speaksOf(t: Tokens, i: number, word: number): boolean {
    for (let j = i - 1; j >= 0 && i - j < SENTENCE && t.sentence[j] === t.sentence[i]; j--) if (t.lex[j] === word) return true;
    return false;
  }

  /** "6.914,06": thousands and decimals, as an index is written. */
  function isIndex(t: Tokens, i: number): boolean {
    const text = tokenText(t, i);
    const point = text.indexOf('.');
    const comma = text.indexOf(',');
    return point > 0 && comma > point && text.length - comma <= 4;
  }

  function endsClause(t: Tokens, i: number): boolean {
    return i >= t.count || t.kind[i] === PUNCTUATION || t.kind[i] === BREAK || words.after.has(t.lex[i]);
  }

  /** At the head of a title, or after its colon. */
  function opensHeadline(t: Tokens, i: number): boolean {
    return i === 0 || t.sentence[i - 1] !== t.sentence[i] || (t.kind[i - 1] === PUNCTUATION && t.text[t.start[i - 1]] === ':');
  }

  /** Another count stands beside it in a list: "satu tunggal putra, satu tunggal putri, dua ganda putra". */
  function inList(t: Tokens, from: number, to: number): boolean {
    const sentence = t.sentence[from];
    for (let j = to; j + 1 < t.count && j < to + 4 && t.sentence[j + 1] === sentence; j++) {
      if (!joins.includes(t.lex[j])) continue;
      if (joins.includes(t.lex[j + 1])) continue;
      if (isNumber(t, j + 1)) return true;
      break;
    }
    if (from === 0 || !joins.includes(t.lex[from - 1])) return false;
    for (let j = from - 2; j >= 0 && j > from - 7 && t.sentence[j] === sentence; j--) if (isNumber(t, j)) return true;
    return false;
  }
}
