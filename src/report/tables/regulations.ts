import { compare } from '../tally.js';
import { column } from './columns.js';
import { entityTable } from './entities.js';

/** Laws and regulations cited: title, later fate, and the places in them that are pointed at. */
export const regulations = entityTable({
  name: 'regulations',
  title: { id: 'Peraturan', en: 'Regulations' },
  wanted: (e) => e.type === 'regulation',
  columns: [
    column('citation', 'Kutipan', 'Citation', 'id', 'kind-number-year'),
    column('title', 'Tentang', 'Title'),
    column('status', 'Status', 'Status'),
    column('pinpoints', 'Pasal', 'Pinpoints'),
  ],
  gather() {
    const known = new Map<string, { title: string; status: string }>();
    const pinpoints = new Map<string, Set<string>>();
    return {
      add(record) {
        for (const e of record.entities) {
          if (e.type !== 'regulation') continue;
          const before = known.get(e.id);
          known.set(e.id, { title: before?.title || (e.title ?? ''), status: before?.status || (e.status ?? '') });
        }
        for (const a of record.annotations) {
          if (a.type !== 'regulation' || a.at === undefined) continue;
          const set = pinpoints.get(a.entity);
          if (set === undefined) pinpoints.set(a.entity, new Set([a.at]));
          else set.add(a.at);
        }
      },
      cells: (row) => [
        row.id.replace(/^regulation:/, ''),
        known.get(row.id)?.title ?? '',
        known.get(row.id)?.status ?? '',
        [...(pinpoints.get(row.id) ?? [])].sort(compare).join('; '),
      ],
    };
  },
});
