import type { Zone } from '../model/document.js';
import { isUpper } from '../text/characters.js';
import { bracketNoteEnd } from './furniture.js';
import { headlineEnd } from './headline-end.js';
import { lineWords } from './line-words.js';
import { skipBlanks } from './lines.js';
import type { Reading } from './reading.js';
import { indexWithin } from './search.js';
import type { CleanVocabulary, LinkCue } from './vocabulary.js';

/** Finds what pages put into the middle of paragraphs: "(Baca: …)", "Baca Juga: …", "[Gambas:…]", "SCROLL TO CONTINUE WITH CONTENT". */
export type InsertFinder = (reading: Reading) => void;

/** No insert is longer. */
const REACH = 600;

interface Cue {
  readonly value: LinkCue;
  /** After the cue's words, and its colon. */
  readonly end: number;
  readonly colon: boolean;
}

/** Makes the finder: its anchors are sought in the text one by one, which costs little where none stands. */
export function createInsertFinder(words: CleanVocabulary): InsertFinder {
  const anchors = anchorsOf(words);
  const rare = anchors.filter(({ sign }) => !sign.endsWith(JUGA));
  return (reading) => {
    const claims: Zone[] = [];
    for (const { sign, read, back } of holdsSmallCue(reading.text, words) ? anchors : rare)
      for (let at = reading.text.indexOf(sign); at >= 0; ) {
        const zone = read(reading, at + back);
        if (zone !== undefined) claims.push(zone);
        at = reading.text.indexOf(sign, zone === undefined ? at + sign.length : Math.max(zone.end, at + 1));
      }
    reading.zones.addAll(claims.sort((a, b) => a.start - b.start));
  };
}

const JUGA = ' juga';

/** Whether "baca juga" or its like stands in small letters: sought by its rare "j", not by a letter of every word. */
function holdsSmallCue(text: string, words: CleanVocabulary): boolean {
  for (let at = text.indexOf('juga'); at >= 0; at = text.indexOf('juga', at + 4))
    for (const first of words.inlineCues) if (text.startsWith(first, at - 1 - first.length)) return true;
  return false;
}

interface Anchor {
  readonly sign: string;
  readonly read: (reading: Reading, at: number) => Zone | undefined;
  /** Signs before the cue itself. */
  readonly back: number;
}

function anchorsOf(words: CleanVocabulary): Anchor[] {
  const anchors: Anchor[] = [{ sign: '[', read: readNote, back: 0 }];
  // Signs that begin with a rare letter are found fastest: "Baca", "BACA", "(baca".
  for (const first of words.inlineCues) {
    const capital = first[0].toUpperCase() + first.slice(1);
    for (const sign of [capital, first.toUpperCase()]) anchors.push({ sign, read: readLink, back: 0 });
    anchors.push({ sign: `(${first}`, read: readLink, back: 1 }, { sign: first + JUGA, read: readLink, back: 0 });
  }
  for (const shout of words.shouts)
    anchors.push({ sign: shout, read: (reading, at) => boilerplate(reading, at, at + shout.length, 'insert-shout'), back: 0 });
  return anchors;
}

const boilerplate = (reading: Reading, start: number, end: number, rule: string): Zone | undefined =>
  reading.zones.at(start) === undefined ? { kind: 'boilerplate', start, end, rule } : undefined;

function readNote(reading: Reading, at: number): Zone | undefined {
  const end = bracketNoteEnd(reading, at, Math.min(reading.text.length, at + 160));
  return end === 0 ? undefined : boilerplate(reading, at, end, 'bracket-note');
}

