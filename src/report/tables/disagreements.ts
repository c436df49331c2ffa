import type { TableDefinition } from '../contract.js';
import { DisagreementSearch, toldValue } from '../disagreements/gather.js';
import { column } from './columns.js';

/** Figures that disagree, with all that is known of each telling. */
export const disagreements: TableDefinition = {
  name: 'disagreements',
  title: { id: 'Angka yang berbeda', en: 'Figures that disagree' },
  columns: [
    column('group', 'Kelompok', 'Group', 'integer', 'rows of one group tell the same figure'),
    column('between', 'Antara', 'Between', 'text', 'outlets (within two days), reports (one outlet, one day), time'),
    column('value', 'Nilai', 'Value', 'text', 'with its bound; a range as 10..15'),
    column('min', 'Terendah', 'Minimum', 'number'),
    column('max', 'Tertinggi', 'Maximum', 'number'),
    column('kind', 'Jenis', 'Kind', 'text', 'count, money, measure'),
    column('unit', 'Satuan', 'Unit'),
    column('text', 'Tertulis', 'As written'),
    column('sentence', 'Kalimat', 'Sentence'),
    column('outlet', 'Media', 'Outlet'),
    column('published', 'Terbit', 'Published', 'date'),
    column('title', 'Judul', 'Title'),
    column('path', 'Berkas', 'File'),
    column('line', 'Baris', 'Line', 'integer'),
    column('document', 'ID dokumen', 'Document', 'id'),
  ],
  create() {
    const search = new DisagreementSearch();
    return {
      add(record) {
        search.add(record);
        return [];
      },
      *end() {
        let group = 0;
        for (const { between, tellings } of search.found()) {
          group++;
          for (const t of tellings) {
            const { low, high, kind, unit, text, sentence, outlet, published, title, path, line, document } = t;
            yield [group, between, toldValue(t), low, high, kind, unit, text, sentence, outlet, published, title, path, line, document];
          }
        }
      },
    };
  },
};
