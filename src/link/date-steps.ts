import type { Knowledge } from '../knowledge/contract.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Attributed } from '../model/layers.js';
import type { Mention } from '../model/mention.js';
import type { Evidence } from '../model/metadata.js';
import type { DateValue } from '../model/value.js';
import { createPublicationInference } from './publication-date.js';
import { createDateResolver } from './resolve-date-mentions.js';

/** The steps that dates need; the linker knows their order only. */
interface DateSteps {
  /** Publication date where metadata has none. */
  infer(document: Attributed): { published?: string; evidence?: Evidence; diagnostics: readonly Diagnostic[] };
  /** Values of all date mentions, and what contradicts. */
  resolve(document: Attributed, published: string): { dates: ReadonlyMap<Mention, DateValue>; diagnostics: readonly Diagnostic[] };
}

/** Makes the steps for one knowledge base; their words enter the lexicon before any text is read. */
export function createDateSteps(knowledge: Knowledge): DateSteps {
  return { infer: createPublicationInference(knowledge), resolve: createDateResolver(knowledge) };
}
