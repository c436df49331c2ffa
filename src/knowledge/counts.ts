import type { LoadedKnowledge } from './loaded.js';

/** How many entries there are of a kind, or of one part of it. */
interface FactCount {
  readonly kind: string;
  /** Subtype, category, group … "" for the whole kind. */
  readonly of: string;
  readonly count: number;
}

/** Counts the facts, by kind and by what a kind consists of. */
export function countFacts(k: LoadedKnowledge): FactCount[] {
  const posts = k.posts();
  const bills = k.regulations().filter((r) => /^regulation:r(uu|pp|perpres)-/.test(r.id));
  const nicknames = k.regulations().reduce((n, r) => n + r.aliases.length, 0);
  return [
    ...withParts('people', k.people(), () => undefined),
    ...withParts('posts', posts, (p) => p.group),
    { kind: 'posts', of: 'tenures', count: posts.reduce((n, p) => n + p.holders.length, 0) },
    ...withParts('organizations', k.organizations(), (o) => o.subtype),
    ...withParts('platforms', k.platforms(), (p) => p.category),
    ...withParts('programs', k.programs(), () => undefined),
    ...withParts('regulation-kinds', k.regulationKinds(), (r) => r.rank),
    { kind: 'regulations', of: '', count: k.regulations().length },
    { kind: 'regulations', of: 'titles', count: Object.keys(k.regulationTitles()).length },
    { kind: 'regulations', of: 'nicknames', count: nicknames },
    { kind: 'regulations', of: 'bills', count: bills.length },
    ...withParts('places', k.places(), (p) => p.category),
    ...withParts('outlets', k.outlets(), () => undefined),
    ...k.wordKinds().map((kind) => ({ kind, of: '', count: k.words(kind).length })),
  ];
}

function withParts<T>(kind: string, entries: readonly T[], part: (entry: T) => string | undefined): FactCount[] {
  const parts = new Map<string, number>();
  for (const entry of entries) {
    const of = part(entry);
    if (of !== undefined) parts.set(of, (parts.get(of) ?? 0) + 1);
  }
  const rows = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([of, count]) => ({ kind, of, count }));
  return [{ kind, of: '', count: entries.length }, ...rows];
}
