import type { TimelineEvent } from '../model/event.js';
import type { ReportDefinition } from './contract.js';
import { FirstRows } from './first-rows.js';
import { eventsOf } from './timeline/events-of.js';
import { byTime } from './timeline/table.js';

/** One row a dated statement or act, in order of time: when, who in which post, what, and where it says so. `warta timeline` has all columns. */
export const timeline: ReportDefinition = {
  name: 'timeline',
  create(most = Infinity) {
    const events = new FirstRows<TimelineEvent>(most, byTime);
    return {
      add(record) {
        for (const event of eventsOf(record, { statements: 'first' })) events.push(event);
      },
      table() {
        const { rows, total } = events.end();
        return {
          name: 'timeline',
          title: { id: 'Lini masa', en: 'Timeline' },
          columns: [
            { key: 'date', title: { id: 'Tanggal', en: 'Date' }, type: 'date' },
            { key: 'who', title: { id: 'Siapa', en: 'Who' }, type: 'text' },
            { key: 'post', title: { id: 'Jabatan', en: 'Post' }, type: 'text' },
            { key: 'what', title: { id: 'Apa', en: 'What' }, type: 'text' },
            { key: 'source', title: { id: 'Sumber', en: 'Source' }, type: 'text' },
            { key: 'line', title: { id: 'Baris', en: 'Line' }, type: 'integer' },
          ],
          rows: rows.map((e) => [e.date, e.who?.name ?? '', e.post, whatOf(e), e.sources[0].path, e.sources[0].line]),
          total,
        };
      },
    };
  },
};

/** Of a statement the words said: who and when stand beside them. */
const whatOf = (e: TimelineEvent): string => (e.kind === 'statement' && e.quotation !== '' ? `“${e.quotation}”` : e.what);
