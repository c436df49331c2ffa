import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Tokens } from '../../model/tokens.js';
import { FeatureScorer } from './feature-scorer.js';
import { createFeatureReader, MOST_FEATURES } from './features.js';
import { forEachIsland } from './islands.js';
import { LABEL_COUNT, LEAST, TAGGED_TYPES, type TaggedType, typeOfLabel } from './labels.js';
import { Lattice } from './lattice.js';
import { CALIBRATION_POINTS, type TaggerModel } from './model.js';
import { possibleLabels } from './possible-labels.js';

/** A name that the model finds, at tokens [from, to). */
export interface TaggedName {
  readonly from: number;
  readonly to: number;
  readonly type: TaggedType;
  /** How likely just this name of this type stands here: of those given 0.9, nine in ten are right. */
  readonly probability: number;
}

/** Finds the names of a document, in order of the text; where readings differ, each with its probability. */
export type Tagger = (tokens: Tokens, visit: (name: TaggedName) => void) => void;

/** Makes the tagger of one model. */
export function createTagger(knowledge: LoadedKnowledge, model: TaggerModel): Tagger {
  const reader = createFeatureReader(knowledge, model.words);
  const scorer = new FeatureScorer(model.features);
  const lattice = new Lattice(model.transitions);
  const features = new Int32Array(MOST_FEATURES);
  let possible = new Uint16Array(64);
  return (tokens, visit) => {
    const signs = reader.begin(tokens);
    forEachIsland(tokens, signs, (first, behind) => {
      const length = behind - first;
      if (length > possible.length) possible = new Uint16Array(length * 2);
      lattice.reserve(length);
      for (let i = 0; i < length; i++) {
        possible[i] = possibleLabels(signs, first + i);
        const count = reader.read(first + i, features, 0);
        scorer.score(features, 0, count, lattice.scores, i * LABEL_COUNT);
      }
      lattice.sums(length, possible);
      lattice.names(length, LEAST, (from, to, begin, weight) => {
        const type = typeOfLabel(begin);
        visit({ from: first + from, to: first + to, type, probability: calibrated(model.calibration, type, weight) });
      });
    });
  };
}

/** The share of right names at this probability, between the two points beside it. */
function calibrated(curve: Float32Array, type: TaggedType, probability: number): number {
  const at = probability * (CALIBRATION_POINTS - 1);
  const low = Math.min(Math.floor(at), CALIBRATION_POINTS - 2);
  const from = TAGGED_TYPES.indexOf(type) * CALIBRATION_POINTS + low;
  return curve[from] + (at - low) * (curve[from + 1] - curve[from]);
}
