/** Tables of a trie that a build has made. */
export interface TrieTables {
  readonly keys: Float64Array;
  readonly targets: Int32Array;
  readonly ends: Int32Array;
}

/**
 * A trie over word numbers, in one open-addressing table of (node, word) → node. Built by insertion, read without allocation.
 * Word-safe by construction: "Mare" is never found in "Maret".
 */
export class TokenTrie {
  private keys: Float64Array;
  private targets: Int32Array;
  private mask: number;
  private used = 0;
  private nodes = 1;
  /** Payload number + 1 of each node, 0 where no phrase ends. */
  private ends: Int32Array;

  constructor(expectedNodes = 0) {
    let size = 64;
    while (size < expectedNodes * 2) size *= 2;
    this.keys = new Float64Array(size);
    this.targets = new Int32Array(size);
    this.mask = size - 1;
    this.ends = new Int32Array(Math.max(64, expectedNodes));
  }

  /** A trie that reads `tables` in place. Nothing can be inserted into it. */
  static restore(tables: TrieTables): TokenTrie {
    const trie = new TokenTrie(0);
    trie.keys = tables.keys;
    trie.targets = tables.targets;
    trie.ends = tables.ends;
    trie.mask = tables.keys.length - 1;
    return trie;
  }

  /** Its tables, to restore it from. */
  tables(): TrieTables {
    return { keys: this.keys, targets: this.targets, ends: this.ends.slice(0, this.nodes) };
  }

  /** Adds a phrase; returns the payload that stands there already, or -1 after setting `payload`. */
  insert(words: ArrayLike<number>, payload: number, from = 0, to = words.length): number {
    let node = 0;
    for (let i = from; i < to; i++) node = this.step(node, words[i]) || this.addNode(node, words[i]);
    const standing = this.ends[node];
    if (standing > 0) return standing - 1;
    this.ends[node] = payload + 1;
    return -1;
  }

  /** Node after `word`, 0 where there is none. The root is 0. */
  next(node: number, word: number): number {
    return word === 0 ? 0 : this.step(node, word);
  }

  /** Payload of the phrase that ends at `node`, -1 where none does. */
  payload(node: number): number {
    return this.ends[node] - 1;
  }

  private step(node: number, word: number): number {
    const key = node * 0x200000 + word;
    for (let slot = this.hash(node, word); ; slot = (slot + 1) & this.mask) {
      const found = this.keys[slot];
      if (found === key) return this.targets[slot];
      if (found === 0) return 0;
    }
  }

  private hash(node: number, word: number): number {
    const h = Math.imul(node ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(word + 0x7f4a7c15, 0xc2b2ae35);
    return (h ^ (h >>> 15)) & this.mask;
  }

  private addNode(node: number, word: number): number {
    if (++this.used * 2 > this.keys.length) this.grow();
    const target = this.nodes++;
    if (target >= this.ends.length) {
      const wider = new Int32Array(this.ends.length * 2);
      wider.set(this.ends);
      this.ends = wider;
    }
    this.put(node, word, target);
    return target;
  }

  private put(node: number, word: number, target: number): void {
    let slot = this.hash(node, word);
    while (this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
    this.keys[slot] = node * 0x200000 + word;
    this.targets[slot] = target;
  }

  private grow(): void {
    const { keys, targets } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.targets = new Int32Array(keys.length * 2);
    this.mask = this.keys.length - 1;
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      this.put(Math.floor(keys[i] / 0x200000), keys[i] % 0x200000, targets[i]);
    }
  }
}
