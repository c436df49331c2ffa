import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Mention, RejectedMention } from '../../model/mention.js';
import { LOWER, NUMBER, type Tokens, tokenAt, WORD } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import type { RefinerFactory } from '../contract.js';

/** What is sold by its maker's name and its own. */
const GOODS = 'mobil motor unit truk bus sedan minibus pikap skuter skutik SUV MPV ponsel smartphone HP laptop tablet';

/** "mobil ⟨Toyota⟩ Avanza", "motor ⟨Honda⟩ Beat": the maker's name is part of the product's, and no organisation is spoken of. */
export const createProducts: RefinerFactory = (knowledge) => {
  const { names } = knowledge as LoadedKnowledge;
  const goods = new WordSet(knowledge.lexicon, GOODS.split(' '));

  /** A model's name or number follows: no verb, no other name. */
  const modelFollows = (t: Tokens, k: number): boolean => {
    if (k >= t.count || t.sentence[k] !== t.sentence[k - 1] || t.start[k] === t.end[k - 1]) return false;
    return t.kind[k] === NUMBER || (t.kind[k] === WORD && t.shape[k] !== LOWER && names.at(t, k) === undefined);
  };

  return {
    name: 'products',
    refine({ standing, rejected }, { tokens: t }) {
      const kept: Mention[] = [];
      const lost: RejectedMention[] = [...rejected];
      for (const m of standing) {
        const known = m.type === 'organization' && m.candidates.length > 0 ? tokenAt(t, m.start) : 0;
        const isProduct =
          known > 0 && goods.has(t.lex[known - 1]) && t.sentence[known - 1] === t.sentence[known] && modelFollows(t, tokenAt(t, m.end));
        if (isProduct) lost.push({ mention: m, reason: "it is the maker's name in a product's" });
        else kept.push(m);
      }
      return lost.length === rejected.length ? { standing, rejected } : { standing: kept, rejected: lost };
    },
  };
};
