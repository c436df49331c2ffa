import { compare } from '../tally.js';
import { column } from './columns.js';
import { entityTable } from './entities.js';

/** People with the posts they hold in the articles and how often they are quoted. */
export const people = entityTable({
  name: 'people',
  title: { id: 'Tokoh', en: 'People' },
  wanted: (e) => e.type === 'person',
  columns: [
    column('posts', 'Jabatan', 'Posts', 'text', 'as the articles have them at their dates'),
    column('organizations', 'Lembaga', 'Organisations'),
    column('quotes', 'Kutipan', 'Quotations', 'integer'),
  ],
  gather() {
    const posts = new Map<string, Set<string>>();
    const organizations = new Map<string, Set<string>>();
    const quotes = new Map<string, number>();
    const put = (map: Map<string, Set<string>>, id: string, name: string): void => {
      const set = map.get(id);
      if (set === undefined) map.set(id, new Set([name]));
      else set.add(name);
    };
    const list = (set: ReadonlySet<string> | undefined): string => [...(set ?? [])].sort(compare).join('; ');
    return {
      add(record) {
        const names = new Map(record.entities.map((e) => [e.id, e.name]));
        for (const r of record.relations) {
          if (r.type === 'holds') put(posts, r.from, names.get(r.to) ?? r.to);
          if (r.type === 'affiliated') put(organizations, r.from, names.get(r.to) ?? r.to);
        }
        for (const a of record.annotations) {
          if (a.type === 'quote' && a.speaker !== null) quotes.set(a.speaker, (quotes.get(a.speaker) ?? 0) + 1);
        }
      },
      cells: (row) => [list(posts.get(row.id)), list(organizations.get(row.id)), quotes.get(row.id) ?? 0],
    };
  },
});
