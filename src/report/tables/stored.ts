import type { TableDefinition } from '../contract.js';
import { oneLine } from '../tally.js';
import { ARTICLE_COLUMNS, articleCells, column } from './columns.js';
import { documents } from './documents.js';
import { mentions } from './mentions.js';
import { relations } from './relations.js';

/** One row a thing and article: what the article's entities are, so that they can be counted over any choice of articles. */
const entities: TableDefinition = {
  name: 'entities',
  title: { id: 'Entitas', en: 'Entities' },
  columns: [
    column('entity', 'Entitas', 'Entity', 'id'),
    column('type', 'Jenis', 'Type'),
    column('subtype', 'Subjenis', 'Subtype'),
    column('name', 'Nama', 'Name'),
    column('known', 'Dikenal', 'Known', 'boolean', 'true where the knowledge base has it'),
    column('wikidata', 'Wikidata', 'Wikidata', 'id'),
    column('mentions', 'Sebutan', 'Mentions', 'integer', 'in this article'),
    column('posts', 'Jabatan', 'Posts', 'text', 'of a person: ids of the posts held at the article’s date'),
    column('about', 'Tentang', 'Title', 'text', 'of a regulation'),
    column('status', 'Status', 'Status', 'text', 'of a regulation'),
    ...ARTICLE_COLUMNS,
  ],
  create: () => ({
    *add(record) {
      const article = articleCells(record);
      for (const e of record.entities) {
        const posts = (e.roles ?? []).map((role) => role.post).join('; ');
        const own = [e.id, e.type, e.subtype ?? '', oneLine(e.name), e.known, e.wikidata ?? '', e.mentions.length];
        yield [...own, posts, oneLine(e.title ?? ''), e.status ?? '', ...article];
      }
    },
    end: () => [],
  }),
};

/** The tables that a store has as Parquet. Each row comes of one record alone: a part's tables depend on nothing but the part. */
export const STORED_TABLES: readonly TableDefinition[] = [documents, { ...mentions, name: 'annotations' }, entities, relations];
