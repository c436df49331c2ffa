import { BREAK, CAPITALIZED, LOWER, type Tokens, UPPER, WORD } from '../model/tokens.js';
import { isUpper } from '../text/characters.js';
import { foldCode, foldWord, type Lexicon } from '../text/lexicon.js';
import { OPTIONAL_MARKS, phraseWords } from '../text/phrase.js';
import { TokenMemo } from '../text/token-memo.js';
import type { TokenTrie } from '../text/trie.js';
import type { Alias, NamedEntry, NamedType, NameHit, NameReading } from './contract.js';
import { formWords } from './form-words.js';
import { BEGINS, BEGINS_CAPITAL, NAMED_TYPES, NEVER_INSIDE } from './format.js';

/** Finds the names of the facts in tokens. */
export interface NameFinder {
  /** The longest name that begins at token `i` and is written as one, or undefined. */
  at(tokens: Tokens, i: number): NameHit | undefined;
  /** True for a word number with which some name begins. */
  begins(lex: number): boolean;
  /** End of a phrase at token `i` whose words mean no name ("BI Rate", "Badan Usaha Milik Negara"), or `i` where none begins. */
  meansOther(tokens: Tokens, i: number): number;
  /** Readings of a written form as a whole, whatever its capitals. */
  lookup(text: string): readonly NameReading[];
}

/** Longest name in words that is looked for: bounds the work at each token. */
const LONGEST = 24;
const OPEN = 0x28;
const CLOSE = 0x29;

/** Tables of the finder: the trie of all written forms, whose payloads are places in `table`, and what they lead to. */
export interface NameTables {
  readonly trie: TokenTrie;
  /** Flags of each word: whether a form begins with it, and whether none has it inside. */
  readonly first: Uint8Array;
  /** At a payload: the count of readings, then (type, entry, alias) a reading; alias -1 is the canonical name. */
  readonly table: Int32Array;
  readonly lexicon: Lexicon;
  readonly entryOf: (type: number, entry: number) => NamedEntry;
  /** Words that in small letters are common words, whatever name they also are ("antara"). */
  readonly isCommon: (lex: number) => boolean;
}

/** Finds names by the compiled tables. */
export class NameIndex implements NameFinder {
  private readonly trie: TokenTrie;
  private readonly first: Uint8Array;
  private readonly table: Int32Array;
  private readonly lexicon: Lexicon;
  private readonly entryOf: NameTables['entryOf'];
  private readonly isCommon: NameTables['isCommon'];
  private readonly skippable = new Uint8Array(0x2100);
  private readonly made = new Map<number, readonly WrittenReading[]>();
  /** Ends of the forms found at one token. */
  private readonly ends = new Int32Array(2 * LONGEST + 4);
  private reached = 0;
  /** Several recognizers ask at the same token. */
  private readonly longest = new TokenMemo((tokens, i) => this.longestAt(tokens, i));

  constructor(tables: NameTables) {
    this.trie = tables.trie;
    this.first = tables.first;
    this.table = tables.table;
    this.lexicon = tables.lexicon;
    this.entryOf = tables.entryOf;
    this.isCommon = tables.isCommon;
    for (const mark of OPTIONAL_MARKS) this.skippable[mark.charCodeAt(0)] = 1;
  }

  begins(lex: number): boolean {
    return lex < this.first.length && (this.first[lex] & (BEGINS | BEGINS_CAPITAL)) !== 0;
  }

  at(tokens: Tokens, i: number): NameHit | undefined {
    const lex = tokens.lex[i];
    if (!this.begins(lex) || (tokens.shape[i] === LOWER && (this.first[lex] & BEGINS) === 0)) return undefined;
    return this.longest.at(tokens, i);
  }

  meansOther(tokens: Tokens, i: number): number {
    const { ends, table } = this;
    for (let e = this.findEnds(tokens, i) - 2; e >= 0; e -= 2) if (table[ends[e + 1]] === 0) return ends[e];
    return i;
  }

  private longestAt(tokens: Tokens, i: number): NameHit | undefined {
    const { ends, table } = this;
    for (let e = this.findEnds(tokens, i) - 2; e >= 0; e -= 2) {
      const to = ends[e];
      if (to === i + 1 && tokens.shape[i] === LOWER && this.isCommon(tokens.lex[i])) continue;
      // A phrase in which the names mean something else: "BI Rate".
      if (table[ends[e + 1]] === 0) return undefined;
      const readings = writtenSo(tokens, i, to, this.readings(ends[e + 1]));
      if (readings.length > 0) return { from: i, to, readings };
    }
    return undefined;
  }

  /** Puts into `ends` where forms that begin at token `i` end, shortest first, (token behind, payload) each; their number, twice. */
  private findEnds(tokens: Tokens, i: number): number {
    const { trie, ends } = this;
    if (!this.begins(tokens.lex[i])) return 0;
    let node = trie.next(0, tokens.lex[i]);
    if (node === 0) return 0;
    let count = 0;
    for (let j = i + 1, words = 1; ; words++) {
      const payload = trie.payload(node);
      if (payload >= 0) {
        ends[count++] = j;
        ends[count++] = payload;
      }
      if (words > LONGEST) break;
      const k = this.following(tokens, i, j, node);
      if (k < 0) break;
      node = this.reached;
      j = k + 1;
    }
    return count;
  }

