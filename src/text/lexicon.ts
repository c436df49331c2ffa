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
  /** Units of all words, one after another, and where each begins: a token is compared with them without a string. */
  private letters = new Uint16Array(4096);
  private starts = new Int32Array(1024);
  private count = 0;
  private slots: Int32Array;
  private mask: number;
  /** Numbers of the words of one unit below 128: marks and letters, the most frequent tokens. */
  private readonly single = new Int32Array(128);
  /** The folded units of the word that is looked up: at least as many as the longest word has. */
  private folded = new Uint16Array(64);

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
    lexicon.count = tables.starts.length - 1;
    lexicon.letters = new Uint16Array(tables.text.length + ROOM_FOR_LETTERS);
    for (let i = 0; i < tables.text.length; i++) lexicon.letters[i] = tables.text.charCodeAt(i);
    lexicon.starts = new Int32Array(tables.starts.length + ROOM_FOR_WORDS);
    lexicon.starts.set(tables.starts);
    let longest = 0;
    for (let id = 1; id <= lexicon.count; id++) longest = Math.max(longest, tables.starts[id] - tables.starts[id - 1]);
    if (longest > lexicon.folded.length) lexicon.folded = new Uint16Array(longest);
    lexicon.slots = tables.slots.slice();
    lexicon.mask = tables.slots.length / 2 - 1;
    for (let code = 0; code < 128; code++) lexicon.single[code] = lexicon.id(String.fromCharCode(code));
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
    return this.count + 1;
  }

  word(id: number): string {
    let word = '';
    if (id > 0 && id <= this.count) for (let k = this.starts[id - 1]; k < this.starts[id]; k++) word += String.fromCharCode(this.letters[k]);
    return word;
  }

  /** Number of a word, added when new. The word is folded first. */
  add(word: string): number {
    if (word.length > this.folded.length) this.folded = new Uint16Array(word.length * 2);
    const hash = this.fold(word, 0, word.length);
    const found = this.findHashed(this.folded, 0, word.length, hash);
    if (found > 0) return found;
    const id = this.append(this.folded, word.length);
    if (word.length === 1 && this.folded[0] < 128) this.single[this.folded[0]] = id;
    if (id * 4 > this.mask * 3) this.grow();
    else this.put(-found - 1, hash, id);
    return id;
  }

  /** Number of a word given as a string, 0 when unknown. */
  id(word: string): number {
    return this.lookup(word, 0, word.length);
  }

  /** Number of the word at text[start, end), 0 when unknown. */
  lookup(text: string, start: number, end: number): number {
    const length = end - start;
    if (length > this.folded.length) return 0;
    const hash = this.fold(text, start, end);
    return this.lookupHashed(this.folded, 0, length, hash);
  }

  /** Number of a word of one unit below 128, folded. */
  lookupSingle(code: number): number {
    return this.single[code];
  }

  /** Number of the word whose folded units are units[start, end), for a reader that has hashed them (from HASH_BEGIN on) while it folded them. */
  lookupHashed(units: Uint16Array, start: number, end: number, hash: number): number {
    const id = this.findHashed(units, start, end, hash);
    return id > 0 ? id : 0;
  }

  /** The id, or -(slot + 1) of the empty slot where it would go. The hash beside the number spares most words the comparison. */
  private findHashed(units: Uint16Array, start: number, end: number, hash: number): number {
    const { slots, mask } = this;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot * 2 + 1];
      if (id === 0) return -slot - 1;
      if (slots[slot * 2] === hash && this.isWord(id, units, start, end)) return id;
    }
  }

  private isWord(id: number, units: Uint16Array, start: number, end: number): boolean {
    const { letters } = this;
    const from = this.starts[id - 1];
    if (this.starts[id] - from !== end - start) return false;
    for (let k = start, at = from; k < end; k++, at++) if (units[k] !== letters[at]) return false;
    return true;
  }

  /** Puts the folded units of text[start, end) into `folded` and gives their hash. */
  private fold(text: string, start: number, end: number): number {
    let hash = HASH_BEGIN;
    for (let i = start; i < end; i++) {
      const unit = foldCode(text.charCodeAt(i));
      this.folded[i - start] = unit;
      hash = Math.imul(hash ^ unit, HASH_STEP);
    }
    return hash;
  }

  private append(units: Uint16Array, length: number): number {
    const from = this.starts[this.count];
    const id = ++this.count;
    if (id >= this.starts.length) {
      const wider = new Int32Array(id * 2);
      wider.set(this.starts);
      this.starts = wider;
    }
    this.starts[id] = from + length;
    if (from + length > this.letters.length) {
      const wider = new Uint16Array((from + length) * 2);
      wider.set(this.letters);
      this.letters = wider;
    }
    for (let k = 0; k < length; k++) this.letters[from + k] = units[k];
    return id;
  }

  private hashOf(id: number): number {
    let hash = HASH_BEGIN;
    for (let k = this.starts[id - 1]; k < this.starts[id]; k++) hash = Math.imul(hash ^ this.letters[k], HASH_STEP);
    return hash;
  }

  private put(slot: number, hash: number, id: number): void {
    this.slots[slot * 2] = hash;
    this.slots[slot * 2 + 1] = id;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.mask = this.slots.length / 2 - 1;
    for (let id = 1; id < this.size; id++) {
      const hash = this.hashOf(id);
      this.put(-this.findHashed(this.letters, this.starts[id - 1], this.starts[id], hash) - 1, hash, id);
    }
  }
}

/** What a restored lexicon keeps for words added to it. */
const ROOM_FOR_WORDS = 4096;
const ROOM_FOR_LETTERS = 8 * ROOM_FOR_WORDS;

/** Where a word's hash begins. */
export const HASH_BEGIN = 0x811c9dc5 | 0;
/** What it is multiplied by at each unit. */
export const HASH_STEP = 0x01000193;

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
