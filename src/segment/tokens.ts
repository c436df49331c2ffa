import { BREAK, CAPITALIZED, type CaseShape, LOWER, MIXED, NUMBER, PUNCTUATION, type Tokens, UPPER, WORD } from '../model/tokens.js';
import {
  APOSTROPHE,
  BLANK,
  characterTable,
  charClass,
  DIGIT,
  INVISIBLE,
  isUpper,
  LETTER,
  LINE_END,
  TABLE_SIZE,
  UPPER_BIT,
} from '../text/characters.js';
import { foldCode, HASH_BEGIN, HASH_STEP, type Lexicon } from '../text/lexicon.js';
import { siteEnd, splitGlued } from './glued-words.js';

/** Bytes of one token: four numbers of four bytes, one of two, two of one. */
const TOKEN_BYTES = 20;

/** The arrays of one text's tokens, in one piece of memory: making seven for each article costs more than filling them. */
class TokenBuffer {
  start!: Int32Array;
  end!: Int32Array;
  lex!: Int32Array;
  sentence!: Int32Array;
  mark!: Uint16Array;
  kind!: Uint8Array;
  shape!: Uint8Array;
  count = 0;

  constructor(room: number) {
    this.take(room);
  }

  push(start: number, end: number, kind: number, shape: number, lex: number): number {
    if (this.count === this.start.length) this.grow();
    const i = this.count++;
    this.start[i] = start;
    this.end[i] = end;
    this.kind[i] = kind;
    this.shape[i] = shape;
    this.lex[i] = lex;
    return i;
  }

  private take(room: number): void {
    const memory = new ArrayBuffer(room * TOKEN_BYTES);
    this.start = new Int32Array(memory, 0, room);
    this.end = new Int32Array(memory, room * 4, room);
    this.lex = new Int32Array(memory, room * 8, room);
    this.sentence = new Int32Array(memory, room * 12, room);
    this.mark = new Uint16Array(memory, room * 16, room);
    this.kind = new Uint8Array(memory, room * 18, room);
    this.shape = new Uint8Array(memory, room * 19, room);
  }

  private grow(): void {
    const { start, end, lex, mark, kind, shape } = this;
    this.take(start.length * 2);
    this.start.set(start);
    this.end.set(end);
    this.lex.set(lex);
    this.mark.set(mark);
    this.kind.set(kind);
    this.shape.set(shape);
  }
}

/** Indonesian news has a token every 5.4 characters or so. */
const roomFor = (text: string): number => (text.length >> 2) + 64;

/** Units that are kept for the next text; a longer text has its own. */
const KEPT_UNITS = 1 << 18;
let kept = new Uint16Array(1 << 14);

/** The UTF-16 units of a text, in memory that the next text uses again: an array is read far faster than a string, whatever its inner form. */
function unitsOf(text: string): Uint16Array {
  if (text.length > KEPT_UNITS) return writeUnits(text, new Uint16Array(text.length));
  if (text.length > kept.length) kept = new Uint16Array(KEPT_UNITS);
  return writeUnits(text, kept);
}

function writeUnits(text: string, units: Uint16Array): Uint16Array {
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
}

/**
 * Cuts a text into tokens, then gives words and numbers their places in the lexicon. `sentence` is left at -1, for the sentence
 * splitter to fill.
 */
export function tokenize(text: string, lexicon: Lexicon): Tokens {
  let out = new TokenBuffer(roomFor(text));
  const table = characterTable();
  const units = unitsOf(text);
  const n = text.length;
  let i = 0;
  while (i < n) {
    const code = units[i];
    const cls = code < TABLE_SIZE ? table[code] & ~UPPER_BIT : charClass(code);
    if (cls === BLANK || cls === INVISIBLE) i++;
    else if (cls === LETTER) i = word(units, i, n, table, out);
    else if (cls === DIGIT) i = number(units, i, n, out);
    else if (cls === LINE_END) i = lineBreak(units, i, n, out);
    else i = punctuation(text, code, i, lexicon, out);
  }
  const glued = numberWords(text, units, lexicon, out);
  if (glued.length > 0) out = parted(text, lexicon, out, glued);
  return {
    text,
    count: out.count,
    start: out.start,
    end: out.end,
    kind: out.kind,
    shape: out.shape,
    mark: out.mark,
    lex: out.lex,
    sentence: out.sentence.fill(-1, 0, out.count),
  };
}

/** Class of a unit, with UPPER_BIT for a capital. */
const classOf = (code: number, table: Uint8Array): number =>
  code < TABLE_SIZE ? table[code] : charClass(code) === LETTER && isUpper(code) ? LETTER | UPPER_BIT : charClass(code);

/** A capital stands behind a small letter: beside the shape, until the word is looked up. */
const CAMEL = 8;

