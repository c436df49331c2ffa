import type { Analysis, Annotation } from '../../model/analysis.js';
import type { Label } from '../../model/label.js';
import { oneLine } from '../clean-text.js';

/** Names of our types in tag sets that write them with a capital (brat, Label Studio). */
export const TAGS: Record<Label, string> = {
  person: 'Person',
  role: 'Role',
  organization: 'Organization',
  platform: 'Platform',
  program: 'Program',
  place: 'Place',
  regulation: 'Regulation',
  date: 'Date',
  figure: 'Figure',
  quote: 'Quote',
};

/** What a mark means, in the words of the guidelines: c (canonical name), k, id, at, v, t, m, u, h (holder), s (speaker). */
export function attributesOf(a: Annotation, nameOf: (id: string) => string): [key: string, value: string][] {
  const present = (pairs: [string, string | undefined][]): [string, string][] =>
    pairs.filter((p): p is [string, string] => p[1] !== undefined);
  switch (a.type) {
    case 'date':
      return present([
        ['v', a.value],
        ['t', a.timex],
        ['m', a.mod],
      ]);
    case 'figure':
      return present([
        ['k', a.kind],
        ['v', a.decimal],
        ['u', a.unit],
        ['m', a.mod],
      ]);
    case 'quote':
      return [['s', a.speaker === null ? '' : nameOf(a.speaker)]];
    case 'regulation':
      return present([
        ['id', a.entity.replace(/^regulation:/, '')],
        ['at', a.at],
      ]);
    case 'role':
      return present([
        ['c', nameOf(a.entity)],
        ['h', a.holder === undefined ? undefined : nameOf(a.holder)],
      ]);
    default:
      return present([
        ['c', nameOf(a.entity)],
        ['k', a.subtype],
      ]);
  }
}

/** The same as one line: `c="Kementerian Perdagangan" k="ministry"`. A quotation mark inside a value becomes an apostrophe. */
export const attributeNote = (a: Annotation, nameOf: (id: string) => string): string =>
  attributesOf(a, nameOf)
    .map(([key, value]) => `${key}="${oneLine(value).replace(/"/g, "'")}"`)
    .join(' ');

/** Finds the name of an entity of the record; of one that it does not list, the id without its type. */
export function namesOf(record: Analysis): (id: string) => string {
  const names = new Map(record.entities.map((e) => [e.id, e.name]));
  return (id) => names.get(id) ?? id.slice(id.indexOf(':') + 1);
}

/**
 * The annotations that a relation joins. An end that is an entity is its mention in the relation's sentence, else the nearest one before,
 * else its first. Undefined where an end is mentioned nowhere.
 */
export function relationEnds(record: Analysis): (r: Analysis['relations'][number]) => [Annotation, Annotation] | undefined {
  const byId = new Map(record.annotations.map((a) => [a.id, a]));
  const mentions = new Map(record.entities.map((e) => [e.id, e.mentions]));
  const find = (id: string, sentence: number): Annotation | undefined => {
    const own = byId.get(id);
    if (own !== undefined) return own;
    const all = (mentions.get(id) ?? []).map((m) => byId.get(m)).filter((a): a is Annotation => a !== undefined);
    const before = all.filter((a) => a.sentence <= sentence);
    return all.find((a) => a.sentence === sentence) ?? before[before.length - 1] ?? all[0];
  };
  return (r) => {
    const from = find(r.from, r.sentence);
    const to = find(r.to, r.sentence);
    return from === undefined || to === undefined || from === to ? undefined : [from, to];
  };
}
