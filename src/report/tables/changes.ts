import type { TableDefinition } from '../contract.js';
import { sentenceOf, viewOf } from '../sentence-of.js';
import { oneLine } from '../tally.js';
import { ARTICLE_COLUMNS, articleCells, column } from './columns.js';

/** Rises and falls that an article tells with both amounts, and whether they add up: "naik 18 persen dari 2,95 menjadi 3,47 triliun". */
export const changes: TableDefinition = {
  name: 'changes',
  title: { id: 'Perubahan angka', en: 'Changes of figures' },
  columns: [
    column('direction', 'Arah', 'Direction', 'text', 'rise or fall'),
    column('stated', 'Tertulis', 'Stated'),
    column('from', 'Dari', 'From'),
    column('to', 'Menjadi', 'To'),
    column('computed', 'Hitungan', 'Computed', 'number', 'in the unit of the stated change'),
    column('agrees', 'Cocok', 'Agrees', 'boolean', 'whether the statement follows from the amounts; empty where one is approximate'),
    column('sentence', 'Kalimat', 'Sentence'),
    ...ARTICLE_COLUMNS,
  ],
  create: () => ({
    *add(record) {
      // records saved by an earlier version have none
      const list = record.changes ?? [];
      if (list.length === 0) return;
      const texts = new Map(record.annotations.map((a) => [a.id, oneLine(a.text)]));
      const view = viewOf(record);
      const article = articleCells(record);
      for (const c of list) {
        const [stated, from, to] = [c.stated, c.from, c.to].map((id) => texts.get(id) ?? '');
        yield [c.direction, stated, from, to, c.computed, c.agrees ?? null, sentenceOf(record, view, c.sentence), ...article];
      }
    },
    end: () => [],
  }),
};