/** One pass over the word's units folds them in place and finds its end, its hash (in the place of its number) and the shape of its capitals. */
function word(units: Uint16Array, from: number, n: number, table: Uint8Array, out: TokenBuffer): number {
  const first = units[from];
  let hash = HASH_BEGIN;
  let signs = 0;
  let uppers = 0;
  let camel = false;
  let previousUpper = true;
  let endsInvisible = false;
  let i = from;
  for (; i < n; i++) {
    const code = units[i];
    // Nearly every unit of a text: a small letter without accent.
    if (code >= 0x61 && code <= 0x7a) {
      hash = Math.imul(hash ^ code, HASH_STEP);
      previousUpper = false;
      endsInvisible = false;
      continue;
    }
    const cls = classOf(code, table);
    if (cls === LETTER) previousUpper = false;
    else if (cls === (LETTER | UPPER_BIT)) {
      uppers++;
      if (!previousUpper) camel = true;
      previousUpper = true;
    } else if (cls === INVISIBLE || (cls === APOSTROPHE && i + 1 < n && joinsLetters(units[i + 1]))) signs++;
    else break;
    endsInvisible = cls === INVISIBLE;
    const folded = foldCode(code);
    units[i] = folded;
    hash = Math.imul(hash ^ folded, HASH_STEP);
  }
  const letters = i - from - signs;
  if (endsInvisible) {
    while (i > from + 1 && charClass(units[i - 1]) === INVISIBLE) i--;
    hash = HASH_BEGIN;
    for (let k = from; k < i; k++) hash = Math.imul(hash ^ units[k], HASH_STEP);
  }
  const shape = uppers === 0 ? LOWER : shapeFrom(isUpper(first), uppers, letters);
  out.push(from, i, WORD, camel ? shape | CAMEL : shape, hash);
  return i;
}

/** A word that the lexicon does not hold, and where it is to be cut. */
interface GluedWord {
  readonly token: number;
  readonly cuts: readonly number[];
}

/** Puts the lexicon's number in the place of each word's hash. Returns the words that are several. */
function numberWords(text: string, units: Uint16Array, lexicon: Lexicon, out: TokenBuffer): GluedWord[] {
  const { start, end, lex, kind, shape, count } = out;
  const glued: GluedWord[] = [];
  lexicon.fetch(lex, count);
  for (let i = 0; i < count; i++) {
    if (kind[i] !== WORD && kind[i] !== NUMBER) continue;
    lex[i] = lexicon.lookupHashed(units, start[i], end[i], lex[i]);
    if (shape[i] === LOWER) {
      const site = lex[i] === 0 && end[i] - start[i] >= 5 ? siteEnd(text, start[i], end[i], lexicon) : 0;
      if (site > 0) glued.push({ token: i, cuts: [site] });
      continue;
    }
    const camel = shape[i] >= CAMEL;
    if (camel) shape[i] -= CAMEL;
    // What a page glues to a name stands beside a capital, but for a site's name.
    if (lex[i] !== 0 || end[i] - start[i] < 5) continue;
    const cuts = splitGlued(text, start[i], end[i], camel, lexicon);
    if (cuts !== null) glued.push({ token: i, cuts });
  }
  return glued;
}

/** The tokens with the glued words in parts. */
function parted(text: string, lexicon: Lexicon, whole: TokenBuffer, glued: readonly GluedWord[]): TokenBuffer {
  const out = new TokenBuffer(glued.reduce((room, { cuts }) => room + cuts.length, whole.count));
  let next = 0;
  for (let i = 0; i < whole.count; i++) {
    if (next === glued.length || glued[next].token !== i) {
      out.mark[out.push(whole.start[i], whole.end[i], whole.kind[i], whole.shape[i], whole.lex[i])] = whole.mark[i];
      continue;
    }
    let from = whole.start[i];
    for (const cut of [...glued[next].cuts, whole.end[i]]) {
      out.push(from, cut, WORD, shapeOf(text, from, cut), lexicon.lookup(text, from, cut));
      from = cut;
    }
    next++;
  }
  return out;
}

/** An apostrophe is part of a word between two letters: Ma'ruf, Jum’at, Al-Qur'an. Backquotes count too, as the press writes them. */
const joinsLetters = (next: number): boolean => charClass(next) === LETTER;

function shapeOf(text: string, start: number, end: number): CaseShape {
  const first = isUpper(text.charCodeAt(start));
  let uppers = 0;
  let letters = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (charClass(code) !== LETTER) continue;
    letters++;
    if (isUpper(code)) uppers++;
  }
  return shapeFrom(first, uppers, letters);
}

function shapeFrom(first: boolean, uppers: number, letters: number): CaseShape {
  if (uppers === 0) return LOWER;
  if (uppers === letters) return letters === 1 ? CAPITALIZED : UPPER;
  return first && uppers === 1 ? CAPITALIZED : MIXED;
}

function number(units: Uint16Array, from: number, n: number, out: TokenBuffer): number {
  let hash = HASH_BEGIN;
  let i = from;
  for (; i < n; i++) {
    const code = units[i];
    const digit = code >= 0x30 && code <= 0x39;
    const inner = (code === 0x2e || code === 0x2c) && i + 1 < n && charClass(units[i + 1]) === DIGIT;
    if (!digit && !inner) break;
    hash = Math.imul(hash ^ code, HASH_STEP);
  }
  out.push(from, i, NUMBER, LOWER, hash);
  return i;
}

function lineBreak(units: Uint16Array, from: number, n: number, out: TokenBuffer): number {
  let i = from;
  let end = from;
  for (; i < n; i++) {
    const cls = charClass(units[i]);
    if (cls === LINE_END) end = i + 1;
    else if (cls !== BLANK && cls !== INVISIBLE) break;
  }
  out.push(from, end, BREAK, LOWER, 0);
  return end;
}

function punctuation(text: string, code: number, from: number, lexicon: Lexicon, out: TokenBuffer): number {
  const pair = code >= 0xd800 && code < 0xdc00 && from + 1 < text.length;
  const end = from + (pair ? 2 : 1);
  out.mark[out.push(from, end, PUNCTUATION, LOWER, code < 128 ? lexicon.lookupSingle(code) : lexicon.lookup(text, from, end))] = code;
  return end;
}
