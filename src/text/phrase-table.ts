import { BREAK, PUNCTUATION, type Tokens } from '../model/tokens.js';
import type { Lexicon } from './lexicon.js';
import { OPTIONAL_MARKS, phraseWords } from './phrase.js';
import { TokenTrie } from './trie.js';
import { WordBits } from './word-set.js';

/** A phrase found at tokens [from, to), with what was stored for it. */
export interface PhraseHit<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** A small table of phrases for a grammar's closed lists: heads, cues, modifiers. Built once; reads tokens without allocation. */
export class PhraseTable<T> {
  private readonly trie = new TokenTrie();
  private readonly values: T[] = [];
  private readonly first: WordBits;

  constructor(private readonly lexicon: Lexicon) {
    this.first = new WordBits(lexicon.size);
  }

  /** Adds a phrase; the first value of a phrase stands. */
  add(phrase: string, value: T): void {
    const words = phraseWords(phrase).map((w) => this.lexicon.add(w));
    if (words.length === 0) return;
    this.first.put(words[0]);
    if (this.trie.insert(words, this.values.length) < 0) this.values.push(value);
  }

  /** True for a word number with which some phrase begins. */
  begins(lex: number): boolean {
    return this.first.has(lex);
  }

  /** The longest phrase that begins at token `i`, within its sentence. Optional marks (hyphens, full stops) inside it are passed over. */
  at(tokens: Tokens, i: number): PhraseHit<T> | undefined {
    if (!this.begins(tokens.lex[i])) return undefined;
    let node = this.trie.next(0, tokens.lex[i]);
    let hit: PhraseHit<T> | undefined;
    const sentence = tokens.sentence[i];
    for (let j = i + 1; node !== 0; ) {
      const payload = this.trie.payload(node);
      if (payload >= 0) hit = { from: i, to: j, value: this.values[payload] };
      if (j < tokens.count && isOptional(tokens, j) && tokens.end[j - 1] === tokens.start[j]) j++;
      if (j >= tokens.count || tokens.sentence[j] !== sentence || tokens.kind[j] === BREAK) break;
      node = this.trie.next(node, tokens.lex[j]);
      j++;
    }
    return hit;
  }
}

function isOptional(tokens: Tokens, j: number): boolean {
  return tokens.kind[j] === PUNCTUATION && OPTIONAL_MARKS.includes(tokens.text[tokens.start[j]]) && tokens.text[tokens.start[j]] !== ',';
}
