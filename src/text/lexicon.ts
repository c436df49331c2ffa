/** Tables of a lexicon that a build has made: its words in one text, where each begins, and the hash slots. */
export interface LexiconTables {
  /** All words in the order of their numbers (from 1), one after another. */
  readonly text: string;
  /** Where word n begins in `text` at n - 1, and the end of the last. */
  readonly starts: Int32Array;
  /** Hash and number of the word in each slot, number 0 where empty; a power of two in length. */
  readonly slots: Int32Array;
}

/**
 * Words by number: each known word form (case folded) has an index from 1. Looking a word up reads the text in place,
 * without making a string, so that a tokenizer can number every token of a large text.
 */
export class Lexicon {
  /** Words of the build's tables, then words added since. */
  private text = '';
  private starts: Int32Array = new Int32Array(1);
  private built = 0;
  private readonly added: string[] = [];
  private slots: Int32Array;
  private mask: number;

  constructor(words: Iterable<string> = [], expected = 1024) {
    let size = 1024;
    while (size * 3 < expected * 4) size *= 2;
    this.slots = new Int32Array(size * 2);
    this.mask = size - 1;
    for (const word of words) this.add(word);
  }

  /** A lexicon from tables made by `tables()`: nothing is hashed again. Words may be added; the tables stay as they are. */
  static restore(tables: LexiconTables): Lexicon {
    const lexicon = new Lexicon([], 0);
    lexicon.text = tables.text;
    lexicon.starts = tables.starts;
    lexicon.built = tables.starts.length - 1;
    lexicon.slots = tables.slots.slice();
    lexicon.mask = tables.slots.length / 2 - 1;
    return lexicon;
  }

  /** Tables to restore it from, with hash slots for `room` more words. */
  tables(room: number): LexiconTables {
    const words = Array.from({ length: this.size - 1 }, (_, i) => this.word(i + 1));
    const starts = new Int32Array(words.length + 1);
    words.forEach((word, i) => {
      starts[i + 1] = starts[i] + word.length;
    });
    return { text: words.join(''), starts, slots: new Lexicon(words, words.length + room).slots };
  }

  get size(): number {
    return this.built + this.added.length + 1;
  }

  word(id: number): string {
    if (id < 1) return '';
    return id <= this.built ? this.text.slice(this.starts[id - 1], this.starts[id]) : (this.added[id - this.built - 1] ?? '');
  }

  /** Number of a word, added when new. The word is folded first. */
  add(word: string): number {
    const folded = foldWord(word);
    const hash = hashOf(folded, 0, folded.length);
    const found = this.findHashed(folded, 0, folded.length, hash);
    if (found > 0) return found;
    const id = this.size;
    this.added.push(folded);
    if (id * 4 > this.mask * 3) this.grow();
    else this.put(-found - 1, hash, id);
    return id;
  }

  /** Number of a word given as a string, 0 when unknown. */
  id(word: string): number {
    return Math.max(0, this.find(word, 0, word.length));
  }

  /** Number of the word at text[start, end), 0 when unknown. */
  lookup(text: string, start: number, end: number): number {
    return Math.max(0, this.find(text, start, end));
  }

  /** As `lookup`, for a reader that has hashed the word's units (`hashUnit` from HASH_BEGIN on) while it read them. */
  lookupHashed(text: string, start: number, end: number, hash: number): number {
    const id = this.findHashed(text, start, end, hash);
    return id > 0 ? id : 0;
  }

  private find(text: string, start: number, end: number): number {
    return this.findHashed(text, start, end, hashOf(text, start, end));
  }

  /** The id, or -(slot + 1) of the empty slot where it would go. The hash beside the number spares most words the comparison. */
  private findHashed(text: string, start: number, end: number, hash: number): number {
    const { slots, mask } = this;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot * 2 + 1];
      if (id === 0) return -slot - 1;
      if (slots[slot * 2] === hash && this.isWord(id, text, start, end)) return id;
    }
  }

  private isWord(id: number, text: string, start: number, end: number): boolean {
    if (id <= this.built) return same(this.text, this.starts[id - 1], this.starts[id], text, start, end);
    const word = this.added[id - this.built - 1];
    return same(word, 0, word.length, text, start, end);
  }

  private put(slot: number, hash: number, id: number): void {
    this.slots[slot * 2] = hash;
    this.slots[slot * 2 + 1] = id;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.mask = this.slots.length / 2 - 1;
    for (let id = 1; id < this.size; id++) {
      const word = this.word(id);
      const hash = hashOf(word, 0, word.length);
      this.put(-this.findHashed(word, 0, word.length, hash) - 1, hash, id);
    }
  }
}

/** Where a word's hash begins. */
export const HASH_BEGIN = 0x811c9dc5 | 0;
/** What it is multiplied by at each unit. */
export const HASH_STEP = 0x01000193;

/** The hash with one more unit of the word, whatever its case. */
export function hashUnit(hash: number, code: number): number {
  const folded = code < 128 ? (code >= 65 && code <= 90 ? code + 32 : code) : foldCode(code);
  return Math.imul(hash ^ folded, HASH_STEP);
}

function hashOf(text: string, start: number, end: number): number {
  let hash = HASH_BEGIN;
  for (let i = start; i < end; i++) hash = hashUnit(hash, text.charCodeAt(i));
  return hash;
}

/** Whether the folded word at words[from, to) is written at text[start, end). */
function same(words: string, from: number, to: number, text: string, start: number, end: number): boolean {
  if (to - from !== end - start) return false;
  for (let k = 0; k < to - from; k++) {
    const code = text.charCodeAt(start + k);
    const folded = words.charCodeAt(from + k);
    if (code !== folded && folded !== foldCode(code)) return false;
  }
  return true;
}

/** Lower case of one UTF-16 unit; curly apostrophes become straight, so that "Jum’at" meets "Jum'at". */
export function foldCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 0x60) return 0x27;
  if (code < 0xc0) return code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= 128) return false;
  return true;
}

/** A word as the lexicon keeps it. */
export function foldWord(word: string): string {
  if (isAscii(word)) return word.toLowerCase();
  let out = '';
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(foldCode(word.charCodeAt(i)));
  return out;
}
