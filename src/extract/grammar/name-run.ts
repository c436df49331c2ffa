import { BREAK, isGlued, LOWER, NUMBER, PUNCTUATION, type Tokens, WORD } from '../../model/tokens.js';
import type { Lexicon } from '../../text/lexicon.js';
import { WordSet } from '../../text/word-set.js';
import type { NameVocabulary } from './vocabulary.js';

/** Longest name of an organisation or programme in words. */
const LONGEST = 12;

export interface NameRuns {
  /** End (exclusive token) of the run of capitalised words that begins at `i`, with "dan", "untuk", "&" inside it; `i` where none begins. */
  read(tokens: Tokens, i: number, stop?: (j: number) => boolean): number;
}

/** Reads the capitalised words after a head: "Dinas ⟨Koperasi dan Usaha Kecil dan Menengah⟩", "PT ⟨Kawei Sejahtera Mining⟩". */
export function createNameRuns(vocabulary: NameVocabulary, lexicon: Lexicon): NameRuns {
  const joints = new WordSet(lexicon, ['dan', 'untuk', 'of', 'the', 'and', 'for', 'bagi', '&']);
  const ends = new WordSet(lexicon, ['Tbk', 'Persero', 'Ltd', 'Inc']);
  // "Tanjung Burung Nomor 33": the house number is no part of the street's name.
  const numbers = new WordSet(lexicon, ['Nomor', 'No', 'Blok', 'RT', 'RW', 'Kav', 'Kavling', 'KM']);
  const { headlines } = vocabulary;
  const runs = (t: Tokens, j: number): boolean =>
    t.kind[j] === WORD &&
    t.shape[j] !== LOWER &&
    !vocabulary.calendar.has(t.lex[j]) &&
    !(numbers.has(t.lex[j]) && opensNumber(t, j)) &&
    // With a capital inside a sentence even "Bersama" is part of a name; in a headline it says nothing.
    !(
      (vocabulary.functionWords.has(t.lex[j]) ||
        ((vocabulary.common.has(t.lex[j]) || vocabulary.verbs.has(t.lex[j])) && !vocabulary.office.has(t.lex[j]))) &&
      headlines.isHeadline(t, j)
    );

  return {
    read(t, i, stop = () => false) {
      const sentence = t.sentence[i];
      const inside = (j: number): boolean => j < t.count && t.sentence[j] === sentence && t.kind[j] !== BREAK;
      let end = i;
      let words = 0;
      for (let j = i; inside(j) && words < LONGEST; ) {
        if (stop(j)) break;
        if (runs(t, j)) {
          end = ++j;
          words++;
          if (ends.has(t.lex[j - 1]) && t.text.startsWith('Tbk', t.start[j - 1])) break;
          continue;
        }
        if (end === i) break;
        const next = joint(t, j, joints);
        if (next > 0 && inside(next) && runs(t, next) && !stop(next)) {
          j = next;
          continue;
        }
        if (t.text[t.start[j]] === '(' && inside(j + 2) && ends.has(t.lex[j + 1]) && t.text[t.start[j + 2]] === ')') {
          j += 3;
          end = j;
          continue;
        }
        // A number that belongs to the name stands at its end: "SMA Negeri 8", "Satgas 53".
        if (t.kind[j] === NUMBER && t.end[j] - t.start[j] <= 2 && !isGlued(t, j) && words === 1) return j + 1;
        break;
      }
      return end;
    },
  };
}

function joint(t: Tokens, j: number, joints: WordSet): number {
  if (joints.has(t.lex[j])) return j + 1;
  if (t.kind[j] !== PUNCTUATION) return 0;
  const mark = t.text[t.start[j]];
  const glued = isGlued(t, j) && j + 1 < t.count && isGlued(t, j + 1);
  if ((mark === '-' || mark === '/' || mark === '.' || mark === "'") && glued) return j + 1;
  return 0;
}

/** A number stands behind the word, over the point of "No.". */
function opensNumber(t: Tokens, j: number): boolean {
  const next = j + 1 < t.count && t.text[t.start[j + 1]] === '.' ? j + 2 : j + 1;
  return next < t.count && t.kind[next] === NUMBER;
}
