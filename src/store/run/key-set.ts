/** Bytes of a key. */
export const KEY_BYTES = 16;
const WORDS = 4;

/** A set of keys of 16 bytes in flat memory, some thirty bytes a key: a million documents take 32 MB. Keys are digests, spread evenly. */
export class KeySet {
  private slots = new Uint32Array(1024 * WORDS);
  private count = 0;

  get size(): number {
    return this.count;
  }

  has(key: Buffer): boolean {
    return this.isFilled(this.find(this.slots, wordsOf(key)));
  }

  /** True where the key is new. */
  add(key: Buffer): boolean {
    const words = wordsOf(key);
    const at = this.find(this.slots, words);
    if (this.isFilled(at)) return false;
    this.slots.set(words, at);
    this.count++;
    if (this.count * WORDS * 2 > this.slots.length) this.grow();
    return true;
  }

  private isFilled(at: number): boolean {
    const s = this.slots;
    return (s[at] | s[at + 1] | s[at + 2] | s[at + 3]) !== 0;
  }

  /** Where the key stands, or the free place that it would take. */
  private find(slots: Uint32Array, words: ArrayLike<number>): number {
    const mask = slots.length / WORDS - 1;
    for (let slot = words[0] & mask; ; slot = (slot + 1) & mask) {
      const at = slot * WORDS;
      const free = (slots[at] | slots[at + 1] | slots[at + 2] | slots[at + 3]) === 0;
      const same = slots[at] === words[0] && slots[at + 1] === words[1] && slots[at + 2] === words[2] && slots[at + 3] === words[3];
      if (free || same) return at;
    }
  }

  private grow(): void {
    const larger = new Uint32Array(this.slots.length * 2);
    for (let at = 0; at < this.slots.length; at += WORDS) {
      if (!this.isFilled(at)) continue;
      const words = this.slots.subarray(at, at + WORDS);
      larger.set(words, this.find(larger, words));
    }
    this.slots = larger;
  }
}

function wordsOf(key: Buffer): number[] {
  const words = [key.readUInt32LE(0), key.readUInt32LE(4), key.readUInt32LE(8), key.readUInt32LE(12)];
  // a key of zeros would look like a free place
  if ((words[0] | words[1] | words[2] | words[3]) === 0) words[0] = 1;
  return words;
}
