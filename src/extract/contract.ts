import type { Knowledge } from '../knowledge/contract.js';
import type { Segmented } from '../model/document.js';
import type { Label } from '../model/label.js';
import type { Mention, RejectedMention } from '../model/mention.js';

/**
 * Proposes marks of its labels. Sees the segmented document, never another recognizer's output. Walks the tokens in linear
 * time, with no regular expression over the text; proposes nothing in byline and boilerplate zones (tokens whose sentence is -1).
 */
export interface Recognizer {
  /** The component's name in provenance: "date", "figure" … */
  readonly name: string;
  readonly labels: readonly Label[];
  recognize(document: Segmented): Mention[];
}

/** Makes a recognizer for one knowledge base: builds its tables once, adds its words to the lexicon. */
export type RecognizerFactory = (knowledge: Knowledge) => Recognizer;

/** What refiners work on: proposals still standing, and those that lost. */
export interface Proposals {
  readonly standing: readonly Mention[];
  readonly rejected: readonly RejectedMention[];
}

/** Takes and returns the list; runs in the visible order of `extract/index.ts`. Never invents a mark that no recognizer proposed, but may trim, merge or drop. */
export interface Refiner {
  readonly name: string;
  refine(proposals: Proposals, document: Segmented): Proposals;
}
export type RefinerFactory = (knowledge: Knowledge) => Refiner;
