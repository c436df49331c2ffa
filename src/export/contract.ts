import type { Analysis } from '../model/analysis.js';
import type { Cell, Column } from '../model/table.js';

/** A piece of what is written. */
export type Chunk = string | Uint8Array;

export interface TableHead {
  readonly name: string;
  readonly title: { readonly id: string; readonly en: string };
  readonly columns: readonly Column[];
}

export interface TableOptions {
  /** `data` is for programs: UTF-8, commas, points, nothing changed. `excel` is for spreadsheets: nothing in it runs or turns into a date. */
  readonly profile: 'data' | 'excel';
  /** How spreadsheets of that country read separators and decimal marks; also the language of headings. */
  readonly locale: 'id' | 'en';
}

/** A way to write a table, row by row. */
export interface TableFormat {
  readonly name: string;
  readonly extension: string;
  /** Bytes that no screen can show. */
  readonly binary: boolean;
  write(head: TableHead, rows: AsyncIterable<readonly Cell[]>, options: TableOptions): AsyncIterable<Chunk>;
}

export interface RecordOptions {
  /** Only PER, ORG and LOC, as the common Indonesian data sets have them. */
  readonly fold: boolean;
}

/** A file beside others in a folder; `name` has forward slashes and stays inside the folder. */
export interface ExportFile {
  readonly name: string;
  readonly content: string;
}

interface RecordFormatBase {
  readonly name: string;
  readonly extension: string;
  /** For people: what it is for, and in what its offsets count. */
  readonly about: string;
  /** True where a record saved without its text cannot be written. */
  readonly needsText: boolean;
}

/** A format with all documents in one file. */
export interface StreamFormat extends RecordFormatBase {
  readonly kind: 'stream';
  create(options: RecordOptions): StreamWriter;
}
export interface StreamWriter {
  begin(): string;
  /** `index` counts from 0. */
  document(record: Analysis, index: number): string;
  end(): string;
}

/** A format with files of its own for each document. */
export interface FolderFormat extends RecordFormatBase {
  readonly kind: 'folder';
  /** Files of one document; `base` is its path without ending. */
  files(record: Analysis, base: string, options: RecordOptions): ExportFile[];
  /** Files that the folder has once. */
  shared(options: RecordOptions): ExportFile[];
}

export type RecordFormat = StreamFormat | FolderFormat;
