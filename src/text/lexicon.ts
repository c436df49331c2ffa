/** Tables of a lexicon that a build has made: its words in one text, where each begins, and the hash slots. */
export interface LexiconTables {
  /** All words in the order of their numbers (from 1), one after another. */
  readonly text: string;
  /** Where word n begins in `text` at n - 1, and the end of the last. */
  readonly starts: Int32Array;
  /** Slots as `Lexicon` keeps them; a power of two in number. */
  readonly slots: Int32Array;
}

/**
 * Numbers of a slot: the hash, the word's number (0 where empty), then bytes: how many letters the word has, and they themselves.
 * All that a lookup reads stands in one line of the processor's memory: fetching a word's letters from elsewhere took most of the time.
 */
const SLOT = 8;
const LENGTH_AT = 8;
const LETTERS_AT = 9;
const LETTERS = SLOT * 4 - LETTERS_AT;
/** Length of a word with more letters, or with some that are no byte: it is compared with its text. */
const ELSEWHERE = 255;

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
  private slots!: Int32Array;
  private bytes!: Uint8Array;
  private mask!: number;
  /** Numbers of the words of one unit below 128: marks and letters. */
  private readonly single = new Int32Array(128);
  /** The folded units of the word that is looked up: at least as many as the longest word has. */
  private folded = new Uint16Array(64);

  constructor(words: Iterable<string> = [], expected = 1024) {
    let size = 1024;
    while (size * 3 < expected * 4) size *= 2;
    this.take(new Int32Array(size * SLOT));
    for (const word of words) this.add(word);
  }

  /** A lexicon from tables made by `tables()`: nothing is hashed again. Words may be added; the tables stay as they are. */
  static restore(tables: LexiconTables): Lexicon {
    const lexicon = new Lexicon([], 0);
    const { text, starts } = tables;
    lexicon.text = text;
    lexicon.starts = starts;
    lexicon.built = starts.length - 1;
    lexicon.take(tables.slots.slice());
    for (let n = 0; n < lexicon.built; n++) lexicon.makeRoom(starts[n + 1] - starts[n]);
    for (let code = 0; code < lexicon.single.length; code++) lexicon.single[code] = lexicon.id(String.fromCharCode(code));
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
    this.makeRoom(word.length);
    const hash = this.fold(word, 0, word.length);
    const found = this.findHashed(this.folded, 0, word.length, hash);
    if (found > 0) return found;
    const id = this.size;
    const folded = foldWord(word);
    this.added.push(folded);
    if (id * 4 > this.mask * 3) this.grow();
    else this.put(-found - 1, hash, id, folded);
    if (word.length === 1 && this.folded[0] < this.single.length) this.single[this.folded[0]] = id;
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

  /** Number of a word of one folded unit below 128. */
  lookupSingle(code: number): number {
    return this.single[code];
  }

  /** Number of the word whose folded units are units[start, end), for a reader that has hashed them (from HASH_BEGIN on) while it folded them. */
  lookupHashed(units: Uint16Array, start: number, end: number, hash: number): number {
    const id = this.findHashed(units, start, end, hash);
    return id > 0 ? id : 0;
  }

  /**
   * Reads the slots of `count` hashes and forgets them: the processor fetches many at once where nothing waits for their contents, and
   * the lookups that follow find them near. Returns a sum that no one needs, so that the reads are made.
   */
  fetch(hashes: Int32Array, count: number): number {
    const { slots, mask } = this;
    let sum = 0;
    for (let i = 0; i < count; i++) sum = (sum + slots[((hashes[i] ^ (hashes[i] >>> 15)) & mask) * SLOT]) | 0;
    return sum;
  }

  /** The id, or -(slot + 1) of the empty slot where it would go. The hash beside the number spares most words the comparison. */
  private findHashed(units: Uint16Array, start: number, end: number, hash: number): number {
    const { slots, mask } = this;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot * SLOT + 1];
      if (id === 0) return -slot - 1;
      if (slots[slot * SLOT] === hash && this.isWord(slot, id, units, start, end)) return id;
    }
  }

  private isWord(slot: number, id: number, units: Uint16Array, start: number, end: number): boolean {
    const { bytes } = this;
    const at = slot * SLOT * 4;
    const length = bytes[at + LENGTH_AT];
    if (length === ELSEWHERE) return isSame(this.word(id), units, start, end);
    if (length !== end - start) return false;
    for (let k = 0; k < length; k++) if (bytes[at + LETTERS_AT + k] !== units[start + k]) return false;
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

  private makeRoom(length: number): void {
    if (length > this.folded.length) this.folded = new Uint16Array(length * 2);
  }

  private take(slots: Int32Array): void {
    this.slots = slots;
    this.bytes = new Uint8Array(slots.buffer, slots.byteOffset, slots.byteLength);
    this.mask = slots.length / SLOT - 1;
  }

  /** `word` is folded. */
  private put(slot: number, hash: number, id: number, word: string): void {
    this.slots[slot * SLOT] = hash;
    this.slots[slot * SLOT + 1] = id;
    const at = slot * SLOT * 4;
    const fits = word.length <= LETTERS && isBytes(word);
    this.bytes[at + LENGTH_AT] = fits ? word.length : ELSEWHERE;
    if (fits) for (let k = 0; k < word.length; k++) this.bytes[at + LETTERS_AT + k] = word.charCodeAt(k);
  }

  private grow(): void {
    this.take(new Int32Array(this.slots.length * 2));
    for (let id = 1; id < this.size; id++) {
      const word = this.word(id);
      const hash = this.fold(word, 0, word.length);
      this.put(-this.findHashed(this.folded, 0, word.length, hash) - 1, hash, id, word);
    }
  }
}

/** Where a word's hash begins. */
export const HASH_BEGIN = 0x811c9dc5 | 0;
/** What it is multiplied by at each unit. */
export const HASH_STEP = 0x01000193;

function isSame(word: string, units: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let k = 0; k < word.length; k++) if (units[start + k] !== word.charCodeAt(k)) return false;
  return true;
}

function isBytes(word: string): boolean {
  for (let k = 0; k < word.length; k++) if (word.charCodeAt(k) > 255) return false;
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
