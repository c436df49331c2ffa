import { WartaError } from '../errors.js';
import type { GoldDocument, GoldMark, GoldMetadata } from '../model/gold.js';
import { LABELS, type Label, type ZoneKind } from '../model/label.js';
import { bySpan } from '../model/span.js';
import { LineIndex } from '../text/line-index.js';
import { OffsetMap } from '../text/offsets.js';
import { labelOfName } from './gold-labels.js';

const ZONES = new Map<string, ZoneKind>([
  ['title', 'title'],
  ['byline', 'byline'],
  ['dateline', 'dateline'],
  ['caption', 'caption'],
  ['x', 'boilerplate'],
]);
const MARKS = new Set('PER ROLE ORG PLATFORM PROGRAM PLACE REGULATION DATE FIGURE QUOTE'.split(' '));
/** Attributes that a mark of the type cannot do without. */
const REQUIRED: Record<Label, readonly string[]> = {
  person: ['c'],
  role: ['c'],
  organization: ['c', 'k'],
  platform: ['c'],
  program: ['c'],
  place: ['c'],
  regulation: ['id'],
  date: ['v'],
  figure: ['k', 'v', 'u'],
  quote: ['s'],
};
export const ALL_LABELS: ReadonlySet<Label> = new Set(LABELS);

interface OpenMark {
  readonly name: string;
  readonly start: number;
  readonly at: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * Reads one article in the authoring format of the guidelines: `⟦TYPE key="value"⟧text⟦/⟧` in the raw file, `⟦#key=value⟧` lines first.
 * Stripping the marks gives the raw file back. Throws WartaError with line and column on a mark that is none.
 */
export function parseMarkedArticle(source: string, place: string, name: string): GoldDocument {
  const lines = new LineIndex(source);
  const fail = (at: number, message: string, remedy?: string): never => {
    const { line, column } = lines.at(at);
    throw new WartaError('gold/mark', message, { place: `${place}:${line}:${column}`, remedy });
  };
  const header = readHeader(source);
  const parts: string[] = [];
  let length = 0;
  const open: OpenMark[] = [];
  const marks: (GoldMark & { at: number })[] = [];
  const zones: { kind: ZoneKind; start: number; end: number }[] = [];
  let at = header.end;
  while (at < source.length) {
    const mark = source.indexOf('⟦', at);
    const stop = mark < 0 ? source.length : mark;
    parts.push(source.slice(at, stop));
    length += stop - at;
    if (mark < 0) break;
    const end = source.indexOf('⟧', mark);
    if (end < 0) fail(mark, 'The mark is not closed.', 'Write ⟧ at its end.');
    const inside = source.slice(mark + 1, end);
    at = end + 1;
    if (inside !== '/') {
      const opened = readMark(inside);
      if (opened === undefined) fail(mark, `⟦${inside}⟧ is not a mark.`, `Types: ${[...MARKS, ...ZONES.keys()].join(', ')}.`);
      else open.push({ ...opened, start: length, at: mark });
      continue;
    }
    const top = open.pop();
    if (top === undefined) return fail(mark, 'A closing mark without an opening one.');
    if (top.start === length) fail(top.at, `The ${top.name} mark is empty.`);
    const zone = ZONES.get(top.name);
    if (zone !== undefined) zones.push({ kind: zone, start: top.start, end: length });
    else marks.push({ ...markOf(top, (missing) => fail(top.at, `The ${top.name} mark lacks ${missing}="…".`)), end: length, at: top.at });
  }
  if (open.length > 0) fail(open[open.length - 1].at, `The ${open[open.length - 1].name} mark is never closed.`, 'Write ⟦/⟧ at its end.');
  const text = parts.join('');
  const map = new OffsetMap(text);
  for (const { start, end, at: where } of marks) {
    if (/^\s|\s$/u.test(text.slice(start, end))) fail(where, 'The mark begins or ends with a blank.', 'Leave the blank outside.');
  }
  const toPoints = <T extends { start: number; end: number }>(s: T): T => ({
    ...s,
    start: map.toCodePoint(s.start),
    end: map.toCodePoint(s.end),
  });
  return {
    name,
    place,
    text,
    metadata: header.metadata,
    zones: zones.sort(bySpan).map(toPoints),
    marks: marks.sort(bySpan).map(({ at: _, ...m }) => toPoints({ ...m, text: text.slice(m.start, m.end) })),
  };
}

/** `⟦#key=value⟧` lines at the head; author and editor may stand several times. */
function readHeader(source: string): { metadata: GoldMetadata; end: number } {
  const fields: Record<string, string | string[]> = {};
  let end = 0;
  while (source.startsWith('⟦#', end)) {
    const lineEnd = source.indexOf('\n', end);
    const line = lineEnd < 0 ? '' : source.slice(end, lineEnd);
    const equals = line.indexOf('=');
    if (equals < 0 || !line.endsWith('⟧')) break;
    const key = line.slice(2, equals);
    const value = line.slice(equals + 1, -1);
    if (key === 'author' || key === 'editor') {
      const list = fields[`${key}s`];
      fields[`${key}s`] = Array.isArray(list) ? [...list, value] : [value];
    } else fields[key] = value;
    end = lineEnd + 1;
  }
  return { metadata: fields as GoldMetadata, end };
}

/** `ORG k="agency" c="…"` as name and attributes; undefined where it is not so made. */
function readMark(inside: string): Pick<OpenMark, 'name' | 'attributes'> | undefined {
  const blank = inside.search(/\s/u);
  const name = blank < 0 ? inside : inside.slice(0, blank);
  if (!MARKS.has(name) && !ZONES.has(name)) return undefined;
  const attributes = readAttributes(inside.slice(name.length));
  return attributes && { name, attributes };
}

/** `key="value" key="value"`: the attributes of a mark. Undefined where something else stands there. */
export function readAttributes(source: string): Map<string, string> | undefined {
  const attributes = new Map<string, string>();
  let at = 0;
  const rest = source.trimEnd();
  while (at < rest.length) {
    while (rest[at] === ' ' || rest[at] === '\t' || rest[at] === '\n') at++;
    const equals = rest.indexOf('="', at);
    const close = equals < 0 ? -1 : rest.indexOf('"', equals + 2);
    const key = equals < 0 ? '' : rest.slice(at, equals);
    if (close < 0 || !/^\w+$/.test(key)) return undefined;
    attributes.set(key, rest.slice(equals + 2, close));
    at = close + 1;
  }
  return attributes;
}

function markOf(open: OpenMark, missing: (key: string) => never): GoldMark {
  const type = labelOfName(open.name) as Label;
  for (const key of REQUIRED[type]) if (!open.attributes.has(key)) missing(key);
  return { start: open.start, end: open.start, text: '', ...attributesOf(type, open.attributes) };
}

/** The attribute that a bare value stands for, by type. */
export const MAIN_ATTRIBUTE: Record<Label, string> = {
  person: 'c',
  role: 'c',
  organization: 'c',
  platform: 'c',
  program: 'c',
  place: 'c',
  regulation: 'id',
  date: 'v',
  figure: 'v',
  quote: 's',
};

/** What the attributes of a mark say, under the names of the record. */
export function attributesOf(type: Label, attributes: ReadonlyMap<string, string>): Omit<GoldMark, 'start' | 'end' | 'text'> {
  const get = (key: string): string | undefined => attributes.get(key);
  switch (type) {
    case 'regulation':
      return { type, citation: get('id'), pinpoint: get('at') };
    case 'date':
      return { type, value: get('v'), mod: get('m'), timex: get('t') };
    case 'figure':
      return { type, kind: get('k'), value: get('v'), unit: get('u'), mod: get('m') };
    case 'quote':
      return { type, speaker: get('s') };
    case 'role':
      return { type, name: get('c'), holder: get('h') };
    case 'organization':
      return { type, name: get('c'), subtype: get('k') };
    default:
      return { type, name: get('c') };
  }
}
