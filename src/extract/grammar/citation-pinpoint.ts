import { CAPITALIZED, LOWER, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import type { WordSet } from '../../text/word-set.js';
import { isRoman } from './citation-number.js';
import { isLineEnd } from './citation-phrases.js';
import { type CitedPoint, PointChain, type PointLevel } from './citation-points.js';
import type { CitationWords } from './citation-words.js';

/** Articles read at tokens [from, to), in order. */
export interface CitedPoints {
  readonly from: number;
  readonly to: number;
  readonly points: readonly CitedPoint[];
  /** Where the reading ends when bare numbers behind "dan" or a comma are not taken as articles. */
  readonly sureTo: number;
  readonly sure: readonly CitedPoint[];
}

export interface PointReader {
  begins(lex: number): boolean;
  /** Articles from "Pasal" on; with `headless`, from a bare number ("Pasal 362 KUHP dan 372 KUHP"). */
  read(t: Tokens, i: number, headless?: boolean): CitedPoints | undefined;
  /** Behind the words that join two articles or citations at `i`: "dan", "atau", "juncto", "dan/atau", a comma, a line's end; `i` where there are none. */
  behindJoin(t: Tokens, i: number): number;
}

/** "Pasal 27, 28, 29 …": no press sentence strings more. */
const MOST_POINTS = 60;

export function createPointReader(words: CitationWords, functionWords: WordSet): PointReader {
  return { begins: (lex) => words.article.has(lex), read, behindJoin };

  function read(t: Tokens, i: number, headless = false): CitedPoints | undefined {
    const first = headless ? i : articleHead(t, i);
    if (first < 0) return undefined;
    const chain = new PointChain();
    let at = first;
    let took = readArticle(t, at, chain);
    if (took < 0) return undefined;
    at = took;
    let sureTo = at;
    let sure = chain.done();
    for (let n = 0; n < MOST_POINTS; n++) {
      took = readDetail(t, at, chain);
      if (took > at) {
        at = took;
        if (chain.certain) {
          sureTo = at;
          sure = chain.done();
        }
        continue;
      }
      const next = behindJoin(t, at);
      const head = articleHead(t, next);
      if (head >= 0) {
        took = readArticle(t, head, chain);
        chain.certain = true;
      } else if (next > at) took = readListed(t, next, chain);
      else took = -1;
      if (took < 0) break;
      at = took;
      if (chain.certain) {
        sureTo = at;
        sure = chain.done();
      }
    }
    return { from: i, to: at, points: chain.done(), sureTo, sure };
  }

  /** Behind "Pasal", "pasal-pasal", "Pasal."; -1 where none stands. */
  function articleHead(t: Tokens, i: number): number {
    if (i >= t.count || !words.article.has(t.lex[i])) return -1;
    let j = i + 1;
    if (j + 1 < t.count && t.text[t.start[j]] === '-' && words.article.has(t.lex[j + 1])) j += 2;
    if (j < t.count && '.:'.includes(t.text[t.start[j]])) j++;
    if (j < t.count && isLineEnd(t, j)) j++;
    return j < t.count ? j : -1;
  }

  /** "27", "27A", "127 A", "28H", "II", and "27,28" as one token of two. */
  function readArticle(t: Tokens, i: number, chain: PointChain): number {
    if (i >= t.count) return -1;
    const text = t.text.slice(t.start[i], t.end[i]);
    if (t.kind[i] === WORD && t.shape[i] !== LOWER && isRoman(text)) {
      chain.open({ pasal: text });
      return i + 1;
    }
    if (t.kind[i] !== NUMBER || !/^\d{1,4}(?:[.,]\d{1,4})*$/.test(text)) return -1;
    const numbers = text.split(/[.,]/);
    for (const n of numbers.slice(0, -1)) chain.open({ pasal: n });
    const letters = letterBehind(t, i + 1);
    chain.open({ pasal: numbers.at(-1)! + letters.text });
    return letters.to;
  }

  function letterBehind(t: Tokens, i: number): { to: number; text: string } {
    if (i < t.count && t.kind[i] === WORD && t.end[i] - t.start[i] <= 2) {
      const glued = t.start[i] === t.end[i - 1];
      const text = t.text.slice(t.start[i], t.end[i]);
      if (glued && /^([A-Oa-o])\1?$/.test(text) && !words.join.has(t.lex[i])) return { to: i + 1, text: text.toUpperCase() };
      // "Pasal 12 B UU …"
      const alone = t.shape[i] === CAPITALIZED && t.end[i] - t.start[i] === 1 && t.text[t.end[i]] !== '.' && /^[A-J]$/.test(text);
      if (alone && !(i + 1 < t.count && t.kind[i + 1] === WORD && t.shape[i + 1] === CAPITALIZED && t.end[i + 1] - t.start[i + 1] === 1))
        return { to: i + 1, text };
    }
    return { to: i, text: '' };
  }

  /** "ayat (3)", "huruf a", "(1)", "ke-1", "angka 9", "a" behind a paragraph: what narrows the article just read. Returns `i` where nothing does. */
  function readDetail(t: Tokens, i: number, chain: PointChain): number {
    if (i >= t.count) return i;
    const lex = t.lex[i];
    if (words.paragraph.has(lex) || words.letter.has(lex) || words.item.has(lex)) {
      const level: PointLevel = words.paragraph.has(lex) ? 'ayat' : words.letter.has(lex) ? 'huruf' : 'further';
      const value = valueAt(t, i + 1);
      if (value === undefined) return i;
      chain.add(level, level === 'further' ? `${word(t, i)} ${value.text}` : value.text, value.bracketed);
      return value.to;
    }
    if (t.text[t.start[i]] === '(') {
      const value = valueAt(t, i);
      if (value === undefined) return i;
      chain.add(/^\d/.test(value.text) ? 'ayat' : 'huruf', value.text, true);
      return value.to;
    }
    const nth = ordinal(t, i);
    if (nth !== undefined) {
      chain.add('further', nth.text, false);
      return nth.to;
    }
    if (chain.level === 'ayat' && t.kind[i] === WORD && t.shape[i] === LOWER && t.end[i] - t.start[i] === 1) {
      chain.add('huruf', word(t, i), false);
      return i + 1;
    }
    return i;
  }

  /** What a list goes on with behind "dan" or a comma: a paragraph, a letter, or an article's number. */
  function readListed(t: Tokens, i: number, chain: PointChain): number {
    const detail = readDetail(t, i, chain);
    if (detail > i) return detail;
    const single = i < t.count && t.kind[i] === WORD && t.shape[i] === LOWER && t.end[i] - t.start[i] === 1;
    if (single && chain.level === 'huruf') {
      chain.add('huruf', word(t, i), false);
      return i + 1;
    }
    if (i >= t.count || t.kind[i] !== NUMBER || t.end[i] - t.start[i] > 4) return -1;
    // "ke-3e, 4e dan 5e"
    if (chain.level === 'further' && i + 1 < t.count && t.start[i + 1] === t.end[i] && word(t, i + 1) === 'e') {
      chain.add('further', `ke-${word(t, i)}e`, false);
      chain.certain = true;
      return i + 2;
    }
    if (chain.level === 'ayat' && !chain.bracketed) {
      chain.add('ayat', word(t, i), false);
      chain.certain = countsNothing(t, i + 1);
      return i + 1;
    }
    const to = readArticle(t, i, chain);
    chain.certain = to > 0 && countsNothing(t, to);
    return to;
  }

  /** "Pasal 2 atau 3 yang …", but not "Pasal 2, 3 orang". */
  function countsNothing(t: Tokens, i: number): boolean {
    return (
      i >= t.count ||
      t.kind[i] !== WORD ||
      functionWords.has(t.lex[i]) ||
      words.join.has(t.lex[i]) ||
      words.paragraph.has(t.lex[i]) ||
      words.letter.has(t.lex[i])
    );
  }

  /** "3", "(3)", "a", "(a)", "3a" with or without its brackets. */
  function valueAt(t: Tokens, i: number): { to: number; text: string; bracketed: boolean } | undefined {
    let j = i;
    const bracketed = j < t.count && t.text[t.start[j]] === '(';
    if (bracketed) j++;
    if (j >= t.count) return undefined;
    let text = word(t, j);
    const number = t.kind[j] === NUMBER && /^\d{1,3}$/.test(text);
    const letter = t.kind[j] === WORD && t.end[j] - t.start[j] <= 2 && (t.end[j] - t.start[j] === 1 || isRoman(text.toUpperCase()));
    if (!number && !letter) return undefined;
    j++;
    if (number && j < t.count && t.kind[j] === WORD && t.start[j] === t.end[j - 1] && t.end[j] - t.start[j] === 1) text += word(t, j++);
    if (!bracketed) return { to: j, text: letter ? text.toLowerCase() : text, bracketed };
    return j < t.count && t.text[t.start[j]] === ')' ? { to: j + 1, text: letter ? text.toLowerCase() : text, bracketed } : undefined;
  }

  /** "ke-1", "ke 1e", "Ke-1". */
  function ordinal(t: Tokens, i: number): { to: number; text: string } | undefined {
    if (word(t, i).toLowerCase() !== 'ke') return undefined;
    let j = i + 1;
    if (j < t.count && '-–'.includes(t.text[t.start[j]])) j++;
    if (j >= t.count || t.kind[j] !== NUMBER) return undefined;
    let text = `ke-${word(t, j)}`;
    j++;
    if (j < t.count && t.kind[j] === WORD && t.start[j] === t.end[j - 1] && t.end[j] - t.start[j] === 1) text += word(t, j++);
    return { to: j, text };
  }

  function behindJoin(t: Tokens, i: number): number {
    let j = i;
    for (let n = 0; n < 5 && j < t.count; n++) {
      const mark = t.text[t.start[j]];
      const joins =
        words.join.has(t.lex[j]) ||
        (t.end[j] - t.start[j] === 1 && (mark === ',' || mark === '/' || mark === '-' || mark === '–' || mark === '&'));
      const dot = mark === '.' && j > i && t.kind[j - 1] === WORD && t.end[j - 1] - t.start[j - 1] <= 4 && t.start[j] === t.end[j - 1];
      if (!joins && !dot && !isLineEnd(t, j)) break;
      j++;
    }
    return j;
  }
}

const word = (t: Tokens, i: number): string => t.text.slice(t.start[i], t.end[i]);
