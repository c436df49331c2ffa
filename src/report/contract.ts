import type { Analysis } from '../model/analysis.js';
import type { Cell, Column, Table } from '../model/table.js';

/** Gathers records one by one, in bounded memory a distinct row, and gives its table at the end. */
export interface Report {
  add(record: Analysis): void;
  table(): Table;
}

/** A report as the list knows it. Reads records and nothing else. */
export interface ReportDefinition {
  /** Name for `--only`. */
  readonly name: string;
  /** `most`: rows that will be looked at; a report whose rows are articles or marks holds no more, and counts the rest. */
  create(most?: number): Report;
}

export type Row = readonly Cell[];

/** Makes the rows of a table as records come; rows that need all records come at the end. */
export interface RowMaker {
  add(record: Analysis): Iterable<Row>;
  end(): Iterable<Row>;
}

/** A table for other programs. Names and order of its columns are stable: new ones come at the end. */
export interface TableDefinition {
  readonly name: string;
  readonly title: { readonly id: string; readonly en: string };
  readonly columns: readonly Column[];
  create(): RowMaker;
}
