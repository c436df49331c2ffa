/** Character classes by UTF-16 unit, from one table for the basic plane's common part. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const BLANK = 3;
export const LINE_END = 4;
export const APOSTROPHE = 5;
/** Invisible: soft hyphen, zero-width, bidi marks. Inside a word they are part of it. */
export const INVISIBLE = 6;

/** Upper-case letters have this bit beside LETTER in `characterTable()`. */
export const UPPER_BIT = 8;

/** Units below this are read from the table. */
export const TABLE_SIZE = 0x2100;
const isLetter = /[\p{L}\p{M}]/u;
let table: Uint8Array | undefined;
let classes: Uint8Array | undefined;

function buildTable(): Uint8Array {
  const table = new Uint8Array(TABLE_SIZE);
  for (let c = 0; c < TABLE_SIZE; c++) if (isLetter.test(String.fromCharCode(c))) table[c] = LETTER;
  for (let c = 0x30; c <= 0x39; c++) table[c] = DIGIT;
  for (const c of [0x20, 0x09, 0x0b, 0x0c, 0xa0, 0x1680, 0x202f, 0x205f]) table[c] = BLANK;
  for (let c = 0x2000; c <= 0x200a; c++) table[c] = BLANK;
  for (const c of [0x0a, 0x0d, 0x85, 0x2028, 0x2029]) table[c] = LINE_END;
  for (const c of [0x27, 0x2019, 0x2018, 0x60, 0x2bc]) table[c] = APOSTROPHE;
  for (const c of [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060]) table[c] = INVISIBLE;
  return table;
}

/** The class of each unit below TABLE_SIZE, with UPPER_BIT for upper-case letters: for loops that read every character of a text. */
export function characterTable(): Uint8Array {
  if (classes === undefined) {
    table ??= buildTable();
    classes = table.slice();
    for (let c = 0; c < TABLE_SIZE; c++) if (classes[c] === LETTER && isUpper(c)) classes[c] |= UPPER_BIT;
  }
  return classes;
}

export function charClass(code: number): number {
  table ??= buildTable();
  if (code < TABLE_SIZE) return table[code];
  if (code === 0x3000) return BLANK;
  if (code === 0xfeff) return INVISIBLE;
  return isLetter.test(String.fromCharCode(code)) ? LETTER : OTHER;
}

/** True for an upper-case letter. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  if (code < 0xc0) return false;
  const s = String.fromCharCode(code);
  return s.toLowerCase() !== s;
}
