import { createFeatureReader } from '../extract/tagger/features.js';
import type { TaggerModel } from '../extract/tagger/model.js';
import type { WordTable } from '../extract/tagger/word-table.js';
import type { LoadedKnowledge } from '../knowledge/index.js';
import { calibrate, type Guess, guessHeldOut } from './calibrate.js';
import { type CrfOptions, trainCrf } from './crf.js';
import { type Example, examplesOf } from './examples.js';
import { indexFeatures } from './feature-index.js';
import type { MarkedText } from './marked-text.js';
import { quantize } from './quantize.js';

export interface TrainOptions {
  readonly crf: CrfOptions;
  /** Features seen at fewer tokens are not learnt. */
  readonly leastSeen: number;
  /** Slots of the table of weights, a power of two. */
  readonly slots: number;
  /** Parts that the marked articles are cut into for calibration. */
  readonly folds: number;
}

export interface Trained {
  readonly model: TaggerModel;
  /** What the model card tells. */
  readonly examples: number;
  readonly tokens: number;
  readonly featuresSeen: number;
  /** What was given for held-out articles, before calibration. */
  readonly guesses: readonly Guess[];
}

/** Learns the model from marked texts: the weights from all of them, the calibration from articles held out in turn. */
export function trainModel(texts: readonly MarkedText[], words: WordTable, knowledge: LoadedKnowledge, options: TrainOptions): Trained {
  const examples = examplesOf(texts, createFeatureReader(knowledge, words));
  const guesses = guessHeldOut(texts, examples, options.folds, (some) => learn(some, words, options).model);
  const { model, seen } = learn(examples, words, options);
  const tokens = examples.reduce((sum, e) => sum + e.length, 0);
  return { model: { ...model, calibration: calibrate(guesses) }, examples: examples.length, tokens, featuresSeen: seen, guesses };
}

function learn(
  examples: readonly Example[],
  words: WordTable,
  { crf, leastSeen, slots }: TrainOptions,
): { model: Omit<TaggerModel, 'calibration'>; seen: number } {
  const index = indexFeatures(examples, leastSeen);
  const weights = trainCrf(index, crf);
  return {
    model: { features: quantize(index.hashes, weights.features, slots), transitions: weights.transitions, words },
    seen: index.count,
  };
}
