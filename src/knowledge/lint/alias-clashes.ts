import { foldWord } from '../../text/lexicon.js';
import type { FactPlace, PlacedFact } from '../compile/read-facts.js';
import type { AliasFact } from '../compile/schema.js';
import type { Alias, NamedEntry, NameReading } from '../contract.js';
import { firstDay, lastDay } from '../days.js';
import { formWords } from '../form-words.js';
import type { LintInput, LintRule } from './contract.js';
import type { AnyFact } from './every-fact.js';

/** A written form that an entry claims without reserve. */
interface Claim {
  readonly id: string;
  readonly text: string;
  readonly exact: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly place: () => FactPlace;
}

/** No two entries claim a form on one day, unless one of them says that it is ambiguous there (or wants a context). */
export const aliasClashes: LintRule = (input, report) => {
  const claims = new Map<string, Claim[]>();
  for (const fact of namedFactsOf(input)) {
    for (const claim of claimsOf(fact)) {
      const key = formWords(claim.text).map(foldWord).join(' ');
      const standing = claims.get(key) ?? [];
      const other = standing.find((c) => clash(c, claim)) ?? shelfClaim(input, claim);
      if (other !== undefined) {
        report({
          ...claim.place(),
          rule: 'alias-clash',
          severity: 'error',
          message: `"${claim.text}" of ${claim.id} is also ${other.id}'s; give dates, or say "ambiguous: true" where it is the lesser meaning`,
        });
      }
      claims.set(key, [...standing, claim]);
    }
  }
};

function namedFactsOf({ facts }: LintInput): PlacedFact<AnyFact>[] {
  return [
    ...facts.people,
    ...facts.posts,
    ...facts.organizations,
    ...facts.platforms,
    ...facts.programs,
    ...facts.places,
  ] as PlacedFact<AnyFact>[];
}

const plain = (alias: AliasFact | Alias): boolean => alias.ambiguous !== true && alias.context === undefined;

function claimsOf(fact: PlacedFact<AnyFact>): Claim[] {
  const { id, name, aliases = [], from, to } = fact.value;
  const claim = (alias: AliasFact, place: () => FactPlace): Claim => ({
    id,
    text: alias.text,
    exact: alias.exact === true,
    from: alias.from ?? from,
    to: alias.to ?? to,
    place,
  });
  const own = aliases.flatMap((alias, i) => (plain(alias) ? [claim(alias, () => fact.at('aliases', i))] : []));
  return aliases.some((a) => a.text === name) ? own : [claim({ text: name }, () => fact.at('name')), ...own];
}

function clash(a: Omit<Claim, 'place'>, b: Omit<Claim, 'place'>): boolean {
  if (a.id === b.id || ((a.exact || b.exact) && a.text !== b.text)) return false;
  return !before(a, b) && !before(b, a);
}

/** A ends before B begins, or on the day of a handover. */
const before = (a: { to?: string }, b: { from?: string }): boolean =>
  a.to !== undefined && b.from !== undefined && firstDay(a.to) <= lastDay(b.from);

/** A claim of the facts below these ones. */
function shelfClaim({ shelf }: LintInput, claim: Claim): { id: string } | undefined {
  if (shelf === undefined) return undefined;
  return shelf.names.lookup(claim.text).find((r) => plain(r.alias) && clash(claim, claimOf(r, shelf.entry(r.id)!)));
}

const claimOf = (r: NameReading, entry: NamedEntry): Omit<Claim, 'place'> => ({
  id: r.id,
  text: r.alias.text,
  exact: r.alias.exact === true,
  from: r.alias.from ?? entry.from,
  to: r.alias.to ?? entry.to,
});
