import type { Analysis, Annotation, AnnotationOf } from '../../model/analysis.js';
import type { Label } from '../../model/label.js';
import type { Cell, Column } from '../../model/table.js';
import type { TextView } from '../../text/text-view.js';
import type { TableDefinition } from '../contract.js';
import { sentenceOf, viewOf } from '../sentence-of.js';
import { oneLine } from '../tally.js';
import { ARTICLE_COLUMNS, articleCells, column, PLACE_COLUMNS } from './columns.js';

/** What a table of marks asks of one record: names by entity id. */
export type NameOf = (id: string | null | undefined) => string;

interface MarkTable<T extends Label> {
  readonly name: string;
  readonly title: TableDefinition['title'];
  /** Types of the rows. */
  readonly types: readonly T[];
  /** Columns before the place and the article. */
  readonly columns: readonly Column[];
  readonly cells: (mark: AnnotationOf<T>, nameOf: NameOf, record: Analysis) => Cell[];
}

/** A table with one row a mark, in the order of the text: its own columns, then where it stands, then the article. */
export function markTable<T extends Label>({ name, title, types, columns, cells }: MarkTable<T>): TableDefinition {
  const wanted = new Set<Label>(types);
  return {
    name,
    title,
    columns: [...columns, ...PLACE_COLUMNS, ...ARTICLE_COLUMNS],
    create: () => ({
      *add(record) {
        const names = new Map(record.entities.map((e) => [e.id, e.name]));
        const nameOf: NameOf = (id) => (id === null || id === undefined ? '' : (names.get(id) ?? id));
        const view = viewOf(record);
        const article = articleCells(record);
        for (const a of record.annotations) {
          if (!wanted.has(a.type)) continue;
          yield [...cells(a as AnnotationOf<T>, nameOf, record), ...placeCells(a, record, view), ...article];
        }
      },
      end: () => [],
    }),
  };
}

const placeCells = (a: Annotation, record: Analysis, view: TextView): Cell[] => [
  view.text === '' ? null : view.line(a.start),
  a.start,
  a.end,
  a.zone,
  sentenceOf(record, view, a.sentence),
  a.confidence,
  `${a.provenance.component}/${a.provenance.rule}`,
  a.id,
];

export const TEXT = column('text', 'Tertulis', 'As written');
export const written = (a: Annotation): string => oneLine(a.text);
