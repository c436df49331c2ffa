import type { ZoneKind } from '../model/label.js';
import { isUpper } from '../text/characters.js';
import { readByline } from './byline.js';
import { type Dateline, readDateline } from './dateline.js';
import { STRENGTH } from './findings.js';
import { foldText } from './fold.js';
import { furnitureRule } from './furniture.js';
import { findLabels, isValue, noteValue } from './labels.js';
import { firstWord, lineWords } from './line-words.js';
import { skipBlanks } from './lines.js';
import { isSiteName } from './outlet-index.js';
import { PREPOSITIONS } from './prepositions.js';
import { noteOutlet, type Reading, stated, takeDateline } from './reading.js';
import { isReportLine } from './report-line.js';
import { indexWithin } from './search.js';
import type { Stamp } from './stamp.js';
import { agreesWithSlug, isTitleLike, noteTitle, slugWords } from './title.js';

/** Words that a page's own stamp never follows. */
const RELATIVE = new Set([
  'besok',
  'lusa',
  'kemarin',
  'ini',
  'nanti',
  'mulai',
  'hingga',
  'sampai',
  'kembali',
  'periode',
  'pekan',
  'minggu',
]);
/** How far into a line the end of its header is looked for. */
const REACH = 300;
/** A line this long may be an article with its headline; a shorter one is a sentence or two. */
const WHOLE_ARTICLE = 500;
/**
 * Reads the header that a running line begins with: "Title 2019-09-12 Polisi …", "Title Tayang: Senin, 9 Juni 2025 20:08 WIB Laporan
 * Reporter Tribun Jogja, Siti TRIBUNJOGJA.COM, YOGYA - …". Marks what it finds; the rest is story.
 */
export function readOpening(reading: Reading, from: number, to: number, mayHoldTitle: boolean): void {
  const { text, words, zones } = reading;
  let at = skipBlanks(text, from, to);
  if (mayHoldTitle) {
    const split = titleEnd(reading, at, to);
    if (split !== undefined) {
      if (split.title) {
        const end = lastSign(text, at, split.end);
        noteTitle(reading, at, end, 'opening');
        reading.zones.add('title', at, end, 'opening');
      }
      at = skipBlanks(text, split.end, to);
    }
  }
  at = skipBlanks(text, sectionEnd(reading, at, to), to);
  // What may follow the headline, in any order that pages use; each step moves on.
  for (let steps = 0; steps < 6; steps++) {
    const next = stampAt(reading, at, to) ?? reporterAt(reading, at, to);
    if (next === undefined) break;
    at = skipBlanks(text, next, to);
  }
  // "Laporan Reporter Tribun Jateng, Siti Rahmi" and nothing more: a line of its own but for its place.
  const byline = at < to && to - at <= 240 ? readByline(reading, at, to, true) : undefined;
  if (byline !== undefined) {
    zones.add('byline', at, to, byline);
    return;
  }
  const rest = at < to ? restOf(reading, at, to) : undefined;
  if (rest !== undefined) {
    zones.add(rest.kind, at, to, rest.rule);
    return;
  }
  // The dash may stand on the next line: "… 2025-06-10 Jakarta\n-\n".
  const dateline = readDateline(text, at, text.length, words);
  if (dateline !== undefined) takeDateline(reading, dateline);
}

/** What the rest of a header's line is where it is no story: the headline once more ("# …"), who reports, or the page's furniture ("Daftar Isi"). */
function restOf(reading: Reading, at: number, to: number): { readonly kind: ZoneKind; readonly rule: string } | undefined {
  if (isReportLine(reading, at, to)) return { kind: 'byline', rule: 'report-line' };
  const title = foldText(reading.found.get('title') ?? '');
  if (title !== '' && to - at < REACH && foldText(reading.text.slice(at, to)) === title)
    return { kind: 'title', rule: 'headline-repeated' };
  const rule = to - at < 40 ? furnitureRule(reading, at, to) : undefined;
  return rule === undefined ? undefined : { kind: 'boilerplate', rule };
}

/** A running line has a headline and behind it, between blanks, a day as only pages write it: "Judul Berita 2025-06-10 Jakarta". */
export function hasDayBehindHeadline(reading: Reading, from: number, to: number): boolean {
  return pageDay(reading.text, from, to) > 0;
}

const DAY = /[ \u00a0](?:19|20)\d\d-[01]\d-[0-3]\d(?=[ \u00a0\n]|$)/;

/** Where the headline before such a day ends; 0 where there is none. */
function pageDay(text: string, from: number, to: number): number {
  const head = text.slice(from, Math.min(to, from + REACH));
  const at = head.search(DAY);
  const words =
    at > 0
      ? head
          .slice(0, at)
          .trim()
          .split(/[ \u00a0]+/)
      : [];
  if (words.length < 2 || PREPOSITIONS.has(words.at(-1)!.toLowerCase()) || /^(?:per|tanggal|sejak|hingga)$/i.test(words.at(-1)!)) return 0;
  return words.length > 2 || words.every((w) => isUpper(w.charCodeAt(0))) ? from + at : 0;
}

