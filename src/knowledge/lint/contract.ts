import type { Tokens } from '../../model/tokens.js';
import type { FactTable } from '../compile/read-facts.js';
import type { LoadedKnowledge } from '../loaded.js';

/** What the lint says of one place of a facts file. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** "alias-clash", "tenure-overlap" … */
  readonly rule: string;
  /** An error fails the lint, a note does not. */
  readonly severity: 'error' | 'note';
  readonly message: string;
}

export interface LintInput {
  readonly facts: FactTable;
  /** The facts that these lie over; undefined for the shelf itself. */
  readonly shelf: LoadedKnowledge | undefined;
  /** These facts compiled, upon the shelf where there is one. */
  readonly compiled: LoadedKnowledge;
  /** Numbers a text's words with the lexicon of `compiled`. */
  readonly tokenize: (text: string) => Tokens;
}

/** One check. Reports every finding it has, in the order of the facts. */
export type LintRule = (input: LintInput, report: (finding: Finding) => void) => void;
