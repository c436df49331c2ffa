import type { Knowledge } from '../knowledge/contract.js';
import { CAPITALIZED, LOWER, type Tokens, tokenAt, WORD } from '../model/tokens.js';
import { WordSet } from '../text/word-set.js';
import { cueTable } from './cues.js';
import type { Quoted } from './quotation-marks.js';

/** Words of speech that stand at least before a reporting word which closes it. */
const LEAST = 4;

/**
 * Makes the closer of quotations whose closing mark is missing: `"Stok masih aman, ujar Heru. Ia berharap …` ends at the comma before
 * the reporting word. One that holds no reporting word stays as it is.
 */
export function createQuotationCloser(knowledge: Knowledge): (tokens: Tokens, q: Quoted) => Quoted {
  const cues = cueTable(knowledge);
  const pronouns = new WordSet(knowledge.lexicon, ['dia', 'ia', 'beliau']);
  return (t, q) => {
    const first = tokenAt(t, q.start);
    for (let i = first + LEAST; i < t.count && t.start[i] < q.end; i++) {
      if (t.kind[i] !== WORD || t.shape[i] !== LOWER || !',?!'.includes(t.text[t.start[i - 1]])) continue;
      const hit = cues.at(t, i);
      if (hit === undefined || (hit.value !== 'tail' && hit.value !== 'tail-nya') || hit.to >= t.count) continue;
      const named = t.kind[hit.to] === WORD && (t.shape[hit.to] >= CAPITALIZED || pronouns.has(t.lex[hit.to]));
      if (hit.value === 'tail' && !named) continue;
      const end = t.end[i - 1];
      return { ...q, end, close: end, closed: true };
    }
    return q;
  };
}
