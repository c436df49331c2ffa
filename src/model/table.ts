/** What a report is before any format: named, typed columns and rows. Windows turn records into tables; export writes tables. */
export interface Column {
  /** Stable machine name, snake_case. */
  readonly key: string;
  /** Heading for people, by language. */
  readonly title: { readonly id: string; readonly en: string };
  readonly type: 'text' | 'integer' | 'number' | 'date' | 'id' | 'boolean';
  /** What the column holds, where its heading does not say it all. */
  readonly about?: string;
}
export type Cell = string | number | boolean | null;
export interface Table {
  readonly name: string;
  readonly title: { readonly id: string; readonly en: string };
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows there are, where `rows` holds only the first of them. */
  readonly total?: number;
}