/** A menu entry before the stamp: "News 2015-08-25 REPUBLIKA.CO.ID, JAKARTA -- …". */
function sectionEnd(reading: Reading, at: number, to: number): number {
  const { text, words, zones } = reading;
  const line = lineWords(text, at, Math.min(to, at + 40), 4);
  const hit = words.sections.at(line, 0);
  if (hit === undefined || line.start[0] !== at) return at;
  const end = line.end[hit.next - 1];
  const next = skipBlanks(text, end, to);
  if (words.stamps.at(text, next, to)?.start !== next && readDateline(text, next, text.length, words)?.outlet === undefined) return at;
  zones.add('boilerplate', at, end, 'section-name');
  return end;
}

function lastSign(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && (text[end - 1] === ' ' || text[end - 1] === '\u00a0')) end--;
  return end;
}

/** Where the headline of a running line ends: before a stamp, its label, a report line or a dateline. */
function titleEnd(reading: Reading, from: number, to: number): { end: number; title: boolean } | undefined {
  const { text, found } = reading;
  const day = pageDay(text, from, to);
  if (day > 0) return { end: day, title: true };
  const reach = Math.min(to, from + REACH);
  const stamp = lonelyStamp(reading, from, reach, to);
  const dateline = findDateline(reading, from, stamp === undefined ? reach : Math.min(reach, stamp.start + 1), stamp?.start ?? -1);
  let end = dateline?.start ?? -1;
  if (end < 0 && stamp !== undefined) end = beforeLabel(reading, from, stamp.start);
  if (end < 0 && to - from > WHOLE_ARTICLE) end = wideGap(text, from, reach);
  const label = findLabels(reading, from, end < 0 ? reach : end, false).find((hit) => hit.start > from && hit.label.field !== 'source');
  if (
    label !== undefined &&
    (end < 0 || label.start < end) &&
    isValue(reading, { ...label, valueEnd: Math.min(label.valueEnd, label.valueStart + 80) }, true)
  )
    end = label.start;
  if (end <= from) return undefined;
  const head = text.slice(from, end);
  const url = found.get('url');
  const slug = url === undefined ? [] : slugWords(url);
  // What the address spells is the headline; another sentence there is the story's own ("Di Kemenkominfo sejauh ini … Jakarta (ANTARA) -").
  const title = isTitleLike(head) && (slug.length < 3 || agreesWithSlug(foldText(head), slug));
  return title || dateline !== undefined ? { end, title } : undefined;
}

/**
 * The first stamp that is the page's, not a date of the sentence: it has a clock time, or is written 2015-08-25 or 03Nov2025, or a
 * capital follows and no preposition stands before. "Zodiak 17 Juni 2025: … Diperbarui 17 Jun 2025, 12:07 WIB": the second.
 */
function lonelyStamp(reading: Reading, from: number, reach: number, to: number): Stamp | undefined {
  const { text, words } = reading;
  let plain: Stamp | undefined;
  for (let at = from; at < reach; ) {
    const stamp = words.stamps.find(text, at, reach);
    if (stamp === undefined) break;
    if (stamp.start > from && standsAlone(text, from, stamp, to)) {
      if (stamp.timed) return stamp;
      plain ??= stamp;
    }
    at = stamp.end;
  }
  return plain;
}

function standsAlone(text: string, from: number, stamp: Stamp, to: number): boolean {
  if (!text.slice(stamp.start, stamp.end).includes(' ') && !text.slice(stamp.start, stamp.end).includes('/')) return true;
  const before = text.slice(from, stamp.start).trimEnd();
  // "… Kembali Besok Selasa 10 Juni 2025 JAKARTA - …": the headline's own day.
  if (!stamp.timed && RELATIVE.has(before.slice(before.lastIndexOf(' ') + 1).toLowerCase())) return false;
  if (PREPOSITIONS.has(before.slice(before.lastIndexOf(' ') + 1).toLowerCase()) || before.endsWith('(')) return false;
  if (stamp.timed) return true;
  const next = skipBlanks(text, stamp.end, to);
  return next < to && (isUpper(text.charCodeAt(next)) || '"“'.includes(text[next])) && !before.endsWith(',');
}

/** Two blanks after what is written with a headline's capitals; -1 where there are none. */
function wideGap(text: string, from: number, reach: number): number {
  const gap = indexWithin(text, '  ', from, reach);
  if (gap < 0) return -1;
  const words = text.slice(from, gap).split(' ');
  const capitals = words.filter((w) => isUpper(w.charCodeAt(0)) || /^\d/.test(w)).length;
  return words.length >= 5 && capitals >= words.length * 0.6 && !/[.,:;]$/.test(words.at(-1)!) ? gap : -1;
}

