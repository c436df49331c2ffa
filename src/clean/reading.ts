import type { Evidence, MetadataField } from '../model/metadata.js';
import type { Dateline } from './dateline.js';
import { Findings, STRENGTH, type Strength } from './findings.js';
import { type Lines, splitLines } from './lines.js';
import type { CleanVocabulary } from './vocabulary.js';
import { ZoneList } from './zone-list.js';

/** One article while it is being read: the text, what is known of its words, and what was found so far. */
export interface Reading {
  readonly text: string;
  readonly lines: Lines;
  readonly words: CleanVocabulary;
  readonly zones: ZoneList;
  readonly found: Findings;
}

export function newReading(text: string, words: CleanVocabulary, zones = new ZoneList(), found = new Findings()): Reading {
  return { text, lines: splitLines(text), words, zones, found };
}

/** Evidence of a field that the text itself states. */
export const stated = (rule: string, start: number, end: number): Evidence => ({ method: 'stated', rule, start, end });

/** Claims a dateline and what it says. */
export function takeDateline(reading: Reading, line: Dateline): void {
  const { zones, found, words } = reading;
  zones.add('dateline', line.start, line.end, line.rule);
  const { place, outlet } = line;
  if (place !== undefined)
    found.set('dateline', words.places.display(place.text), STRENGTH.dateline, stated(line.rule, place.start, place.end));
  if (outlet !== undefined)
    noteOutlet(reading, outlet.entry?.name ?? outlet.name, STRENGTH.dateline, stated(line.rule, line.start, line.end));
}

export function noteOutlet(reading: Reading, name: string, strength: Strength, evidence: Evidence): void {
  reading.found.set('outlet' satisfies MetadataField, name, strength, evidence);
}
