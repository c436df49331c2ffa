import type { OrganizationEntry } from '../../knowledge/contract.js';
import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { NameFinder } from '../../knowledge/name-index.js';
import { BREAK, LOWER, type Tokens, WORD } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import type { Headlines } from './headline.js';
import type { LexicalCues, PostHead } from './lexical-cues.js';
import { nameVocabulary } from './vocabulary.js';

/** Longest stretch of words of an office that no list holds. */
const LONGEST = 10;
/** Bodies whose offices have names of their own. */
const BODIES = new Set(['ministry', 'agency', 'company']);
/** Heads behind which a person or a country stands, not an office. */
const NO_OFFICE = /Presiden$|^(?:Wakil )?Menteri$|^Perdana Menteri$/;

/**
 * Reads over the words of an office up to the body that they end with: "Deputi Bidang Kelembagaan dan Tata ⟨Laksana⟩
 * Kementerian PANRB". Gives the token at which the body begins, 0 where none does.
 */
export function createOfficeWords(
  knowledge: LoadedKnowledge,
  names: NameFinder,
  { postHeads }: LexicalCues,
  headlines: Headlines,
): (t: Tokens, k: number, head: PostHead | undefined) => number {
  const { titles } = nameVocabulary(knowledge);
  const joints = new WordSet(knowledge.lexicon, ['dan', 'serta', 'untuk', '&', ',']);

  const isBody = (t: Tokens, j: number): boolean =>
    names
      .at(t, j)
      ?.readings.some(
        (r) => r.type === 'organization' && !r.alias.ambiguous && BODIES.has((knowledge.entry(r.id) as OrganizationEntry).subtype),
      ) === true;

  return (t, k, head) => {
    if (head === undefined || head.tail === 'place' || NO_OFFICE.test(head.name) || headlines.isHeadline(t, k)) return 0;
    for (let j = k; j < t.count && j - k <= LONGEST && t.sentence[j] === t.sentence[k] && t.kind[j] !== BREAK; j++) {
      if (joints.has(t.lex[j]) && j > k) continue;
      if (t.kind[j] !== WORD || t.shape[j] === LOWER || titles.has(t.lex[j])) return 0;
      if (j > k && isBody(t, j)) return joints.has(t.lex[j - 1]) ? 0 : j;
      const hit = names.at(t, j);
      if (postHeads.at(t, j) !== undefined || hit?.readings.some((r) => r.type === 'role' || (r.type === 'person' && hit.to > j + 1)))
        return 0;
    }
    return 0;
  };
}
