import type { Duplicates } from './duplicates-option.js';
import type { InputOptions } from './input-options.js';
import type { KnowledgeOptions } from './knowledge.js';

/** What of reading can be chosen. */
export interface ReadOptions extends KnowledgeOptions, InputOptions {
  /** False leaves the learnt tagger of names out. */
  readonly model?: boolean;
  /** Records of web pages say where each stretch of their text stands in the page. */
  readonly sourceMap?: boolean;
  /** Left out: they are not looked for. */
  readonly duplicates?: Duplicates;
  /** "2/8": only this part of the documents. */
  readonly shard?: string;
}

/** What the command line chose: said once, before a command begins. */
let chosen: ReadOptions = {};

export function chooseReading(options: ReadOptions): void {
  chosen = options;
}

export const chosenReading = (): ReadOptions => chosen;
