import type { Zone } from '../../model/document.js';
import type { ZoneKind } from '../../model/label.js';
import { type SourceMap, TextBuilder } from '../../text/text-builder.js';
import { indexWithin } from '../search.js';
import { attribute } from './attributes.js';
import { readEntity } from './entities.js';
import { linkShare, type MainContent, namesOf, standsAround, type TextSums, textLength } from './main-content.js';
import { BLOCK, CELL, HEADING, type HtmlTree, LINE_BREAK, LIST_ITEM, PARAGRAPH, ROW, SKIPPED } from './tree.js';

/** A page's visible text, with what its markup says of each stretch. */
export interface PageText {
  readonly text: string;
  readonly map: SourceMap;
  /** Stretches outside the story and inside it that markup tells apart; one a line. */
  readonly zones: readonly Zone[];
  /** Where the story's elements stand in the text. */
  readonly mainStart: number;
  readonly mainEnd: number;
  /** The headings that stand in the page: candidates for the headline. */
  readonly headings: readonly { readonly level: number; readonly start: number; readonly end: number }[];
}

interface Mark {
  readonly kind: ZoneKind;
  readonly rule: string;
}
const OUTSIDE: Mark = { kind: 'boilerplate', rule: 'html-outside' };

/** Builds the text of a page: everything a reader sees, in its order, blocks on lines of their own; outside the story as boilerplate. */
export function buildPageText(tree: HtmlTree, main: MainContent): PageText {
  return new PageWriter(tree, main).write();
}

class PageWriter {
  private readonly out: TextBuilder;
  private readonly zones: Zone[] = [];
  private readonly headings: { level: number; start: number; end: number }[] = [];
  private readonly mains: ReadonlySet<number>;
  /** Line ends owed before the next sign: 0, 1 or 2. */
  private owed = 0;
  /** The last sign written is a blank or line end. */
  private gap = true;
  private mark: Mark | undefined = OUTSIDE;
  private markStart = 0;
  private mainStart = -1;
  /** The story's element was opened; its first sign will say where it begins. */
  private mainAwaited = false;
  private mainEnd = -1;

  constructor(
    private readonly tree: HtmlTree,
    private readonly main: MainContent,
  ) {
    this.out = new TextBuilder(tree.source);
    this.mains = new Set(main.nodes);
  }

  write(): PageText {
    const { tree } = this;
    const ends: { at: number; lines: number; mark: Mark | undefined; heading: number; main: boolean }[] = [];
    for (let i = 1; i <= tree.count; i++) {
      while (ends.length > 0 && ends[ends.length - 1].at <= i) {
        const done = ends.pop()!;
        this.owed = Math.max(this.owed, done.lines);
        if (done.heading > 0) this.endHeading(done.heading);
        if (done.main) this.mainEnd = this.out.length;
        this.setMark(done.mark);
      }
      if (i === tree.count) break;
      if (tree.name[i] < 0) {
        this.text(tree.start[i], tree.end[i]);
        continue;
      }
      const role = tree.role(i);
      if (role === SKIPPED) {
        i = tree.last[i] - 1;
        continue;
      }
      if (role === LINE_BREAK) {
        this.owed = Math.max(this.owed, 1);
        continue;
      }
      const lines = linesOf(role);
      if (lines > 0) this.owed = Math.max(this.owed, lines);
      if (role === CELL && !this.gap) this.cellGap();
      const before = this.mark;
      const main = this.mains.has(i);
      if (main && this.mainStart < 0) this.mainAwaited = true;
      this.setMark(this.markOf(i, role, main));
      const heading = role === HEADING ? Number(tree.tag(i)[1]) : 0;
      if (heading > 0) this.headings.push({ level: heading, start: -1, end: -1 });
      if (lines > 0 || before !== this.mark || heading > 0 || main) ends.push({ at: tree.last[i], lines, mark: before, heading, main });
    }
    this.setMark(undefined);
    const { text, map } = this.out.finish();
    const headings = this.headings.filter((h) => h.end > h.start);
    return {
      text,
      map,
      zones: splitByLine(text, this.zones),
      mainStart: Math.max(0, this.mainStart),
      mainEnd: this.mainEnd < 0 ? text.length : this.mainEnd,
      headings,
    };
  }

  /** What an element's markup says of its words; the mark that holds already where it says nothing. */
  private markOf(i: number, role: number, main: boolean): Mark | undefined {
    if (main) return undefined;
    const { tree, mark } = this;
    if (mark === OUTSIDE || (mark !== undefined && mark.kind === 'boilerplate')) return mark === OUTSIDE ? outsideMark(tree, i) : mark;
    return mark ?? insideMark(tree, i, role, this.main.sums);
  }

  private setMark(mark: Mark | undefined): void {
    if (mark === this.mark) return;
    if (this.mark !== undefined && this.out.length > this.markStart)
      this.zones.push({ kind: this.mark.kind, rule: this.mark.rule, start: this.markStart, end: this.out.length });
    this.mark = mark;
    this.markStart = this.out.length;
    // What markup tells apart stands on lines of its own.
    this.owed = Math.max(this.owed, 1);
  }

