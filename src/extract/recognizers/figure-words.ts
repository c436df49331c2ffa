import type { Knowledge } from '../../knowledge/contract.js';
import { LOWER, type Tokens, tokenText, WORD } from '../../model/tokens.js';
import { PhraseTable } from '../../text/phrase-table.js';
import { WordSet } from '../../text/word-set.js';
import { spellings } from '../grammar/number-vocabulary.js';

/** The words around figures, as sets of lexicon numbers. Built once a knowledge base. */
export interface FigureWords {
  /** Nouns that the press counts. */
  readonly nouns: WordSet;
  /** Light heads that give way to a noun after them: "1 unit kendaraan". */
  readonly light: WordSet;
  /** Classifiers: "empat ribu ekor sapi" counts ekor. */
  readonly classifiers: WordSet;
  /** Classifiers that name no thing: "satu" before them counts. */
  readonly counters: WordSet;
  /** "mantan", "calon": before their noun. */
  readonly prefixes: WordSet;
  /** Heads of several words: "wakil menteri". */
  readonly compounds: PhraseTable<true>;
  /** "12 tewas". */
  readonly states: WordSet;
  /** Units of time: a number before them is a date's. */
  readonly time: WordSet;
  /** Units of time that measures are rated by: "liter per detik". */
  readonly instants: WordSet;
  readonly months: WordSet;
  readonly clock: WordSet;
  /** "pukul" before a time of day. */
  readonly hours: WordSet;
  /** "koridor 2", "Pasal 5". */
  readonly numbered: WordSet;
  /** What joins the members of a list. */
  readonly joins: WordSet;
  /** People at large: "satu dari tiga anak". */
  readonly population: WordSet;
  /** "itu", "tersebut": point at what was named. */
  readonly pointers: WordSet;
  /** A good sold by its size: "elpiji 3 kg". */
  readonly product: WordSet;
  readonly rank: WordSet;
  readonly score: WordSet;
  readonly level: WordSet;
  /** Marks on a price's way: "support", "resistance". */
  readonly threshold: WordSet;
  readonly amount: WordSet;
  readonly whole: WordSet;
  /** What is said in money: "anggaran", "harta". */
  readonly money: WordSet;
  /** Before an amount of money only: "senilai". */
  readonly worth: WordSet;
  /** "membagi dua": no number of things. */
  readonly splits: WordSet;
  /** What a quoted price is for: "per saham". */
  readonly price: WordSet;
  /** Never a counted noun. */
  readonly after: WordSet;
  /** Length of the noun, unit or unit of time that an unknown word begins with, when the rest is a small word: 5 in "tahunini"; 0 for none. */
  gluedHead(tokens: Tokens, i: number): number;
  gluedHeadOf(text: string, start: number, end: number): number;
  /** True for a unit of time, alone or with a small word glued to it. */
  isTime(tokens: Tokens, i: number): boolean;
}

export function figureWords(knowledge: Knowledge): FigureWords {
  const { lexicon } = knowledge;
  const all = (kind: string, form?: string): string[] =>
    knowledge
      .words(kind)
      .filter((w) => form === undefined || w.fields.form === form)
      .flatMap(spellings);
  const single = (words: string[]): string[] => words.filter((w) => !/[\s-]/.test(w));
  const set = (...words: string[][]): WordSet => new WordSet(lexicon, single(words.flat()));
  const nouns = all('figure-nouns', 'noun');
  const compounds = new PhraseTable<true>(lexicon);
  for (const phrase of [...all('figure-nouns', 'compound'), ...nouns]) if (/[\s-]/.test(phrase)) compounds.add(phrase, true);
  const classifiers = all('classifiers');
  const counters = knowledge
    .words('classifiers')
    .filter((w) => w.fields.thing !== true)
    .flatMap(spellings);
  const time = knowledge.words('time-units').flatMap((w) => [...spellings(w), ...list(w.fields.each)]);
  const context = (form: string): WordSet => set(all('figure-contexts', form));
  const after = set(all('figure-contexts', 'after'), all('function-words'), all('weekdays'));
  const heads = set(
    nouns,
    classifiers,
    time,
    all('units').filter((w) => w.length > 1),
  );
  const timeSet = set(time);
  function gluedHeadOf(text: string, start: number, end: number): number {
    for (let cut = end - 2; cut > start + 2; cut--)
      if (after.has(lexicon.lookup(text, cut, end)) && heads.has(lexicon.lookup(text, start, cut))) return cut - start;
    return 0;
  }
  const gluedHead = (t: Tokens, i: number): number =>
    t.lex[i] !== 0 || t.kind[i] !== WORD || t.shape[i] !== LOWER || t.end[i] - t.start[i] > 24
      ? 0
      : gluedHeadOf(t.text, t.start[i], t.end[i]);
  return {
    gluedHead,
    gluedHeadOf,
    isTime(t, i) {
      if (i >= t.count) return false;
      if (timeSet.has(t.lex[i])) return true;
      const length = gluedHead(t, i);
      return length > 0 && timeSet.has(lexicon.lookup(t.text, t.start[i], t.start[i] + length));
    },
    nouns: set(nouns, classifiers),
    light: set(all('figure-nouns', 'light')),
    classifiers: set(classifiers),
    counters: set(counters),
    prefixes: set(all('figure-nouns', 'prefix')),
    compounds,
    states: set(all('figure-nouns', 'state')),
    time: timeSet,
    instants: set(
      knowledge
        .words('time-units')
        .filter((w) => String(w.fields.iso).startsWith('T'))
        .flatMap(spellings),
    ),
    months: set(all('months'), all('months-short')),
    clock: set(all('time-zones')),
    hours: context('hours'),
    numbered: context('numbered'),
    population: context('population'),
    pointers: set(['ini', 'itu', 'tersebut', 'tadi', 'yang']),
    joins: set(['dan', 'atau', 'serta', 'juncto', 'jo', 'hingga', 'sampai']),
    product: context('product'),
    rank: context('rank'),
    score: context('score'),
    level: context('level'),
    threshold: context('threshold'),
    amount: context('amount'),
    whole: context('whole'),
    money: context('money'),
    worth: set(['senilai', 'seharga', 'bernilai']),
    splits: set(['bagi', 'membagi', 'dibagi', 'terbagi', 'membelah', 'dibelah', 'terbelah']),
    price: context('price'),
    after,
  };
}

const list = (field: unknown): string[] => (Array.isArray(field) ? field.map(String) : []);

/** Openings of Indonesian verbs; nouns that open so are in the facts. */
const VERB = /^(?:me[mnlrwy]|di[a-z]|ber|ter|se[bds]e)/;

/** Nouns in -kan: "pasokan", "kebaikan"; but "kerjakan", "keluarkan", "kembalikan". */
const NOUN = /^(?:p[ae]|ke(?!rja|na|nal|mba|lu|sam|rah|mas))/;

/** True for a small-letter word that has a verb's form: "melakukan", "digelar", "gunakan". */
export function looksVerbal(t: Tokens, i: number): boolean {
  return t.kind[i] === WORD && t.shape[i] === LOWER && isVerbal(tokenText(t, i));
}

/** True for a word in small letters that has a verb's form. */
export function isVerbal(word: string): boolean {
  return word.length > 4 && (VERB.test(word) || (word.endsWith('kan') && !NOUN.test(word)));
}
