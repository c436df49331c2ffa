import type { Analysis } from '../model/analysis.js';
import { TextView } from '../text/text-view.js';
import { oneLine } from './tally.js';

/** A record's text with its offsets; empty where the record was saved without its text. */
export const viewOf = (record: Analysis): TextView => new TextView(record.text ?? '', record.offsetUnit);

/** The sentence an annotation stands in, on one line. */
export function sentenceOf(record: Analysis, view: TextView, sentence: number): string {
  const s = record.sentences[sentence];
  return s === undefined ? '' : oneLine(view.slice(s.start, s.end));
}