  /** The token from `j` on that carries the name forward from `node`, over optional marks and a bracketed abbreviation; -1 where none does; puts the node behind it into `reached`. */
  private following(tokens: Tokens, first: number, j: number, node: number): number {
    const sentence = tokens.sentence[first];
    const { first: flags, trie } = this;
    for (let k = j; k < tokens.count && k - j <= 4; k++) {
      if (tokens.sentence[k] !== sentence || tokens.kind[k] === BREAK) return -1;
      const word = tokens.lex[k];
      const inside = word >= flags.length || (flags[word] & NEVER_INSIDE) === 0;
      if (inside) {
        this.reached = trie.next(node, word);
        if (this.reached !== 0) return k;
      }
      const code = tokens.mark[k];
      if (code === 0) return -1;
      // "Badan Legislasi (Baleg) DPR": the abbreviation of a part stands inside the name.
      if (
        code === OPEN &&
        k + 3 < tokens.count &&
        tokens.text.substr(tokens.start[k + 3], 2) !== 'RI' &&
        tokens.kind[k + 1] === WORD &&
        tokens.mark[k + 2] === CLOSE
      )
        k += 2;
      else if (code >= 0x2100 || this.skippable[code] === 0) return -1;
    }
    return -1;
  }

  lookup(text: string): readonly NameReading[] {
    let node = 0;
    for (const word of formWords(text)) {
      node = this.trie.next(node, this.lexicon.id(foldWord(word)));
      if (node === 0) return [];
    }
    const payload = this.trie.payload(node);
    return payload < 0 ? [] : this.readings(payload);
  }

  /** The readings of a written form; made once each. */
  private readings(payload: number): readonly WrittenReading[] {
    const standing = this.made.get(payload);
    if (standing !== undefined) return standing;
    const out: WrittenReading[] = [];
    for (let k = 0; k < this.table[payload]; k++) {
      const at = payload + 1 + 3 * k;
      const alias = this.table[at + 2];
      const entry = this.entryOf(this.table[at], this.table[at + 1]);
      const form = alias < 0 ? { text: entry.name } : entry.aliases[alias];
      const type = NAMED_TYPES[this.table[at]];
      const words = phraseWords(form.text);
      const small = !form.exact && words.length > 0 && smallAllowed(form, words, type);
      const capitals = words.map((word) => capitalsOf(word, words.length));
      out.push({ type, id: entry.id, alias: form, canonical: alias < 0, words, small, capitals });
    }
    this.made.set(payload, out);
    return out;
  }
}

/** A reading with the words of its form, and what their capitals must be. */
interface WrittenReading extends NameReading {
  readonly words: readonly string[];
  /** Whether small letters may stand for capitals. */
  readonly small: boolean;
  readonly capitals: readonly number[];
}

const NONE: readonly WrittenReading[] = [];

/** The readings whose forms tokens [from, to) write. Most forms have one reading. */
function writtenSo(tokens: Tokens, from: number, to: number, readings: readonly WrittenReading[]): readonly WrittenReading[] {
  if (readings.length === 1) return writtenAs(tokens, from, to, readings[0]) ? readings : NONE;
  return readings.filter((r) => writtenAs(tokens, from, to, r));
}

/**
 * Whether tokens [from, to) write `form` with its capitals: each of its capital letters at a word's begin stands as one; an
 * abbreviation of up to three letters keeps all capitals ("BI" is not "Bi"); `exact` wants the very letters. Small letters are
 * accepted where no common word can be meant: a post ("presiden", "menteri perdagangan"), a long name in several words or an
 * abbreviation ("palapa ring", "kemendag").
 */
function writtenAs(tokens: Tokens, from: number, to: number, reading: WrittenReading): boolean {
  const { alias: form, words, capitals } = reading;
  // Small letters all through: "Jakarta kini" does not write the app "Jakarta Kini".
  const small = reading.small && tokens.shape[from] === LOWER;
  let w = 0;
  for (let i = from; i < to; i++) {
    const word = words[w];
    if (word === undefined) return false;
    if (tokens.mark[i] !== 0 && foldCode(word.charCodeAt(0)) !== tokens.mark[i]) {
      const mark = tokens.text[tokens.start[i]];
      if ((mark === ',' || mark === '"') && !form.text.includes(mark)) return false;
      if (mark === '(') i += 2;
      continue;
    }
    if (form.exact ? !tokens.text.startsWith(word, tokens.start[i]) : !capitalsFit(tokens.shape[i], capitals[w], small)) return false;
    w++;
  }
  return w === words.length;
}

/** Whether a form may be written with a small first letter at all. */
export const mayBeSmall = (form: Alias, words: readonly string[], type: NamedType): boolean =>
  words.length > 0 && (!isUpper(words[0].charCodeAt(0)) || (!form.exact && smallAllowed(form, words, type)));

function smallAllowed(form: Alias, words: readonly string[], type: NamedType): boolean {
  if (type === 'role') return true;
  if (type === 'person' || type === 'place' || form.ambiguous) return false;
  if (words.length > 1) return form.text.length >= 10;
  return words[0].length >= 6;
}

/** What the shape of a form's word must be. */
const ANY = 0;
const CAPITAL = 1;
/** "BI" is not "Bi". */
const ABBREVIATION = 2;
/** "Abu" is not "ABU". */
const SHORT_NAME = 3;

/** `count`: words of the form. */
function capitalsOf(word: string, count: number): number {
  if (!isUpper(word.charCodeAt(0))) return ANY;
  if (count > 1 || word.length > 3 || word.length < 2) return CAPITAL;
  return isUpper(word.charCodeAt(1)) ? ABBREVIATION : SHORT_NAME;
}

function capitalsFit(shape: number, capitals: number, small: boolean): boolean {
  if (capitals === ANY) return true;
  if (shape === LOWER) return small;
  return capitals === CAPITAL || (capitals === ABBREVIATION ? shape !== CAPITALIZED : shape !== UPPER);
}
