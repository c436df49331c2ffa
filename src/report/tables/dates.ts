import { whenOf } from '../timeline/when.js';
import { column } from './columns.js';
import { markTable, TEXT, written } from './marks.js';

/** Every date, time, duration and set. */
export const dates = markTable({
  name: 'dates',
  title: { id: 'Tanggal', en: 'Dates' },
  types: ['date'],
  columns: [
    column('value', 'Nilai', 'Value', 'date', 'ISO 8601 / TIMEX3; empty where it cannot be known'),
    column('timex', 'Jenis', 'Kind', 'text', 'date, time, duration, set'),
    column('mod', 'Bagian', 'Mod', 'text', 'start, mid, end, approx'),
    column('first_day', 'Hari pertama', 'First day', 'date'),
    column('last_day', 'Hari terakhir', 'Last day', 'date'),
    column('edtf', 'EDTF', 'EDTF'),
    column('implied', 'Tersirat', 'Implied', 'text', 'parts that the text does not say'),
    TEXT,
  ],
  cells: (a) => {
    const when = a.timex === 'date' || a.timex === 'time' ? whenOf(a.value) : undefined;
    const [first, last] = a.interval ?? [when?.from ?? '', when?.to ?? ''];
    return [a.value, a.timex, a.mod ?? '', first, last, a.edtf ?? '', (a.implied ?? []).join(' '), written(a)];
  },
});
