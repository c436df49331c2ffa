import type { Analysis } from '../model/analysis.js';
import type { Table } from '../model/table.js';

/** Gathers records one by one, in bounded memory a distinct row, and gives its table at the end. */
export interface Report {
  add(record: Analysis): void;
  table(): Table;
}

/** A report as the list knows it. Reads records and nothing else. */
export interface ReportDefinition {
  /** Name for `--only`. */
  readonly name: string;
  create(): Report;
}
