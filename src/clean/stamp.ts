import type { Knowledge } from '../knowledge/contract.js';
import { charClass, DIGIT, LETTER } from '../text/characters.js';

/** A publication stamp as pages print it: "Selasa, 05 April 2022, 21:08 WIB", "20/06/2025, 17:28 WIB", "2025-08-19", "03Nov2025". */
export interface Stamp {
  /** ISO 8601, as precise as the stamp: a day, or a minute with its offset where the zone is printed. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly timed: boolean;
}
export interface StampReader {
  /** The first stamp in text[from, to). */
  find(text: string, from: number, to: number): Stamp | undefined;
  /** The stamp that begins at `from`, blanks skipped. */
  at(text: string, from: number, to: number): Stamp | undefined;
}

interface Piece {
  readonly kind: 'word' | 'number' | 'mark';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How far a stamp may reach, and how far a line is searched. */
const LONGEST = 320;
const BETWEEN_DATE_AND_TIME = new Set([',', '|', '-', '–', '—', 'pukul', 'jam', 'at', '.', 't', '/', '•', '·']);

/** Makes the reader from the months, weekdays and time zones of the facts. */
export function createStampReader(knowledge: Knowledge): StampReader {
  const table = (kinds: readonly string[], field: string): Map<string, unknown> => {
    const map = new Map<string, unknown>();
    for (const kind of kinds)
      for (const word of knowledge.words(kind))
        for (const name of [word.name, ...word.aliases.map((a) => a.text)]) map.set(name.toLowerCase(), word.fields[field]);
    return map;
  };
  const months = table(['months', 'months-short'], 'value') as Map<string, number>;
  const weekdays = table(['weekdays', 'weekdays-english'], 'value') as Map<string, number>;
  const zones = table(['time-zones'], 'offset') as Map<string, string | undefined>;

  const readAt = (pieces: readonly Piece[], first: number): Stamp | undefined => {
    let i = first;
    // Months and weekdays follow a letter at once only in damaged text ("Jurnalis-Jum'at"): any piece may begin a stamp.
    if (pieces[i]?.kind === 'word' && weekdays.has(pieces[i].text)) {
      i++;
      while (pieces[i]?.kind === 'mark' && ',-/'.includes(pieces[i].text)) i++;
    }
    const date = readDate(pieces, i, months);
    if (date === undefined) return undefined;
    const time = readTime(pieces, date.next, zones);
    const last = pieces[(time?.next ?? date.next) - 1];
    return { value: date.value + (time?.value ?? ''), start: pieces[first].start, end: last.end, timed: time !== undefined };
  };
  return {
    find(text, from, to) {
      if (!hasDigit(text, from, Math.min(to, from + LONGEST))) return undefined;
      const pieces = cut(text, from, Math.min(to, from + LONGEST));
      for (let i = 0; i < pieces.length; i++) {
        if (pieces[i].kind === 'mark') continue;
        const stamp = readAt(pieces, i);
        if (stamp !== undefined) return stamp;
      }
      return undefined;
    },
    at(text, from, to) {
      // A weekday may stand before the day's number.
      if (!hasDigit(text, from, Math.min(to, from + 24))) return undefined;
      const pieces = cut(text, from, Math.min(to, from + 80));
      let i = 0;
      while (i < pieces.length && pieces[i].kind === 'mark' && '-•·|,'.includes(pieces[i].text)) i++;
      return pieces.length > i && pieces[i].kind !== 'mark' ? readAt(pieces, i) : undefined;
    },
  };
}

/** Every stamp has a day's number: most lines are done with here. */
function hasDigit(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

function cut(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  for (let i = from; i < to; ) {
    const cls = charClass(text.charCodeAt(i));
    const start = i;
    if (cls === LETTER) {
      while (i < to && (charClass(text.charCodeAt(i)) === LETTER || isInnerApostrophe(text, i))) i++;
      pieces.push({ kind: 'word', text: text.slice(start, i).toLowerCase().replace('’', "'"), start, end: i });
    } else if (cls === DIGIT) {
      while (i < to && charClass(text.charCodeAt(i)) === DIGIT) i++;
      pieces.push({ kind: 'number', text: text.slice(start, i), start, end: i });
    } else {
      i++;
      if (text[start].trim() !== '') pieces.push({ kind: 'mark', text: text[start], start, end: i });
    }
  }
  return pieces;
}

function isInnerApostrophe(text: string, i: number): boolean {
  return "'’`".includes(text[i]) && charClass(text.charCodeAt(i + 1)) === LETTER;
}

interface Part {
  readonly value: string;
  readonly next: number;
}

function readDate(p: readonly Piece[], i: number, months: ReadonlyMap<string, number>): Part | undefined {
  const a = p[i];
  const b = p[i + 1];
  const c = p[i + 2];
  if (a === undefined || b === undefined) return undefined;
  if (a.kind === 'number' && b.kind === 'word' && c?.kind === 'number') {
    const month = months.get(b.text);
    // "PS5 Juni 2025" has no fifth of June, nor has "2-5 Juni 2025" one day.
    if (i > 0 && b.start > a.end && isPartOfMore(p, i)) return undefined;
    return month === undefined ? undefined : day(c.text, month, a.text, i + 3);
  }
  if (a.kind === 'number' && b.kind === 'mark' && '/-.'.includes(b.text)) {
    const d = p[i + 3];
    const e = p[i + 4];
    if (d?.kind !== 'mark' || d.text !== b.text || e?.kind !== 'number') return undefined;
    if (c.kind === 'word') {
      const month = months.get(c.text);
      return month === undefined ? undefined : day(e.text, month, a.text, i + 5);
    }
    if (a.text.length === 4) return day(a.text, Number(c.text), e.text, i + 5);
    return e.text.length === 4 ? day(e.text, Number(c.text), a.text, i + 5) : undefined;
  }
  if (a.kind === 'word' && b.kind === 'number' && months.has(a.text)) {
    const year = c?.text === ',' ? p[i + 3] : c;
    if (year?.kind !== 'number') return undefined;
    return day(year.text, months.get(a.text)!, b.text, c?.text === ',' ? i + 4 : i + 3);
  }
  return undefined;
}

/** The number is glued to letters before it, or closes a range of days. */
function isPartOfMore(p: readonly Piece[], i: number): boolean {
  const before = p[i - 1];
  if (before.kind === 'word') return before.end === p[i].start;
  return '-–—/'.includes(before.text) && p[i - 2]?.kind === 'number' && Number(p[i - 2].text) <= 31;
}

function day(year: string, month: number, date: string, next: number): Part | undefined {
  const y = Number(year);
  const d = Number(date);
  if (year.length !== 4 || y < 1945 || y > 2099 || month < 1 || month > 12 || date.length > 2 || d < 1) return undefined;
  if (d > new Date(Date.UTC(y, month, 0)).getUTCDate()) return undefined;
  return { value: `${year}-${two(month)}-${two(d)}`, next };
}

function readTime(p: readonly Piece[], from: number, zones: ReadonlyMap<string, string | undefined>): Part | undefined {
  let i = from;
  while (i < from + 3 && p[i] !== undefined && BETWEEN_DATE_AND_TIME.has(p[i].text)) i++;
  const hour = p[i];
  const minute = p[i + 2];
  if (hour?.kind !== 'number' || hour.text.length > 2 || minute?.kind !== 'number' || minute.text.length !== 2) return undefined;
  if (!':.'.includes(p[i + 1].text) || Number(hour.text) > 23 || Number(minute.text) > 59) return undefined;
  let next = i + 3;
  if (p[next]?.text === ':' && p[next + 1]?.kind === 'number') next += 2;
  const zone = zoneAt(p, next, zones);
  return { value: `T${two(Number(hour.text))}:${minute.text}${zone?.value ?? ''}`, next: zone?.next ?? next };
}

/** "WIB", "wita", "+07:00", "Z" after a clock time; fractions of a second are passed over. */
function zoneAt(p: readonly Piece[], from: number, zones: ReadonlyMap<string, string | undefined>): Part | undefined {
  const i = p[from]?.text === '.' && p[from + 1]?.kind === 'number' && p[from + 1].text.length === 3 ? from + 2 : from;
  const a = p[i];
  if (a === undefined) return undefined;
  if (a.text === 'z' && a.start === p[i - 1].end) return { value: '+00:00', next: i + 1 };
  if (a.kind === 'word') {
    const offset = zones.get(a.text);
    return offset === undefined ? undefined : { value: offset, next: i + 1 };
  }
  const hours = p[i + 1];
  if ((a.text !== '+' && a.text !== '-') || hours?.kind !== 'number' || hours.start !== a.end) return undefined;
  // Mail writes "10:00:00 +0700", with a blank.
  if (hours.text.length === 4) return { value: `${a.text}${hours.text.slice(0, 2)}:${hours.text.slice(2)}`, next: i + 2 };
  const minutes = p[i + 3];
  if (a.start !== p[i - 1].end || hours.text.length !== 2 || p[i + 2]?.text !== ':' || minutes?.text.length !== 2) return undefined;
  return { value: `${a.text}${hours.text}:${minutes.text}`, next: i + 4 };
}

const two = (n: number): string => String(n).padStart(2, '0');
