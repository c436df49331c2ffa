import type { PageSourceMap, RawDocument } from '../../model/document.js';
import type { SourceMap } from '../../text/text-builder.js';

/** Encodings with one byte a sign. */
const SINGLE_BYTE = /^(?:windows-125\d|iso-8859-\d{1,2}|koi8-[ru]|macintosh)$/;
/** Faults of encoding after which the signs that were read are not those of the bytes. */
const CHANGED = new Set(['encoding/mojibake', 'encoding/broken-utf8']);

/** Where each stretch of a page's text stands in the page: in bytes where the encoding lets them be counted, else in code points. */
export function pageSourceMap(text: string, map: SourceMap, raw: RawDocument): PageSourceMap {
  const unit = raw.diagnostics.some((d) => CHANGED.has(d.code)) ? undefined : bytesOf(raw.encoding);
  const count = unit ?? countPoints;
  const offset = forward(raw.content, count);
  const spans = [...map.stretches(text)].map(({ start, end, from, to }) => ({ start, end, from: offset(from), to: offset(to) }));
  return { unit: unit === undefined ? 'codepoint' : 'byte', spans };
}

type Count = (text: string) => number;

function bytesOf(encoding: string): Count | undefined {
  if (encoding === 'utf-8') return (text) => Buffer.byteLength(text, 'utf8');
  if (encoding.startsWith('utf-16')) return (text) => text.length * 2;
  return SINGLE_BYTE.test(encoding) ? (text) => text.length : undefined;
}

const countPoints: Count = (text) => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};

/** Offsets that are asked for in rising order, each counted on from the last. */
function forward(content: string, count: Count): (at: number) => number {
  let last = 0;
  let counted = 0;
  return (at) => {
    if (at < last) return count(content.slice(0, at));
    counted += count(content.slice(last, at));
    last = at;
    return counted;
  };
}
