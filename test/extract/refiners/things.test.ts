import { describe, expect, it } from 'vitest';
import { createThings } from '../../../src/extract/refiners/things.js';
import { loadKnowledge } from '../../../src/knowledge/index.js';
import type { NameMention } from '../../../src/model/mention.js';
import { createSegmenter } from '../../../src/segment/index.js';
import { documentOf } from '../../document.js';

const knowledge = loadKnowledge();
const segment = createSegmenter(knowledge);
const things = createThings(knowledge);

/** What becomes of "Ormelia" where each mention of it was read as an unknown person. */
function typesOf(text: string): string[] {
  const standing = [...text.matchAll(/Ormelia/g)].map(
    ({ index }): NameMention => ({
      type: 'person',
      start: index,
      end: index + 7,
      candidates: [],
      subtype: undefined,
      canonical: undefined,
      confidence: 0.8,
      provenance: { component: 'tagger', rule: 'person', facts: [] },
    }),
  );
  return things.refine({ standing, rejected: [] }, segment(documentOf(text))).standing.map((m) => m.type);
}

describe('a name that the text calls something else than a person', () => {
  it('is a place where people live in it or things happen in it', () => {
    expect(typesOf('Ormelia ramai. Para warga Ormelia berkumpul.')).toEqual(['place', 'place']);
    expect(typesOf('Ia lahir di Ormelia dan tinggal di Ormelia, lalu Ormelia berubah.')).toEqual(['place', 'place', 'place']);
  });

  it('is no name of ours where it is a ship or a brand', () => {
    expect(typesOf('Ormelia berlayar. Awak kapal Ormelia selamat.')).toEqual([]);
  });

  it('stays a person without such a word', () => {
    expect(typesOf('Ormelia tiba, kata Ormelia. Bola ada di Ormelia.')).toEqual(['person', 'person', 'person']);
  });
});
