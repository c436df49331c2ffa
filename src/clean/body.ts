import type { ZoneKind } from '../model/label.js';
import { charClass, LETTER } from '../text/characters.js';
import { readByline } from './byline.js';
import { captionRule } from './caption.js';
import { readDateline } from './dateline.js';
import { foldText } from './fold.js';
import { bracketNoteEnd, furnitureBefore, furnitureRule, noteSite, SHORT_LINE } from './furniture.js';
import { initialsEnd } from './initials.js';
import { firstWord } from './line-words.js';
import { linkedLines } from './linked-line.js';
import { endsAsSentence, hasHeadlineCapitals, isProse } from './prose.js';
import { type Reading, takeDateline } from './reading.js';
import { OPENS } from './vocabulary.js';

interface LineClaim {
  readonly kind: ZoneKind;
  readonly rule: string;
  /** How many lines it takes, this one included. */
  readonly lines?: number;
}

/** Marks the lines of the story, from line `from` on, that are no part of it. */
export function readBody(reading: Reading, from: number): void {
  const { text, lines, words, zones, found } = reading;
  const title = foldText(found.get('title') ?? '');
  lateDateline(reading, from);
  for (let i = from; i < lines.count; i++) {
    const start = lines.start[i];
    const end = lines.end[i];
    if (end === start || zones.at(start) !== undefined) continue;
    const opens = words.openings.get(firstWord(text, start, end)) ?? 0;
    const claim = end - start > SHORT_LINE ? undefined : (lineClaim(reading, i, opens) ?? titleClaim(text, start, end, title));
    if (claim === undefined) {
      const note = bracketNoteEnd(reading, start, end);
      const edge = note > 0 || !(opens & OPENS.furniture) ? note : furnitureBefore(reading, start, end);
      if (edge > 0) zones.add('boilerplate', start, edge, note > 0 ? 'bracket-note' : 'outlet-phrase');
      continue;
    }
    const last = i + (claim.lines ?? 1) - 1;
    for (let k = i; k <= last; k++) if (lines.end[k] > lines.start[k]) zones.add(claim.kind, lines.start[k], lines.end[k], claim.rule);
    i = last;
  }
}

/** What line `i` is, whose first word `opens` some rule or none. */
function lineClaim(reading: Reading, i: number, opens: number): LineClaim | undefined {
  const { text, lines } = reading;
  const start = lines.start[i];
  const end = lines.end[i];
  if (opens === 0 && isPlain(text, start, end)) return repeatedLine(reading, i, start, end);
  if (text[start] === '|') {
    const rule = readByline(reading, start, end, true);
    return { kind: rule === undefined ? 'boilerplate' : 'byline', rule: rule ?? 'table-of-fields' };
  }
  if (initialsEnd(text, start, end) === end) return { kind: 'byline', rule: 'initials' };
  const byline = opens & OPENS.byline ? readByline(reading, start, end, false) : undefined;
  if (byline !== undefined) return { kind: 'byline', rule: byline };
  const linked = opens & OPENS.link ? linkedLines(reading, i) : undefined;
  if (linked !== undefined) return { kind: 'boilerplate', ...linked };
  const furniture = furnitureRule(reading, start, end);
  // "dilansir", "Kompas.com", "Senin" on three lines: links broke the sentence, and the name is part of it.
  if (furniture === 'site-name' && insideSentence(reading, i)) return undefined;
  if (furniture === 'site-name') noteSite(reading, start, end, false);
  if (furniture !== undefined) return { kind: 'boilerplate', rule: furniture };
  const caption = captionRule(reading, start, end, false);
  if (caption !== undefined) return { kind: 'caption', rule: caption };
  return repeatedLine(reading, i, start, end);
}

/** The line above is story and does not end as a sentence. */
function insideSentence({ text, lines, zones }: Reading, i: number): boolean {
  let above = i - 1;
  while (above >= 0 && lines.end[above] === lines.start[above]) above--;
  return above >= 0 && zones.at(lines.end[above] - 1) === undefined && !endsAsSentence(text, lines.start[above], lines.end[above]);
}

/** A line of some length that no rule can be about, where it begins with a common word: it ends in no bracket. */
function isPlain(text: string, start: number, end: number): boolean {
  if (end - start <= 60 || ')]*'.includes(text[end - 1])) return false;
  return charClass(text.charCodeAt(start)) === LETTER || '"“‘'.includes(text[start]);
}

function titleClaim(text: string, start: number, end: number, title: string): LineClaim | undefined {
  // Markup left in a headline may make its line longer, never shorter.
  if (title.length < 8 || end - start < title.length || (end - start > title.length + 60 && text[end - 1] !== '>')) return undefined;
  // Most lines differ in their first letter already.
  if (charClass(text.charCodeAt(start)) === LETTER && !title.startsWith(text[start].toLowerCase())) return undefined;
  return foldText(text.slice(start, end)) === title ? { kind: 'title', rule: 'headline-repeated' } : undefined;
}

/** The same short line twice in a row: the caption and the title of an embedded video. */
function repeatedLine(reading: Reading, i: number, start: number, end: number): LineClaim | undefined {
  const { text, lines } = reading;
  const next = i + 1;
  if (next >= lines.count || end - start < 12 || end - start > 160 || lines.end[next] - lines.start[next] !== end - start) return undefined;
  // Verses repeat their lines too, but not with a headline's capitals.
  if (isProse(text, start, end) || !(text.startsWith('Video', start) || hasHeadlineCapitals(text.slice(start, end)))) return undefined;
  return text.startsWith(text.slice(start, end), lines.start[next]) ? { kind: 'boilerplate', rule: 'repeated-line', lines: 2 } : undefined;
}

/** A dateline may stand below a teaser and a table of fields: the first line near the top that opens with a site's own dateline. */
function lateDateline(reading: Reading, from: number): void {
  const { text, lines, zones, words } = reading;
  if (zones.list().some((z) => z.kind === 'dateline')) return;
  let seen = 0;
  for (let i = from; i < lines.count && seen < 12; i++) {
    if (lines.end[i] === lines.start[i]) continue;
    seen++;
    if (zones.at(lines.start[i]) !== undefined) continue;
    const line = readDateline(text, lines.start[i], text.length, words);
    if (line?.outlet === undefined) continue;
    takeDateline(reading, line);
    return;
  }
}
