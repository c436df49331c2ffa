/** What is known of a word from raw news: arrays by slot, open addressing by the word's number. */
export interface WordTableData {
  /** Upper half of the word's number, 0 where the slot is empty. */
  readonly keys: Uint16Array;
  /** Cluster of words used alike, from 1. */
  readonly clusters: Uint16Array;
  /** How often the word has a capital inside sentences, 1 (never) to 8 (always). */
  readonly capitals: Uint8Array;
  /** Coarser clusters, two a fine one: [coarse, middle]. */
  readonly coarser: Uint8Array;
}

/** Longest way that a word may stand from its slot. */
const PROBES = 12;

const keyOf = (hash: number): number => hash >>> 16 || 1;

/** Clusters and capitals of words, learnt from raw news. */
export class WordTable {
  private readonly mask: number;

  constructor(readonly data: WordTableData) {
    this.mask = data.keys.length - 1;
  }

  static empty(): WordTable {
    return new WordTable({
      keys: new Uint16Array(2),
      clusters: new Uint16Array(2),
      capitals: new Uint8Array(2),
      coarser: new Uint8Array(2),
    });
  }

  /** Slot of a word, -1 where the table does not hold it. */
  slot(hash: number): number {
    const key = keyOf(hash);
    for (let probe = 0, slot = hash & this.mask; probe < PROBES; probe++, slot = (slot + 1) & this.mask) {
      const found = this.data.keys[slot];
      if (found === key) return slot;
      if (found === 0) return -1;
    }
    return -1;
  }
}

/** Builds the table; a word that finds no free slot near its own is left out. */
export function buildWordTable(
  words: readonly { readonly hash: number; readonly cluster: number; readonly capitals: number }[],
  coarser: Uint8Array,
  size: number,
): WordTable {
  const data: WordTableData = { keys: new Uint16Array(size), clusters: new Uint16Array(size), capitals: new Uint8Array(size), coarser };
  for (const { hash, cluster, capitals } of words) {
    for (let probe = 0, slot = hash & (size - 1); probe < PROBES; probe++, slot = (slot + 1) & (size - 1)) {
      if (data.keys[slot] !== 0) continue;
      data.keys[slot] = keyOf(hash);
      data.clusters[slot] = cluster;
      data.capitals[slot] = capitals;
      break;
    }
  }
  return new WordTable(data);
}