/** Moves back over the words that introduce a stamp: "Tayang:", "Diperbarui", ", Jurnalis-", "Kompas.com-", "•". */
function beforeLabel(reading: Reading, from: number, at: number): number {
  const { text, words } = reading;
  let end = overMarks(text, from, at);
  const line = lineWords(text, Math.max(from, end - 40), end, 12);
  for (let i = Math.max(0, line.words.length - 3); i < line.words.length; i++) {
    const label = words.bylines.get(line.words.slice(i));
    const name = text.slice(line.start[i], end);
    if (label === undefined && !(isSiteName(name) && words.outlets.byName(name) !== undefined)) continue;
    end = overMarks(text, from, line.start[i]);
    break;
  }
  return end;
}

function overMarks(text: string, from: number, at: number): number {
  let end = at;
  while (end > from && ' -–—|•·,:\u00a0'.includes(text[end - 1])) end--;
  return end;
}

/** The first dateline with an outlet or capitals that begins at a word of [from, to). */
function findDateline(reading: Reading, from: number, to: number, stamp = -1): Dateline | undefined {
  const { text, words } = reading;
  for (let i = from; i < to; i++) {
    if (i > from && text[i - 1] !== ' ' && text[i - 1] !== '\u00a0') continue;
    if (!isUpper(text.charCodeAt(i))) continue;
    const line = readDateline(text, i, text.length, words);
    // Within a line an unknown paper's name cannot be told from a headline's end: "…, Lalu Lintas Padat JAKARTA -".
    if (line?.rule === 'dateline-paper' && i > from) continue;
    // "Kompas.com- 19/06/2025, 10:10 WIB" is the stamp's own dash.
    if (line === undefined || (stamp >= 0 && line.end >= stamp - 1)) continue;
    const capitals = text.slice(line.start, line.end);
    if (line.outlet !== undefined || (i > from && line.rule === 'dateline-place' && capitals === capitals.toUpperCase())) return line;
  }
  return undefined;
}

/** Marks a stamp that begins here, with its label or its site's name; returns its end. */
function stampAt(reading: Reading, at: number, to: number): number | undefined {
  const { text, words, zones, found } = reading;
  const head = namedStamp(reading, at, to);
  if (head !== undefined) return head;
  const stamp = words.stamps.at(text, at, to);
  if (stamp !== undefined) {
    zones.add('byline', at, stamp.end, 'stamp');
    found.set('published', stamp.value, STRENGTH.header, stated('stamp', stamp.start, stamp.end));
    return stamp.end;
  }
  if (!words.bylines.begins(firstWord(text, at, to))) return undefined;
  const [hit] = findLabels(reading, at, Math.min(to, at + 60), true);
  if (hit === undefined || hit.start !== at || (hit.label.field !== 'published' && hit.label.field !== 'modified')) return undefined;
  const inner = words.stamps.at(text, hit.valueStart, to);
  if (inner === undefined) return undefined;
  hit.valueEnd = inner.end;
  noteValue(reading, hit, STRENGTH.header);
  zones.add('byline', at, inner.end, `byline-${hit.label.field}`);
  return inner.end;
}

/** "Kompas.com- 19/06/2025, 10:10 WIB", ", Jurnalis-Jum'at, 20 Juni 2025 |15:11 WIB": a stamp with a word or two before it. */
function namedStamp(reading: Reading, at: number, to: number): number | undefined {
  const { text, words, zones, found } = reading;
  const stamp = words.stamps.find(text, at, Math.min(to, at + 90));
  if (stamp === undefined || !stamp.timed || stamp.start - at > 30 || beforeLabel(reading, at, stamp.start) > at) return undefined;
  const name = text.slice(at, overMarks(text, at, stamp.start));
  const outlet = isSiteName(name) ? words.outlets.byName(name) : undefined;
  const label = findLabels(reading, at, stamp.start, true)[0]?.label.field;
  if (label === 'published' || label === 'modified') return undefined;
  zones.add('byline', at, stamp.end, 'stamp');
  found.set('published', stamp.value, STRENGTH.header, stated('stamp', stamp.start, stamp.end));
  if (outlet !== undefined) noteOutlet(reading, outlet.name, STRENGTH.header, stated('stamp', at, stamp.start));
  return stamp.end;
}

/** Marks "Laporan Reporter Tribun Jogja, Siti Aminah" before a dateline, or "Penulis: Siti Editor: Budi"; returns its end. */
function reporterAt(reading: Reading, at: number, to: number): number | undefined {
  const { zones } = reading;
  const reach = Math.min(to, at + 160);
  if (!reading.words.bylines.begins(firstWord(reading.text, at, to))) return undefined;
  const [hit] = findLabels(reading, at, reach, true);
  if (hit === undefined || hit.start !== at) return undefined;
  const dateline = findDateline(reading, hit.valueStart, reach);
  if (dateline === undefined) return undefined;
  hit.valueEnd = dateline.start;
  if (!isValue(reading, hit, true)) return undefined;
  noteValue(reading, hit, STRENGTH.header);
  zones.add('byline', at, dateline.start, `byline-${hit.label.field}`);
  return dateline.start;
}
