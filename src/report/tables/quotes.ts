import { column } from './columns.js';
import { markTable, written } from './marks.js';

/** Every quotation with its speaker and the post that the speaker holds. */
export const quotes = markTable({
  name: 'quotes',
  title: { id: 'Kutipan', en: 'Quotations' },
  types: ['quote'],
  columns: [
    column('speaker', 'Pembicara', 'Speaker'),
    column('post', 'Jabatan', 'Post'),
    column('quotation', 'Kutipan', 'Quotation'),
    column('kind', 'Jenis', 'Kind', 'text', 'direct, indirect'),
    column('date', 'Tanggal', 'Date', 'date', 'of the reporting clause'),
    column('place', 'Tempat', 'Place'),
    column('speaker_id', 'ID pembicara', 'Speaker (id)', 'id'),
  ],
  cells: (a, nameOf, record) => {
    const held = record.relations.find((r) => r.type === 'holds' && r.from === a.speaker);
    return [nameOf(a.speaker), nameOf(held?.to), written(a), a.kind, a.date ?? '', nameOf(a.place), a.speaker ?? ''];
  },
});
