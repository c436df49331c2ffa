import type { Knowledge } from '../knowledge/contract.js';
import type { Segmented } from '../model/document.js';
import type { Annotated, Attributed } from '../model/layers.js';
import type { Quote } from '../model/quote.js';
import { spanAt } from '../model/span.js';
import { createCueReader } from './cue-reader.js';
import { createQuotationCloser } from './quotation-closer.js';
import { pairMarks } from './quotation-marks.js';
import { createSourceFinder } from './source-finder.js';
import { createSpeechTest } from './speech-test.js';

export type Attributor = (document: Annotated) => Attributed;

/** Makes the stage: quotations, their reporting words, and the mention that names the speaker. */
export function createAttributor(knowledge: Knowledge): Attributor {
  const readCues = createCueReader(knowledge);
  const closeBeforeCue = createQuotationCloser(knowledge);
  const isSpeech = createSpeechTest(knowledge);
  const findSources = createSourceFinder(knowledge);
  return (document) => {
    const skip = skippedZones(document);
    const quoted = pairMarks(document.text, skip).map((q) => (q.closed ? q : closeBeforeCue(document.tokens, q)));
    if (quoted.length === 0) return { quotes: [], ...document };
    const cued = quoted.map((q, i) => readCues(document, q, quoted[i - 1], quoted[i + 1]));
    const speech = cued.filter((c, i) => isSpeech(document, c, cued[i - 1]));
    const quotes: Quote[] = findSources(document, speech);
    // New keys first, as in segment/index.ts.
    return { quotes, ...document };
  };
}

/** Nothing is quoted in datelines, byline and boilerplate zones. */
function skippedZones(document: Segmented): (at: number) => boolean {
  const zones = document.zones.filter((z) => z.kind === 'boilerplate' || z.kind === 'byline' || z.kind === 'dateline');
  return (at) => spanAt(zones, at) !== undefined;
}
