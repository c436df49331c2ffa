import type { Corpus } from './corpus.js';
import type { CorrectionList } from './correction-list.js';
import type { State } from './state.js';
import type { Article } from './things.js';

/** What every view is given. */
export interface Page {
  readonly corpus: Corpus;
  readonly state: State;
  readonly corrections: CorrectionList;
  /** Articles that the filters leave. */
  readonly articles: readonly Article[];
  /** The address of a step from here. */
  link(change: Partial<State>): string;
  /** Goes there, without a new entry in the history where only a field was typed in. */
  go(change: Partial<State>, replace?: boolean): void;
  /** Says it to screen readers, and shows it for a moment. */
  say(message: string): void;
  /** True for a type of marks that the filter lets through. */
  wants(type: string): boolean;
}

/** A view: its heading and what stands under it. */
export type View = (page: Page) => { readonly heading: string; readonly body: readonly Node[] };
