import type { Analysis, Annotation, Entity, Relation } from '../model/analysis.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { MentionZone } from '../model/label.js';
import type { Attributed } from '../model/layers.js';
import type { Mention } from '../model/mention.js';
import type { Evidence, Metadata } from '../model/metadata.js';
import type { Quote } from '../model/quote.js';
import { bySpan, type Span } from '../model/span.js';
import type { DateValue } from '../model/value.js';
import { OffsetMap } from '../text/offsets.js';
import type { EntityDraft, EntityTable } from './entity-table.js';
import type { FigureChange } from './figure-change.js';
import { idOf, MarkList } from './mark-list.js';
import { mentionAt } from './mention-at.js';

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
  const span = (s: Span): { start: number; end: number } => ({ start: at(s.start), end: at(s.end) });
  const marks = new MarkList(document.mentions, document.quotes);
  const sentences = sentenceFinder(document.sentences);
  const zones = zoneFinder(document);

  const annotation = (m: Mention | Quote, i: number): Annotation => {
    const quote = marks.isQuote(i);
    const { start, end, provenance } = m;
    const base = {
      id: idOf(i),
      type: quote ? 'quote' : (m as Mention).type,
      start: at(start),
      end: at(end),
      text: document.text.slice(start, end),
      zone: zones(start),
      sentence: sentences(start),
      confidence: Math.round(m.confidence * 100) / 100,
      provenance,
    };
    return (quote ? quoteFields(base, m as Quote, linked, span) : mentionFields(base, m as Mention, linked, span)) as unknown as Annotation;
  };

  const idFor = (x: EntityDraft | Mention | Quote): string => ('id' in x ? x.id : marks.id(x));
  const relation = (r: LinkedRelation): Relation => {
    const { type, provenance } = r;
    const from = idFor(r.from);
    const to = idFor(r.to);
    const sentence = sentences(r.at);
    return r.span === undefined
      ? { type, from, to, sentence, provenance }
      : { type, from, to, sentence, start: at(r.span.start), end: at(r.span.end), provenance };
  };

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
    metadata: metadataRecord(linked.metadata, offsets),
    zones: document.zones.map((z) => ({ kind: z.kind, start: at(z.start), end: at(z.end), rule: z.rule })),
    sentences: offsets.isPlain ? document.sentences : document.sentences.map(span),
    annotations: marks.all.map(annotation),
    entities: linked.entities.all().map((e) => entityRecord(e, marks)),
    relations: linked.relations.map(relation),
    changes: linked.changes.map((c) => ({
      direction: c.direction,
      stated: marks.id(c.stated),
      from: marks.id(c.from),
      to: marks.id(c.to),
      computed: c.stated.unit === '%' ? c.computed.percent : c.computed.difference,
      ...(c.agrees !== undefined && { agrees: c.agrees }),
      sentence: c.sentence,
    })),
    diagnostics: linked.diagnostics.map((d) =>
      d.start === undefined || d.end === undefined ? d : { ...d, start: at(d.start), end: at(d.end) },
    ),
    ...(document.sourceMap !== undefined && {
      sourceMap: {
        unit: document.sourceMap.unit,
        spans: document.sourceMap.spans.map((s): [number, number, number, number] => [at(s.start), at(s.end), s.from, s.to]),
      },
    }),
    ...(document.pages !== undefined && { pages: document.pages.map((p) => ({ path: p.path, sha256: p.sha256, ...span(p) })) }),
  };
}

/** An object while its keys are put in the record's order; a key without a value stays out. */
type Fields = Record<string, unknown>;
type ToSpan = (s: Span) => { start: number; end: number };

function quoteFields(a: Fields, m: Quote, linked: Linked, span: ToSpan): Fields {
  a.speaker = linked.speakers.get(m)?.id ?? null;
  if (m.cue !== undefined) a.cue = span(m.cue);
  a.kind = m.kind;
  // Date and place of the reporting clause, as values.
  const { mentions } = linked.document;
  const date = m.date && mentionAt(mentions, m.date);
  const place = m.place && mentionAt(mentions, m.place);
  const said = date && linked.dates.get(date)?.value;
  const where = place && linked.entities.of(place)?.id;
  if (said !== undefined) a.date = said;
  if (where !== undefined) a.place = where;
  return a;
}

