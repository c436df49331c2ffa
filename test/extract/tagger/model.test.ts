import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WartaError } from '../../../src/errors.js';
import { FeatureScorer } from '../../../src/extract/tagger/feature-scorer.js';
import { MOST_FEATURES } from '../../../src/extract/tagger/features.js';
import { wordHash } from '../../../src/extract/tagger/hash.js';
import { LABEL_COUNT, TAGGED_TYPES } from '../../../src/extract/tagger/labels.js';
import { buildFeatureWeights, CALIBRATION_POINTS, decodeModel, encodeModel, type TaggerModel } from '../../../src/extract/tagger/model.js';
import { buildWordTable } from '../../../src/extract/tagger/word-table.js';

const row = (value: number): number[] => new Array<number>(LABEL_COUNT).fill(value);
const hashOf = (word: string): number => wordHash(word, 0, word.length);

function smallModel(): TaggerModel {
  const words = buildWordTable([{ hash: hashOf('kata'), cluster: 3, capitals: 1 }], Uint8Array.of(0, 0, 1, 2, 3, 4, 5, 6), 16);
  return {
    features: buildFeatureWeights(
      [
        { hash: 77, row: row(1) },
        { hash: -12345, row: row(-0.5) },
      ],
      0.01,
      16,
    ),
    transitions: Float32Array.from({ length: LABEL_COUNT ** 2 }, (_, i) => i / 7),
    calibration: new Float32Array(TAGGED_TYPES.length * CALIBRATION_POINTS).fill(0.25),
    words,
  };
}

describe('the model file', () => {
  it('gives back what was written, from any place in memory', () => {
    const model = smallModel();
    const bytes = encodeModel(model);
    const shifted = Buffer.concat([Buffer.from('x'), bytes]).subarray(1);
    for (const source of [bytes, shifted]) {
      const read = decodeModel(source, 'names.bin');
      expect(read.features).toEqual(model.features);
      expect(read.transitions).toEqual(model.transitions);
      expect(read.calibration).toEqual(model.calibration);
      expect(read.words.data).toEqual(model.words.data);
    }
  });

  it.each(['', 'no model', '{"format":"warta.names/0"}\n', '{"format":"warta.names/1","labels":3}\n'])(
    'refuses what is no model: %j',
    (text) => {
      expect(() => decodeModel(Buffer.from(text), 'other.bin')).toThrow(WartaError);
    },
  );

  it('sums the weights of the features that it holds, label by label, and nothing for others', () => {
    const labels = Array.from({ length: LABEL_COUNT }, (_, label) => label);
    const rows = [77, -12345].map((hash, k) => ({ hash, row: labels.map((label) => (k === 0 ? label - 6 : 1 - label) / 8) }));
    const scorer = new FeatureScorer(buildFeatureWeights(rows, 1 / 64, 16));
    const scores = new Float64Array(2 * LABEL_COUNT).fill(9);
    scorer.score(Int32Array.of(5, 77, -12345, 77, 99), 1, 5, scores, LABEL_COUNT);
    expect([...scores.subarray(LABEL_COUNT)]).toEqual(labels.map((label) => (2 * (label - 6) + 1 - label) / 8));
    expect([...scores.subarray(0, LABEL_COUNT)]).toEqual(labels.map(() => 9));
    scorer.score(Int32Array.of(1234567), 0, 1, scores, 0);
    expect([...scores.subarray(0, LABEL_COUNT)]).toEqual(labels.map(() => 0));
  });

  it('adds up as many of the heaviest weights as a token can have', () => {
    const rows = [{ hash: 7, row: Array.from({ length: LABEL_COUNT }, (_, label) => (label % 2 === 0 ? -127 : 127)) }];
    const scorer = new FeatureScorer(buildFeatureWeights(rows, 1, 16));
    const scores = new Float64Array(LABEL_COUNT);
    scorer.score(new Int32Array(MOST_FEATURES).fill(7), 0, MOST_FEATURES, scores, 0);
    expect([...scores]).toEqual(rows[0].row.map((weight) => weight * MOST_FEATURES));
  });

  it('finds a word whatever its capitals', () => {
    const { words } = smallModel();
    const slot = words.slot(hashOf('KATA'));
    expect(words.data.clusters[slot]).toBe(3);
    expect(words.slot(hashOf('ujar'))).toBe(-1);
  });
});

describe('the shipped model', () => {
  const path = fileURLToPath(new URL('../../../models/names.bin', import.meta.url));

  it('is small', () => {
    expect(statSync(path).size).toBeLessThan(3_000_000);
  });

  it('has a rising calibration curve for each type, within 0 and 1', () => {
    const { calibration } = decodeModel(readFileSync(path), path);
    expect(calibration.length).toBe(TAGGED_TYPES.length * CALIBRATION_POINTS);
    for (let k = 0; k < calibration.length; k++) {
      expect(calibration[k]).toBeGreaterThanOrEqual(k % CALIBRATION_POINTS === 0 ? 0 : calibration[k - 1]);
      expect(calibration[k]).toBeLessThanOrEqual(1);
    }
  });
});
