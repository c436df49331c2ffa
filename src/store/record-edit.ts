import type { Analysis, Annotation, AnnotationOf, Entity, Relation } from '../model/analysis.js';
import { NAME_LABELS, type NameLabel } from '../model/label.js';

/** What an entity becomes. An empty id: nothing. */
export interface Rewrite {
  readonly id: string;
  readonly type: NameLabel;
  readonly subtype?: string;
}
export const NO_ENTITY: Rewrite = { id: '', type: 'person' };

/** The type that an id's beginning says; posts of the facts begin with "post:". */
export function typeOf(id: string): NameLabel | undefined {
  const prefix = id.slice(0, id.indexOf(':'));
  if (prefix === 'post') return 'role';
  return NAME_LABELS.find((label) => label === prefix);
}

/** Everything that points at entity `from` points at `to` instead, or at nothing. */
export function renameEntity(record: Analysis, from: string, to: Rewrite, fact: string): Analysis {
  const annotations = record.annotations.map((a) => renameInMark(a, from, to, fact));
  const relations = record.relations.flatMap((r): Relation[] => {
    if (r.from !== from && r.to !== from) return [r];
    const moved = { ...r, from: r.from === from ? to.id : r.from, to: r.to === from ? to.id : r.to };
    return moved.from === '' || moved.to === '' || moved.from === moved.to || !fits(moved, to) ? [] : [moved];
  });
  return { ...record, annotations, relations, entities: record.entities.filter((e) => e.id !== from) };
}

/** Whether a relation still can be, now that one of its ends has another type. */
function fits(r: Relation, to: Rewrite): boolean {
  const ends: Partial<Record<Relation['type'], readonly [NameLabel, NameLabel]>> = {
    holds: ['person', 'role'],
    affiliated: ['person', 'organization'],
    amends: ['regulation', 'regulation'],
    revokes: ['regulation', 'regulation'],
    implements: ['regulation', 'regulation'],
  };
  const wanted = ends[r.type];
  return wanted === undefined || ((r.from !== to.id || to.type === wanted[0]) && (r.to !== to.id || to.type === wanted[1]));
}

function renameInMark(a: Annotation, from: string, to: Rewrite, fact: string): Annotation {
  if (a.type === 'date' || a.type === 'figure') return a;
  const noted = <T extends Annotation>(mark: T): T => ({
    ...mark,
    provenance: { ...mark.provenance, facts: [...mark.provenance.facts, fact] },
  });
  if (a.type === 'quote') {
    const speaker = a.speaker === from ? to.id || null : a.speaker;
    const { place, ...rest } = a;
    const kept = place === from ? to.id : place;
    return speaker === a.speaker && kept === place ? a : noted({ ...rest, speaker, ...(kept ? { place: kept } : {}) });
  }
  let mark: Annotation = a;
  if (a.type === 'role') {
    const holder = a.holder === from ? (to.type === 'person' ? to.id : '') : a.holder;
    const parts = a.parts.flatMap((p) => (p.entity !== from ? [p] : partAs(p, to)));
    if (holder !== a.holder || parts.some((p, i) => p !== a.parts[i]) || parts.length !== a.parts.length) {
      const { holder: _old, ...rest } = a;
      mark = noted({ ...rest, ...(holder ? { holder } : {}), parts });
    }
  }
  return 'entity' in mark && mark.entity === from && to.id !== '' ? noted(asName(mark, to)) : mark;
}

type RolePart = AnnotationOf<'role'>['parts'][number];
const partAs = (p: RolePart, to: Rewrite): RolePart[] =>
  to.id !== '' && (to.type === 'organization' || to.type === 'place') ? [{ ...p, type: to.type, entity: to.id }] : [];

/** A mark as a name of `to`. What only its old type had falls away. */
export function asName(a: Annotation, to: Rewrite): Annotation {
  const { id, start, end, text, zone, sentence, confidence, provenance } = a;
  const head = { id, type: to.type, start, end, text, zone, sentence, confidence, provenance };
  if (to.type === 'role') {
    const role = a.type === 'role' ? a : undefined;
    return {
      ...head,
      type: 'role',
      entity: to.id,
      ...(role?.holder === undefined ? {} : { holder: role.holder }),
      parts: role?.parts ?? [],
    };
  }
  if (to.type === 'regulation') {
    const { pinpoint, at } = a.type === 'regulation' ? a : {};
    return { ...head, type: 'regulation', entity: to.id, ...(pinpoint && { pinpoint }), ...(at && { at }) };
  }
  return { ...head, type: to.type, entity: to.id, ...(to.subtype === undefined ? {} : { subtype: to.subtype }) };
}

/** Takes marks out, with all that rests on them. */
export function dropMarks(record: Analysis, ids: ReadonlySet<string>): Analysis {
  const annotations = record.annotations.filter((a) => !ids.has(a.id));
  const relations = record.relations.filter((r) => !ids.has(r.from) && !ids.has(r.to));
  const changes = record.changes?.filter((c) => ![c.stated, c.from, c.to].some((id) => ids.has(id)));
  return withMentions({ ...record, annotations, relations, ...(changes && { changes }) });
}

/**
 * Lists the entity `to` by that name, if it is not there, and counts everyone's mentions again. `was` is what became it: its names are kept
 * as aliases; where only the type was wrong (`same`), also what is known of it.
 */
export function addEntity(record: Analysis, to: Rewrite, name: string, was?: Entity, same = false): Analysis {
  const there = record.entities.find((e) => e.id === to.id);
  const fresh: Entity = {
    ...(same ? was : undefined),
    id: to.id,
    type: to.type,
    name,
    aliases: [],
    known: same && was?.known === true,
    mentions: [],
  };
  const { roles, title, status, subtype: _subtype, ...rest } = there ?? fresh;
  const aliases = new Set([...(there?.aliases ?? []), ...(was ? [was.name, ...was.aliases] : [])]);
  aliases.delete(rest.name);
  const entity: Entity = {
    ...rest,
    aliases: [...aliases],
    ...(to.subtype === undefined ? {} : { subtype: to.subtype }),
    ...(to.type === 'person' && roles ? { roles } : {}),
    ...(to.type === 'regulation' && title ? { title } : {}),
    ...(to.type === 'regulation' && status ? { status } : {}),
  };
  const entities = there ? record.entities.map((e) => (e === there ? entity : e)) : [...record.entities, entity];
  return withMentions({ ...record, entities });
}

/** Mentions of each entity by the marks as they are; things that nothing points at any more are left out. */
function withMentions(record: Analysis): Analysis {
  const mentions = new Map<string, string[]>();
  const pointed = new Set<string>();
  for (const a of record.annotations) {
    if ('entity' in a) {
      const list = mentions.get(a.entity);
      if (list === undefined) mentions.set(a.entity, [a.id]);
      else list.push(a.id);
    }
    if (a.type === 'quote' && a.speaker !== null) pointed.add(a.speaker);
    if (a.type === 'role') for (const id of [a.holder, ...a.parts.map((p) => p.entity)]) if (id !== undefined) pointed.add(id);
  }
  for (const r of record.relations) pointed.add(r.from).add(r.to);
  const entities = record.entities.flatMap((e): Entity[] => {
    const now = mentions.get(e.id) ?? [];
    if (now.length > 0) return [{ ...e, mentions: now }];
    return e.mentions.length === 0 || pointed.has(e.id) ? [{ ...e, mentions: [] }] : [];
  });
  return { ...record, entities };
}
