import type { Analysis } from '../model/analysis.js';
import type { RawDocument } from '../model/document.js';
import type { MetadataFields } from '../model/metadata.js';
import type { ByteSource } from './byte-source.js';

/** Why something behind a path could not be read, in words for a person. The run goes on with the rest. */
export interface InputProblem {
  /** Stable: `input/not-found`, `input/empty-file`, `input/binary`, `archive/too-large` … */
  readonly code: string;
  /** As given; a member's path, or a row's. May hold any sign: show it by `describeProblem`. */
  readonly path: string;
  /** One plain sentence. */
  readonly message: string;
  /** What the user can do: one short sentence. */
  readonly remedy?: string;
  /** `error`: something asked for was not, or not wholly, read. `warning`: it was left out, and nobody may miss it. */
  readonly severity: 'error' | 'warning';
}

/** One thing found behind the paths: an article's source, a record of a saved run, or a problem. */
export type InputEvent =
  | { readonly kind: 'document'; readonly document: RawDocument }
  | { readonly kind: 'record'; readonly record: Analysis }
  | { readonly kind: 'problem'; readonly problem: InputProblem };

/** A row of JSON Lines as it stands in its file: `readRow` reads it, in this thread or in another. */
export interface RawRow extends Pick<Source, 'path' | 'member' | 'charset' | 'given'> {
  /** Its line, from 1. */
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** What readers find: rows are left as they stand until somebody needs what is in them. */
export type FoundEvent = InputEvent | { readonly kind: 'row'; readonly row: RawRow };

/** How to read. Everything has a default. */
export interface ReadOptions {
  /** Files of a folder to take, as globs; default: all known kinds. */
  readonly include?: readonly string[];
  /** Files that are read in the place of a stream, by its path ("-" for standard input). */
  readonly standIns?: ReadonlyMap<string, string>;
  /** Files of a folder to leave out, as globs, besides those of `.wartaignore`. */
  readonly exclude?: readonly string[];
  /** Own names of fields: { title: 'judul', text: 'isi.lengkap' }. */
  readonly map?: Readonly<Partial<Record<FieldName, string>>>;
  /** Bytes that one article may have; default 16 MiB. */
  readonly maxDocumentBytes?: number;
  /** What standard input is, where its first bytes do not say: an ending such as "jsonl". */
  readonly stdinKind?: string;
  /** Hears how many bytes of the files were read; of an archive that is read at any place, its size when it is done. */
  readonly onBytes?: (bytes: number) => void;
}

/** The fields of a row that a reader looks for. */
export type FieldName = 'text' | 'html' | keyof MetadataFields;

/** Where bytes come from: a file, standard input, or an archive's member. */
export interface Source {
  /** As events show it. */
  readonly path: string;
  /** The file's own name, by whose ending its kind is told. */
  readonly name: string;
  readonly bytes: ByteSource;
  /** A local file that can be read at any place, where the source is one. */
  readonly file?: string;
  /** Media type and charset that the container states (an HTTP or MIME header). */
  readonly mediaType?: string;
  readonly charset?: string;
  readonly given?: MetadataFields;
  /** The member's path within its container, which goes into the document's id. */
  readonly member?: string;
  /** How many archives stand around it. */
  readonly depth: number;
}

/** What readers share in a run. */
export interface ReadContext {
  readonly options: Required<Pick<ReadOptions, 'maxDocumentBytes'>> & ReadOptions;
  /** Reads a source by its own kind: how an archive hands its members on. */
  open(source: Source): AsyncIterable<FoundEvent>;
}

/** Reads one kind of input. */
export interface Reader {
  readonly name: string;
  /** Endings of file names, without the point, in lower case. */
  readonly endings: readonly string[];
  /** Media types that a container may state. */
  readonly mediaTypes: readonly string[];
  /** True where the first bytes show this kind; asked in the order of the list, when the name says nothing. */
  matches(head: Buffer): boolean;
  read(source: Source, context: ReadContext): AsyncIterable<FoundEvent>;
}
