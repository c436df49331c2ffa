import type { Zone } from '../model/document.js';
import type { Span } from '../model/span.js';
import { BREAK, CAPITALIZED, LOWER, NUMBER, type Tokens, tokenText, UPPER, WORD } from '../model/tokens.js';
import type { Lexicon } from '../text/lexicon.js';

/** Lexicon numbers of the words that end in a full stop without ending a sentence (Dr., Jl., No.). */
export type AbbreviationTable = (lex: number) => boolean;

const CLOSERS = '"”’\')]»';
const OPENERS = '"“‘\'([«„-–—•';

/**
 * Marks each token with its sentence and returns the sentences. A sentence ends at a full stop, question or exclamation mark
 * (after its closing quotes), at a paragraph's end and at a zone's edge; never after an initial, an abbreviation or inside a number.
 */
export function splitSentences(tokens: Tokens, zones: readonly Zone[], isAbbreviation: AbbreviationTable): Span[] {
  const sentences: Span[] = [];
  let first = -1;
  let zone = 0;
  const close = (last: number): void => {
    if (first < 0) return;
    let end = last;
    while (end > first && tokens.kind[end] === BREAK) end--;
    sentences.push({ start: tokens.start[first], end: tokens.end[end] });
    first = -1;
  };
  for (let i = 0; i < tokens.count; i++) {
    while (zone < zones.length && zones[zone].end <= tokens.start[i]) zone++;
    const at = zone < zones.length && zones[zone].start <= tokens.start[i] ? zones[zone] : undefined;
    if (i > 0 && crossesEdge(zones, zone, at, tokens.start[i], tokens.start[i - 1])) close(i - 1);
    if (at !== undefined && (at.kind === 'byline' || at.kind === 'boilerplate')) continue;
    if (first < 0) {
      if (tokens.kind[i] === BREAK) continue;
      first = i;
    }
    tokens.sentence[i] = sentences.length;
    if (tokens.kind[i] === BREAK ? endsAtBreak(tokens, i) : endsAfter(tokens, i, isAbbreviation)) close(i);
  }
  close(tokens.count - 1);
  return sentences;
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
  const mark = t.text.charCodeAt(t.start[i]);
  if (t.end[i] - t.start[i] !== 1) return false;
  if (CLOSERS.includes(t.text[t.start[i]])) return closesSentence(t, i);
  if (mark !== 0x2e && mark !== 0x21 && mark !== 0x3f && mark !== 0x2026) return false;
  const next = i + 1;
  if (next >= t.count) return true;
  if (t.end[next] - t.start[next] === 1 && CLOSERS.includes(t.text[t.start[next]]) && t.start[next] === t.end[i]) return false;
  if (mark === 0x2e && i > 0 && !fullStopEnds(t, i, isAbbreviation)) return false;
  return beginsSentence(t, next);
}

/** After a closing quote or bracket: the sentence ends where its own end mark stands inside and a new one begins outside. */
function closesSentence(t: Tokens, i: number): boolean {
  let k = i - 1;
  // A few marks at most: a line of ten thousand quotation marks is no sentence.
  while (k >= 0 && i - k < 6 && t.end[k] - t.start[k] === 1 && CLOSERS.includes(t.text[t.start[k]])) k--;
  if (k < 0 || t.end[k] - t.start[k] !== 1 || !'.!?…'.includes(t.text[t.start[k]])) return false;
  if (i + 1 >= t.count) return true;
  if (t.end[i + 1] - t.start[i + 1] === 1 && CLOSERS.includes(t.text[t.start[i + 1]]) && t.start[i + 1] === t.end[i]) return false;
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
  const ids = new Set<number>();
  for (const word of words) {
    const bare = word.replace(/\.$/, '');
    if (/^\p{L}+$/u.test(bare)) ids.add(lexicon.add(bare));
  }
  return (lex) => ids.has(lex);
}
