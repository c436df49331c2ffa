import { createHash } from 'node:crypto';
import type { Analysis, Annotation, Entity } from '../../src/model/analysis.js';
import type { Label } from '../../src/model/label.js';
import type { Metadata } from '../../src/model/metadata.js';
import { countCodePoints } from '../../src/text/line-index.js';
import { slug } from '../../src/text/slug.js';

/** A mark by its words: the nth time that they stand in the text. `means` is the entity's name or the value. */
export interface Marked {
  readonly type: Label;
  readonly words: string;
  readonly nth?: number;
  readonly means?: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A consistent record of a text with these marks: what a run would have written. */
export function record(
  text: string,
  marks: readonly Marked[] = [],
  options: { path?: string; metadata?: Partial<Metadata> } = {},
): Analysis {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const entities = new Map<string, Entity & { mentions: string[] }>();
  const spans = marks.map((m) => ({ m, ...find(text, m) })).sort((a, b) => a.start - b.start || b.end - a.end);
  const annotations = spans.map(({ m, start, end }, i): Annotation => {
    const id = `a${i + 1}`;
    const base = {
      id,
      type: m.type,
      start,
      end,
      text: m.words,
      zone: 'body',
      sentence: 0,
      confidence: 0.9,
      provenance: { component: 'test', rule: 'test', facts: [] },
    };
    return { ...base, ...meaning(m, id, entities), ...m.more } as unknown as Annotation;
  });
  return {
    format: 'warta.document/1',
    id: sha256.slice(0, 16),
    path: options.path ?? 'corpus/a.txt',
    sha256,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    language: 'id',
    offsetUnit: 'codepoint',
    text,
    metadata: { ...options.metadata, evidence: {} },
    zones: [],
    sentences: [{ start: 0, end: countCodePoints(text, 0, text.length) }],
    annotations,
    entities: [...entities.values()],
    relations: [],
    changes: [],
    diagnostics: [],
  };
}

/** Data that a test takes apart or damages at will. */
// biome-ignore lint/suspicious/noExplicitAny: that is what it is for
export type Loose = any;

/** A deep copy that may be damaged. */
export const damaged = (of: Analysis, damage: (record: Loose) => void): Analysis => {
  const copy = structuredClone(of);
  damage(copy);
  return copy;
};

function find(text: string, { words, nth = 1 }: Marked): { start: number; end: number } {
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`"${words}" does not stand in the text ${nth} times`);
  const start = countCodePoints(text, 0, at);
  return { start, end: start + countCodePoints(words, 0, words.length) };
}

function meaning({ type, words, means = words }: Marked, id: string, entities: Map<string, Entity & { mentions: string[] }>): object {
  if (type === 'date') return { timex: 'date', value: means };
  if (type === 'figure') return { kind: 'count', value: Number(means), unit: '', decimal: means };
  if (type === 'quote') return { speaker: null, kind: 'direct' };
  const entity = `${type === 'role' ? 'post' : type}:${type === 'regulation' ? means : slug(means)}`;
  const known = entities.get(entity) ?? { id: entity, type, name: means, aliases: [], known: false, mentions: [] };
  entities.set(entity, known);
  known.mentions.push(id);
  return type === 'role' ? { entity, parts: [] } : { entity };
}
