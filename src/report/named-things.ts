import type { Entity } from '../model/analysis.js';
import type { Column } from '../model/table.js';
import type { ReportDefinition } from './contract.js';
import { EntityTally, type Tallied, writtenForms } from './tally.js';

export const NAME: Column = { key: 'name', title: { id: 'Nama', en: 'Name' }, type: 'text' };
export const FORMS: Column = { key: 'written_as', title: { id: 'Ditulis juga', en: 'Also written' }, type: 'text' };
export const MENTIONS: Column = { key: 'mentions', title: { id: 'Sebutan', en: 'Mentions' }, type: 'integer' };
export const DOCUMENTS: Column = { key: 'documents', title: { id: 'Dokumen', en: 'Documents' }, type: 'integer' };
/** Of the documents, those left when copies of one report count once. */
export const UNIQUE: Column = { key: 'unique_documents', title: { id: 'Unik', en: 'Unique' }, type: 'integer' };
export const ENTITY: Column = { key: 'entity', title: { id: 'Entitas', en: 'Entity' }, type: 'id' };
const KIND: Column = { key: 'kind', title: { id: 'Jenis', en: 'Kind' }, type: 'text' };

interface Options {
  readonly name: string;
  readonly title: { readonly id: string; readonly en: string };
  readonly wanted: (e: Entity) => boolean;
  /** What the kind column shows; no such column where it is left out. */
  readonly kind?: (row: Tallied) => string;
}

/** A report that lists named things of one sort with their counts: ministries, platforms, places. */
export function namedThings({ name, title, wanted, kind }: Options): ReportDefinition {
  return {
    name,
    create() {
      const tally = new EntityTally();
      return {
        add: (record) => tally.add(record, wanted),
        table: () => ({
          name,
          title,
          columns: [NAME, ...(kind ? [KIND] : []), FORMS, MENTIONS, DOCUMENTS, UNIQUE, ENTITY],
          rows: tally
            .sorted()
            .map((r) => [r.name, ...(kind ? [kind(r)] : []), writtenForms(r), r.mentions, r.articles.documents, r.articles.unique, r.id]),
        }),
      };
    },
  };
}
