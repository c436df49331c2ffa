import { describe, expect, it } from 'vitest';
import { encodeModel } from '../../src/extract/tagger/model.js';
import { createTagger } from '../../src/extract/tagger/tagger.js';
import { WordTable } from '../../src/extract/tagger/word-table.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { readGold } from '../../src/learn/gold-articles.js';
import { createMarkedTextMaker, type MarkedText, type Source } from '../../src/learn/marked-text.js';
import { type TrainOptions, trainModel } from '../../src/learn/train.js';

const knowledge = loadKnowledge();
const make = createMarkedTextMaker(knowledge);
const OPTIONS: TrainOptions = {
  crf: { epochs: 12, rate: 0.2, decay: 1e-4, ownDecay: 0.1, dropout: 0.1, importance: [1, 1, 1], seed: 3, serves: 0 },
  leastSeen: 1,
  slots: 1 << 14,
  folds: 2,
};

const PEOPLE = ['Sulastri Wening', 'Darmo Wicaksana', 'Ranti Puspaningrum', 'Wardoyo Kusnan', 'Pramesti Ayu', 'Bejo Suharso'];
const PLACES = ['Karangsari', 'Wonopuro', 'Sukamaju Wetan', 'Rawatengah', 'Cibolang', 'Muarajati'];

/** Small articles in one mould: who speaks stands behind "kata", where behind "di". */
function lesson(source: Source): MarkedText[] {
  return PEOPLE.map((person, i) => {
    const { text, zones, names } = readGold(
      `"Panen baik," kata ⟦PER⟧${person}⟦/⟧ di ⟦PLACE⟧${PLACES[i]}⟦/⟧ kemarin.\nWarga ⟦PLACE⟧${PLACES[(i + 3) % 6]}⟦/⟧ menyambut ⟦PER⟧${person}⟦/⟧.`,
    );
    return make(`${source}-${i}`, source, text, zones, names);
  });
}

describe('training', () => {
  const texts = [...lesson('gold'), ...lesson('idner')];
  const trained = trainModel(texts, WordTable.empty(), knowledge, OPTIONS);

  it('learns from what stands around a name, not the name alone', () => {
    const tagger = createTagger(knowledge, trained.model);
    const { document } = make('new', 'gold', '"Kami siap," kata Tumini Rahayu di Jatiwringin kemarin.', [], []);
    const found: string[] = [];
    tagger(document.tokens, ({ from, to, type, probability }) => {
      if (probability > 0.5) found.push(`${type} ${document.text.slice(document.tokens.start[from], document.tokens.end[to - 1])}`);
    });
    expect(found).toEqual(['person Tumini Rahayu', 'place Jatiwringin']);
  });

  it('gives the same bytes twice, and others for another seed', () => {
    const again = trainModel([...lesson('gold'), ...lesson('idner')], WordTable.empty(), knowledge, OPTIONS);
    expect(encodeModel(again.model).equals(encodeModel(trained.model))).toBe(true);
    const other = trainModel(texts, WordTable.empty(), knowledge, { ...OPTIONS, crf: { ...OPTIONS.crf, seed: 4 } });
    expect(encodeModel(other.model).equals(encodeModel(trained.model))).toBe(false);
  });

  it('guesses only on articles of our own guidelines, each held out', () => {
    expect(trained.guesses.length).toBeGreaterThan(0);
    expect(trained.guesses.filter((g) => g.right).length).toBeGreaterThan(
      trained.guesses.filter((g) => g.probability > 0.5 && !g.right).length,
    );
  });
});
