import { z } from 'zod';
import { ORGANIZATION_SUBTYPES } from '../../model/label.js';

/** YYYY, YYYY-MM or YYYY-MM-DD. YAML may read a bare year as a number. */
const day = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((s) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(s), 'a day is YYYY, YYYY-MM or YYYY-MM-DD');
const text = z.union([z.string(), z.number()]).transform(String).pipe(z.string().trim().min(1));
const id = z.string().regex(/^[a-z-]+:[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is <type>:<slug>, the slug in a-z, 0-9 and single hyphens');
const sources = z.union([z.string(), z.array(z.string()).min(1)]).transform((s) => (typeof s === 'string' ? [s] : s));
/** A written form: its text, and what narrows it. */
export interface AliasFact {
  text: string;
  from?: string;
  to?: string;
  ambiguous?: boolean;
  exact?: boolean;
  context?: string[];
  note?: string;
}

const alias = z.union([
  text.transform((t): AliasFact => ({ text: t })),
  z
    .strictObject({
      text,
      from: day.optional(),
      to: day.optional(),
      ambiguous: z.boolean().optional(),
      exact: z.boolean().optional(),
      context: z.array(text).optional(),
      note: z.string().optional(),
    })
    .transform((a): AliasFact => a),
]);

const base = {
  id,
  name: text,
  aliases: z.array(alias).default([]),
  from: day.optional(),
  to: day.optional(),
  source: sources,
  note: z.string().optional(),
  examples: z.array(text).default([]),
  not: z.array(text).default([]),
};
const ids = z.array(id).optional();

/** The shape of an entry, by the kind of its file. */
export const ENTRY_SCHEMAS = {
  people: z.strictObject({
    ...base,
    wikidata: z
      .string()
      .regex(/^Q\d+$/)
      .optional(),
    born: day.optional(),
  }),
  posts: z.strictObject({
    ...base,
    organization: id.optional(),
    place: id.optional(),
    group: z.string(),
    succeeds: ids,
    seats: z.literal('several').optional(),
    holders: z
      .array(
        z.strictObject({
          person: id,
          from: day.optional(),
          to: day.optional(),
          acting: z.boolean().optional(),
          source: sources.optional(),
          note: z.string().optional(),
        }),
      )
      .default([]),
  }),
  organizations: z.strictObject({
    ...base,
    subtype: z.enum(ORGANIZATION_SUBTYPES),
    parent: id.optional(),
    succeeds: ids,
    ticker: z.string().optional(),
    wikidata: z.string().optional(),
  }),
  platforms: z.strictObject({ ...base, category: z.string(), owner: id.optional() }),
  programs: z.strictObject({ ...base, organization: id.optional() }),
  places: z.strictObject({ ...base, category: z.string(), parent: id.optional() }),
  'places-stoplist': z.strictObject({ name: text, note: z.string().optional(), source: sources.optional() }),
  'regulation-kinds': z.strictObject({ ...base, rank: z.string(), issuer: id.optional() }),
  regulations: z.strictObject({ ...base, amends: ids, revokes: ids, implements: ids }),
  'regulation-titles': z.strictObject({ id: z.string(), name: text, source: sources }),
  outlets: z.strictObject({
    ...base,
    domains: z.array(text).default([]),
    datelines: z.array(text).default([]),
    lines: z.array(text).default([]),
    boilerplate: z.array(text).default([]),
    bylines: z.array(text).default([]),
    initials: z.boolean().optional(),
    urlDate: z.string().optional(),
    urlNumbers: z
      .strictObject({
        after: z.string().min(1),
        months: z.record(z.string().regex(/^\d{4}-\d{2}$/), z.tuple([z.number().int(), z.number().int()])),
      })
      .optional(),
  }),
  sources: z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    name: text,
    url: z.string().optional(),
    date: day.optional(),
    note: z.string().optional(),
  }),
} as const;
export type FactKind = keyof typeof ENTRY_SCHEMAS;
export type FactOf<K extends FactKind> = z.output<(typeof ENTRY_SCHEMAS)[K]>;

/** Words of the language: any further field is allowed, and kept. Their source may be the grammar itself. */
export const WORD_SCHEMA = z
  .object({
    id: z.string().regex(/^[a-z-]+:[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'an id is <type>:<slug>'),
    name: text,
    aliases: z.array(alias).default([]),
    source: sources.default(['kbbi']),
    note: z.string().optional(),
  })
  .catchall(z.unknown());

/** The frame of a facts file. */
export const FILE_SCHEMA = z.strictObject({
  kind: z.string(),
  defaults: z.record(z.string(), z.unknown()).optional(),
  entries: z
    .array(z.record(z.string(), z.unknown()))
    .nullable()
    .transform((e) => e ?? []),
});
