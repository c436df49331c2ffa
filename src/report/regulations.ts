import type { ReportDefinition } from './contract.js';
import { DOCUMENTS, FORMS, MENTIONS, UNIQUE } from './named-things.js';
import { EntityTally, writtenForms } from './tally.js';

/** Laws and regulations cited, with title and later fate where known. */
export const regulations: ReportDefinition = {
  name: 'regulations',
  create() {
    const tally = new EntityTally();
    const known = new Map<string, { title: string; status: string }>();
    return {
      add: (record) =>
        tally.add(
          record,
          (e) => e.type === 'regulation',
          (_, e) => known.set(e.id, { title: e.title ?? '', status: e.status ?? '' }),
        ),
      table: () => ({
        name: 'regulations',
        title: { id: 'Peraturan', en: 'Regulations' },
        columns: [
          { key: 'regulation', title: { id: 'Peraturan', en: 'Regulation' }, type: 'id' },
          { key: 'title', title: { id: 'Tentang', en: 'Title' }, type: 'text' },
          { key: 'status', title: { id: 'Status', en: 'Status' }, type: 'text' },
          FORMS,
          MENTIONS,
          DOCUMENTS,
          UNIQUE,
        ],
        rows: tally
          .sorted()
          .map((r) => [
            r.id.replace(/^regulation:/, ''),
            known.get(r.id)?.title ?? '',
            known.get(r.id)?.status ?? '',
            writtenForms(r),
            r.mentions,
            r.articles.documents,
            r.articles.unique,
          ]),
      }),
    };
  },
};
