import { WartaError } from '../errors.js';
import type { GoldDocument, GoldMark } from '../model/gold.js';
import { bySpan } from '../model/span.js';
import { OffsetMap } from '../text/offsets.js';
import { labelOfName } from './gold-labels.js';
import { attributesOf, readAttributes } from './gold-marks.js';

/** Attribute names that brat files may give in full. */
const SHORT: Record<string, string> = {
  name: 'c',
  canonical: 'c',
  kind: 'k',
  subtype: 'k',
  value: 'v',
  unit: 'u',
  mod: 'm',
  timex: 't',
  speaker: 's',
  holder: 'h',
};

/**
 * Reads a brat standoff file: `T1<TAB>Person 10 23<TAB>text` with code point offsets. Values come from attributes (`A1 Value T1 2022-04-05`),
 * from normalisations (`N1 Reference T1 source:id<TAB>name`) and from notes in the words of our marks (`#1 AnnotatorNotes T1<TAB>c="…" h="…"`).
 * A span in several pieces runs from its first to its last. Tags of other tag sets are left out.
 */
export function parseBrat(source: string, text: string, place: string, name: string): GoldDocument {
  const spans = new Map<string, { tag: string; start: number; end: number }>();
  const attributes = new Map<string, Map<string, string>>();
  const attribute = (target: string): Map<string, string> => {
    const found = attributes.get(target) ?? new Map<string, string>();
    attributes.set(target, found);
    return found;
  };
  const map = new OffsetMap(text);
  source.split('\n').forEach((raw, i) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const fail = (message: string, remedy?: string): never => {
      throw new WartaError('gold/brat', message, { place: `${place}:${i + 1}`, remedy });
    };
    const [id = '', middle = '', tail = ''] = line.split('\t');
    const words = middle.split(' ');
    if (id.startsWith('T')) {
      const pieces = words
        .slice(1)
        .join(' ')
        .split(';')
        .map((p) => p.split(' ').map(Number));
      const start = pieces[0][0];
      const end = pieces[pieces.length - 1][1];
      if (!Number.isInteger(start) || !Number.isInteger(end) || end <= start) fail(`"${middle}" gives no span.`, 'Write "Type start end".');
      const slice = text.slice(map.toUtf16(start), map.toUtf16(end));
      if (pieces.length === 1 && blanks(slice) !== blanks(tail))
        fail(`${start} to ${end} is "${slice}" in the text, not "${tail}".`, 'Is the .txt beside it the same text?');
      spans.set(id, { tag: words[0], start, end });
    } else if (id.startsWith('A') || id.startsWith('M')) {
      const key = words[0].toLowerCase();
      attribute(words[1] ?? '').set(SHORT[key] ?? key, words.slice(2).join(' '));
    } else if (id.startsWith('N')) attribute(words[1] ?? '').set('c', tail);
    else if (id.startsWith('#'))
      for (const [key, value] of readAttributes(tail) ?? []) attribute(words[1] ?? '').set(SHORT[key] ?? key, value);
  });
  const marks: GoldMark[] = [];
  for (const [id, { tag, start, end }] of spans) {
    const type = labelOfName(tag);
    if (type === undefined) continue;
    marks.push({
      start,
      end,
      text: text.slice(map.toUtf16(start), map.toUtf16(end)),
      ...attributesOf(type, attributes.get(id) ?? new Map()),
    });
  }
  return { name, place, text, metadata: {}, marks: marks.sort(bySpan) };
}

const blanks = (s: string): string => s.replace(/\s+/gu, ' ').trim();
