import type { FeatureReader } from '../extract/tagger/features.js';
import { MOST_FEATURES } from '../extract/tagger/features.js';
import { forEachIsland } from '../extract/tagger/islands.js';
import { possibleLabels } from '../extract/tagger/possible-labels.js';
import type { Signs } from '../extract/tagger/signs.js';
import { allowedLabels, INSIDES } from './allowed-labels.js';
import { type MarkedText, SOURCES } from './marked-text.js';

/** One stretch of tokens as the learner sees it. */
export interface Example {
  /** Index in SOURCES. */
  readonly source: number;
  /** Index of the text that it comes from. */
  readonly text: number;
  /** First token in the document. */
  readonly first: number;
  readonly length: number;
  /** Numbers of all features, token after token: hashes at first, then indices. */
  readonly features: Int32Array;
  /** Where each token's features begin; one more at the end. */
  readonly offsets: Int32Array;
  /** Labels that each token can have at all, a bit each. */
  readonly possible: Uint16Array;
  /** Those of them that agree with the marks. */
  readonly allowed: Uint16Array;
}

/** Cuts marked texts into examples, with the very stretches and features of the run-time tagger. */
export function examplesOf(texts: readonly MarkedText[], reader: FeatureReader): Example[] {
  const examples: Example[] = [];
  let buffer = new Int32Array(64 * MOST_FEATURES);
  texts.forEach((text, index) => {
    const { tokens } = text.document;
    const signs = reader.begin(tokens);
    const allowed = allowedLabels(text);
    forEachIsland(tokens, signs, (from, to) => {
      if ((to - from) * MOST_FEATURES > buffer.length) buffer = new Int32Array((to - from) * 2 * MOST_FEATURES);
      const offsets = new Int32Array(to - from + 1);
      for (let i = from; i < to; i++) offsets[i - from + 1] = reader.read(i, buffer, offsets[i - from]);
      examples.push({
        source: SOURCES.indexOf(text.source),
        text: index,
        first: from,
        length: to - from,
        features: buffer.slice(0, offsets[to - from]),
        offsets,
        ...labelsIn(signs, allowed, from, to),
      });
    });
  });
  return examples;
}

/** Where the marks want what cannot be (a name that begins before the stretch, a post without a word for one), they say nothing. */
function labelsIn(signs: Signs, allowed: Uint16Array, from: number, to: number): Pick<Example, 'possible' | 'allowed'> {
  const possible = new Uint16Array(to - from);
  const agreed = new Uint16Array(to - from);
  let broken = false;
  for (let i = from; i < to; i++) {
    const at = i - from;
    possible[at] = possibleLabels(signs, i);
    const insideOnly = (allowed[i] & ~INSIDES) === 0;
    if (insideOnly ? i === from : (allowed[i] & possible[at]) === 0) broken = true;
    else if (!insideOnly) broken = false;
    agreed[at] = broken ? possible[at] : allowed[i] & possible[at];
  }
  return { possible, allowed: agreed };
}
