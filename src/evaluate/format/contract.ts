import type { Verdict } from '../contract.js';

/** What a format may need to know beside the verdict. */
export interface FormatContext {
  readonly version: string;
  /** A file's path as the format shows it, POSIX separators. */
  readonly relative: (file: string) => string;
  readonly color: boolean;
}

/** Writes a verdict in the form that a reader (a terminal, a CI) shows. Same verdict, same bytes. */
export interface Format {
  readonly name: string;
  /** Whether files are shown as given on the command line, or relative to the repository's root. */
  readonly paths: 'given' | 'repository';
  render(verdict: Verdict, context: FormatContext): string;
}
