import type { Analysis, Annotation, Entity, Relation } from '../model/analysis.js';
import type { Correction, MentionPlace } from '../model/correction.js';
import type { NameLabel } from '../model/label.js';
import { OffsetMap } from '../text/offsets.js';
import { slug } from '../text/slug.js';
import { visible } from '../text/visible.js';
import { addEntity, asName, dropMarks, NO_ENTITY, type Rewrite, renameEntity, typeOf } from './record-edit.js';

/** Applies corrections to records one by one, and knows which of them have not matched anything yet. */
export class Corrector {
  private readonly matched: boolean[];

  constructor(private readonly corrections: readonly Correction[]) {
    this.matched = corrections.map(() => false);
  }

  /** The record as corrected: the same one where no correction is about it. Pure but for the count of matches. */
  apply(record: Analysis): Analysis {
    let now = record;
    this.corrections.forEach((correction, i) => {
      const next = correct(now, correction, `correction:${i + 1}`);
      if (next === undefined) return;
      this.matched[i] = true;
      now = next;
    });
    return now;
  }

  /** Positions of corrections that matched nothing in the records given so far. */
  unmatched(): number[] {
    return this.matched.flatMap((hit, i) => (hit ? [] : [i]));
  }
}

/** One correction on one record; undefined where it is not about anything in it. */
function correct(record: Analysis, correction: Correction, fact: string): Analysis | undefined {
  if (correction.mention !== undefined) return correctMention(record, correction, correction.mention, fact);
  if (correction.document !== undefined && correction.document !== record.id) return undefined;
  const entity = record.entities.find((e) => e.id === correction.entity);
  return entity === undefined ? undefined : correctEntity(record, correction, entity, fact);
}

function correctEntity(record: Analysis, c: Correction, entity: Entity, fact: string): Analysis | undefined {
  if (c.do === 'drop') {
    const gone = new Set(record.annotations.filter((a) => 'entity' in a && a.entity === entity.id).map((a) => a.id));
    return dropMarks(renameEntity(record, entity.id, NO_ENTITY, fact), gone);
  }
  if (c.do === 'split') {
    const parted = new Set<string>();
    for (const a of record.annotations) if ('entity' in a && a.entity === entity.id && oneLine(a.text) === c.form) parted.add(a.id);
    if (parted.size === 0) return undefined;
    const rewrite = { id: c.into, type: typeOf(c.into) ?? entity.type, subtype: entity.subtype };
    return addEntity(relink(record, parted, rewrite, fact), rewrite, c.name);
  }
  if (c.do === 'retype') {
    const type = c.to;
    const rewrite = { id: `${prefixOf(type)}:${entity.id.slice(entity.id.indexOf(':') + 1)}`, type, subtype: subtypeFor(type, c.subtype) };
    return addEntity(renameEntity(record, entity.id, rewrite, fact), rewrite, entity.name, entity, true);
  }
  if (c.into === entity.id) return undefined;
  const target = record.entities.find((e) => e.id === c.into);
  const rewrite = { id: c.into, type: target?.type ?? typeOf(c.into) ?? entity.type, subtype: target ? target.subtype : entity.subtype };
  return addEntity(renameEntity(record, entity.id, rewrite, fact), rewrite, c.name ?? target?.name ?? entity.name, entity);
}

function correctMention(record: Analysis, c: Correction, place: MentionPlace, fact: string): Analysis | undefined {
  if (place.document !== record.id) return undefined;
  const mark = findMark(record, place);
  if (mark === undefined) return undefined;
  const only = new Set([mark.id]);
  if (c.do === 'drop') return dropMarks(record, only);
  if (c.do === 'retype') {
    const before = 'entity' in mark ? record.entities.find((e) => e.id === mark.entity) : undefined;
    const id = before ? before.id.slice(before.id.indexOf(':') + 1) : slugOf(mark.text);
    const rewrite = { id: `${prefixOf(c.to)}:${id}`, type: c.to, subtype: subtypeFor(c.to, c.subtype) };
    return addEntity(relink(record, only, rewrite, fact), rewrite, before?.name ?? oneLine(mark.text));
  }
  const target = record.entities.find((e) => e.id === c.into);
  const kept: NameLabel = 'entity' in mark ? mark.type : 'person';
  const rewrite = { id: c.into, type: target?.type ?? typeOf(c.into) ?? kept, subtype: target?.subtype };
  const name = c.name ?? target?.name ?? (mark.type === 'quote' ? c.into.slice(c.into.indexOf(':') + 1) : oneLine(mark.text));
  return addEntity(relink(record, only, rewrite, fact), rewrite, name);
}

/** The mark that a reader pointed at: by its place, else the only one of its type and text. */
function findMark(record: Analysis, place: MentionPlace): Annotation | undefined {
  const same = record.annotations.filter((a) => a.type === place.type && visible(a.text) === place.text);
  const map = record.offsetUnit === 'utf16' && record.text !== undefined ? new OffsetMap(record.text) : undefined;
  const startOf = (a: Annotation): number => map?.toCodePoint(a.start) ?? a.start;
  return same.find((a) => startOf(a) === place.start) ?? (same.length === 1 ? same[0] : undefined);
}

/** Marks get another meaning: names another entity, quotations another speaker. */
function relink(record: Analysis, ids: ReadonlySet<string>, to: Rewrite, fact: string): Analysis {
  const annotations = record.annotations.map((a): Annotation => {
    if (!ids.has(a.id)) return a;
    const provenance = { ...a.provenance, facts: [...a.provenance.facts, fact] };
    if (a.type === 'quote') return { ...a, speaker: to.id, provenance };
    return asName({ ...a, provenance }, to);
  });
  const relations = record.relations.filter((r) => !(r.type === 'speaker' && ids.has(r.from)));
  const spoken = annotations.flatMap((a): Relation[] =>
    ids.has(a.id) && a.type === 'quote' ? [{ type: 'speaker', from: a.id, to: to.id, sentence: a.sentence, provenance: a.provenance }] : [],
  );
  return { ...record, annotations, relations: [...relations, ...spoken] };
}

/** Ids of posts begin with "post:" where the facts have them; every other type with its own name. */
const prefixOf = (type: NameLabel): string => type;
const subtypeFor = (type: NameLabel, asked: string | undefined): string | undefined =>
  type === 'organization' ? (asked ?? 'other') : undefined;
const oneLine = (text: string): string => visible(text).replace(/\s+/g, ' ').trim();
const slugOf = (text: string): string => slug(oneLine(text));
