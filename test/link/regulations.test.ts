import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { statusOf } from '../../src/link/regulation-status.js';
import { meantOn } from '../../src/link/regulations.js';
import type { Entity, Relation } from '../../src/model/analysis.js';
import type { RegulationMention } from '../../src/model/mention.js';
import { analyzeText } from '../analyze-text.js';

const knowledge = loadKnowledge();
const LAW_RELATIONS = new Set(['amends', 'revokes', 'implements', 'refers']);
/** A nickname that each of three laws had in turn. */
const ELEPHANT: RegulationMention = {
  type: 'regulation',
  start: 0,
  end: 8,
  candidates: ['uu-1-2000', 'uu-2-2010', 'uu-3-2020'],
  meant: [
    [{ from: '2000-01-01', to: '2009-12-31' }, { from: '2030-01-01' }],
    [{ from: '2010-06-01', to: '2019-12-31' }],
    [{ from: '2020-01-01' }],
  ],
  confidence: 0.9,
  provenance: { component: 'test', rule: 'nickname', facts: [] },
};

function lawsIn(text: string, on: string): Map<string, Entity> {
  const record = analyzeText(text, on);
  return new Map(record.entities.filter((e) => e.type === 'regulation').map((e) => [e.id, e]));
}
function relationsIn(text: string, on = '2025-03-10'): { relation: Relation; said: string }[] {
  const record = analyzeText(text, on);
  return record.relations
    .filter((r) => LAW_RELATIONS.has(r.type))
    .map((relation) => ({ relation, said: text.slice(relation.start, relation.end) }));
}
const lines = (text: string, on?: string): string[] =>
  relationsIn(text, on)
    .filter(({ relation }) => relation.type !== 'refers')
    .map(({ relation: { type, from, to } }) => `${from.replace('regulation:', '')} ${type} ${to.replace('regulation:', '')}`);

describe('the law that a nickname means', () => {
  it('is the one of the day, else the last before, else the best', () => {
    expect(meantOn(ELEPHANT, '2005-03')).toBe('uu-1-2000');
    expect(meantOn(ELEPHANT, '2015')).toBe('uu-2-2010');
    expect(meantOn(ELEPHANT, '2026-01-01')).toBe('uu-3-2020');
    expect(meantOn(ELEPHANT, '2010-02-01')).toBe('uu-1-2000');
    expect(meantOn(ELEPHANT, '2031-02-01')).toBe('uu-1-2000');
    expect(meantOn(ELEPHANT, '1999')).toBe('uu-1-2000');
    expect(meantOn(ELEPHANT, '')).toBe('uu-1-2000');
  });

  it('is linked by the publication date of the article', () => {
    const text = 'Serikat buruh menggugat UU Cipta Kerja di Jakarta.';
    expect([...lawsIn(text, '2021-02-01').keys()]).toEqual(['regulation:uu-11-2020']);
    expect([...lawsIn(text, '2025-02-01').keys()]).toEqual(['regulation:uu-6-2023']);
  });
});

describe('the entity of a citation', () => {
  it('has its citation as name, its title, and one entity for all written forms', () => {
    const laws = lawsIn('Permendag 50/2020 terbit. Peraturan Menteri Perdagangan Nomor 50 Tahun 2020 mengatur lokapasar.', '2020-06-01');
    expect(laws.size).toBe(1);
    const law = laws.get('regulation:permendag-50-2020')!;
    expect(law.name).toBe('Peraturan Menteri Perdagangan Nomor 50 Tahun 2020');
    expect(law.title).toMatch(/^Ketentuan Perizinan Usaha, Periklanan/);
    expect(law.known).toBe(true);
    expect(law.mentions).toHaveLength(2);
    expect(law.aliases).toContain('Permendag 50/2020');
  });

  it('is made for a law that the facts do not have', () => {
    const law = lawsIn('Denda diatur Perda Kota Bandung Nomor 399 Tahun 2029.', '2029-06-01').get('regulation:perda-399-2029')!;
    expect(law.known).toBe(false);
    expect(law.name).toBe('Peraturan Daerah Nomor 399 Tahun 2029');
    expect(law.title).toBeUndefined();
  });
});

describe('status', () => {
  it('says what became of a law, seen from the day', () => {
    expect(statusOf(knowledge, 'permendag-50-2020', '2021-01-01')).toBe('in force; later revoked by permendag-31-2023 (2023-09-26)');
    expect(statusOf(knowledge, 'permendag-50-2020', '2024-01-01')).toBe('revoked by permendag-31-2023 (2023-09-26)');
    expect(statusOf(knowledge, 'uu-11-2008', '2020-01-01')).toMatch(/^amended by uu-19-2016; later amended by .*uu-1-2024/);
    expect(statusOf(knowledge, 'uu-11-2008', '')).toMatch(/^amended by uu-19-2016, .*uu-1-2024/);
  });

  it('knows when a law begins and ends without a successor, and that a bill was never in force', () => {
    expect(statusOf(knowledge, 'kuhp', '2019-09-19')).toBe('in force; till 2026-01-02');
    expect(statusOf(knowledge, 'uu-1-2023', '2024-01-01')).toBe('in force from 2026-01-02');
    expect(statusOf(knowledge, 'ruu-perampasan-aset', '2025-01-01')).toBe('draft');
  });

  it('is left out where nothing is known', () => {
    expect(statusOf(knowledge, 'perda-399-2029', '2029-01-01')).toBeUndefined();
  });
});

