/** Tables of a trie that a build has made. */
export interface TrieTables {
  /** Three numbers a slot: node, word, the node behind. */
  readonly slots: Int32Array;
  /** Two numbers a node: payload + 1 (0 where no phrase ends), and which words may follow. */
  readonly nodes: Int32Array;
  /** Node behind each first word. */
  readonly roots: Int32Array;
}

/** Numbers of a slot. */
const SLOT = 3;

/**
 * A trie over word numbers, in one open-addressing table of (node, word) → node. Built by insertion, read without allocation.
 * Word-safe by construction: "Mare" is never found in "Maret".
 *
 * Most words that follow a node's phrase in a text carry it no further: a node holds one bit for each 32nd of the words, so that
 * such a word is refused by the memory that has just been read. First words are looked up by their number.
 */
export class TokenTrie {
  private slots: Int32Array;
  private mask: number;
  private used = 0;
  private count = 1;
  private nodes: Int32Array;
  private roots: Int32Array = new Int32Array(64);

  constructor(expectedNodes = 0) {
    let size = 64;
    while (size < expectedNodes * 2) size *= 2;
    this.slots = new Int32Array(size * SLOT);
    this.mask = size - 1;
    this.nodes = new Int32Array(Math.max(64, expectedNodes) * 2);
  }

  /** A trie that reads `tables` in place. Nothing can be inserted into it. */
  static restore(tables: TrieTables): TokenTrie {
    const trie = new TokenTrie(0);
    trie.slots = tables.slots;
    trie.nodes = tables.nodes;
    trie.roots = tables.roots;
    trie.mask = tables.slots.length / SLOT - 1;
    return trie;
  }

  /** Its tables, to restore it from. */
  tables(): TrieTables {
    return { slots: this.slots, nodes: this.nodes.slice(0, this.count * 2), roots: this.roots };
  }

  /** Adds a phrase; returns the payload that stands there already, or -1 after setting `payload`. */
  insert(words: ArrayLike<number>, payload: number, from = 0, to = words.length): number {
    let node = 0;
    for (let i = from; i < to; i++) node = this.next(node, words[i]) || this.addNode(node, words[i]);
    const standing = this.nodes[node * 2];
    if (standing > 0) return standing - 1;
    this.nodes[node * 2] = payload + 1;
    return -1;
  }

  /** Node after `word`, 0 where there is none. The root is 0. */
  next(node: number, word: number): number {
    if (node === 0) return word < this.roots.length ? this.roots[word] : 0;
    if (word === 0 || ((this.nodes[node * 2 + 1] >>> (word & 31)) & 1) === 0) return 0;
    const { slots, mask } = this;
    for (let slot = hash(node, word) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * SLOT;
      if (slots[at + 1] === word && slots[at] === node) return slots[at + 2];
      if (slots[at + 2] === 0) return 0;
    }
  }

  /** Payload of the phrase that ends at `node`, -1 where none does. */
  payload(node: number): number {
    return this.nodes[node * 2] - 1;
  }

  private addNode(node: number, word: number): number {
    const target = this.count++;
    if (target * 2 >= this.nodes.length) this.nodes = wider(this.nodes, target * 4);
    if (node === 0) {
      if (word >= this.roots.length) this.roots = wider(this.roots, word * 2);
      this.roots[word] = target;
      return target;
    }
    if (++this.used * 2 > this.mask) this.grow();
    this.nodes[node * 2 + 1] |= 1 << (word & 31);
    this.put(node, word, target);
    return target;
  }

  private put(node: number, word: number, target: number): void {
    let slot = hash(node, word) & this.mask;
    while (this.slots[slot * SLOT + 2] !== 0) slot = (slot + 1) & this.mask;
    this.slots.set([node, word, target], slot * SLOT);
  }

  private grow(): void {
    const { slots } = this;
    this.slots = new Int32Array(slots.length * 2);
    this.mask = this.slots.length / SLOT - 1;
    for (let at = 0; at < slots.length; at += SLOT) if (slots[at + 2] !== 0) this.put(slots[at], slots[at + 1], slots[at + 2]);
  }
}

function hash(node: number, word: number): number {
  const h = Math.imul(node ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(word + 0x7f4a7c15, 0xc2b2ae35);
  return h ^ (h >>> 15);
}

function wider(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const out = new Int32Array(length);
  out.set(numbers);
  return out;
}
