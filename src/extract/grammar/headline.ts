import { BREAK, LOWER, type Tokens, WORD } from '../../model/tokens.js';
import type { WordSet } from '../../text/word-set.js';

/**
 * Sentences in which all but the small words of grammar have a capital, as headlines do: there a capital says little.
 * A headline has no full stop. One answer a sentence, kept while it is asked for.
 */
export class Headlines {
  private tokens: Tokens | undefined;
  private sentence = -1;
  private answer = false;

  constructor(private readonly functionWords: WordSet) {}

  isHeadline(tokens: Tokens, i: number): boolean {
    if (this.tokens === tokens && this.sentence === tokens.sentence[i]) return this.answer;
    this.tokens = tokens;
    this.sentence = tokens.sentence[i];
    let last = i;
    while (last + 1 < tokens.count && tokens.sentence[last + 1] === this.sentence) last++;
    while (last > i && closes(tokens, last)) last--;
    if (tokens.text[tokens.end[last] - 1] === '.') {
      this.answer = false;
      return false;
    }
    let words = 0;
    let capitals = 0;
    let from = i;
    while (from > 0 && tokens.sentence[from - 1] === this.sentence) from--;
    for (let k = from; k < tokens.count && tokens.sentence[k] === this.sentence; k++) {
      if (tokens.kind[k] !== WORD || tokens.end[k] - tokens.start[k] < 3 || this.functionWords.has(tokens.lex[k])) continue;
      words++;
      if (tokens.shape[k] !== LOWER) capitals++;
    }
    this.answer = words >= 4 && capitals * 10 >= words * 8;
    return this.answer;
  }
}

/** A line's end or a closing mark behind the full stop. */
const closes = (t: Tokens, j: number): boolean => t.kind[j] === BREAK || '"”’)'.includes(t.text[t.start[j]]);
