import type { Span } from './span.js';

/** A finding about a text that a reader should know of; the run goes on. Codes are `<room>/<what>`, such as `date/weekday-mismatch`. */
export interface Diagnostic extends Partial<Span> {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
  /** One plain sentence. */
  readonly message: string;
}
