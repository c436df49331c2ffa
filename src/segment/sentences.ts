import type { Zone } from '../model/document.js';
import type { Span } from '../model/span.js';
import { BREAK, CAPITALIZED, LOWER, NUMBER, type Tokens, tokenText, UPPER, WORD } from '../model/tokens.js';
import type { Lexicon } from '../text/lexicon.js';
import { WordBits } from '../text/word-set.js';

/** Lexicon numbers of the words that end in a full stop without ending a sentence (Dr., Jl., No.). */
export type AbbreviationTable = (lex: number) => boolean;

/** "\"”’')]»" */
const isCloser = (mark: number): boolean =>
  mark === 0x22 || mark === 0x201d || mark === 0x2019 || mark === 0x27 || mark === 0x29 || mark === 0x5d || mark === 0xbb;
const OPENERS = '"“‘\'([«„-–—•';
const FULL_STOP = 0x2e;
/** ".!?…" */
const isEndMark = (mark: number): boolean => mark === FULL_STOP || mark === 0x21 || mark === 0x3f || mark === 0x2026;

/**
 * Marks each token with its sentence and returns the sentences. A sentence ends at a full stop, question or exclamation mark
 * (after its closing quotes), at a paragraph's end and at a zone's edge; never after an initial, an abbreviation or inside a number.
 */
export function splitSentences(tokens: Tokens, zones: readonly Zone[], isAbbreviation: AbbreviationTable): Span[] {
  const { start, kind, count } = tokens;
  const sentences: Span[] = [];
  let first = -1;
  let zone = 0;
  let at: Zone | undefined;
  /** Where the next zone begins or this one ends: up to there no token asks about zones. */
  let edge = zones.length > 0 ? zones[0].start : Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    if (start[i] >= edge) {
      while (zone < zones.length && zones[zone].end <= start[i]) zone++;
      at = zone < zones.length && zones[zone].start <= start[i] ? zones[zone] : undefined;
      edge = at !== undefined ? at.end : zone < zones.length ? zones[zone].start : Number.POSITIVE_INFINITY;
      if (first >= 0 && crossesEdge(zones, zone, at, start[i], start[i - 1])) {
        sentences.push(sentenceOf(tokens, first, i - 1));
        first = -1;
      }
    }
    if (at !== undefined && (at.kind === 'byline' || at.kind === 'boilerplate')) continue;
    const what = kind[i];
    if (first < 0) {
      if (what === BREAK) continue;
      first = i;
    }
    tokens.sentence[i] = sentences.length;
    if (what === WORD || what === NUMBER) continue;
    if (what === BREAK ? endsAtBreak(tokens, i) : endsAfter(tokens, i, isAbbreviation)) {
      sentences.push(sentenceOf(tokens, first, i));
      first = -1;
    }
  }
  if (first >= 0) sentences.push(sentenceOf(tokens, first, count - 1));
  return sentences;
}

/** The sentence of tokens `first` to `last`, without the line's end behind it. */
function sentenceOf(t: Tokens, first: number, last: number): Span {
  let end = last;
  while (end > first && t.kind[end] === BREAK) end--;
  return { start: t.start[first], end: t.end[end] };
}

function crossesEdge(zones: readonly Zone[], zone: number, at: Zone | undefined, start: number, before: number): boolean {
  if (at !== undefined) return before < at.start;
  const previous = zones[zone - 1];
  return previous !== undefined && before < previous.end && start >= previous.end;
}

/** A single line end before a small letter is a wrapped line, not a paragraph. */
function endsAtBreak(t: Tokens, i: number): boolean {
  if (i + 1 >= t.count) return true;
  let lines = 0;
  for (let k = t.start[i]; k < t.end[i]; k++) if (t.text.charCodeAt(k) === 10) lines++;
  const wrapped = lines === 1 && t.kind[i + 1] === WORD && t.shape[i + 1] === LOWER && i > 0 && t.kind[i - 1] === WORD;
  return !wrapped;
}

function endsAfter(t: Tokens, i: number, isAbbreviation: AbbreviationTable): boolean {
  const mark = t.mark[i];
  if (isCloser(mark)) return closesSentence(t, i);
  if (!isEndMark(mark)) return false;
  const next = i + 1;
  if (next >= t.count) return true;
  if (isCloser(t.mark[next]) && t.start[next] === t.end[i]) return false;
  if (mark === FULL_STOP && i > 0 && !fullStopEnds(t, i, isAbbreviation)) return false;
  return beginsSentence(t, next);
}

/** After a closing quote or bracket: the sentence ends where its own end mark stands inside and a new one begins outside. */
function closesSentence(t: Tokens, i: number): boolean {
  let k = i - 1;
  // A few marks at most: a line of ten thousand quotation marks is no sentence.
  while (k >= 0 && i - k < 6 && isCloser(t.mark[k])) k--;
  if (k < 0 || !isEndMark(t.mark[k])) return false;
  if (i + 1 >= t.count) return true;
  if (isCloser(t.mark[i + 1]) && t.start[i + 1] === t.end[i]) return false;
  return beginsSentence(t, i + 1);
}

function beginsSentence(t: Tokens, next: number): boolean {
  if (t.kind[next] === BREAK) return true;
  if (t.kind[next] === WORD) return t.shape[next] !== LOWER;
  return t.kind[next] === NUMBER || OPENERS.includes(t.text[t.start[next]]);
}

function fullStopEnds(t: Tokens, i: number, isAbbreviation: AbbreviationTable): boolean {
  const before = i - 1;
  const next = i + 1;
  const gluedBefore = t.end[before] === t.start[i];
  const gluedNext = t.start[next] === t.end[i];
  if (!gluedBefore) {
    // Texts cut into words write "Arifin C . Noer", "Prof . Ahmad", "45 . 000" with blanks on both sides.
    if (gluedNext || t.kind[next] === BREAK || t.start[i] - t.end[before] > 1) return true;
    if (t.kind[before] === NUMBER) return t.kind[next] !== NUMBER;
    if (t.kind[before] !== WORD || t.shape[before] === LOWER) return true;
    return t.end[before] - t.start[before] > 1 && !isAbbreviation(t.lex[before]);
  }
  if (t.kind[before] === WORD) {
    const length = t.end[before] - t.start[before];
    // An initial: "Johnny G. Plate". At a paragraph's end it may still close the sentence.
    if (length === 1 && t.shape[before] === CAPITALIZED) return t.kind[next] === BREAK;
    if (isAbbreviation(t.lex[before])) return t.kind[next] === BREAK;
    // "Pusat.Jika" lost its blank; "Kompas.com" and "TEMPO.CO" are sites.
    if (gluedNext)
      return (
        length > 2 && t.kind[next] === WORD && t.shape[next] === CAPITALIZED && t.end[next] - t.start[next] > 1 && t.shape[before] !== UPPER
      );
  } else if (t.kind[before] === NUMBER) {
    // "1. Kementerian": a list number at the line's begin.
    const listed = before === 0 || t.kind[before - 1] === BREAK;
    if (listed && tokenText(t, before).length <= 2) return false;
    if (gluedNext) return t.kind[next] === WORD && t.shape[next] === CAPITALIZED;
  }
  return true;
}

/** Reads the abbreviations of the language facts into a table. */
export function abbreviationTable(words: Iterable<string>, lexicon: Lexicon): AbbreviationTable {
  const ids = new WordBits(lexicon.size);
  for (const word of words) {
    const bare = word.replace(/\.$/, '');
    if (/^\p{L}+$/u.test(bare)) ids.put(lexicon.add(bare));
  }
  return (lex) => ids.has(lex);
}
