import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { NameFinder } from '../../knowledge/name-index.js';
import { BREAK, LOWER, type Tokens, WORD } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import type { Headlines } from './headline.js';
import type { LexicalCues, PostHead } from './lexical-cues.js';
import type { PersonalNames } from './personal-name.js';
import { abbreviatesTail, bracketEnd } from './post-bracket.js';
import { nameVocabulary } from './vocabulary.js';

/** Longest body that no list holds, in words. */
const LONGEST = 8;
/** Heads behind which a country or a field of the state stands, never a body that no list holds. */
const OF_STATE = /^(?:Wakil )?(?:Presiden|Menteri|Menteri Koordinator|Perdana Menteri|Raja|Hakim Konstitusi)$/;

/** Heads of districts, most of which no list holds. */
const OF_DISTRICT = /Kepolisian (?:Sektor|Resor)|^(?:Camat|Lurah|Kepala Desa)$/;

export interface UnlistedBodies {
  /** Gives the token behind a body that no list holds, or `k` where none stands there. `from` is the post's first token. */
  read(t: Tokens, k: number, from: number, head: PostHead | undefined): number;
  /** True where the holder of the post [from, to) is named before it, or behind a comma: its own words hold no person's name. */
  isNamedApart(t: Tokens, from: number, to: number): boolean;
}

/**
 * Reads capitalised words that no list holds as the body of a post, where the holder's own name cannot be among them: it follows
 * behind a comma ("Direktur Riset ⟨IndoStrategi⟩, Ali Noer Zaman"), or it was said before ("kata Mira Lestari, CEO ⟨Rona Kriya Living⟩").
 */
export function createUnlistedBodies(
  knowledge: LoadedKnowledge,
  names: NameFinder,
  { postHeads }: LexicalCues,
  people: PersonalNames,
  headlines: Headlines,
): UnlistedBodies {
  const vocabulary = nameVocabulary(knowledge);
  const joints = new WordSet(knowledge.lexicon, ['dan', '&', 'of', 'for', 'and', 'the']);
  const roles = new WordSet(knowledge.lexicon, ['selaku', 'sebagai', 'menjadi', 'menjabat', 'jabatan']);

  const isPerson = (t: Tokens, j: number): boolean => {
    if (j >= t.count || t.kind[j] !== WORD || t.shape[j] === LOWER) return false;
    if (people.read(t, j) > j + 1 || vocabulary.titles.has(t.lex[j])) return true;
    return names.at(t, j)?.readings.some((r) => r.type === 'person') === true;
  };

  /** "kata Mira Lestari, ⟨CEO …⟩", "Mira Lestari selaku ⟨CEO …⟩": a name ends right before the post. */
  const isSaidBefore = (t: Tokens, from: number): boolean => {
    const joint = from - 1;
    const last = from - 2;
    if (joint < 0 || t.sentence[joint] !== t.sentence[from]) return false;
    // "Maya diangkat ⟨sebagai⟩ Direktur …"
    if (roles.has(t.lex[joint])) return true;
    if (last < 1 || t.text[t.start[joint]] !== ',' || t.kind[last] !== WORD || t.shape[last] === LOWER) return false;
    return people.read(t, last - 1) === last + 1 || vocabulary.personal.has(t.lex[last]);
  };

  const run = (t: Tokens, k: number): number => {
    let to = k;
    for (let j = k; j < t.count && j - k < LONGEST && t.sentence[j] === t.sentence[k] && t.kind[j] !== BREAK; j++) {
      if (joints.has(t.lex[j]) && t.shape[j] === LOWER && j > k) continue;
      if (t.kind[j] !== WORD || t.shape[j] === LOWER || vocabulary.titles.has(t.lex[j]) || vocabulary.calendar.has(t.lex[j])) break;
      if (j > k && postHeads.at(t, j) !== undefined) break;
      const hit = names.at(t, j);
      if (hit?.readings.some((r) => r.type === 'role' || (r.type === 'person' && hit.to > j + 1))) break;
      to = j + 1;
    }
    return to;
  };

  /** "…⟨, Ali Noer Zaman⟩", "… (Gapetam)⟨, Ali⟩" */
  const isNamedBehind = (t: Tokens, to: number): boolean => {
    const comma = to < t.count && bracketEnd(t, to) > 0 ? bracketEnd(t, to) : to;
    return comma < t.count && t.text[t.start[comma]] === ',' && t.sentence[comma] === t.sentence[to - 1] && isPerson(t, comma + 1);
  };

  const read: UnlistedBodies['read'] = (t, k, from, head) => {
    if (
      head === undefined ||
      (head.tail === 'place' && !OF_DISTRICT.test(head.name)) ||
      head.member ||
      OF_STATE.test(head.name) ||
      headlines.isHeadline(t, k)
    )
      return k;
    const to = run(t, k);
    if (to === k || to >= t.count) return k;
    // "Direktur ⟨Budi Santoso⟩, …": the words are the holder's own name.
    if (vocabulary.personal.has(t.lex[k]) && people.read(t, k) === to) return k;
    if (isSaidBefore(t, from)) return to;
    // "Kapolsek ⟨Sukamaju⟩ AKP Budi", "Ketua ⟨Appsi Pusat⟩ Prof. Budi": a rank or degree opens the name.
    if (vocabulary.titles.has(t.lex[to]) && t.shape[to] !== LOWER) return to;
    // "Ketua Gerakan ⟨Pemuda Tani Makmur⟩ (Gapetam)"
    if (bracketEnd(t, to) > 0 && to > k + 1 && abbreviatesTail(t, names, to + 1, from, to)) return to;
    return isNamedBehind(t, to) ? to : k;
  };
  return { read, isNamedApart: (t, from, to) => isSaidBefore(t, from) || isNamedBehind(t, to) };
}
