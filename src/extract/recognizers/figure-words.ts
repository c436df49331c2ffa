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
  /** Heads of several words: "wakil menteri". */
  readonly compounds: PhraseTable<true>;
  /** "12 tewas". */
  readonly states: WordSet;
  /** Units of time: a number before them is a date's. */
  readonly time: WordSet;
  readonly months: WordSet;
  readonly clock: WordSet;
  /** "pukul" before a time of day. */
  readonly hours: WordSet;
  /** "koridor 2", "Pasal 5". */
  readonly numbered: WordSet;
  /** A good sold by its size: "elpiji 3 kg". */
  readonly product: WordSet;
  readonly rank: WordSet;
  readonly score: WordSet;
  readonly level: WordSet;
  readonly amount: WordSet;
  readonly whole: WordSet;
  /** What a quoted price is for: "per saham". */
  readonly price: WordSet;
  /** Never a counted noun. */
  readonly after: WordSet;
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
  const time = knowledge.words('time-units').flatMap((w) => [...spellings(w), ...list(w.fields.each)]);
  const context = (form: string): WordSet => set(all('figure-contexts', form));
  return {
    nouns: set(nouns, classifiers, all('counted-nouns').filter((w) => w.length > 3)),
    light: set(all('figure-nouns', 'light')),
    classifiers: set(classifiers),
    compounds,
    states: set(all('figure-nouns', 'state')),
    time: set(time),
    months: set(all('months'), all('months-short')),
    clock: set(all('time-zones')),
    hours: context('hours'),
    numbered: context('numbered'),
    product: context('product'),
    rank: context('rank'),
    score: context('score'),
    level: context('level'),
    amount: context('amount'),
    whole: context('whole'),
    price: context('price'),
    after: set(all('figure-contexts', 'after'), all('function-words'), all('weekdays')),
  };
}

const list = (field: unknown): string[] => (Array.isArray(field) ? field.map(String) : []);

/** Openings of Indonesian verbs; nouns that open so are in the facts. */
const VERB = /^(?:me[mnlrwy]|di[a-z]|ber|ter|se[bds]e)/;

/** True for a small-letter word that has a verb's form: "melakukan", "digelar", "gunakan". */
export function looksVerbal(t: Tokens, i: number): boolean {
  if (t.kind[i] !== WORD || t.shape[i] !== LOWER) return false;
  const word = tokenText(t, i);
  return word.length > 4 && (VERB.test(word) || word.endsWith('kan'));
}
