import type { EntryDetails } from '../entry-line.js';
import { NAMED_TYPES } from '../format.js';
import type { SectionWriter } from './assemble.js';
import type { NamedFacts } from './named-facts.js';
import type { FactTable } from './read-facts.js';
import type { FactOf } from './schema.js';

type Reviewed = { id: string; source: string[]; note?: string; examples: string[]; not: string[]; holders?: FactOf<'posts'>['holders'] };

/** What reviewers read, by id: sources, notes, examples, and those of a post's tenures. */
export function writeDetails(out: SectionWriter, facts: FactTable, named: NamedFacts): void {
  const details: Record<string, EntryDetails> = {};
  const add = (entry: Reviewed): void => {
    const { source, note, examples, not } = entry;
    const holders = entry.holders?.some((h) => h.source !== undefined || h.note !== undefined)
      ? { holders: entry.holders.map((h) => (h.source === undefined && h.note === undefined ? null : { source: h.source, note: h.note })) }
      : {};
    details[entry.id] = { source, note, ...(examples.length > 0 ? { examples } : {}), ...(not.length > 0 ? { not } : {}), ...holders };
  };
  for (const type of NAMED_TYPES) for (const fact of named[type]) if (!isArea(fact)) add(fact);
  for (const kind of ['regulations', 'regulation-kinds', 'outlets'] as const) for (const { value } of facts[kind]) add(value);
  out.json('details', details);
}

/** Areas all have the one source: it is not said thousands of times. */
const isArea = (fact: { source: string[] }): boolean => fact.source.length === 1 && fact.source[0] === 'idn-area-data';
