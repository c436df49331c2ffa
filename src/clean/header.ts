import { nameAndSite, readByline, readLabelAbove } from './byline.js';
import { captionRule, repeatsCaption } from './caption.js';
import { readDateline } from './dateline.js';
import { STRENGTH } from './findings.js';
import { countWords, foldText } from './fold.js';
import { bracketNoteEnd, furnitureRule, noteSite } from './furniture.js';
import { readAddress } from './labels.js';
import { firstWord, lineWords } from './line-words.js';
import { hasDayBehindHeadline, readOpening } from './opening.js';
import { isProse } from './prose.js';
import { type Reading, stated, takeDateline } from './reading.js';
import { isReportLine } from './report-line.js';
import { type Candidate, chooseTitle, noteTitle } from './title.js';

/** How many lines may stand above a story. */
const DEEPEST = 80;

/**
 * Reads what stands above the story: source and byline lines, the headline (each time), captions, menu lines, the dateline. Marks
 * their zones and returns the line with which the story begins.
 */
export function readHeader(reading: Reading): number {
  const { text, lines, words, zones, found } = reading;
  const candidates: Candidate[] = [];
  const captions: Candidate[] = [];
  const asides: Candidate[] = [];
  const titled = found.get('title') !== undefined;
  let bylines = 0;
  let i = 0;
  let story = -1;
  for (let seen = 0; i < lines.count && seen < DEEPEST; i++) {
    const start = lines.start[i];
    const end = lines.end[i];
    if (end === start || zones.at(start) !== undefined) continue;
    seen++;
    const sourceEnd = sourceLine(reading, start, end);
    if (sourceEnd > 0) {
      bylines++;
      if (sourceEnd >= end) continue;
      readOpening(reading, sourceEnd, end, !titled && candidates.length === 0);
      story = i;
      break;
    }
    const byline = end - start <= 240 ? readByline(reading, start, end, true) : undefined;
    const author = byline ?? (titled || candidates.length > 0 || nextIsStamp(reading, i) ? nameAndSite(reading, start, end) : undefined);
    if (author !== undefined || isReportLine(reading, start, end)) {
      zones.add('byline', start, end, author ?? 'report-line');
      bylines++;
      continue;
    }
    const below = nextLine(reading, i);
    if (below > 0 && readLabelAbove(reading, start, end, lines.start[below], lines.end[below])) {
      zones.add('byline', start, end, 'byline-label');
      zones.add('byline', lines.start[below], lines.end[below], 'byline-label');
      bylines++;
      i = below;
      continue;
    }
    if (!titled && candidates.length === 0 && found.get('title') === undefined && hasDayBehindHeadline(reading, start, end)) {
      readOpening(reading, start, end, true);
      bylines++;
      const rest = zones.free(start, end).some((gap) => text.slice(gap.start, gap.end).trim() !== '');
      if (!rest && found.get('dateline') === undefined) continue;
      story = i;
      break;
    }
    const dateline = readDateline(text, start, text.length, words);
    if (dateline !== undefined) {
      takeDateline(reading, dateline);
      story = i;
      break;
    }
    const furniture =
      tableRow(text, start, end) ?? furnitureRule(reading, start, end) ?? sectionRule(reading, start, end, titled || candidates.length > 0);
    if (furniture !== undefined) {
      if (furniture === 'site-name') noteSite(reading, start, end, true);
      zones.add('boilerplate', start, end, furniture);
      continue;
    }
    const note = bracketNoteEnd(reading, start, end);
    if (note > 0) zones.add('boilerplate', start, note, 'bracket-note');
    const caption = titled || candidates.length > 0 ? captionRule(reading, start, end, true) : undefined;
    if (caption !== undefined) {
      zones.add('caption', start, end, caption);
      captions.push({ line: i, start, end });
      continue;
    }
    if (isProse(text, start, end) && end - start < 200 && datelineBelow(reading, i)) {
      // A teaser, or a caption without credit: the story begins at its dateline.
      asides.push({ line: i, start, end });
      continue;
    }
    if (isProse(text, start, end)) {
      if (end - start >= 200) readOpening(reading, start, end, !titled && candidates.length === 0);
      // A first sentence without headline above may still be followed by one ("teaser", then the table of fields): the story stands.
      story = i;
      break;
    }
    candidates.push({ line: i, start, end });
  }
  markTitles(reading, candidates, [...candidates, ...asides], captions, story >= 0 ? story : lines.count, bylines);
  return story >= 0 ? story : i;
}

