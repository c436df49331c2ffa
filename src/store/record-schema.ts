import { z } from 'zod';
import type { Analysis } from '../model/analysis.js';
import { LABELS, NAME_LABELS, ORGANIZATION_SUBTYPES, ZONE_KINDS } from '../model/label.js';

const offset = z.int().min(0);
const share = z.number().min(0).max(1);
const span = { start: offset, end: offset };
const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`));
const entityId = z.string().regex(/^[a-z]+:[^\s]+$/);

/** ISO 8601 as precise as is known: a year, a month, a day, or a time with its offset. */
const moment = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/);

const provenance = z.strictObject({ component: z.string(), rule: z.string(), facts: z.array(z.string()) }).meta({ id: 'provenance' });

const evidence = z
  .strictObject({
    method: z.enum(['stated', 'markup', 'url', 'inferred']),
    rule: z.string(),
    start: offset.optional(),
    end: offset.optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'evidence' });

const fields = {
  title: z.string(),
  outlet: z.string(),
  url: z.string(),
  dateline: z.string(),
  published: moment,
  modified: moment,
  authors: z.array(z.string()),
  editors: z.array(z.string()),
  section: z.string(),
  tags: z.array(z.string()),
};
const metadata = z.strictObject({
  ...z.object(fields).partial().shape,
  evidence: z.strictObject(
    Object.fromEntries(Object.keys(fields).map((k) => [k, evidence.optional()])) as Record<
      keyof typeof fields,
      z.ZodOptional<typeof evidence>
    >,
  ),
});

const base = {
  id: z.string().min(1),
  ...span,
  text: z.string(),
  zone: z.enum(['title', 'caption', 'dateline', 'body']),
  sentence: offset,
  confidence: share,
  provenance,
};
const pinpoint = z.strictObject({ pasal: z.string().optional(), ayat: z.string().optional(), huruf: z.string().optional() });

const annotation = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...base,
      type: z.enum(['person', 'organization', 'platform', 'program', 'place']),
      entity: entityId,
      // the type leaves the subtype open; what is written is one of these
      subtype: z.enum(ORGANIZATION_SUBTYPES).optional() as unknown as z.ZodOptional<z.ZodType<string>>,
      candidates: z.array(z.string()).optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('role'),
      entity: entityId,
      holder: entityId.optional(),
      parts: z.array(z.strictObject({ type: z.enum(['organization', 'place']), ...span, entity: z.string() })),
    }),
    z.strictObject({ ...base, type: z.literal('regulation'), entity: entityId, pinpoint: pinpoint.optional(), at: z.string().optional() }),
    z.strictObject({
      ...base,
      type: z.literal('date'),
      timex: z.enum(['date', 'time', 'duration', 'set']),
      value: z.string(),
      mod: z.enum(['start', 'mid', 'end', 'approx']).optional(),
      edtf: z.string().optional(),
      implied: z.array(z.string()).optional(),
      interval: z.tuple([z.string(), z.string()]).optional(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('figure'),
      kind: z.enum(['count', 'money', 'percent', 'measure']),
      value: z.number().optional(),
      min: z.number().optional(),
      max: z.number().optional(),
      unit: z.string(),
      mod: z.enum(['approx', 'gt', 'gte', 'lt', 'lte']).optional(),
      decimal: z.string(),
    }),
    z.strictObject({
      ...base,
      type: z.literal('quote'),
      speaker: entityId.nullable(),
      cue: z.strictObject(span).optional(),
      kind: z.enum(['direct', 'indirect']),
      date: z.string().optional(),
      place: z.string().optional(),
    }),
  ])
  .meta({ id: 'annotation' });

const heldRole = z
  .strictObject({
    post: z.string(),
    organization: z.string().optional(),
    from: z.string().optional(),
    to: z.string().optional(),
  })
  .meta({ id: 'heldRole' });

const entity = z
  .strictObject({
    id: entityId,
    type: z.enum(NAME_LABELS),
    subtype: z.string().optional(),
    name: z.string(),
    aliases: z.array(z.string()),
    known: z.boolean(),
    wikidata: z
      .string()
      .regex(/^Q\d+$/)
      .optional(),
    mentions: z.array(z.string()),
    roles: z.array(heldRole).optional(),
    title: z.string().optional(),
    status: z.string().optional(),
  })
  .meta({ id: 'entity' });

const relation = z
  .strictObject({
    type: z.enum(['holds', 'affiliated', 'speaker', 'amends', 'revokes', 'implements', 'abbreviates', 'refers']),
    from: z.string(),
    to: z.string(),
    sentence: offset,
    start: offset.optional(),
    end: offset.optional(),
    provenance,
  })
  .meta({ id: 'relation' });

const change = z
  .strictObject({
    direction: z.enum(['rise', 'fall']),
    stated: z.string(),
    from: z.string(),
    to: z.string(),
    computed: z.number(),
    agrees: z.boolean().optional(),
    sentence: offset,
  })
  .meta({ id: 'change' });

const diagnostic = z
  .strictObject({
    code: z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/),
    severity: z.enum(['info', 'warning', 'error']),
    message: z.string(),
    start: offset.optional(),
    end: offset.optional(),
  })
  .meta({ id: 'diagnostic' });

const duplicate = z
  .strictObject({
    group: z.string().min(1),
    head: z.string().min(1),
    kind: z.enum(['head', 'exact', 'near']),
    similarity: z.number().min(0).max(1),
    size: z.int().min(2),
  })
  .meta({ id: 'duplicate' });

/** The document record, exactly as this version writes it. A field that is not here is reported, not accepted. */
export const recordSchema = z
  .strictObject({
    format: z.literal('warta.document/1'),
    id: hex(16),
    path: z.string().min(1),
    sha256: hex(64),
    mediaType: z.string(),
    encoding: z.string(),
    language: z.string(),
    offsetUnit: z.enum(['codepoint', 'utf16']),
    text: z.string().optional(),
    metadata,
    zones: z.array(z.strictObject({ kind: z.enum(ZONE_KINDS), ...span, rule: z.string() })),
    sentences: z.array(z.strictObject(span)),
    annotations: z.array(annotation),
    entities: z.array(entity),
    relations: z.array(relation),
    changes: z.array(change),
    diagnostics: z.array(diagnostic),
    pages: z
      .array(z.strictObject({ path: z.string().min(1), sha256: hex(64), ...span }))
      .min(2)
      .optional(),
    sourceMap: z
      .strictObject({ unit: z.enum(['byte', 'codepoint']), spans: z.array(z.tuple([offset, offset, offset, offset])) })
      .optional(),
    duplicate: duplicate.optional(),
  })
  .describe(`One analyzed article: what \`warta extract\` prints on a line. Types of annotations: ${LABELS.join(', ')}.`);

