import type { Analysis, Annotation, Entity, Relation } from '../model/analysis.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { MentionZone } from '../model/label.js';
import type { Attributed } from '../model/layers.js';
import type { Evidence, Metadata } from '../model/metadata.js';
import type { Mention } from '../model/mention.js';
import type { Quote } from '../model/quote.js';
import { bySpan, type Span } from '../model/span.js';
import type { DateValue } from '../model/value.js';
import { OffsetMap } from '../text/offsets.js';
import type { EntityDraft, EntityTable } from './entity-table.js';
import type { FigureChange } from './figure-change.js';

/** What linking found, still in UTF-16 offsets. */
export interface Linked {
  readonly document: Attributed;
  readonly metadata: Metadata;
  readonly entities: EntityTable;
  readonly dates: ReadonlyMap<Mention, DateValue>;
  readonly holders: ReadonlyMap<Mention, EntityDraft>;
  readonly speakers: ReadonlyMap<Quote, EntityDraft>;
  readonly regulations: ReadonlyMap<Mention, EntityDraft>;
  readonly relations: readonly LinkedRelation[];
  readonly changes: readonly FigureChange[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A relation between entities or mentions; ids are given when the record is written. */
export interface LinkedRelation {
  readonly type: Relation['type'];
  readonly from: EntityDraft | Mention | Quote;
  readonly to: EntityDraft | Mention;
  readonly at: number;
  /** The words that say it. */
  readonly span?: Span;
  readonly provenance: Relation['provenance'];
}

/** Writes the record: fixed names, code points, everything in order of the text. */
export function toRecord(linked: Linked): Analysis {
  const { document } = linked;
  const offsets = new OffsetMap(document.text);
  const at = (o: number): number => offsets.toCodePoint(o);
  const span = <T extends Span>(s: T): { start: number; end: number } => ({ start: at(s.start), end: at(s.end) });
  const marks: (Mention | Quote)[] = [...document.mentions, ...document.quotes].sort(bySpan);
  const ids = new Map<unknown, string>(marks.map((m, i) => [m, `a${i + 1}`]));
  const sentences = sentenceFinder(document.sentences);
  const zones = zoneFinder(document);

  const base = (m: Mention | Quote) => ({
    id: ids.get(m)!,
    ...span(m),
    text: document.text.slice(m.start, m.end),
    zone: zones(m.start),
    sentence: sentences(m.start),
    confidence: Math.round(m.confidence * 100) / 100,
    provenance: m.provenance,
  });

  const annotation = (m: Mention | Quote): Annotation => {
    const { id, start, end, text, zone, sentence, confidence, provenance } = base(m);
    const tail = { zone, sentence, confidence, provenance };
    if (!('type' in m)) {
      const speaker = linked.speakers.get(m)?.id ?? null;
      const cue = m.cue && { cue: span(m.cue) };
      return { id, type: 'quote', start, end, text, ...tail, speaker, ...cue, kind: m.kind, ...saidWhere(linked, m) };
    }
    switch (m.type) {
      case 'date':
        return { id, type: 'date', start, end, text, ...tail, ...(linked.dates.get(m) ?? { timex: 'date', value: '' }) };
      case 'figure': {
        const { kind, value, min, max, unit, mod, decimal } = m;
        return { id, type: 'figure', start, end, text, ...tail, ...defined({ kind, value, min, max, unit, mod, decimal }) };
      }
      case 'regulation':
        return { id, type: 'regulation', start, end, text, ...tail, entity: linked.regulations.get(m)!.id, ...defined({ pinpoint: m.pinpoint, at: m.at }) };
      case 'role': {
        const parts = m.parts.map((p) => ({ type: p.type, ...span(p), entity: p.facts[0] ?? '' }));
        return { id, type: 'role', start, end, text, ...tail, entity: linked.entities.of(m)!.id, ...defined({ holder: linked.holders.get(m)?.id }), parts };
      }
      default: {
        const entity = linked.entities.of(m)!;
        const candidates = m.candidates.length > 1 && !entity.known ? m.candidates : undefined;
        return { id, type: m.type, start, end, text, ...tail, entity: entity.id, ...defined({ subtype: m.type === 'organization' ? (entity.subtype ?? 'other') : undefined, candidates }) };
      }
    }
  };

  const relation = (r: LinkedRelation): Relation => ({
    type: r.type,
    from: ids.get(r.from) ?? (r.from as EntityDraft).id,
    to: ids.get(r.to) ?? (r.to as EntityDraft).id,
    sentence: sentences(r.at),
    ...(r.span && span(r.span)),
    provenance: r.provenance,
  });

  return {
    format: 'warta.document/1',
    id: document.id,
    path: document.path,
    sha256: document.sha256,
    mediaType: document.mediaType,
    encoding: document.encoding,
    language: document.language,
    offsetUnit: 'codepoint',
    text: document.text,
    metadata: metadataRecord(linked.metadata, at),
    zones: document.zones.map((z) => ({ kind: z.kind, ...span(z), rule: z.rule })),
    sentences: document.sentences.map(span),
    annotations: marks.map(annotation),
    entities: linked.entities.all().map((e) => entityRecord(e, ids)),
    relations: linked.relations.map(relation),
    changes: linked.changes.map((c) => ({
      direction: c.direction,
      stated: ids.get(c.stated)!,
      from: ids.get(c.from)!,
      to: ids.get(c.to)!,
      computed: c.stated.unit === '%' ? c.computed.percent : c.computed.difference,
      ...defined({ agrees: c.agrees }),
      sentence: c.sentence,
    })),
    diagnostics: linked.diagnostics.map((d) => (d.start === undefined || d.end === undefined ? d : { ...d, start: at(d.start), end: at(d.end) })),
  };
}

function entityRecord(e: EntityDraft, ids: ReadonlyMap<unknown, string>): Entity {
  const mentions = e.mentions.map((m) => ids.get(m)).filter((id): id is string => id !== undefined);
  e.aliases.delete(e.name);
  const { id, type, subtype, name, known, wikidata, roles, title, status } = e;
  return { ...defined({ id, type, subtype }), name, aliases: [...e.aliases], known, ...defined({ wikidata }), mentions, ...defined({ roles, title, status }) } as Entity;
}

/** Date and place of the reporting clause, as values. */
function saidWhere(linked: Linked, quote: Quote): { date?: string; place?: string } {
  const find = (s: Span | undefined): Mention | undefined => s && linked.document.mentions.find((m) => m.start === s.start && m.end === s.end);
  const date = find(quote.date);
  const place = find(quote.place);
  return defined({ date: date && linked.dates.get(date)?.value, place: place && linked.entities.of(place)?.id });
}

function metadataRecord(metadata: Metadata, at: (o: number) => number): Metadata {
  const evidence = Object.fromEntries(
    Object.entries(metadata.evidence).map(([field, e]: [string, Evidence]) => [field, e.start === undefined || e.end === undefined ? e : { ...e, start: at(e.start), end: at(e.end) }]),
  );
  const { title, outlet, url, dateline, published, modified, authors, editors, section, tags } = metadata;
  return { ...defined({ title, outlet, url, dateline, published, modified, authors, editors, section, tags }), evidence };
}

/** Without the keys that have no value. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}

function sentenceFinder(sentences: readonly Span[]): (at: number) => number {
  return (at) => {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (sentences[mid].end <= at) low = mid + 1;
      else high = mid;
    }
    return Math.min(low, Math.max(0, sentences.length - 1));
  };
}

function zoneFinder({ zones }: Attributed): (at: number) => MentionZone {
  return (at) => {
    const zone = zones.find((z) => z.start <= at && at < z.end)?.kind;
    return zone === 'title' || zone === 'caption' || zone === 'dateline' ? zone : 'body';
  };
}
