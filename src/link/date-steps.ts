import type { Knowledge } from '../knowledge/contract.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Attributed } from '../model/layers.js';
import type { Mention } from '../model/mention.js';
import type { Evidence } from '../model/metadata.js';
import type { DateValue } from '../model/value.js';

/** The steps that dates need; the linker knows their order only. */
export interface DateSteps {
  /** Publication date where metadata has none. */
  infer(document: Attributed): { published?: string; evidence?: Evidence; diagnostics: readonly Diagnostic[] };
  /** Values of all date mentions, and what contradicts. */
  resolve(document: Attributed, published: string): { dates: ReadonlyMap<Mention, DateValue>; diagnostics: readonly Diagnostic[] };
}

export function createDateSteps(_knowledge: Knowledge): DateSteps {
  return { infer: () => ({ diagnostics: [] }), resolve: () => ({ dates: new Map(), diagnostics: [] }) };
}
