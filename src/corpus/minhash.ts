import { charClass, DIGIT, LETTER } from '../text/characters.js';

/** Numbers in a signature: with 128, two texts' likeness is known to about four in a hundred. */
export const SIGNATURE_SIZE = 128;
/** Words in a shingle. */
const SHINGLE = 5;
/** Fewer shingles say too little to call two texts alike. */
const FEWEST = 12;

/** Makes signatures. Its hash functions come from one fixed seed: the same signatures on every machine. */
export class MinHasher {
  private readonly multipliers = new Uint32Array(SIGNATURE_SIZE);
  private readonly addends = new Uint32Array(SIGNATURE_SIZE);

  constructor() {
    let state = 0x9e3779b9;
    const next = (): number => {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = Math.imul(state ^ (state >>> 15), state | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return (t ^ (t >>> 14)) >>> 0;
    };
    for (let i = 0; i < SIGNATURE_SIZE; i++) {
      this.multipliers[i] = next() | 1;
      this.addends[i] = next();
    }
  }

  /** A text's MinHash signature over shingles of five words; undefined where it is too short for one. */
  signature(text: string): Uint32Array | undefined {
    const words = wordHashes(text);
    if (words.length < SHINGLE + FEWEST) return undefined;
    const signature = new Uint32Array(SIGNATURE_SIZE).fill(0xffffffff);
    for (let i = 0; i + SHINGLE <= words.length; i++) {
      let shingle = 0x811c9dc5;
      for (let k = 0; k < SHINGLE; k++) shingle = Math.imul(shingle ^ words[i + k], 0x01000193);
      shingle ^= shingle >>> 15;
      for (let h = 0; h < SIGNATURE_SIZE; h++) {
        let value = Math.imul(shingle, this.multipliers[h]) + this.addends[h];
        value = (value ^ (value >>> 16)) >>> 0;
        if (value < signature[h]) signature[h] = value;
      }
    }
    return signature;
  }
}

/** Share of equal numbers: an estimate of the share of common shingles. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let equal = 0;
  for (let i = 0; i < SIGNATURE_SIZE; i++) if (a[i] === b[i]) equal++;
  return equal / SIGNATURE_SIZE;
}

/** A hash of each word, capitals and marks left out: "Rp1,2" and "Rp 1,2" are the same words. */
function wordHashes(text: string): number[] {
  const hashes: number[] = [];
  for (let i = 0; i < text.length; ) {
    const cls = charClass(text.charCodeAt(i));
    if (cls !== LETTER && cls !== DIGIT) {
      i++;
      continue;
    }
    let hash = 0x811c9dc5;
    for (; i < text.length && charClass(text.charCodeAt(i)) === cls; i++) {
      const code = text.charCodeAt(i);
      hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193);
    }
    hashes.push(hash ^ (hash >>> 13));
  }
  return hashes;
}
