import type { NamedType } from '../contract.js';
import { NAMED_TYPES } from '../format.js';
import { mergePlaces } from './places.js';
import type { FactTable, PlacedFact } from './read-facts.js';
import type { AliasFact, FactOf } from './schema.js';

/** An entry that names link to. */
export type NamedFact = FactOf<'people' | 'posts' | 'organizations' | 'platforms' | 'programs' | 'places'>;
export type NamedFacts = Record<NamedType, NamedFact[]>;

export const values = <T>(placed: readonly PlacedFact<T>[]): T[] => placed.map((p) => p.value);

/** A courtesy before a name is no part of it. */
const COURTESY = /^(Pak|Bu|Bapak|Ibu|Mas|Bang|Kang) /;

/** The named facts as they are looked for: with tickers, areas, and the marks that follow from other facts. */
export function namedFacts(facts: FactTable, areas: readonly FactOf<'places'>[]): NamedFacts {
  const organizations = values(facts.organizations);
  const taken = new Set(
    [...organizations, ...values(facts.platforms), ...values(facts.programs), ...values(facts.places)].flatMap((f) => [
      f.name,
      ...f.aliases.map((a) => a.text),
    ]),
  );
  const named: NamedFacts = {
    person: values(facts.people).map((p) => ({ ...p, aliases: p.aliases.filter((a) => !COURTESY.test(a.text)) })),
    role: values(facts.posts),
    organization: organizations.map((o) => withTicker(o, taken)),
    platform: values(facts.platforms),
    program: values(facts.programs),
    place: mergePlaces(values(facts.places), areas),
  };
  // A code that the currency's own entry calls ambiguous leaves the name to whom it mostly means: "PLN" is the electricity company.
  const codes = [...(facts.words.get('currencies') ?? [])].flatMap((c) => [
    c.value.name,
    ...c.value.aliases.filter((a) => a.ambiguous !== true).map((a) => a.text),
  ]);
  const kinds = values(facts['regulation-kinds']).flatMap((k) => k.aliases.map((a) => a.text));
  const claimed = new Set([...codes, ...kinds]);
  for (const type of NAMED_TYPES) named[type] = named[type].map((entry) => marked(entry, claimed));
  return named;
}

/** What stands beside a stock code that means the company. */
const MARKET = [
  'saham',
  'sahamnya',
  'emiten',
  'dividen',
  'IHSG',
  'lot',
  'Tbk',
  'perseroan',
  'bursa',
  'BEI',
  'IDX',
  'investor',
  'poin',
  'RUPS',
  'RUPST',
  'buyback',
  'laba',
  'ditutup',
  'menguat',
  'melemah',
];

/** A company's stock code stands for it in the words of the market, unless it is another's name ("PSSI"): many are words ("FILM", "KOTA"). */
function withTicker(o: FactOf<'organizations'>, taken: ReadonlySet<string>): FactOf<'organizations'> {
  if (o.ticker === undefined || taken.has(o.ticker)) return o;
  return { ...o, aliases: [...o.aliases, { text: o.ticker, exact: true, context: MARKET }] };
}

/** A form that wants its context, or that a kind of regulation or a currency is written with too ("PP", "USD"), is ambiguous. */
function marked(entry: NamedFact, claimed: ReadonlySet<string>): NamedFact {
  const aliases = entry.aliases.map(
    (a): AliasFact => (a.ambiguous || (a.context === undefined && !claimed.has(a.text)) ? a : { ...a, ambiguous: true }),
  );
  return { ...entry, aliases };
}
