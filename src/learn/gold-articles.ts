import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaggedType } from '../extract/tagger/labels.js';
import type { Zone } from '../model/document.js';
import type { ZoneKind } from '../model/label.js';
import type { MarkedName, MarkedText, MarkedTextMaker } from './marked-text.js';

const TYPES: Readonly<Record<string, TaggedType>> = {
  PER: 'person',
  ORG: 'organization',
  PLACE: 'place',
  ROLE: 'role',
  PROGRAM: 'program',
  PLATFORM: 'platform',
};
const ZONES: Readonly<Record<string, ZoneKind>> = {
  title: 'title',
  byline: 'byline',
  dateline: 'dateline',
  caption: 'caption',
  x: 'boilerplate',
};

/** Reads the articles of a folder that are marked in the authoring format of the annotation guidelines, in the order of their names. */
export function readGoldArticles(folder: string, make: MarkedTextMaker): MarkedText[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.gold'))
    .sort();
  return files.map((file) => {
    const { text, zones, names } = readGold(readFileSync(join(folder, file), 'utf8'));
    return make(file.replace(/\.gold$/, ''), 'gold', text, zones, names);
  });
}

/** Takes the marks out of a text: `⟦TYPE key="value"⟧name⟦/⟧`. Metadata lines at the begin fall away. */
export function readGold(source: string): { text: string; zones: Zone[]; names: MarkedName[] } {
  let at = 0;
  while (source.startsWith('⟦#', at)) at = source.indexOf('\n', at) + 1;
  let text = '';
  const open: { tag: string; start: number }[] = [];
  const zones: Zone[] = [];
  const names: MarkedName[] = [];
  while (at < source.length) {
    const mark = source.indexOf('⟦', at);
    const until = mark < 0 ? source.length : mark;
    text += source.slice(at, until);
    if (mark < 0) break;
    const close = source.indexOf('⟧', mark);
    const tag = source.slice(mark + 1, close);
    at = close + 1;
    if (tag !== '/') {
      open.push({ tag: tag.split(' ', 1)[0], start: text.length });
      continue;
    }
    const { tag: kind, start } = open.pop()!;
    if (ZONES[kind] !== undefined) zones.push({ kind: ZONES[kind], start, end: text.length, rule: 'gold' });
    else if (TYPES[kind] !== undefined) names.push({ type: TYPES[kind], start, end: text.length });
  }
  zones.sort((a, b) => a.start - b.start);
  return { text, zones, names: names.sort((a, b) => a.start - b.start) };
}
