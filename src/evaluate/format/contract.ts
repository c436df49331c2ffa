import type { Verdict } from '../contract.js';

/** What a format may need to know beside the verdict. */
export interface FormatContext {
  readonly version: string;
  /** A file's path as the repository has it: relative, POSIX separators. */
  readonly relative: (file: string) => string;
  readonly color: boolean;
}

/** Writes a verdict in the form that a reader (a terminal, a CI) shows. Same verdict, same bytes. */
export interface Format {
  readonly name: string;
  render(verdict: Verdict, context: FormatContext): string;
}
