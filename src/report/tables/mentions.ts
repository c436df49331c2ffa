import { LABELS } from '../../model/label.js';
import { column } from './columns.js';
import { markTable, TEXT, written } from './marks.js';

/** Every mark of every type, with what it means in one column. */
export const mentions = markTable({
  name: 'mentions',
  title: { id: 'Sebutan', en: 'Mentions' },
  types: LABELS,
  columns: [
    column('type', 'Jenis', 'Type'),
    column('subtype', 'Subjenis', 'Subtype'),
    TEXT,
    column('name', 'Nama', 'Name', 'text', 'canonical name; of a quotation its speaker'),
    column('value', 'Nilai', 'Value', 'text', 'of a date its ISO 8601 value, of a figure its number with unit, of a citation its pinpoint'),
    column('entity', 'Entitas', 'Entity', 'id'),
  ],
  cells: (a, nameOf) => {
    switch (a.type) {
      case 'date':
        return [a.type, a.timex, written(a), '', a.mod ? `${a.value} ${a.mod}` : a.value, ''];
      case 'figure':
        return [a.type, a.kind, written(a), '', `${a.mod ? `${a.mod} ` : ''}${a.decimal} ${a.unit}`.trim(), ''];
      case 'quote':
        return [a.type, a.kind, written(a), nameOf(a.speaker), '', a.speaker ?? ''];
      case 'regulation':
        return [a.type, '', written(a), nameOf(a.entity), a.at ?? '', a.entity];
      case 'role':
        return [a.type, '', written(a), nameOf(a.entity), nameOf(a.holder), a.entity];
      default:
        return [a.type, a.subtype ?? '', written(a), nameOf(a.entity), '', a.entity];
    }
  },
});