function mentionFields(a: Fields, m: Mention, linked: Linked, span: ToSpan): Fields {
  switch (m.type) {
    case 'date':
      return dateFields(a, linked.dates.get(m) ?? { timex: 'date', value: '' });
    case 'figure':
      a.kind = m.kind;
      if (m.value !== undefined) a.value = m.value;
      if (m.min !== undefined) a.min = m.min;
      if (m.max !== undefined) a.max = m.max;
      a.unit = m.unit;
      if (m.mod !== undefined) a.mod = m.mod;
      a.decimal = m.decimal;
      return a;
    case 'regulation':
      a.entity = linked.regulations.get(m)!.id;
      if (m.pinpoint !== undefined) a.pinpoint = m.pinpoint;
      if (m.at !== undefined) a.at = m.at;
      return a;
    case 'role': {
      a.entity = linked.entities.of(m)!.id;
      const holder = linked.holders.get(m)?.id;
      if (holder !== undefined) a.holder = holder;
      const parts = m.within === undefined && m.parts.length < 2 ? m.parts : [...m.parts, ...(m.within ?? [])].sort(bySpan);
      a.parts = parts.map((p) => ({ type: p.type, ...span(p), entity: p.facts[0] ?? '' }));
      return a;
    }
    default: {
      const entity = linked.entities.of(m)!;
      a.entity = entity.id;
      if (m.type === 'organization') a.subtype = entity.subtype ?? 'other';
      if (m.candidates.length > 1 && !entity.known) a.candidates = m.candidates;
      return a;
    }
  }
}

function dateFields(a: Fields, { timex, value, mod, edtf, implied, interval }: DateValue): Fields {
  a.timex = timex;
  a.value = value;
  if (mod !== undefined) a.mod = mod;
  if (edtf !== undefined) a.edtf = edtf;
  if (implied !== undefined) a.implied = implied;
  if (interval !== undefined) a.interval = interval;
  return a;
}

function entityRecord(e: EntityDraft, marks: MarkList): Entity {
  const mentions: string[] = [];
  for (const m of e.mentions) mentions.push(marks.id(m));
  const { id, type, subtype, name, known, wikidata, roles, title, status } = e;
  const aliases = e.aliases.without(name);
  const record: Fields = subtype === undefined ? { id, type, name, aliases, known } : { id, type, subtype, name, aliases, known };
  if (wikidata !== undefined) record.wikidata = wikidata;
  record.mentions = mentions;
  if (roles !== undefined) record.roles = roles;
  if (title !== undefined) record.title = title;
  if (status !== undefined) record.status = status;
  return record as unknown as Entity;
}

/** The fields of metadata in the record's order. */
const FIELDS = ['title', 'outlet', 'url', 'dateline', 'published', 'modified', 'authors', 'editors', 'section', 'tags'] as const;

function metadataRecord(metadata: Metadata, offsets: OffsetMap): Metadata {
  const record: Fields = {};
  for (const field of FIELDS) if (metadata[field] !== undefined) record[field] = metadata[field];
  record.evidence = offsets.isPlain ? metadata.evidence : evidenceRecord(metadata, (o) => offsets.toCodePoint(o));
  return record as unknown as Metadata;
}

function evidenceRecord(metadata: Metadata, at: (o: number) => number): Fields {
  const evidence: Fields = {};
  for (const [field, e] of Object.entries(metadata.evidence) as [string, Evidence][])
    evidence[field] = e.start === undefined || e.end === undefined ? e : { ...e, start: at(e.start), end: at(e.end) };
  return evidence;
}

/** Marks are asked for in their order: the sentence of the last one, or the next, is looked at first. */
function sentenceFinder(sentences: readonly Span[]): (at: number) => number {
  let last = 0;
  return (at) => {
    for (let k = last; k < sentences.length && k < last + 2; k++) {
      if (at < sentences[k].end) {
        if (k > 0 && at < sentences[k - 1].end) break;
        last = k;
        return k;
      }
    }
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (sentences[mid].end <= at) low = mid + 1;
      else high = mid;
    }
    last = Math.min(low, Math.max(0, sentences.length - 1));
    return last;
  };
}

/** Zones are sorted and never overlap: the last that begins at or before a place may hold it. */
function zoneFinder({ zones }: Attributed): (at: number) => MentionZone {
  return (at) => {
    let low = 0;
    let high = zones.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (zones[mid].start <= at) low = mid + 1;
      else high = mid;
    }
    const zone = low > 0 && at < zones[low - 1].end ? zones[low - 1].kind : undefined;
    return zone === 'title' || zone === 'caption' || zone === 'dateline' ? zone : 'body';
  };
}
