import type { Alias, NamedEntry, PostEntry, WordEntry } from './contract.js';

/** What a reviewer of an entry wants to see, and no run needs. */
export interface EntryDetails {
  readonly source: readonly string[];
  readonly note?: string;
  readonly examples?: readonly string[];
  readonly not?: readonly string[];
  /** For a post: sources and notes of its tenures, in their order; nothing where the tenure has the post's own sources. */
  readonly holders?: readonly ({ readonly source?: readonly string[]; readonly note?: string } | null)[];
}

interface Aliased {
  readonly aliases?: readonly (string | Alias)[];
}

/** An entry as its line keeps it: plain aliases as bare strings, nothing that is empty or for reviewers only. */
export function toLine(entry: object & { aliases?: readonly Alias[]; holders?: readonly object[] }): Record<string, unknown> {
  const line: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entry)) {
    if (REVIEW.has(key) || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    line[key] = key === 'holders' ? (value as object[]).map(withoutReview) : key === 'aliases' ? (value as Alias[]).map(shortAlias) : value;
  }
  return line;
}

const REVIEW = new Set(['source', 'note', 'examples', 'not']);

function withoutReview(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([key, value]) => !REVIEW.has(key) && value !== undefined));
}

function shortAlias(alias: Alias & { note?: string }): string | object {
  const { note: _, ...rest } = alias;
  return Object.entries(rest).every(([key, value]) => key === 'text' || value === undefined) ? rest.text : rest;
}

const longAliases = ({ aliases = [] }: Aliased): Alias[] => aliases.map((a) => (typeof a === 'string' ? { text: a } : a));

/** The entry of a line. */
export function fromLine(text: string): NamedEntry {
  const line = JSON.parse(text) as PostEntry & { holders?: PostEntry['holders'] };
  const aliases = longAliases(line);
  return line.id.startsWith('post:') ? { ...line, aliases, holders: line.holders ?? [] } : { ...line, aliases };
}

/** Entries of a list that is kept as one JSON: words, outlets, regulations, kinds of regulations. */
export function withAliases<T extends { readonly aliases: readonly Alias[] }>(lines: readonly object[]): T[] {
  return lines.map((line) => ({ ...line, aliases: longAliases(line as Aliased) }) as unknown as T);
}

export function toWord(line: { id: string; name: string; aliases?: (string | Alias)[]; fields?: Record<string, unknown> }): WordEntry {
  return { id: line.id, name: line.name, aliases: longAliases(line), fields: line.fields ?? {} };
}