/** Names of all fields of a type, optional ones too, a level down as "annotations.start". */
type Fields<T> = T extends readonly (infer E)[]
  ? Fields<E>
  : T extends object
    ? { [K in KeysOf<T>]: K | `${K}.${Fields<ValueOf<T, K>>}` }[KeysOf<T>]
    : never;
type KeysOf<T> = T extends unknown ? keyof T & string : never;
type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? NonNullable<T[K]> : never) : never;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Mutable<T> = T extends string | number | boolean | null | undefined ? T : { -readonly [K in keyof T]: Mutable<T[K]> };
type Parsed = z.infer<typeof recordSchema>;
// the schema and the type say the same, to the last optional field, or this does not compile
const agrees: Same<Parsed, Mutable<Analysis>> & Same<Fields<Parsed>, Fields<Analysis>> = true;
void agrees;

/** The JSON Schema (2020-12) of the record. */
export function recordJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(recordSchema, { target: 'draft-2020-12', reused: 'inline' });
  return { $id: 'urn:warta:document:1', title: 'warta document record', ...schema } as Record<string, unknown>;
}

/** What of a value is not of the record's schema; `unknown` for a field that this version does not know, which is no fault of the record. */
export function recordFaults(record: unknown): { at: string; message: string; unknown: boolean }[] {
  const parsed = recordSchema.safeParse(record);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    at: issue.path.join('.') || 'record',
    message: issue.message,
    unknown: issue.code === 'unrecognized_keys',
  }));
}
