import type { NamedEntry } from '../contract.js';
import type { LintRule } from './contract.js';
import { everyFact } from './every-fact.js';

/** What an entry says of itself once. */
const SINGLE = [
  'name',
  'subtype',
  'category',
  'group',
  'organization',
  'place',
  'parent',
  'owner',
  'ticker',
  'wikidata',
  'from',
  'to',
] as const;

/** An entry laid over one of the shelf says the same where both speak; its word is taken, and the difference is named. */
export const shelfDifferences: LintRule = ({ facts, shelf }, report) => {
  if (shelf === undefined) return;
  for (const fact of everyFact(facts)) {
    const below = shelf.entry(fact.value.id);
    if (below === undefined) continue;
    for (const key of SINGLE) {
      const [own, theirs] = [fact.value, below].map((e) => (e as unknown as Partial<Record<string, string>>)[key]);
      if (own !== undefined && theirs !== undefined && own !== theirs) {
        report({
          ...fact.at(key),
          rule: 'shelf-difference',
          severity: 'error',
          message: `${(below as NamedEntry).id} has ${key} "${theirs}" on the shelf and "${own}" here; "${own}" is taken`,
        });
      }
    }
  }
};
