import { LOWER, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import { POST_HEAD, type Signs } from './signs.js';
import { FUNCTION_WORD, HONORIFIC, OFFICE, PREPOSITION, REPORTING } from './word-signs.js';

/** What the document says of a word where it stands elsewhere, one bit each; the lowest six are types of the facts' clear names. */
export const SAID_SMALL = 1 << 6;
export const SAID_CAPITAL_INSIDE = 1 << 7;
export const AFTER_REPORTING = 1 << 8;
export const AFTER_HONORIFIC = 1 << 9;
const AFTER_POST = 1 << 10;
const AFTER_PREPOSITION = 1 << 11;
export const BEFORE_AGE = 1 << 12;
const SAID_OFTEN = 1 << 13;
export const EVIDENCE_BITS = 14;
/** Evidence that speaks for a person: it passes on to the further words of the same name. */
const PERSONAL_EVIDENCE = AFTER_REPORTING | AFTER_HONORIFIC | AFTER_POST;

/** Gathers evidence for each capitalised word over the whole document: one mention with an honorific helps all others. */
export class DocumentMemory {
  private slots = new Int32Array(1024);
  private words = new Int32Array(1024);
  private evidence = new Int32Array(1024);
  private counts = new Int32Array(1024);
  private used = 0;

  /** Evidence for a word anywhere in the document; 0 for a word never written with a capital. */
  of(hash: number): number {
    const at = this.find(hash);
    return at < 0 ? 0 : this.evidence[at] | (this.counts[at] > 2 ? SAID_OFTEN : 0);
  }

  read(t: Tokens, signs: Signs): void {
    this.reserve(t.count);
    for (let i = 0; i < t.count; i++) {
      if (t.sentence[i] < 0 || t.kind[i] !== WORD || t.shape[i] === LOWER) continue;
      const at = this.add(signs.hash[i]);
      this.evidence[at] |= this.around(t, signs, i);
      this.counts[at]++;
    }
    for (let i = 0; i < t.count; i++) {
      if (t.sentence[i] < 0 || t.kind[i] !== WORD || t.shape[i] !== LOWER) continue;
      const at = this.find(signs.hash[i]);
      if (at >= 0) this.evidence[at] |= SAID_SMALL;
    }
  }

  private around(t: Tokens, signs: Signs, i: number): number {
    let found = signs.gazetteer[i] & 63;
    const before = i - 1;
    if (before >= 0 && t.sentence[before] === t.sentence[i]) {
      if (signs.headline[i] === 0 && t.kind[before] === WORD) found |= SAID_CAPITAL_INSIDE;
      const bits = signs.bits[before];
      if (bits & REPORTING) found |= AFTER_REPORTING;
      if (bits & HONORIFIC) found |= AFTER_HONORIFIC;
      if (bits & PREPOSITION) found |= AFTER_PREPOSITION;
      if ((signs.head[before] & 15) === POST_HEAD || bits & OFFICE) found |= AFTER_POST;
      const named =
        t.kind[before] === WORD &&
        t.shape[before] !== LOWER &&
        (bits & (OFFICE | FUNCTION_WORD | HONORIFIC)) === 0 &&
        signs.head[before] === 0;
      if (named) found |= this.evidence[this.find(signs.hash[before])] & PERSONAL_EVIDENCE;
    }
    if (
      i + 2 < t.count &&
      t.kind[i + 2] === NUMBER &&
      t.text[t.start[i + 1]] === '(' &&
      t.end[i + 2] - t.start[i + 2] === 2 &&
      t.text[t.end[i + 2]] === ')'
    )
      found |= BEFORE_AGE;
    return found;
  }

  private reserve(tokens: number): void {
    let size = this.slots.length;
    while (size < tokens) size *= 2;
    if (size > this.slots.length) {
      this.slots = new Int32Array(size);
      this.words = new Int32Array(size);
      this.evidence = new Int32Array(size);
      this.counts = new Int32Array(size);
    } else this.slots.fill(0);
    this.used = 0;
  }

  private find(hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; this.slots[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.words[this.slots[slot] - 1] === hash) return this.slots[slot] - 1;
    }
    return -1;
  }

  private add(hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (; this.slots[slot] !== 0; slot = (slot + 1) & mask) if (this.words[this.slots[slot] - 1] === hash) return this.slots[slot] - 1;
    const at = this.used++;
    this.slots[slot] = at + 1;
    this.words[at] = hash;
    this.evidence[at] = 0;
    this.counts[at] = 0;
    return at;
  }
}
