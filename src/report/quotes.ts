import type { ReportDefinition } from './contract.js';
import { FirstRows } from './first-rows.js';
import { oneLine } from './tally.js';

/** Who said what, in which post. */
export const quotes: ReportDefinition = {
  name: 'quotes',
  create(most = Infinity) {
    const rows = new FirstRows<string[]>(most);
    return {
      add(record) {
        const names = new Map(record.entities.map((e) => [e.id, e.name]));
        const posts = new Map<string, string>();
        for (const r of record.relations) if (r.type === 'holds' && !posts.has(r.from)) posts.set(r.from, names.get(r.to) ?? '');
        for (const a of record.annotations) {
          if (a.type !== 'quote') continue;
          const speaker = a.speaker ?? '';
          // the comma before the reporting clause is not of the words said
          const words = oneLine(a.text).replace(/,$/, '');
          rows.push([names.get(speaker) ?? speaker, posts.get(speaker) ?? '', words, a.date ?? '', record.path]);
        }
      },
      table: () => ({
        name: 'quotes',
        title: { id: 'Kutipan', en: 'Quotations' },
        columns: [
          { key: 'speaker', title: { id: 'Pembicara', en: 'Speaker' }, type: 'text' },
          { key: 'post', title: { id: 'Jabatan', en: 'Post' }, type: 'text' },
          { key: 'quote', title: { id: 'Kutipan', en: 'Quotation' }, type: 'text' },
          { key: 'date', title: { id: 'Tanggal', en: 'Date' }, type: 'date' },
          { key: 'path', title: { id: 'Berkas', en: 'File' }, type: 'text' },
        ],
        ...rows.end(),
      }),
    };
  },
};
