import { BREAK, LOWER, type Tokens, WORD } from '../../model/tokens.js';
import type { WordSet } from '../../text/word-set.js';

/**
 * Sentences in which all but the small words of grammar have a capital, as headlines do: there a capital says little.
 * A headline has no full stop. One answer a sentence, kept while one text is read.
 */
export class Headlines {
  private tokens: Tokens | undefined;
  /** By sentence: 0 where not asked yet, NO or YES. */
  private answers = new Uint8Array(64);

  constructor(private readonly functionWords: WordSet) {}

  isHeadline(tokens: Tokens, i: number): boolean {
    const sentence = tokens.sentence[i];
    if (sentence < 0) return this.read(tokens, i);
    if (this.tokens !== tokens) {
      this.tokens = tokens;
      this.answers.fill(0);
    }
    if (sentence >= this.answers.length) {
      const wider = new Uint8Array(sentence * 2);
      wider.set(this.answers);
      this.answers = wider;
    }
    if (this.answers[sentence] === 0) this.answers[sentence] = this.read(tokens, i) ? YES : NO;
    return this.answers[sentence] === YES;
  }

  private read(tokens: Tokens, i: number): boolean {
    const sentence = tokens.sentence[i];
    let last = i;
    while (last + 1 < tokens.count && tokens.sentence[last + 1] === sentence) last++;
    while (last > i && closes(tokens, last)) last--;
    if (tokens.text.charCodeAt(tokens.end[last] - 1) === FULL_STOP) return false;
    let words = 0;
    let capitals = 0;
    let from = i;
    while (from > 0 && tokens.sentence[from - 1] === sentence) from--;
    for (let k = from; k < tokens.count && tokens.sentence[k] === sentence; k++) {
      if (tokens.kind[k] !== WORD || tokens.end[k] - tokens.start[k] < 3 || this.functionWords.has(tokens.lex[k])) continue;
      words++;
      if (tokens.shape[k] !== LOWER) capitals++;
    }
    return words >= 4 && capitals * 10 >= words * 8;
  }
}

const NO = 1;
const YES = 2;
const FULL_STOP = 0x2e;

/** A line's end or a closing mark behind the full stop. */
const closes = (t: Tokens, j: number): boolean => t.kind[j] === BREAK || '"”’)'.includes(t.text[t.start[j]]);
