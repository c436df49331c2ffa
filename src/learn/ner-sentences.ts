import { readFileSync } from 'node:fs';
import type { TaggedType } from '../extract/tagger/labels.js';
import type { MarkedName, MarkedText, MarkedTextMaker, Source } from './marked-text.js';

interface Row {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

const TYPES: Readonly<Record<string, TaggedType>> = { PER: 'person', ORG: 'organization', LOC: 'place' };

/** Reads sentences with PER, ORG and LOC marked, one JSON object a line, offsets in code points. */
export function readNerSentences(path: string, source: Source, make: MarkedTextMaker): MarkedText[] {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return rows.map((line) => {
    const { id, text, spans } = JSON.parse(line) as Row;
    const offset = codePointOffsets(text);
    const names = spans.flatMap((s) => withoutBracket(text, { start: offset(s.start), end: offset(s.end), type: TYPES[s.label] }));
    return make(id, source, text, [], names);
  });
}

/** "Bursa Efek Indonesia ( BEI" is two names: the sets leave the closing bracket out, and so cut the abbreviation's mark. */
function withoutBracket(text: string, name: MarkedName): MarkedName[] {
  const open = text.indexOf('(', name.start);
  if (open <= name.start || open >= name.end || text.slice(open, name.end).includes(')')) return [name];
  const before = text.slice(name.start, open).trimEnd().length;
  const behind = text.slice(open + 1, name.end);
  const start = name.end - behind.trimStart().length;
  return [{ ...name, end: name.start + before }, ...(start < name.end ? [{ ...name, start }] : [])];
}

/** UTF-16 offset of a code point. */
function codePointOffsets(text: string): (codePoint: number) => number {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return (codePoint) => offsets[codePoint];
}
