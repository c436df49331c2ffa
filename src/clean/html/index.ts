import type { Diagnostic } from '../../model/diagnostic.js';
import type { MetadataField } from '../../model/metadata.js';
import type { SourceMap } from '../../text/text-builder.js';
import { nameAndSite, readByline } from '../byline.js';
import { captionRule } from '../caption.js';
import { type Findings, STRENGTH } from '../findings.js';
import { foldText } from '../fold.js';
import { readPeople } from '../people.js';
import { newReading, type Reading } from '../reading.js';
import { cleanTitle } from '../title.js';
import type { CleanVocabulary } from '../vocabulary.js';
import { headlineOf } from './headline.js';
import { findMainContent } from './main-content.js';
import { pageDate } from './page-date.js';
import type { PageFields } from './page-fields.js';
import { buildPageText, type PageText } from './page-text.js';
import { readStructured } from './structured.js';
import { parseHtml } from './tree.js';

/** A page made into text, its zones and metadata as far as markup tells them. */
export interface PageReading {
  readonly reading: Reading;
  readonly map: SourceMap;
  readonly diagnostics: readonly Diagnostic[];
}

/** How far around the story its byline, caption and stamp are looked for, in lines. */
const NEAR = 30;

/** Reads a page: its text, and what JSON-LD, OpenGraph, meta elements and its structure say. */
export function readPage(source: string, words: CleanVocabulary, found: Findings): PageReading {
  const tree = parseHtml(source);
  const fields = readStructured(tree);
  const page = buildPageText(tree, findMainContent(tree));
  const reading = newReading(page.text, words, undefined, found);
  const headline = headlineOf(page, fields, words);
  if (headline.title !== undefined) note(found, 'title', cleanTitle(headline.title), headline.rule);
  noteFields(fields, reading);
  markPage(reading, page, headline.title ?? '', headline.start);
  const diagnostics: Diagnostic[] = tree.truncated
    ? [{ code: 'html/too-many-tags', severity: 'warning', message: 'The page has more tags than are read; its end was left out.' }]
    : [];
  return { reading, map: page.map, diagnostics };
}

function note<F extends MetadataField>(found: Findings, field: F, value: Parameters<typeof found.set<F>>[1], rule: string): void {
  found.set(field, value, STRENGTH.structured, { method: 'markup', rule });
}

function noteFields(fields: PageFields, reading: Reading): void {
  const { found, words } = reading;
  note(found, 'url', fields.url, 'page-address');
  const outlet =
    (fields.url === undefined ? undefined : words.outlets.byAddress(fields.url)) ??
    (fields.siteName === undefined ? undefined : words.outlets.byName(fields.siteName));
  note(found, 'outlet', outlet?.name ?? fields.siteName, outlet === undefined ? 'site-name' : 'page-outlet');
  for (const field of ['published', 'modified'] as const) {
    const value = fields[field];
    if (value !== undefined) note(found, field, pageDate(value, words.stamps), 'page-date');
  }
  const people = (names: readonly string[]): string[] => [...new Set(names.flatMap((n) => readPeople(n, words)))];
  // What a reader sees in the byline goes before what the markup says of its makers.
  found.set('authors', people(fields.authors), STRENGTH.dateline, { method: 'markup', rule: 'page-author' });
  found.set('editors', people(fields.editors), STRENGTH.dateline, { method: 'markup', rule: 'page-editor' });
  note(found, 'section', fields.section, 'page-section');
  note(found, 'tags', fields.tags, 'page-tags');
}

/** Turns the page's marks into zones: the headline wherever it stands, bylines and captions near the story, all else as markup says. */
function markPage(reading: Reading, page: PageText, title: string, titleStart: number): void {
  const { lines, zones, text } = reading;
  const folded = foldText(title);
  const first = lineAt(reading, titleStart >= 0 && titleStart < page.mainStart ? titleStart : page.mainStart);
  const mainLine = lineAt(reading, page.mainStart);
  const lastLine = lineAt(reading, page.mainEnd);
  const marks = new Map(page.zones.map((z) => [z.start, z]));
  for (let i = 0; i < lines.count; i++) {
    const start = lines.start[i];
    const end = lines.end[i];
    if (start === end) continue;
    const mark = marks.get(start) ?? page.zones[0];
    const outside = start < page.mainStart || start >= page.mainEnd;
    const marked = marks.has(start);
    if (!outside && !marked) continue;
    if (
      folded !== '' &&
      end - start >= folded.length &&
      end - start < folded.length * 2 + 20 &&
      foldText(text.slice(start, end)) === folded
    ) {
      zones.add('title', start, end, 'html-headline');
      continue;
    }
    const near = outside && ((i >= Math.max(first, mainLine - NEAR) && i < mainLine) || (i > lastLine && i < lastLine + NEAR / 2));
    const rule = near ? nearRule(reading, start, end, i < mainLine) : undefined;
    if (rule !== undefined) zones.add(rule.kind, start, end, rule.rule);
    else if (marked) zones.add(mark.kind, start, end, mark.rule);
    else zones.add('boilerplate', start, end, 'html-outside');
  }
}

function nearRule(reading: Reading, start: number, end: number, above: boolean): { kind: 'byline' | 'caption'; rule: string } | undefined {
  if (end - start > 420) return undefined;
  const byline =
    end - start <= 200 ? (readByline(reading, start, end, above) ?? (above ? nameAndSite(reading, start, end) : undefined)) : undefined;
  if (byline !== undefined) return { kind: 'byline', rule: byline };
  const caption = above ? captionRule(reading, start, end, true) : undefined;
  return caption === undefined ? undefined : { kind: 'caption', rule: caption };
}

/** Index of the line that holds an offset. */
function lineAt(reading: Reading, offset: number): number {
  const { lines } = reading;
  let low = 0;
  let high = lines.count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (lines.start[mid] <= offset) low = mid + 1;
    else high = mid;
  }
  return Math.max(0, low - 1);
}
