import type { FactPlace, PlacedFact } from '../compile/read-facts.js';
import type { NamedType } from '../contract.js';
import type { LintInput, LintRule } from './contract.js';
import { everyFact } from './every-fact.js';

/** Sources are entries of the facts. */
export const unknownSources: LintRule = ({ facts, shelf }, report) => {
  const own = new Set(facts.sources.map((s) => s.value.id));
  const known = (id: string): boolean => own.has(id) || shelf?.source(id) !== undefined;
  const check = (sources: readonly string[] | undefined, place: () => FactPlace): void => {
    const unknown = sources?.find((id) => !known(id));
    if (unknown !== undefined)
      report({ ...place(), rule: 'unknown-source', severity: 'error', message: `there is no source "${unknown}"` });
  };
  for (const fact of everyFact(facts)) if (fact.kind !== 'sources') check(fact.value.source, () => fact.at('source'));
  for (const post of facts.posts) for (const [i, h] of post.value.holders.entries()) check(h.source, () => post.at('holders', i, 'source'));
};

/** Ids that an entry names are those of entries, and of the right type. */
export const unknownReferences: LintRule = (input, report) => {
  const { facts } = input;
  const typeOf = typeFinder(input);
  const check = (fact: PlacedFact<unknown>, id: string | undefined, types: readonly NamedType[], ...path: (string | number)[]): void => {
    if (id === undefined) return;
    const type = typeOf(id);
    if (type !== undefined && types.includes(type)) return;
    const message = type === undefined ? `there is no entry "${id}"` : `"${id}" is a ${type}, not a ${types.join(' or ')}`;
    report({ ...fact.at(...path), rule: 'unknown-reference', severity: 'error', message });
  };
  for (const fact of facts.posts) {
    const { organization, place, succeeds, holders } = fact.value;
    check(fact, organization, ['organization', 'platform'], 'organization');
    check(fact, place, ['place'], 'place');
    for (const [i, id] of (succeeds ?? []).entries()) check(fact, id, ['role'], 'succeeds', i);
    for (const [i, h] of holders.entries()) check(fact, h.person, ['person'], 'holders', i, 'person');
  }
  for (const fact of facts.organizations) {
    check(fact, fact.value.parent, ['organization'], 'parent');
    for (const [i, id] of (fact.value.succeeds ?? []).entries()) check(fact, id, ['organization'], 'succeeds', i);
  }
  for (const fact of facts.platforms) check(fact, fact.value.owner, ['organization'], 'owner');
  for (const fact of facts.programs) check(fact, fact.value.organization, ['organization', 'platform'], 'organization');
  for (const fact of facts.places) check(fact, fact.value.parent, ['place'], 'parent');
  for (const fact of facts['regulation-kinds']) check(fact, fact.value.issuer, ['organization'], 'issuer');
};

/** Entries of these facts, areas included, and those of the shelf below them. */
const typeFinder =
  ({ compiled }: LintInput) =>
  (id: string): NamedType | undefined =>
    compiled.typeOf(id);
