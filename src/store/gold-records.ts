import type { Analysis, Annotation, Entity } from '../model/analysis.js';
import type { GoldDocument, GoldMark } from '../model/gold.js';
import { OffsetMap } from '../text/offsets.js';

/** A record taken as the reference: what it says is what is wanted. */
export function goldOfRecord(record: Analysis, place: string): GoldDocument {
  const text = record.text ?? '';
  const map = new OffsetMap(text);
  const at = (offset: number): number => (record.offsetUnit === 'utf16' ? map.toCodePoint(offset) : offset);
  const entities = new Map(record.entities.map((e) => [e.id, e]));
  const { title, outlet, published, url, dateline, authors, editors } = record.metadata;
  return {
    name: record.path.replace(/\.[^./]+$/, ''),
    place,
    text,
    metadata: { title, outlet, published, url, dateline, authors, editors },
    zones: record.zones.map((z) => ({ kind: z.kind, start: at(z.start), end: at(z.end) })),
    marks: record.annotations.map((a) => ({ start: at(a.start), end: at(a.end), text: a.text, ...stated(a, entities) })),
  };
}

function stated(a: Annotation, entities: ReadonlyMap<string, Entity>): Omit<GoldMark, 'start' | 'end' | 'text'> {
  const name = (id: string | null | undefined): string | undefined => (id ? (entities.get(id)?.name ?? id) : undefined);
  switch (a.type) {
    case 'date':
      return { type: a.type, value: a.value, mod: a.mod, timex: a.timex };
    case 'figure':
      return {
        type: a.type,
        kind: a.kind,
        value: a.min === undefined ? String(a.value ?? '') : `${a.min}..${a.max}`,
        unit: a.unit,
        mod: a.mod,
      };
    case 'quote':
      return { type: a.type, speaker: name(a.speaker) ?? '' };
    case 'regulation':
      return { type: a.type, citation: a.entity.replace(/^regulation:/, ''), pinpoint: a.at };
    case 'role':
      return { type: a.type, name: name(a.entity), holder: name(a.holder) };
    default:
      return { type: a.type, name: name(a.entity), subtype: a.subtype };
  }
}
