import { BREAK, CAPITALIZED, LOWER, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import { isLineEnd } from './citation-phrases.js';
import type { CitationWords } from './citation-words.js';

/** The number of a regulation as it stands: "158/PMK.010/2015", "11 Tahun 2008", "90/PUU-XXI/2023". */
export interface CitedNumber {
  readonly from: number;
  readonly to: number;
  /** Parts between slashes, the year not among them: ["158", "PMK.010"]. */
  readonly parts: readonly string[];
  /** Undefined where the text gives none ("Permendag 117"). */
  readonly year?: number;
  /** A number word stood before it. */
  readonly labelled: boolean;
}

export interface NumberReader {
  /** The number at token `i`, with or without "Nomor". */
  read(t: Tokens, i: number): CitedNumber | undefined;
  /** True where a number word stands at token `i` and a number behind it. */
  labelAt(t: Tokens, i: number): boolean;
}

/** A regulation's number runs over a few tokens: "HK.01.07/MENKES/1186/2022". */
const LONGEST = 24;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2049;

export function createNumberReader(words: CitationWords): NumberReader {
  return { read, labelAt: (t, i) => label(t, i) > i };

  function read(t: Tokens, i: number): CitedNumber | undefined {
    const at = label(t, i);
    const labelled = at > i;
    const body = readBody(t, at, labelled);
    if (body === undefined) return undefined;
    const stated = statedYear(t, body.to);
    if (stated !== undefined) return { from: i, to: stated.to, parts: body.parts, year: stated.year, labelled };
    const last = body.parts.at(-1) ?? '';
    const year = body.parts.length > 1 ? yearOf(last) : undefined;
    if (year !== undefined) return { from: i, to: body.to, parts: body.parts.slice(0, -1), year, labelled };
    // "47/Pdt.Sus/2018/PN.Jkt.Pst": the court's name stands behind the year.
    const inner = body.parts.slice(1).find((p) => p.length === 4 && yearOf(p) !== undefined);
    return { from: i, to: body.to, parts: body.parts, year: inner === undefined ? undefined : yearOf(inner), labelled };
  }

  /** Behind "Nomor", "No.", "No:", "Nomor :"; `i` itself where there is none. */
  function label(t: Tokens, i: number): number {
    let j = i;
    if (j < t.count && isLineEnd(t, j)) j++;
    if (j >= t.count) return i;
    if (!words.number.has(t.lex[j])) {
      // "Peraturan (Nomor 5 Tahun 2020)"
      return t.text[t.start[j]] === '#' ? j + 1 : i;
    }
    j++;
    // A full stop behind "No" may have been taken for a sentence's end, with a paragraph after it.
    while (
      j < t.count &&
      ('.:#'.includes(t.text[t.start[j]]) ||
        words.number.has(t.lex[j]) ||
        isLineEnd(t, j) ||
        (t.kind[j] === BREAK && t.text[t.start[j - 1]] === '.'))
    )
      j++;
    return j < t.count && (t.kind[j] === NUMBER || t.kind[j] === WORD) ? j : i;
  }

  /**
   * The parts of a number: letters, digits, points and hyphens held together, parted by slashes (a blank may stand beside one).
   * Letters may open it ("P.20/MENLHK/…", "M/2/HK.04/2022", "XI/MPR/1998") only where a number word or digits make it one.
   */
  function readBody(t: Tokens, i: number, labelled: boolean): { to: number; parts: string[] } | undefined {
    let j = i;
    if (!labelled && j < t.count && '-.'.includes(t.text[t.start[j]]) && t.end[j] - t.start[j] === 1) j++;
    if (j >= t.count) return undefined;
    const opens = t.kind[j] === NUMBER || (t.kind[j] === WORD && t.shape[j] !== LOWER) || electronic(t, j);
    if (!opens) return undefined;
    const parts: string[] = [];
    let part = '';
    let digits = false;
    let end = j;
    for (let k = j; k < t.count && k - j < LONGEST; k++) {
      const text = t.text.slice(t.start[k], t.end[k]);
      const glued = k === j || t.start[k] === t.end[k - 1];
      if (text === '/') {
        const next = k + 1;
        if (part === '' || next >= t.count || (t.kind[next] !== NUMBER && t.kind[next] !== WORD)) break;
        if (!glued && t.start[next] !== t.end[k] && t.kind[next] !== NUMBER) break;
        parts.push(part);
        part = '';
        continue;
      }
      if (part !== '' && !glued && !continues(t, k, part, digits, labelled) && !isCourt(t, k, part, parts)) break;
      if (t.kind[k] === NUMBER) {
        part += (glued || part === '' ? '' : ' ') + text;
        digits = true;
      } else if (t.kind[k] === WORD) {
        if (words.year.has(t.lex[k]) || words.join.has(t.lex[k]) || (digits && t.shape[k] === LOWER && parts.length === 0)) break;
        if (part !== '' && glued && digits && parts.length === 0 && t.kind[k - 1] === NUMBER && t.shape[k] === LOWER) break;
        part += (glued ? '' : ' ') + text;
      } else if ((text === '.' || text === '-' || text === '–') && glued && part !== '' && k + 1 < t.count && t.start[k + 1] === t.end[k]) {
        const after = t.kind[k + 1];
        // "PP 5/2025-Perpres 6/2025": a hyphen ends a number that its year has closed.
        const pastYear = parts.length > 0 && yearOf(part) !== undefined;
        const stroke = text === '.' && t.text[t.start[k + 1]] === '/';
        if ((after !== NUMBER && after !== WORD && !stroke) || pastYear) break;
        part += text === '–' ? '-' : text;
        continue;
      } else break;
      end = k + 1;
      if (parts.length > 0 && yearOf(part) !== undefined && text.length === 4) {
        // A year ends it, unless a court's or an office's name follows ("47/Pdt.Sus/2018/PN Jkt.Pst").
        if (t.text[t.start[k + 1]] !== '/') break;
      }
    }
    if (part !== '') parts.push(part);
    const figures = parts.filter((p, n) => /\d/.test(p) && (n === 0 || yearOf(p) === undefined));
    if (parts.length === 0 || (figures.length === 0 && !isRoman(parts[0]))) return undefined;
    if (!labelled && t.kind[j] === WORD && parts.length < 2) return undefined;
    return { to: end, parts };
  }

  /** After a blank a number goes on in few cases: "PM 77", "SE 15", "KP-DRJD 3070", "34/PMK 10/2017", "123 K/Pid/2024". */
  function continues(t: Tokens, k: number, part: string, digits: boolean, labelled: boolean): boolean {
    if (t.kind[k] === NUMBER)
      return !digits ? labelled && /^[A-Z][A-Za-z.-]*$/.test(part) : /[A-Z]$/.test(part) && t.text[t.end[k]] === '/';
    return digits && labelled && t.kind[k] === WORD && t.shape[k] !== LOWER && t.end[k] - t.start[k] <= 3 && t.text[t.end[k]] === '/';
  }

  /** "…/2025/PN Jkt.Sel": the court's place behind its letters. */
  function isCourt(t: Tokens, k: number, part: string, parts: readonly string[]): boolean {
    const behindYear = parts.length > 1 && yearOf(parts[parts.length - 1]) !== undefined;
    return behindYear && /^[A-Z]{2,4}$/.test(part) && t.kind[k] === WORD && t.shape[k] === CAPITALIZED && t.end[k] - t.start[k] <= 4;
  }

  /** "e-0046": an electronic number. */
  function electronic(t: Tokens, j: number): boolean {
    return (
      t.end[j] - t.start[j] === 1 && t.text[t.start[j]] === 'e' && t.text[t.end[j]] === '-' && j + 2 < t.count && t.kind[j + 2] === NUMBER
    );
  }

  /** "Tahun 2008", "/Tahun 2008", "dari 2023". */
  function statedYear(t: Tokens, i: number): { to: number; year: number } | undefined {
    let j = i;
    while (j < t.count && j < i + 2 && (isLineEnd(t, j) || '/,'.includes(t.text[t.start[j]]))) j++;
    if (j + 1 >= t.count) return undefined;
    const worded = words.year.has(t.lex[j]) || (j === i && words.inside.has(t.lex[j]));
    if (!worded) return undefined;
    let k = j + 1;
    while (k < t.count && k < j + 3 && ('.'.includes(t.text[t.start[k]]) || isLineEnd(t, k))) k++;
    if (k >= t.count || t.kind[k] !== NUMBER) return undefined;
    const year = yearOf(t.text.slice(t.start[k], t.end[k]));
    // "Tahun 99": two digits only behind the word itself.
    const short = t.end[k] - t.start[k] === 2 && words.year.has(t.lex[k - 1]);
    return year === undefined || (t.end[k] - t.start[k] !== 4 && !short) ? undefined : { to: k + 1, year };
  }
}

/** A year of four digits, or of two as in "UU 13/03". */
export function yearOf(text: string): number | undefined {
  if (/^\d{4}$/.test(text)) {
    const year = Number(text);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined;
  }
  if (!/^\d{2}$/.test(text)) return undefined;
  const short = Number(text);
  return short >= 45 ? 1900 + short : short <= 30 ? 2000 + short : undefined;
}

export const isRoman = (text: string): boolean => /^[IVXL]{1,7}$/.test(text);
