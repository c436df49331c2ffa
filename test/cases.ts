import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** One value with the phrasings that must give it; the mention stands in square brackets. */
export interface Case {
  readonly value: string;
  /** Publication date of the phrases. */
  readonly on?: string;
  /** For posts: the holder that must follow. */
  readonly holder?: string;
  readonly phrases: readonly string[];
}

export interface CaseFile {
  readonly label: string;
  readonly on?: string;
  readonly cases: readonly Case[];
  /** Phrases in which the label must not occur. */
  readonly none: readonly string[];
}

/** Reads fixtures/cases/<name>.yaml. */
export function readCases(name: string): CaseFile {
  return parse(readFileSync(new URL(`../fixtures/cases/${name}.yaml`, import.meta.url), 'utf8')) as CaseFile;
}

/** The phrase without its brackets, and where the bracketed words stand in it. */
export function unbracket(phrase: string): { text: string; start: number; end: number } {
  const start = phrase.indexOf('[');
  const end = phrase.indexOf(']') - 1;
  return { text: phrase.replace('[', '').replace(']', ''), start, end };
}
