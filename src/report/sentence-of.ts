import type { Analysis } from '../model/analysis.js';
import { oneLine } from './tally.js';

/** Cuts a record's text by code points; made once a record. */
export function textSlicer(record: Analysis): (start: number, end: number) => string {
  const text = record.text ?? '';
  // Nearly every article has no character outside the basic plane: then offsets are the same.
  const points = record.offsetUnit === 'codepoint' && /[\ud800-\udfff]/.test(text) ? Array.from(text) : undefined;
  return (start, end) => (points === undefined ? text.slice(start, end) : points.slice(start, end).join(''));
}

/** The sentence an annotation stands in, on one line. */
export function sentenceOf(record: Analysis, slice: (start: number, end: number) => string, sentence: number): string {
  const s = record.sentences[sentence];
  return s === undefined ? '' : oneLine(slice(s.start, s.end));
}

/** Line of an offset, from 1. */
export function lineOf(slice: (start: number, end: number) => string, at: number): number {
  let line = 1;
  for (const c of slice(0, at)) if (c === '\n') line++;
  return line;
}
