import type { FeatureReader } from '../extract/tagger/features.js';
import { MOST_FEATURES } from '../extract/tagger/features.js';
import { forEachIsland } from '../extract/tagger/islands.js';
import { allowedLabels } from './allowed-labels.js';
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
  /** Labels that each token may have, a bit each. */
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
        allowed: reachable(allowed.slice(from, to)),
      });
    });
  });
  return examples;
}

/** A name that begins before the stretch has no first label in it: what is left of it may be anything. */
function reachable(allowed: Uint16Array): Uint16Array {
  const INSIDES = 0b1010101010100;
  if ((allowed[0] & ~INSIDES) === 0) {
    for (let i = 0; i < allowed.length && (allowed[i] & ~INSIDES) === 0; i++) allowed[i] = 0x1fff;
  }
  return allowed;
}
