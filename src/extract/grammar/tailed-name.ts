import type { Knowledge } from '../../knowledge/contract.js';
import type { NameFinder } from '../../knowledge/name-index.js';
import { isGlued, LOWER, NUMBER, type Tokens, UPPER, WORD } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import { yearEnd } from './event-year.js';
import { Headlines } from './headline.js';
import { lexicalCues, type NameTail } from './lexical-cues.js';
import { createNameRuns } from './name-run.js';
import { nameVocabulary } from './vocabulary.js';

/** A name that its last word closes, at tokens [from, to). */
export interface TailedName {
  readonly from: number;
  readonly to: number;
  readonly tail: NameTail;
  /** Words before the tail. */
  readonly words: number;
}

export interface TailedNames {
  begins(lex: number): boolean;
  /** The name whose tail begins at token `i`. */
  read(tokens: Tokens, i: number): TailedName | undefined;
}

const SHORT_FORMS = new Set(['ltd', 'inc', 'corp', 'co']);

/** "Pte. ⟨Ltd.⟩ (CMI)": the point of a short form, where the sentence goes on behind it. */
function endsInPoint(t: Tokens, to: number): boolean {
  if (to + 1 >= t.count || t.text[t.start[to]] !== '.' || !isGlued(t, to) || t.sentence[to + 1] !== t.sentence[to]) return false;
  return (
    SHORT_FORMS.has(t.text.slice(t.start[to - 1], t.end[to - 1]).toLowerCase()) &&
    (t.shape[to + 1] === LOWER || '(,'.includes(t.text[t.start[to + 1]]))
  );
}

/** Longest such name before its tail, in words. */
const LONGEST = 7;

/** Makes the reader of names by their tails: "Guardiola Sala ⟨Foundation⟩", "AVC Nations ⟨Cup⟩ 2025", "⟨University⟩ of Manchester". */
export function createTailedNames(knowledge: Knowledge, names: NameFinder): TailedNames {
  const { nameTails, nameHeads, postHeads } = lexicalCues(knowledge);
  const vocabulary = nameVocabulary(knowledge);
  const runs = createNameRuns(vocabulary, knowledge.lexicon);
  const headlines = new Headlines(vocabulary.functionWords);
  const joints = new WordSet(knowledge.lexicon, ['of', 'the', 'and', 'for', '&', 'de', 'del', 'on', 'in']);
  const onward = new WordSet(knowledge.lexicon, ['of', 'for']);
  // "Tim Kinan Cycling Team": the Indonesian word before the name is none of its own.
  const before = new WordSet(knowledge.lexicon, ['Tim', 'Klub', 'Grup', 'Skuad', 'Ajang', 'Etape', 'Seri', 'Babak']);
  const ordinals = new WordSet(knowledge.lexicon, ['st', 'nd', 'rd', 'th']);

  const is = (t: Tokens, k: number, type: string): boolean => names.at(t, k)?.readings.some((r) => r.type === type) === true;

  /** At a sentence's begin, behind a mark, and in a headline every word may have a capital. */
  const capitalSaysNothing = (t: Tokens, k: number): boolean =>
    k === 0 || t.sentence[k - 1] !== t.sentence[k] || t.kind[k - 1] !== WORD || headlines.isHeadline(t, k);

  /** A capitalised word that is no part of such a name: grammar, time, a common Indonesian word, a post, a person. */
  const outside = (t: Tokens, k: number): boolean =>
    before.has(t.lex[k]) ||
    vocabulary.functionWords.has(t.lex[k]) ||
    vocabulary.calendar.has(t.lex[k]) ||
    (vocabulary.common.has(t.lex[k]) && capitalSaysNothing(t, k)) ||
    vocabulary.honorifics.has(t.lex[k]) ||
    vocabulary.reporting.has(t.lex[k]) ||
    postHeads.at(t, k) !== undefined ||
    is(t, k, 'role') ||
    // "LBP Enterprise": letters are a company's as well as a person's.
    (t.shape[k] !== UPPER && is(t, k, 'person'));

  /** First token of the capitalised words before the tail, and how many they are. */
  const begin = (t: Tokens, i: number): { from: number; words: number } => {
    let from = i;
    let words = 0;
    for (let k = i - 1; k >= 0 && words < LONGEST && t.sentence[k] === t.sentence[i]; k--) {
      if (t.kind[k] === WORD && ordinals.has(t.lex[k]) && k > 0 && t.kind[k - 1] === NUMBER && isGlued(t, k)) {
        // "The ⟨49th⟩ Convention"
        from = --k;
        continue;
      }
      if (t.kind[k] === WORD && t.shape[k] !== LOWER) {
        if (outside(t, k)) break;
        from = k;
        words++;
        continue;
      }
      const mark = t.kind[k] !== WORD && '-&/'.includes(t.text[t.start[k]]);
      const joins = mark ? t.text[t.start[k]] === '&' || (isGlued(t, k) && isGlued(t, k + 1)) : joints.has(t.lex[k]);
      if (!joins || k === 0 || t.kind[k - 1] !== WORD || t.shape[k - 1] === LOWER || outside(t, k - 1)) break;
    }
    return { from, words };
  };

  /** The name goes on behind its tail with a word that is none of its own: then the tail closes nothing ("Convention Center"). */
  const goesOn = (t: Tokens, k: number, i: number): boolean =>
    k < t.count &&
    t.sentence[k] === t.sentence[i] &&
    t.kind[k] === WORD &&
    t.shape[k] !== LOWER &&
    !headlines.isHeadline(t, k) &&
    !outside(t, k) &&
    names.at(t, k) === undefined &&
    !vocabulary.personal.has(t.lex[k]);

  return {
    begins: (lex) => nameTails.begins(lex),
    read(t, i) {
      const hit = nameTails.at(t, i);
      if (hit === undefined || t.shape[i] === LOWER) return undefined;
      const tail = hit.value;
      if (tail.exact !== undefined && t.text.slice(t.start[i], t.end[hit.to - 1]) !== tail.exact) return undefined;
      const { from, words } = begin(t, i);
      let to = hit.to;
      if (to + 1 < t.count && onward.has(t.lex[to]) && t.shape[to] === LOWER) {
        const end = runs.read(t, to + 1);
        if (end > to + 1) to = end;
      }
      if (words === 0 && to === hit.to) return undefined;
      // What another head opens is read from there: "PT Bumi Mining Group".
      for (let k = from; k < i; k++) if (t.kind[k] === WORD && nameHeads.at(t, k) !== undefined) return undefined;
      if (from > 0 && t.sentence[from - 1] === t.sentence[i] && t.shape[from - 1] !== LOWER && nameHeads.at(t, from - 1) !== undefined)
        return undefined;
      if (to === hit.to && goesOn(t, to, i)) return undefined;
      const year = tail.type === 'program' ? yearEnd(t, to) : to;
      if (tail.weak && words < 2 && year === to) return undefined;
      if (tail.branch && to < t.count && t.sentence[to] === t.sentence[i] && is(t, to, 'place')) to = names.at(t, to)!.to;
      if (to === hit.to && endsInPoint(t, to)) to++;
      return { from, to: Math.max(to, year), tail, words };
    },
  };
}
