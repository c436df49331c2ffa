import type { ReportDefinition } from './contract.js';
import { DOCUMENTS, ENTITY, MENTIONS, NAME, UNIQUE } from './named-things.js';
import { compare, EntityTally } from './tally.js';

/** People with the posts they held in the articles, and how often they speak. */
export const people: ReportDefinition = {
  name: 'people',
  create() {
    const tally = new EntityTally();
    const posts = new Map<string, Set<string>>();
    const quotes = new Map<string, number>();
    return {
      add(record) {
        tally.add(record, (e) => e.type === 'person');
        const names = new Map(record.entities.map((e) => [e.id, e.name]));
        for (const r of record.relations) {
          if (r.type === 'holds') posts.set(r.from, (posts.get(r.from) ?? new Set()).add(names.get(r.to) ?? r.to));
        }
        for (const a of record.annotations)
          if (a.type === 'quote' && a.speaker !== null) quotes.set(a.speaker, (quotes.get(a.speaker) ?? 0) + 1);
      },
      table: () => ({
        name: 'people',
        title: { id: 'Tokoh dan jabatan', en: 'People and their posts' },
        columns: [
          NAME,
          { key: 'posts', title: { id: 'Jabatan', en: 'Posts' }, type: 'text' },
          { key: 'quotes', title: { id: 'Kutipan', en: 'Quotes' }, type: 'integer' },
          MENTIONS,
          DOCUMENTS,
          UNIQUE,
          ENTITY,
        ],
        rows: tally
          .sorted()
          .map((r) => [
            r.name,
            [...(posts.get(r.id) ?? [])].sort(compare).join('; '),
            quotes.get(r.id) ?? 0,
            r.mentions,
            r.articles.documents,
            r.articles.unique,
            r.id,
          ]),
      }),
    };
  },
};
