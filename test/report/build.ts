import type { Analysis, Annotation } from '../../src/model/analysis.js';
import type { Metadata } from '../../src/model/metadata.js';

type Given<T> = T extends Annotation ? Partial<T> & Pick<T, 'type'> : never;

/**
 * A record written by hand: sentences with marks in braces, `{a}text{/}`, where `a` is a key of `marks`. Sentences follow each other by a
 * blank; offsets count code points.
 */
export function article(
  id: string,
  sentences: readonly string[],
  marks: Readonly<Record<string, Given<Annotation>>>,
  metadata: Partial<Metadata> = {},
  rest: Partial<Analysis> = {},
): Analysis {
  const points: string[] = [];
  const spans: { start: number; end: number }[] = [];
  const annotations: Annotation[] = [];
  const open: { key: string; start: number }[] = [];
  sentences.forEach((sentence, index) => {
    if (index > 0) points.push(' ');
    const start = points.length;
    for (const piece of sentence.split(/(\{[^}]*\})/)) {
      if (piece === '{/}') {
        const top = open.pop()!;
        const text = points.slice(top.start).join('');
        const base = {
          id: `a${annotations.length + 1}`,
          start: top.start,
          end: points.length,
          text,
          zone: 'body',
          sentence: index,
          confidence: 0.9,
        };
        annotations.push({ ...base, provenance: { component: 'test', rule: 'written', facts: [] }, ...marks[top.key] } as Annotation);
      } else if (/^\{.*\}$/.test(piece)) open.push({ key: piece.slice(1, -1), start: points.length });
      else points.push(...piece);
    }
    spans.push({ start, end: points.length });
  });
  annotations.sort((a, b) => a.start - b.start || b.end - a.end);
  const entities = entitiesOf(annotations);
  return {
    format: 'warta.document/1',
    id,
    path: `${id}.txt`,
    sha256: '',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    language: 'id',
    offsetUnit: 'codepoint',
    text: points.join(''),
    metadata: { evidence: {}, ...metadata },
    zones: [],
    sentences: spans,
    annotations,
    entities,
    relations: [],
    changes: [],
    diagnostics: [],
    ...rest,
  };
}

function entitiesOf(annotations: readonly Annotation[]): Analysis['entities'] {
  const found = new Map<string, { id: string; type: string; name: string; aliases: string[]; known: boolean; mentions: string[] }>();
  for (const a of annotations) {
    if (!('entity' in a)) continue;
    const entity = found.get(a.entity) ?? { id: a.entity, type: a.type, name: a.text, aliases: [], known: false, mentions: [] };
    if (a.text !== entity.name && !entity.aliases.includes(a.text)) entity.aliases.push(a.text);
    entity.mentions.push(a.id);
    found.set(a.entity, entity);
  }
  return [...found.values()] as Analysis['entities'];
}

export const person = (slug: string) => ({ type: 'person', entity: `person:${slug}` }) as const;
export const place = (slug: string) => ({ type: 'place', entity: `place:${slug}` }) as const;
export const day = (value: string) => ({ type: 'date', timex: 'date', value }) as const;
export const count = (value: number, unit: string) => ({ type: 'figure', kind: 'count', value, unit, decimal: String(value) }) as const;
export const said = (speaker: string | null, date?: string) =>
  ({ type: 'quote', kind: 'direct', speaker, ...(date ? { date } : {}) }) as const;
