import type { Analysis, Entity } from '../../model/analysis.js';
import type { Cell, Column } from '../../model/table.js';
import type { TableDefinition } from '../contract.js';
import { EntityTally, type Tallied, writtenForms } from '../tally.js';
import { column } from './columns.js';

/** What a table of entities gathers beside names and counts. */
interface Gathered {
  known: boolean;
  wikidata: string;
  first: string;
  last: string;
  readonly outlets: Set<string>;
}

interface EntityTable {
  readonly name: string;
  readonly title: TableDefinition['title'];
  readonly wanted: (e: Entity) => boolean;
  /** Columns of this type of thing, behind the name. */
  readonly columns: readonly Column[];
  /** Makes what fills them. */
  readonly gather: () => { add(record: Analysis): void; cells(row: Tallied): Cell[] };
}

/** A table with one row a thing over the whole corpus: the most widely named first. */
export function entityTable({ name, title, wanted, columns, gather }: EntityTable): TableDefinition {
  return {
    name,
    title,
    columns: [
      column('name', 'Nama', 'Name'),
      ...columns,
      column('written_as', 'Ditulis juga', 'Also written', 'text', 'other forms in these texts, most frequent first'),
      column('mentions', 'Sebutan', 'Mentions', 'integer'),
      column('documents', 'Dokumen', 'Documents', 'integer'),
      column('outlets', 'Jumlah media', 'Outlets', 'integer'),
      column('first_published', 'Pertama terbit', 'First published', 'date', 'of the earliest article that names it'),
      column('last_published', 'Terakhir terbit', 'Last published', 'date'),
      column('known', 'Dikenal', 'Known', 'boolean', 'true where the knowledge base has it'),
      column('wikidata', 'Wikidata', 'Wikidata', 'id'),
      column('entity', 'Entitas', 'Entity', 'id'),
      column('unique_documents', 'Dokumen unik', 'Unique documents', 'integer', 'documents, copies of one report counted once'),
    ],
    create() {
      const tally = new EntityTally();
      const gathered = new Map<string, Gathered>();
      const special = gather();
      return {
        add(record) {
          tally.add(record, wanted, (row, e) => note(gathered, row.id, e, record));
          special.add(record);
          return [];
        },
        *end() {
          for (const row of tally.sorted()) {
            const g = gathered.get(row.id)!;
            yield [
              row.name,
              ...special.cells(row),
              writtenForms(row, 8),
              row.mentions,
              row.articles.documents,
              g.outlets.size,
              g.first,
              g.last,
              g.known,
              g.wikidata,
              row.id,
              row.articles.unique,
            ];
          }
        },
      };
    },
  };
}

function note(gathered: Map<string, Gathered>, id: string, e: Entity, { metadata }: Analysis): void {
  let g = gathered.get(id);
  if (g === undefined) {
    g = { known: false, wikidata: '', first: '', last: '', outlets: new Set() };
    gathered.set(id, g);
  }
  g.known ||= e.known;
  g.wikidata ||= e.wikidata ?? '';
  if (metadata.outlet !== undefined) g.outlets.add(metadata.outlet);
  const day = metadata.published?.slice(0, 10) ?? '';
  if (day === '') return;
  if (g.first === '' || day < g.first) g.first = day;
  if (day > g.last) g.last = day;
}

const plain = { add: () => undefined, cells: (): Cell[] => [] };

/** Everything named, of every type. */
export const entities = entityTable({
  name: 'entities',
  title: { id: 'Entitas', en: 'Entities' },
  wanted: () => true,
  columns: [column('type', 'Jenis', 'Type'), column('subtype', 'Subjenis', 'Subtype')],
  gather: () => ({ add: () => undefined, cells: (row) => [row.type, row.subtype] }),
});

export const organizations = entityTable({
  name: 'organizations',
  title: { id: 'Organisasi dan platform', en: 'Organisations and platforms' },
  wanted: (e) => e.type === 'organization' || e.type === 'platform',
  columns: [column('kind', 'Jenis', 'Kind', 'text', 'ministry, agency, company, party, media, other, platform')],
  gather: () => ({ add: () => undefined, cells: (row) => [row.type === 'platform' ? 'platform' : row.subtype || 'other'] }),
});

export const places = entityTable({
  name: 'places',
  title: { id: 'Tempat', en: 'Places' },
  wanted: (e) => e.type === 'place',
  columns: [],
  gather: () => plain,
});
