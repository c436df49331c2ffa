import type { Analysis } from '../../model/analysis.js';
import type { Cell, Column } from '../../model/table.js';

type Type = Column['type'];

export const column = (key: string, id: string, en: string, type: Type = 'text', about?: string): Column => ({
  key,
  title: { id, en },
  type,
  ...(about === undefined ? {} : { about }),
});

/** Columns that say which article a row is from; every table of marks ends with them. */
export const ARTICLE_COLUMNS: readonly Column[] = [
  column('outlet', 'Media', 'Outlet'),
  column('published', 'Terbit', 'Published', 'date'),
  column('title', 'Judul', 'Title'),
  column('url', 'URL', 'URL'),
  column('path', 'Berkas', 'File'),
  column('document', 'ID dokumen', 'Document', 'id', 'id of the record'),
];

export const articleCells = ({ id, path, metadata }: Analysis): Cell[] => [
  metadata.outlet ?? '',
  metadata.published ?? '',
  (metadata.title ?? '').replace(/\s+/g, ' '),
  metadata.url ?? '',
  path,
  id,
];

/** Where a mark stands. */
export const PLACE_COLUMNS: readonly Column[] = [
  column('line', 'Baris', 'Line', 'integer', 'from 1'),
  column('start', 'Awal', 'Start', 'integer', 'offset in the unit that the record states: code points, unless it was made with utf16'),
  column('end', 'Akhir', 'End', 'integer'),
  column('zone', 'Zona', 'Zone', 'text', 'title, caption, dateline or body'),
  column('sentence', 'Kalimat', 'Sentence'),
  column('confidence', 'Keyakinan', 'Confidence', 'number'),
  column('rule', 'Aturan', 'Rule', 'text', 'who made the mark, by which rule'),
  column('annotation', 'ID anotasi', 'Annotation', 'id', 'unique in the document'),
];
