import { BREAK, PUNCTUATION, type Tokens } from '../../model/tokens.js';
import type { Lexicon } from '../../text/lexicon.js';
import { phraseWords } from '../../text/phrase.js';
import { TokenTrie } from '../../text/trie.js';
import { WordBits } from '../../text/word-set.js';

/** A phrase of a table, found at tokens [from, to). */
export interface CitationPhrase<T> {
  readonly to: number;
  readonly value: T;
}

/** "Peraturan Menteri (Permen) Perdagangan": a bracketed abbreviation inside a phrase is passed over. In words, at most. */
const LONGEST_BRACKET = 4;

/**
 * A table of phrases as the press writes the kinds and titles of laws: whatever their capitals, with or without hyphens and commas,
 * broken by a line's end or by a bracketed abbreviation, "&" for "dan".
 */
export class CitationPhrases<T> {
  private readonly trie = new TokenTrie();
  private readonly values: T[] = [];
  private readonly first = new WordBits();
  private readonly and: number;
  private readonly ampersand: number;

  constructor(private readonly lexicon: Lexicon) {
    this.and = lexicon.add('dan');
    this.ampersand = lexicon.add('&');
  }

  /** Adds a phrase; `join` makes one value of two where the phrase stands already. */
  add(phrase: string, value: T, join: (standing: T, added: T) => T = (standing) => standing): void {
    const words = phraseWords(phrase).map((w) => (w === '&' ? this.and : this.lexicon.add(w)));
    if (words.length === 0) return;
    this.first.put(words[0]);
    const standing = this.trie.insert(words, this.values.length);
    if (standing < 0) this.values.push(value);
    else this.values[standing] = join(this.values[standing], value);
  }

  /** True for a word number with which some phrase begins. */
  begins(lex: number): boolean {
    return this.first.has(lex);
  }

  /** The longest phrase that begins at token `i`. */
  at(t: Tokens, i: number): CitationPhrase<T> | undefined {
    return this.all(t, i).at(-1);
  }

  /** All phrases that begin at token `i`, shortest first. */
  all(t: Tokens, i: number): CitationPhrase<T>[] {
    const hits: CitationPhrase<T>[] = [];
    if (i >= t.count || !this.begins(t.lex[i])) return hits;
    let node = this.trie.next(0, t.lex[i]);
    let j = i + 1;
    while (node !== 0) {
      const payload = this.trie.payload(node);
      if (payload >= 0) hits.push({ to: j, value: this.values[payload] });
      const k = this.following(t, j, node);
      if (k < 0) break;
      node = this.trie.next(node, this.word(t, k));
      j = k + 1;
    }
    return hits;
  }

  /** The token from `j` on that carries a phrase forward from `node`, -1 where none does. */
  private following(t: Tokens, j: number, node: number): number {
    let k = j;
    let bracket = false;
    while (k < t.count) {
      if (this.trie.next(node, this.word(t, k)) !== 0) return k;
      const mark = t.text[t.start[k]];
      if (mark === '(' && !bracket) {
        k = afterBracket(t, k);
        if (k < 0) return -1;
        bracket = true;
      } else if (isPassedOver(t, k, mark) && k - j < 3) k++;
      else return -1;
    }
    return -1;
  }

  private word(t: Tokens, k: number): number {
    return t.lex[k] === this.ampersand ? this.and : t.lex[k];
  }
}

/** Hyphens, slashes, commas and full stops inside a name, and the line's end of a wrapped paragraph. */
function isPassedOver(t: Tokens, k: number, mark: string): boolean {
  if (t.kind[k] === BREAK) return isLineEnd(t, k);
  return t.kind[k] === PUNCTUATION && "-–/,.'’".includes(mark);
}

/** A single line's end, as wrapped text and lost links leave it; two are a paragraph's. */
export function isLineEnd(t: Tokens, k: number): boolean {
  if (t.kind[k] !== BREAK) return false;
  let ends = 0;
  for (let at = t.start[k]; at < t.end[k]; at++) if (t.text.charCodeAt(at) === 10) ends++;
  return ends <= 1;
}

/** The token behind the bracket that opens at `open` and holds a few words; -1 where it holds more. */
export function afterBracket(t: Tokens, open: number): number {
  for (let k = open + 1; k < t.count && k <= open + 2 * LONGEST_BRACKET; k++) {
    const mark = t.text[t.start[k]];
    if (mark === ')') return k > open + 1 ? k + 1 : -1;
    if (mark === '(' || t.kind[k] === BREAK) return -1;
  }
  return -1;
}
