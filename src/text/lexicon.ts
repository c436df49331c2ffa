/**
 * Words by number: each known word form (case folded) has an index from 1. Looking a word up reads the text in place,
 * without making a string, so that a tokenizer can number every token of a large text.
 */
export class Lexicon {
  private readonly words: string[] = [''];
  private slots: Int32Array;
  private mask: number;

  constructor(words: Iterable<string> = [], expected = 1024) {
    let size = 1024;
    while (size < expected * 2) size *= 2;
    this.slots = new Int32Array(size);
    this.mask = size - 1;
    for (const word of words) this.add(word);
  }

  get size(): number {
    return this.words.length;
  }

  word(id: number): string {
    return this.words[id] ?? '';
  }

  /** Number of a word, added when new. The word is folded first. */
  add(word: string): number {
    const folded = foldWord(word);
    const found = this.find(folded, 0, folded.length);
    if (found > 0) return found;
    const id = this.words.length;
    this.words.push(folded);
    if (id * 2 > this.slots.length) this.grow();
    else this.slots[-found - 1] = id;
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

  /** The id, or -(slot + 1) of the empty slot where it would go. */
  private find(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ foldCode(text.charCodeAt(i)), 0x01000193);
    hash ^= hash >>> 15;
    const length = end - start;
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const id = this.slots[slot];
      if (id === 0) return -slot - 1;
      const word = this.words[id];
      if (word.length !== length) continue;
      let k = 0;
      while (k < length && word.charCodeAt(k) === foldCode(text.charCodeAt(start + k))) k++;
      if (k === length) return id;
    }
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    this.mask = this.slots.length - 1;
    for (let id = 1; id < this.words.length; id++) {
      const slot = this.find(this.words[id], 0, this.words[id].length);
      this.slots[-slot - 1] = id;
    }
  }
}

/** Lower case of one UTF-16 unit; curly apostrophes become straight, so that "Jum’at" meets "Jum'at". */
export function foldCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 0x60) return 0x27;
  if (code < 0xc0) return code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** A word as the lexicon keeps it. */
export function foldWord(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(foldCode(word.charCodeAt(i)));
  return out;
}
