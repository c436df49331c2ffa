import type { Span } from '../../model/span.js';
import type { RecordView } from '../record-view.js';
import type { Words } from './words.js';

/** Something that a statement saw in a document and that speaks against it. */
export interface Told {
  readonly message: string;
  /** Where in the document; absent: the whole of it. */
  readonly span?: Span;
}

/** What a statement comes to. */
export interface Measured {
  /** Whether it holds by its own words; undefined where it sets no bound and `warn_if` or `error_if` must. */
  readonly holds?: boolean;
  /** The number that bounds are laid on. */
  readonly value: number;
  /** What a percent bound is a share of; absent where the value is a share itself or of nothing. */
  readonly base?: number;
  /** What was measured, in words: "17 of 24 quotes". */
  readonly summary: string;
  /** True where no document or mark was there to be judged. */
  readonly isEmpty?: boolean;
}

/** A sentence of an expectations file, read. Sees every selected document once. */
export interface Statement {
  /** True where each thing told is a breach by itself ("every", "no"); else they only show what a number comes from. */
  readonly tellsBreaches: boolean;
  /** True where the sentence has no verdict of its own. */
  readonly needsBound: boolean;
  add(view: RecordView, tell: (told: Told) => void): void;
  result(): Measured;
}

/** Reads a sentence of one kind. Undefined where it is of another; throws SentenceFault where it is of this one, but faulty. */
export type StatementReader = (words: Words) => Statement | undefined;
