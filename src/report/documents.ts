import type { Analysis } from '../model/analysis.js';
import type { ReportDefinition } from './contract.js';
import { FirstRows } from './first-rows.js';

/** One row a document: what it is, when it was published and how that is known. */
export const documents: ReportDefinition = {
  name: 'documents',
  create(most = Infinity) {
    const rows = new FirstRows<(string | number)[]>(most);
    return {
      add(r) {
        const { title, outlet, published, evidence } = r.metadata;
        const by = evidence.published;
        const known = by === undefined ? '' : by.method === 'inferred' ? `${by.method}: ${by.rule}` : by.method;
        rows.push([title ?? '', outlet ?? '', published ?? '', known, r.annotations.length, copyOf(r), r.path]);
      },
      table: () => ({
        name: 'documents',
        title: { id: 'Dokumen', en: 'Documents' },
        columns: [
          { key: 'title', title: { id: 'Judul', en: 'Title' }, type: 'text' },
          { key: 'outlet', title: { id: 'Media', en: 'Outlet' }, type: 'text' },
          { key: 'published', title: { id: 'Terbit', en: 'Published' }, type: 'date' },
          { key: 'date_from', title: { id: 'Dasar tanggal', en: 'Date from' }, type: 'text' },
          { key: 'annotations', title: { id: 'Anotasi', en: 'Marks' }, type: 'integer' },
          { key: 'copy_of', title: { id: 'Salinan dari', en: 'Copy of' }, type: 'id' },
          { key: 'path', title: { id: 'Berkas', en: 'File' }, type: 'text' },
        ],
        ...rows.end(),
      }),
    };
  },
};

/** Path of the report that this one copies; "" for a report of its own and for a head. */
const copyOf = ({ duplicate }: Analysis): string => (duplicate === undefined || duplicate.kind === 'head' ? '' : duplicate.head);
