import type { Annotation } from '../../model/analysis.js';
import { LABELS, type Label } from '../../model/label.js';
import type { MetadataField } from '../../model/metadata.js';
import { foldName } from '../../text/slug.js';
import type { RecordView } from '../record-view.js';
import { sameName } from '../score/agree.js';
import type { Words } from './words.js';

/** Words of the language for what a record marks: singular, plural. */
const THINGS: Record<Label, readonly [string, string]> = {
  person: ['person', 'people'],
  role: ['role', 'roles'],
  organization: ['organization', 'organizations'],
  platform: ['platform', 'platforms'],
  program: ['program', 'programs'],
  place: ['place', 'places'],
  regulation: ['regulation', 'regulations'],
  date: ['date', 'dates'],
  figure: ['figure', 'figures'],
  quote: ['quote', 'quotes'],
};
const ALSO: Record<string, Label> = { persons: 'person', post: 'role', posts: 'role', quotation: 'quote', quotations: 'quote' };
const BY_WORD = new Map<string, Label>([...LABELS.flatMap((l) => THINGS[l].map((w): [string, Label] => [w, l])), ...Object.entries(ALSO)]);

export const pluralOf = (label: Label): string => THINGS[label][1];
export const withArticle = (label: Label): string => `${label === 'organization' ? 'an' : 'a'} ${THINGS[label][0]}`;

/** Takes a word for a type of mark, singular or plural. */
export function takeThing(words: Words): Label | undefined {
  for (const [word, label] of BY_WORD) if (words.take(word)) return label;
  return undefined;
}

/** The marks of a type in a document. */
export const marksOf = (view: RecordView, label: Label): readonly Annotation[] => view.record.annotations.filter((a) => a.type === label);

/** Whether a mark means a name: its entity's name, alias or id, or the words of the text themselves. */
export function isNamed(a: Annotation, name: string, view: RecordView): boolean {
  if (foldName(a.text) === foldName(name)) return true;
  if (!('entity' in a)) return false;
  const entity = view.entity(a.entity);
  return sameName(entity, name) || a.entity === name || a.entity.endsWith(`:${name}`);
}

/** What a mark can have, by the word of the language. */
const FACETS: Record<string, (a: Annotation, view: RecordView) => boolean> = {
  speaker: (a) => a.type === 'quote' && a.speaker !== null,
  cue: (a) => a.type === 'quote' && a.cue !== undefined,
  holder: (a) => a.type === 'role' && a.holder !== undefined,
  value: (a) => (a.type === 'date' ? a.value !== '' : a.type === 'figure'),
  unit: (a) => a.type === 'figure' && a.unit !== '',
  pinpoint: (a) => a.type === 'regulation' && a.pinpoint !== undefined,
  known: (a, view) => 'entity' in a && view.entity(a.entity)?.known === true,
};
type Facet = { readonly name: string; has(a: Annotation, view: RecordView): boolean };

/** Takes a facet: "speaker", "known entity". Fails where the word is none. */
export function takeFacet(words: Words): Facet {
  for (const [name, has] of Object.entries(FACETS)) {
    if (words.take(name)) {
      words.take('entity');
      return { name, has };
    }
  }
  return words.fail('This is nothing that a mark can have.', `Write one of: ${Object.keys(FACETS).join(', ')}.`);
}

const FIELDS: Record<string, MetadataField> = {
  title: 'title',
  outlet: 'outlet',
  url: 'url',
  dateline: 'dateline',
  published: 'published',
  modified: 'modified',
  author: 'authors',
  authors: 'authors',
  editor: 'editors',
  editors: 'editors',
  section: 'section',
  tags: 'tags',
};
export const FIELD_NAMES = Object.keys(FIELDS);

/** Takes a metadata field by its name. */
export function takeField(words: Words): MetadataField | undefined {
  const name = words.takeAny(...FIELD_NAMES);
  return name === undefined ? undefined : FIELDS[name];
}

export function hasField(view: RecordView, field: MetadataField): boolean {
  const value = view.record.metadata[field];
  return value !== undefined && value.length > 0;
}

/** A count with its noun: "1 article", "3 articles". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
