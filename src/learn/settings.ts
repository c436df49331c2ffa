import type { TrainOptions } from './train.js';
import type { WordKnowledgeOptions } from './word-knowledge.js';

/** What the shipped model is learnt with; tuned on articles of the training set held out in turn. */
export const WORD_SETTINGS: WordKnowledgeOptions = {
  least: 5,
  neighbours: 1500,
  dimensions: 64,
  clusters: [480, 100, 24],
  seed: 7,
  slots: 1 << 16,
};

export const TRAIN_SETTINGS: TrainOptions = {
  crf: { epochs: 12, rate: 0.1, decay: 1e-4, ownDecay: 0.1, dropout: 0.3, importance: [1, 1, 1], seed: 1, serves: 0 },
  leastSeen: 2,
  slots: 1 << 15,
  folds: 4,
};
