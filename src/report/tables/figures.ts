import { column } from './columns.js';
import { markTable, TEXT, written } from './marks.js';

/** Every count, amount, share and measure. */
export const figures = markTable({
  name: 'figures',
  title: { id: 'Angka', en: 'Figures' },
  types: ['figure'],
  columns: [
    column('kind', 'Jenis', 'Kind', 'text', 'count, money, percent, measure'),
    column('mod', 'Batas', 'Bound', 'text', 'approx, gt, gte, lt, lte'),
    column('value', 'Nilai', 'Value', 'number', 'empty for a range'),
    column('min', 'Terendah', 'Minimum', 'number'),
    column('max', 'Tertinggi', 'Maximum', 'number'),
    column('unit', 'Satuan', 'Unit', 'text', 'ISO 4217, %, or the noun that is counted'),
    column('decimal', 'Nilai persis', 'Exact value', 'text', 'every digit; a range as 10..15'),
    TEXT,
  ],
  cells: (a) => [a.kind, a.mod ?? '', a.value ?? null, a.min ?? null, a.max ?? null, a.unit, a.decimal, written(a)],
});
