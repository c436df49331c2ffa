import type { LoadedKnowledge } from '../../knowledge/index.js';
import { BREAK, CAPITALIZED, isGlued, LOWER, PUNCTUATION, type Tokens, UPPER, WORD } from '../../model/tokens.js';
import type { Lexicon } from '../../text/lexicon.js';
import { TokenMemo } from '../../text/token-memo.js';
import { WordMemo } from '../../text/word-memo.js';
import { WordSet } from '../../text/word-set.js';
import { lexicalCues, postWords } from './lexical-cues.js';
import { type NameVocabulary, nameVocabulary } from './vocabulary.js';

/** Capitals that end names: "Mahfud MD", "Yusuf AS". */
const SUFFIXES = new Set(['MD', 'SP', 'AM', 'AR', 'AS']);
/** Longest personal name in words. */
const LONGEST = 6;

export interface PersonalNames {
  /** End (exclusive token) of the personal name that begins at `i`, or `i` where none does. */
  read(tokens: Tokens, i: number): number;
}

const shared = new WeakMap<LoadedKnowledge, PersonalNames>();

/** The reader of personal names of one knowledge base; one for all that ask, since they ask at the same tokens. */
export function personalNames(knowledge: LoadedKnowledge): PersonalNames {
  let names = shared.get(knowledge);
  if (names === undefined) {
    names = create(nameVocabulary(knowledge), postWords(knowledge, lexicalCues(knowledge).postHeads), knowledge.lexicon);
    shared.set(knowledge, names);
  }
  return names;
}

/** Reads runs of words that are written as a person's name: "Johnny G. Plate", "Abdul Mu'ti", "Hisyaamuddin bin Abu Bakar". */
function create(vocabulary: NameVocabulary, heads: (lex: number) => boolean, lexicon: Lexicon): PersonalNames {
  const particles = new WordSet(lexicon, ['bin', 'binti', 'van', 'von', 'der', 'den', 'de', 'el', 'al', 'da', 'ibn']);
  const { functionWords, common, verbs, calendar, honorifics } = vocabulary;
  const stop = new WordMemo((lex) =>
    Number(functionWords.has(lex) || common.has(lex) || verbs.has(lex) || calendar.has(lex) || honorifics.has(lex) || heads(lex)),
  );
  const stops = (t: Tokens, j: number): boolean => stop.of(t.lex[j]) === 1;

  const nameWord = (t: Tokens, j: number, capsAllowed: boolean): boolean => {
    if (t.kind[j] !== WORD || t.shape[j] === LOWER || stops(t, j)) return false;
    // "MD", "SBY" are parts of known names; other capitals are abbreviations of bodies.
    return (
      t.shape[j] !== UPPER ||
      capsAllowed ||
      t.end[j] - t.start[j] <= 1 ||
      vocabulary.personal.has(t.lex[j]) ||
      SUFFIXES.has(t.text.slice(t.start[j], t.end[j]))
    );
  };

  const ends = new TokenMemo((t, i) => {
    const caps = t.shape[i] === UPPER && t.end[i] - t.start[i] > 1 && headlineCaps(t, i);
    if (!nameWord(t, i, caps)) return i;
    const sentence = t.sentence[i];
    let end = i + 1;
    let words = 1;
    for (let j = i + 1; j < t.count && words < LONGEST && t.sentence[j] === sentence && t.kind[j] !== BREAK; ) {
      if (nameWord(t, j, caps)) {
        end = ++j;
        words++;
        continue;
      }
      const next = afterJoint(t, j, particles);
      if (next > 0 && next < t.count && t.sentence[next] === sentence && nameWord(t, next, caps)) {
        j = next;
        continue;
      }
      break;
    }
    return end;
  });

  return { read: (t, i) => (i >= t.count || t.kind[i] !== WORD || t.shape[i] === LOWER ? i : ends.at(t, i)) };
}

/** A line all in capitals: the word before or behind is in capitals too. */
function headlineCaps(t: Tokens, i: number): boolean {
  const upper = (k: number): boolean =>
    k >= 0 && k < t.count && t.sentence[k] === t.sentence[i] && t.shape[k] === UPPER && t.end[k] - t.start[k] > 3;
  return t.end[i] - t.start[i] > 3 && (upper(i + 1) || upper(i - 1));
}

/** Token after what may stand inside a name: the point of an initial, a hyphen without blanks, a particle. 0 where nothing does. */
function afterJoint(t: Tokens, j: number, particles: WordSet): number {
  if (t.kind[j] === PUNCTUATION) {
    const mark = t.text[t.start[j]];
    // Texts cut into words write the point of an initial apart: "Stephen R . Covey".
    if (mark === '.' && t.start[j] - t.end[j - 1] <= 1 && t.end[j - 1] - t.start[j - 1] === 1 && t.shape[j - 1] === CAPITALIZED)
      return j + 1;
    if ((mark === '-' || mark === '–') && isGlued(t, j) && j + 1 < t.count && isGlued(t, j + 1)) return j + 1;
    return 0;
  }
  return t.kind[j] === WORD && t.shape[j] === LOWER && particles.has(t.lex[j]) ? j + 1 : 0;
}
