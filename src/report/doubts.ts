import type { ReportDefinition } from './contract.js';
import { FirstRows } from './first-rows.js';
import { viewOf } from './sentence-of.js';

/** What was doubtful: the findings about the texts, with their places. */
export const doubts: ReportDefinition = {
  name: 'doubts',
  create(most = Infinity) {
    const rows = new FirstRows<(string | number)[]>(most);
    return {
      add(record) {
        const view = viewOf(record);
        for (const d of record.diagnostics) {
          rows.push([d.severity, d.code, d.message, record.path, d.start === undefined ? 1 : view.line(d.start)]);
        }
      },
      table: () => ({
        name: 'doubts',
        title: { id: 'Yang diragukan', en: 'What was doubtful' },
        columns: [
          { key: 'severity', title: { id: 'Tingkat', en: 'Severity' }, type: 'text' },
          { key: 'code', title: { id: 'Kode', en: 'Code' }, type: 'id' },
          { key: 'message', title: { id: 'Temuan', en: 'Finding' }, type: 'text' },
          { key: 'path', title: { id: 'Berkas', en: 'File' }, type: 'text' },
          { key: 'line', title: { id: 'Baris', en: 'Line' }, type: 'integer' },
        ],
        ...rows.end(),
      }),
    };
  },
};