/** "Sumber: https://…": the address is the article's. Returns where the line goes on (a one-line article), or its end; 0 where it is no such line. */
function sourceLine(reading: Reading, start: number, end: number): number {
  const { text, words, zones, found } = reading;
  const bare = text.startsWith('http://', start) || text.startsWith('https://', start);
  const opening = firstWord(text, start, end);
  if (!bare && opening !== '' && !words.bylines.begins(opening)) return 0;
  const label = words.bylines.at(lineWords(text, start, Math.min(end, start + 60), 3), 0);
  if (!bare && (label?.value.field !== 'source' || label.next > 2)) return 0;
  const head = text.slice(start, Math.min(end, start + 1200));
  const url = readAddress(head);
  if (url === undefined || (!bare && head.indexOf(url) > 30)) return 0;
  const stop = start + head.indexOf(url) + url.length;
  found.set('url', url, STRENGTH.header, stated('source-line', stop - url.length, stop));
  const rest = text.slice(stop, end).trim();
  zones.add('byline', start, rest === '' ? end : stop, 'source-line');
  return rest === '' ? end : stop;
}

/** A row of a Markdown table above the story: "| Field | Value |". */
function tableRow(text: string, start: number, end: number): string | undefined {
  return text[start] === '|' && text[end - 1] === '|' ? 'table-of-fields' : undefined;
}

/** Index of the next line that holds something, 0 where there is none near. */
function nextLine({ lines }: Reading, i: number): number {
  for (let k = i + 1; k < lines.count && k < i + 3; k++) if (lines.end[k] > lines.start[k]) return k;
  return 0;
}

function nextIsStamp(reading: Reading, i: number): boolean {
  const { text, lines, words } = reading;
  for (let k = i + 1; k < lines.count && k < i + 3; k++)
    if (lines.end[k] > lines.start[k]) return words.stamps.at(text, lines.start[k], lines.end[k]) !== undefined;
  return false;
}

/** One of the next lines opens with a dateline that names an outlet or stands in capitals. */
function datelineBelow(reading: Reading, i: number): boolean {
  const { text, lines, words } = reading;
  let seen = 0;
  for (let k = i + 1; k < lines.count && seen < 4; k++) {
    if (lines.end[k] === lines.start[k]) continue;
    seen++;
    const line = readDateline(text, lines.start[k], text.length, words);
    if (
      line !== undefined &&
      (line.outlet !== undefined || text.slice(line.start, line.end) === text.slice(line.start, line.end).toUpperCase())
    )
      return true;
  }
  return false;
}

/** A menu entry alone on a line above the headline: "News", "Nasional | Politik". */
function sectionRule(reading: Reading, start: number, end: number, afterTitle: boolean): string | undefined {
  const { text, words } = reading;
  if (afterTitle || end - start > 60) return undefined;
  const line = lineWords(text, start, end, 8);
  for (let at = 0; at < line.words.length; ) {
    const hit = words.sections.at(line, at);
    if (hit === undefined) return undefined;
    at = hit.next;
  }
  return line.words.length > 0 ? 'section-name' : undefined;
}

/** Gives the header's free lines their zones once all of them are known: headline, its repeats, caption lines, scraps of menus above. */
function markTitles(
  reading: Reading,
  candidates: Candidate[],
  lines: Candidate[],
  captions: Candidate[],
  story: number,
  bylines: number,
): void {
  const { text, zones, found } = reading;
  for (const c of lines) {
    const line = text.slice(c.start, c.end);
    if (captions.some((p) => Math.abs(p.line - c.line) <= 2 && repeatsCaption(line, text.slice(p.start, p.end)))) {
      zones.add('caption', c.start, c.end, 'caption-repeated');
    }
  }
  const free = candidates.filter((c) => zones.at(c.start) === undefined);
  const given = found.get('title');
  const title =
    given === undefined
      ? story < reading.lines.count || bylines > 0 || free.length > 2
        ? chooseTitle(reading, free)
        : undefined
      : undefined;
  if (title !== undefined) noteTitle(reading, title.start, title.end, title.line === free[0].line ? 'first-line' : 'headline');
  const folded = foldText(found.get('title') ?? '');
  // A headline that its container gave stands above all of them.
  let above = !zones.list().some((z) => z.kind === 'title');
  for (const c of free) {
    const line = text.slice(c.start, c.end);
    if (folded !== '' && foldText(line) === folded) {
      zones.add('title', c.start, c.end, above ? 'headline' : 'headline-repeated');
      above = false;
    } else if (above && folded !== '' && countWords(line) <= 4) zones.add('boilerplate', c.start, c.end, 'above-headline');
  }
}