  private text(from: number, to: number): void {
    const { source } = this.tree;
    for (let i = from; i < to; ) {
      const code = source.charCodeAt(i);
      if (isSpace(code)) {
        const start = i;
        while (i < to && isSpace(source.charCodeAt(i))) i++;
        if (!this.gap && this.owed === 0) {
          if (code === 0x20) this.out.copy(start, start + 1);
          else this.out.replace(start, i, ' ');
          this.gap = true;
        }
        continue;
      }
      this.payLines();
      if (code === 0x26) {
        const entity = readEntity(source, i, to);
        if (entity !== undefined) {
          this.out.replace(i, entity.end, entity.sign);
          this.gap = false;
          i = entity.end;
          continue;
        }
      }
      const start = i++;
      while (i < to) {
        const next = source.charCodeAt(i);
        if (next === 0x26 || next === 0x0a || next === 0x0d || next === 0x09 || (next === 0x20 && isSpace(source.charCodeAt(i + 1)))) break;
        i++;
      }
      this.out.copy(start, i);
      this.gap = isSpace(source.charCodeAt(i - 1));
    }
  }

  private payLines(): void {
    if (this.owed > 0 && this.out.length > 0) this.out.insert(this.owed === 1 ? '\n' : '\n\n');
    this.owed = 0;
    if (this.mainAwaited) {
      this.mainStart = this.out.length;
      this.mainAwaited = false;
    }
    const heading = this.headings[this.headings.length - 1];
    if (heading !== undefined && heading.start < 0) heading.start = this.out.length;
  }

  private cellGap(): void {
    if (this.owed > 0) return;
    this.out.insert('\t');
    this.gap = true;
  }

  private endHeading(level: number): void {
    const heading = this.headings[this.headings.length - 1];
    if (heading !== undefined && heading.level === level && heading.start >= 0) heading.end = this.out.length;
    else if (heading !== undefined && heading.start < 0) heading.start = this.out.length;
  }
}

const isSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d);

function linesOf(role: number): number {
  switch (role) {
    case PARAGRAPH:
    case HEADING:
    case BLOCK:
      return 2;
    case LIST_ITEM:
    case ROW:
      return 1;
    default:
      return 0;
  }
}

const AREA: Readonly<Record<string, Mark>> = {
  nav: { kind: 'boilerplate', rule: 'html-nav' },
  header: { kind: 'boilerplate', rule: 'html-header' },
  footer: { kind: 'boilerplate', rule: 'html-footer' },
  aside: { kind: 'boilerplate', rule: 'html-aside' },
  form: { kind: 'boilerplate', rule: 'html-form' },
};

const outsideMark = (tree: HtmlTree, i: number): Mark => AREA[tree.tag(i)] ?? OUTSIDE;

const CAPTION: Mark = { kind: 'caption', rule: 'html-caption' };
const AROUND: Mark = { kind: 'boilerplate', rule: 'html-around' };
const LINKS: Mark = { kind: 'boilerplate', rule: 'html-links' };
const HIDDEN: Mark = { kind: 'boilerplate', rule: 'html-hidden' };
const TAGS_OF_CAPTIONS = /caption|keterangan-?foto|photo-?(credit|desc)|img-?desc|pic-?desc/i;

/** Inside the story: captions, and what pages put between its paragraphs. */
function insideMark(tree: HtmlTree, i: number, role: number, sums: TextSums): Mark | undefined {
  const tag = tree.tag(i);
  if (tag === 'figcaption') return CAPTION;
  // A header inside the story holds its headline and byline: the text's own rules read it.
  if (tag !== 'header' && AREA[tag] !== undefined) return AREA[tag];
  if (isLinkBlock(tree, i, role, sums)) return LINKS;
  if (role !== BLOCK && role !== PARAGRAPH && role !== CELL && tag !== 'span' && tag !== 'strong' && tag !== 'em' && tag !== 'small')
    return undefined;
  if (tree.end[i] - tree.start[i] < 10) return undefined;
  const style = attribute(tree.source, tree.start[i], tree.end[i], 'style');
  if (style !== undefined && /display\s{0,4}:\s{0,4}none/i.test(style)) return HIDDEN;
  const names = namesOf(tree, i);
  if (names === '') return undefined;
  if (TAGS_OF_CAPTIONS.test(names)) return CAPTION;
  return role === BLOCK && standsAround(names) && textLength(tree, sums, i) < 600 ? AROUND : undefined;
}

/** A list, or a paragraph, all of whose words are links: other pieces. An address that is shown as itself is the story's. */
function isLinkBlock(tree: HtmlTree, i: number, role: number, sums: TextSums): boolean {
  if (role !== BLOCK && role !== PARAGRAPH && role !== LIST_ITEM && role !== HEADING) return false;
  const length = textLength(tree, sums, i);
  if (length < 12 || linkShare(tree, sums, i) < 0.85 || (role !== BLOCK && length > 200)) return false;
  for (let k = i + 1; k < tree.last[i]; k++)
    if (tree.name[k] < 0 && /:\/\/|www\.|@/.test(tree.source.slice(tree.start[k], Math.min(tree.end[k], tree.start[k] + 200))))
      return false;
  return true;
}

/** One zone a line, so that each line left out can be shown with its rule. */
function splitByLine(text: string, zones: readonly Zone[]): Zone[] {
  const out: Zone[] = [];
  for (const zone of zones)
    for (let from = zone.start; from < zone.end; ) {
      const lf = indexWithin(text, '\n', from, zone.end);
      const to = lf < 0 ? zone.end : lf;
      if (to > from) out.push({ ...zone, start: from, end: to });
      from = to + 1;
    }
  return out;
}