describe('relations between laws', () => {
  it.each([
    ['UU Nomor 31 Tahun 1999 sebagaimana telah diubah dengan UU Nomor 20 Tahun 2001 berlaku.', ['uu-20-2001 amends uu-31-1999']],
    ['UU Nomor 19 Tahun 2019 tentang Perubahan Kedua atas UU Nomor 30 Tahun 2002 berlaku.', ['uu-19-2019 amends uu-30-2002']],
    ['Permendag 8/2024 mengubah Permendag 36/2023 yang dikeluhkan importir.', ['permendag-8-2024 amends permendag-36-2023']],
    ['Permendag 31/2023 mencabut Permendag 50/2020.', ['permendag-31-2023 revokes permendag-50-2020']],
    ['Permendag 50/2020 dicabut dengan Permendag 31/2023.', ['permendag-31-2023 revokes permendag-50-2020']],
    ['Perpres Nomor 49 Tahun 2025 tentang Pencabutan Perpres Nomor 87 Tahun 2016 terbit.', ['perpres-49-2025 revokes perpres-87-2016']],
    ['PP Nomor 35 Tahun 2021 merupakan aturan turunan UU Nomor 11 Tahun 2020.', ['pp-35-2021 implements uu-11-2020']],
    ['PP Nomor 27 Tahun 1983 tentang Pelaksanaan KUHAP masih berlaku.', ['pp-27-1983 implements kuhap']],
    ['UU Nomor 11 Tahun 2008 dan UU Nomor 40 Tahun 1999 dibahas bersama.', []],
    ['UU Nomor 11 Tahun 2008 dibahas. Pemerintah mengubah tarif. UU Nomor 40 Tahun 1999 tidak.', []],
  ])('%s', (text, want) => {
    expect(lines(text)).toEqual(want);
  });

  it('names the words and the sentence that say it', () => {
    const text = 'Rapat dibuka. Permendag 31/2023 mencabut Permendag 50/2020.';
    const [{ relation, said }] = relationsIn(text);
    expect(said).toBe('mencabut');
    expect(relation.sentence).toBe(1);
    expect(relation.provenance).toEqual({ component: 'link', rule: 'regulation-cue', facts: ['regulation-cue:mencabut'] });
  });

  it('says each relation once', () => {
    const text = 'UU Nomor 31 Tahun 1999 diubah dengan UU Nomor 20 Tahun 2001 tentang Perubahan atas UU Nomor 31 Tahun 1999.';
    expect(lines(text)).toEqual(['uu-20-2001 amends uu-31-1999']);
  });
});

describe('back-references', () => {
  const referred = (text: string): string[] =>
    relationsIn(text)
      .filter(({ relation }) => relation.type === 'refers')
      .map(({ relation, said }) => `${said} → ${relation.to.replace('regulation:', '')}`);

  it.each([
    ['Permendag 50/2020 terbit. Aturan itu dikritik.', ['Aturan itu → permendag-50-2020']],
    ['Permendag 50/2020 terbit. Beleid tersebut dikritik pedagang.', ['Beleid tersebut → permendag-50-2020']],
    ['Permendag 50/2020 melaksanakan PP Nomor 80 Tahun 2019. Permendag itu dikritik.', ['Permendag itu → permendag-50-2020']],
    ['UU Pers diuji lagi. Undang-undang ini dianggap kuat.', ['Undang-undang ini → uu-40-1999']],
    ['UU Nomor 19 Tahun 2019 tentang Perubahan atas UU Nomor 30 Tahun 2002 terbit. Aturan itu digugat.', ['Aturan itu → uu-19-2019']],
    ['Aturan itu dikritik sebelum Permendag 50/2020 terbit.', []],
    ['Permendag 50/2020 terbit. Perpres itu belum ada.', []],
    ['Permendag 50/2020 terbit. Ia lahir. Ia besar. Ia sekolah. Ia kerja. Ia pulang. Aturan itu dikritik.', []],
  ])('%s', (text, want) => {
    expect(referred(text)).toEqual(want);
  });

  it('points from the citation taken up, and is no annotation', () => {
    const text = 'Permendag 50/2020 terbit. Aturan itu dikritik.';
    const record = analyzeText(text, '2021-01-01');
    const relation = record.relations.find((r) => r.type === 'refers')!;
    expect(record.annotations.find((a) => a.id === relation.from)?.text).toBe('Permendag 50/2020');
    expect(record.annotations.filter((a) => a.type === 'regulation')).toHaveLength(1);
  });
});
