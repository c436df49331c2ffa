import type { ReportDefinition } from './contract.js';
import { oneLine } from './tally.js';

/** Who said what. */
export const quotes: ReportDefinition = {
  name: 'quotes',
  create() {
    const rows: string[][] = [];
    return {
      add(record) {
        const names = new Map(record.entities.map((e) => [e.id, e.name]));
        for (const a of record.annotations) {
          if (a.type === 'quote')
            rows.push([a.speaker === null ? '' : (names.get(a.speaker) ?? a.speaker), oneLine(a.text), a.date ?? '', record.path]);
        }
      },
      table: () => ({
        name: 'quotes',
        title: { id: 'Kutipan', en: 'Quotations' },
        columns: [
          { key: 'speaker', title: { id: 'Pembicara', en: 'Speaker' }, type: 'text' },
          { key: 'quote', title: { id: 'Kutipan', en: 'Quotation' }, type: 'text' },
          { key: 'date', title: { id: 'Tanggal', en: 'Date' }, type: 'date' },
          { key: 'path', title: { id: 'Berkas', en: 'File' }, type: 'text' },
        ],
        rows,
      }),
    };
  },
};
