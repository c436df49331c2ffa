import type { FactTable, PlacedFact } from '../compile/read-facts.js';
import type { AliasFact } from '../compile/schema.js';

/** What every entry may have. */
export interface AnyFact {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly AliasFact[];
  readonly source?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly examples?: readonly string[];
  readonly not?: readonly string[];
}

/** All entries that have an id, kind by kind. */
export function everyFact(facts: FactTable): PlacedFact<AnyFact>[] {
  const { words, 'places-stoplist': _, ...kinds } = facts;
  return [...Object.values(kinds).flat(), ...[...words.values()].flat()] as PlacedFact<AnyFact>[];
}
