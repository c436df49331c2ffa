import type { Knowledge } from '../knowledge/contract.js';
import type { Document, RawDocument } from '../model/document.js';

/** Turns one source into the clean article: text, zones, metadata. */
export type Cleaner = (raw: RawDocument) => Document;
/** Makes the cleaner for one knowledge base (outlets, boilerplate lines, month names). */
export type CleanerFactory = (knowledge: Knowledge, options?: CleanOptions) => Cleaner;
export interface CleanOptions {
  /** Web pages say where each stretch of their text stands in them. */
  readonly sourceMap?: boolean;
}
