import { BREAK, CAPITALIZED, LOWER, PUNCTUATION, type Tokens, UPPER } from '../model/tokens.js';
import { isUpper } from '../text/characters.js';
import { foldCode, type Lexicon } from '../text/lexicon.js';
import { OPTIONAL_MARKS, phraseWords } from '../text/phrase.js';
import { TokenTrie } from '../text/trie.js';
import type { NamedEntry, NameHit, NameReading } from './contract.js';
import { NAMED_TYPES } from './format.js';

/** Finds the names of the facts in tokens. */
export interface NameFinder {
  /** The longest name that begins at token `i` and is written with its own capitals, or undefined. */
  at(tokens: Tokens, i: number): NameHit | undefined;
  /** True for a word number with which some name begins. */
  begins(lex: number): boolean;
  /** Readings of a written form as a whole, whatever its capitals. */
  lookup(text: string): readonly NameReading[];
}

type EntryOf = (type: number, entry: number) => NamedEntry;

/** Longest name in words that is looked for: bounds the work at each token. */
const LONGEST = 24;

/** The compiled phrase table as a trie. A payload is the place of the phrase's readings in the table. */
export class NameIndex implements NameFinder {
  private readonly trie: TokenTrie;
  private readonly first: Uint8Array;
  private readonly skippable: Uint8Array;

  constructor(
    private readonly table: Int32Array,
    private readonly lexicon: Lexicon,
    private readonly entryOf: EntryOf,
  ) {
    this.trie = new TokenTrie(table.length >> 2);
    this.first = new Uint8Array(lexicon.size + 1);
    for (let at = 0; at < table.length; ) {
      const words = table[at];
      this.trie.insert(table, at + 1 + words, at + 1, at + 1 + words);
      this.first[table[at + 1]] = 1;
      at += words + 2 + 3 * table[at + 1 + words];
    }
    this.skippable = new Uint8Array(0x2100);
    for (const mark of OPTIONAL_MARKS) this.skippable[mark.charCodeAt(0)] = 1;
  }

  begins(lex: number): boolean {
    return lex < this.first.length && this.first[lex] === 1;
  }

  at(tokens: Tokens, i: number): NameHit | undefined {
    const { kind, lex } = tokens;
    if (lex[i] >= this.first.length || this.first[lex[i]] === 0) return undefined;
    let node = this.trie.next(0, lex[i]);
    if (node === 0) return undefined;
    const ends: number[] = [];
    const sentence = tokens.sentence[i];
    let words = 1;
    for (let j = i + 1; ; j++) {
      const payload = this.trie.payload(node);
      if (payload >= 0) ends.push(j, payload);
      if (++words > LONGEST) break;
      let k = j;
      let next = 0;
      while (k < tokens.count && tokens.sentence[k] === sentence && kind[k] !== BREAK) {
        next = this.trie.next(node, lex[k]);
        if (next !== 0 || kind[k] !== PUNCTUATION || k - j >= 2) break;
        const code = tokens.text.charCodeAt(tokens.start[k]);
        if (code >= 0x2100 || this.skippable[code] === 0) break;
        k++;
      }
      if (next === 0) break;
      node = next;
      j = k;
    }
    for (let e = ends.length - 2; e >= 0; e -= 2) {
      const readings = this.readings(ends[e + 1]).filter((r) => writtenAs(tokens, i, ends[e], formOf(r, this.entryOf)));
      if (readings.length > 0) return { from: i, to: ends[e], readings: readings.map((r) => r.reading) };
    }
    return undefined;
  }

  lookup(text: string): readonly NameReading[] {
    let node = 0;
    for (const word of phraseWords(text)) {
      node = this.trie.next(node, this.lexicon.id(foldText(word)));
      if (node === 0) return [];
    }
    const payload = this.trie.payload(node);
    return payload < 0 ? [] : this.readings(payload).map((r) => r.reading);
  }

  private readings(payload: number): PlacedReading[] {
    const count = this.table[payload];
    const out: PlacedReading[] = [];
    for (let k = 0; k < count; k++) {
      const at = payload + 1 + 3 * k;
      const [type, entry, alias] = [this.table[at], this.table[at + 1], this.table[at + 2]];
      const value = this.entryOf(type, entry);
      const form = alias < 0 ? { text: value.name } : value.aliases[alias];
      out.push({ reading: { type: NAMED_TYPES[type], id: value.id, alias: form, canonical: alias < 0 } });
    }
    return out;
  }
}

interface PlacedReading {
  readonly reading: NameReading;
}
const formOf = (r: PlacedReading, _entryOf: EntryOf): { text: string; exact?: boolean } => r.reading.alias;

function foldText(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(foldCode(word.charCodeAt(i)));
  return out;
}

/**
 * Whether tokens [from, to) write `form` with its capitals: each of its capital letters at a word's begin stands as one;
 * an abbreviation of up to three letters keeps all capitals ("BI" is not "Bi"); `exact` wants the very letters; marks that a
 * name does not have are only skipped inside one ("Kemendes-PDT"), a comma only where the form has one too or a list cannot be meant.
 */
function writtenAs(tokens: Tokens, from: number, to: number, form: { text: string; exact?: boolean }): boolean {
  const words = phraseWords(form.text);
  let w = 0;
  for (let i = from; i < to; i++) {
    const word = words[w];
    const code = tokens.text.charCodeAt(tokens.start[i]);
    if (word === undefined) return false;
    if (foldCode(word.charCodeAt(0)) !== foldCode(code) || word.length !== tokens.end[i] - tokens.start[i]) {
      if (!skipAllowed(tokens, i, form.text)) return false;
      continue;
    }
    w++;
    if (form.exact) {
      if (!tokens.text.startsWith(word, tokens.start[i])) return false;
      continue;
    }
    if (!isUpper(word.charCodeAt(0))) continue;
    const shape = tokens.shape[i];
    if (shape === LOWER) return false;
    const allCaps = word.length >= 2 && word.length <= 3 && isUpper(word.charCodeAt(1));
    if (allCaps && shape === CAPITALIZED && words.length === 1) return false;
    if (shape === UPPER && word.length > 1 && words.length === 1 && word.length <= 3 && !isUpper(word.charCodeAt(1))) return false;
  }
  return w === words.length;
}

function skipAllowed(tokens: Tokens, i: number, form: string): boolean {
  const mark = tokens.text[tokens.start[i]];
  if (mark === ',') return form.includes(',');
  if (mark === '"') return form.includes('"');
  return true;
}
