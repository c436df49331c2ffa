import type { TableDefinition } from '../contract.js';
import { sentenceOf, viewOf } from '../sentence-of.js';
import { oneLine } from '../tally.js';
import { ARTICLE_COLUMNS, articleCells, column } from './columns.js';

/** Every relation, with names and the sentence that shows it. */
export const relations: TableDefinition = {
  name: 'relations',
  title: { id: 'Hubungan', en: 'Relations' },
  columns: [
    column('type', 'Hubungan', 'Relation', 'text', 'holds, affiliated, speaker, amends, revokes, implements, abbreviates, refers'),
    column('from_name', 'Dari', 'From'),
    column('to_name', 'Ke', 'To'),
    column('from', 'ID asal', 'From (id)', 'id'),
    column('to', 'ID tujuan', 'To (id)', 'id'),
    column('sentence', 'Kalimat', 'Sentence'),
    column('rule', 'Aturan', 'Rule'),
    ...ARTICLE_COLUMNS,
  ],
  create: () => ({
    *add(record) {
      if (record.relations.length === 0) return;
      const names = new Map<string, string>(record.annotations.map((a) => [a.id, oneLine(a.text)]));
      for (const e of record.entities) names.set(e.id, e.name);
      const view = viewOf(record);
      const article = articleCells(record);
      for (const r of record.relations) {
        const rule = `${r.provenance.component}/${r.provenance.rule}`;
        yield [
          r.type,
          names.get(r.from) ?? r.from,
          names.get(r.to) ?? r.to,
          r.from,
          r.to,
          sentenceOf(record, view, r.sentence),
          rule,
          ...article,
        ];
      }
    },
    end: () => [],
  }),
};
