import type { NameFinder } from '../../knowledge/name-index.js';
import { BREAK, isGlued, LOWER, type Tokens, WORD } from '../../model/tokens.js';
import type { Lexicon } from '../../text/lexicon.js';
import { WordSet } from '../../text/word-set.js';
import type { Piece } from './post-name.js';
import type { NameVocabulary } from './vocabulary.js';

const LONGEST = 16;

/** "Kepemudaan", "Penggunaan": words for a field of work, never a name. */
export const isNominal = (t: Tokens, j: number): boolean =>
  t.end[j] - t.start[j] > 7 && /^(?:ke|pe)\p{L}+an$/iu.test(t.text.slice(t.start[j], t.end[j]));

/** "Perundang-undangan": a word and its doubling are one. */
export function compoundEnd(t: Tokens, j: number): number {
  const doubled = j + 2 < t.count && t.text[t.start[j + 1]] === '-' && isGlued(t, j + 1) && isGlued(t, j + 2) && t.kind[j + 2] === WORD;
  return doubled ? j + 3 : j + 1;
}

type OpensAnother = (t: Tokens, j: number) => boolean;

/** Reads "Kepala Dinas Pariwisata⟨, Kepemudaan, dan Olahraga⟩ Kota Tegal": further fields of one office, the last behind "dan". */
export function createFurtherFields(
  lexicon: Lexicon,
  vocabulary: NameVocabulary,
  modifiers: WordSet,
  names: NameFinder,
): (t: Tokens, k: number, opensAnother: OpensAnother) => Piece | undefined {
  const joiners = new WordSet(lexicon, ['dan', '&', 'and', 'serta']);
  const levels = new WordSet(lexicon, ['Provinsi', 'Kabupaten', 'Kota', 'Kab']);
  const inside = (t: Tokens, j: number, k: number): boolean => j < t.count && t.sentence[j] === t.sentence[k] && t.kind[j] !== BREAK;

  /** A word of an office with a capital that opens nothing else. */
  const isField = (t: Tokens, j: number, opensAnother: OpensAnother): boolean =>
    t.kind[j] === WORD &&
    t.shape[j] !== LOWER &&
    !levels.has(t.lex[j]) &&
    (modifiers.has(t.lex[j]) || vocabulary.office.has(t.lex[j]) || vocabulary.common.has(t.lex[j]) || isNominal(t, j)) &&
    !opensAnother(t, j) &&
    names.at(t, j)?.readings.some((r) => r.type === 'person' || r.type === 'place') !== true;

  return (t, k, opensAnother) => {
    let fields = 0;
    let j = k;
    while (inside(t, j, k) && j - k < LONGEST) {
      const comma = t.text[t.start[j]] === ',';
      const joint = inside(t, j + 1, k) && joiners.has(t.lex[comma ? j + 1 : j]);
      if (!comma && !joint) break;
      j += comma && joint ? 2 : 1;
      const from = j;
      while (inside(t, j, k) && isField(t, j, opensAnother)) j++;
      if (j === from) return undefined;
      if (joint) return fields > 0 ? { to: j, name: t.text.slice(t.start[k], t.end[j - 1]), last: false } : undefined;
      fields++;
    }
    return undefined;
  };
}