/** A link cue that begins at `at`. */
function readLink(reading: Reading, at: number): Zone | undefined {
  const { text, zones } = reading;
  if (zones.at(at) !== undefined) return undefined;
  const cue = cueAt(reading, at);
  if (cue === undefined) return undefined;
  const reach = Math.min(text.length, at + REACH);
  const lf = indexWithin(text, '\n', at, reach);
  const lineEnd = lf < 0 ? reach : lf;
  const before = lastSignBefore(text, at);
  if (text[before] === '(' || text[before] === '[') return inBrackets(reading, before, cue, lineEnd);
  const capital = isUpper(text.charCodeAt(at));
  const afterSentence = before < 0 || text[before] === '\n' || '.!?"”’)…'.includes(text[before]) || at - before > 2;
  // Glued to a sub-heading ("Diri Baca Juga:"): the colon and the capitals must speak for it.
  const glued = capital && cue.colon && isUpper(text.charCodeAt(skipBlanks(text, cue.end, lineEnd)));
  if (!(capital && (afterSentence || glued)) && !(afterSentence && cue.colon && text.slice(at, cue.end).includes('juga'))) return undefined;
  if (cue.value.form === 'video') return videoInsert(reading, at, cue, lineEnd);
  if (!cue.colon) return undefined;
  const end = headlineEnd(text, skipBlanks(text, cue.end, lineEnd), lineEnd, reading.words.subjects);
  return boilerplate(reading, at, Math.max(end, cue.end), 'insert-link');
}

function cueAt(reading: Reading, at: number): Cue | undefined {
  const { text, words } = reading;
  const line = lineWords(text, at, Math.min(text.length, at + 60), 6);
  if (line.start[0] !== at) return undefined;
  let colon = false;
  let end = 0;
  const hit = words.links.at(line, 0, (cue, next) => {
    if (!cue.inline) return false;
    const after = skipBlanks(text, line.end[next - 1], line.end[next - 1] + 2);
    const hasColon = text[after] === ':';
    if (cue.colon && !hasColon) return false;
    colon = hasColon;
    end = hasColon ? after + 1 : line.end[next - 1];
    return true;
  });
  return hit === undefined ? undefined : { value: hit.value, end, colon };
}

function lastSignBefore(text: string, at: number): number {
  let i = at - 1;
  while (i >= 0 && (text[i] === ' ' || text[i] === '\u00a0' || text[i] === '\t')) i--;
  return i;
}

/** "(Baca: Kabareskrim Jamin Penelusuran Rekam Jejak)": to the bracket's end; a gloss in small letters "(baca: suap)" is the writer's own. */
function inBrackets(reading: Reading, open: number, cue: Cue, lineEnd: number): Zone | undefined {
  const { text } = reading;
  const close = closingBracket(text, open, Math.min(lineEnd, open + 320));
  if (close < 0) return undefined;
  const value = text.slice(cue.end, close).trim();
  const headline = value.split(' ').length >= 3 && /^[\p{Lu}\d"“‘']/u.test(value);
  return headline ? boilerplate(reading, open, close + 1, 'insert-brackets') : undefined;
}

function closingBracket(text: string, open: number, stop: number): number {
  let depth = 0;
  for (let i = open; i < stop; i++) {
    if (text[i] === '(' || text[i] === '[') depth++;
    else if ((text[i] === ')' || text[i] === ']') && --depth === 0) return i;
  }
  return -1;
}

/** "Simak juga Video 'X':", "Lihat Video: X [Gambas:…]": up to the quoted title's colon, or as a headline ends. */
function videoInsert(reading: Reading, at: number, cue: Cue, lineEnd: number): Zone | undefined {
  const { text } = reading;
  const start = skipBlanks(text, cue.end, lineEnd);
  const quoted = '\'"“‘'.includes(text[start] ?? ' ');
  if (!quoted && !cue.colon) return undefined;
  if (quoted) {
    const close = indexWithin(
      text,
      text[start] === '“' ? '”' : text[start] === '‘' ? '’' : text[start],
      start + 1,
      Math.min(lineEnd, start + 200),
    );
    if (close > 0) return boilerplate(reading, at, text[close + 1] === ':' ? close + 2 : close + 1, 'insert-video');
  }
  const note = indexWithin(text, '[', start, Math.min(lineEnd, start + 200));
  const end = note > 0 ? note : headlineEnd(text, start, lineEnd, reading.words.subjects);
  return boilerplate(reading, at, Math.max(end, cue.end), 'insert-video');
}
