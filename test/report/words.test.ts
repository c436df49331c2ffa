import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logDice, logLikelihood, logRatio, mutualInformation, perMillion } from '../../src/report/words/association.js';
import { Collocates } from '../../src/report/words/collocates.js';
import { Concordance } from '../../src/report/words/concordance.js';
import { belongsTo, parsePart } from '../../src/report/words/corpus-part.js';
import { Keyness } from '../../src/report/words/keyness.js';
import { createQuery, type QueryKind } from '../../src/report/words/query.js';
import { asWritten, createStemmer } from '../../src/report/words/stems.js';
import { Terms } from '../../src/report/words/terms.js';
import { sample } from '../export/sample.js';
import { article, person } from './build.js';

const stemOf = await createStemmer();
const none: ReadonlySet<string> = new Set();

function search(query: string, by: QueryKind, records = sample, context = 3): Concordance {
  const concordance = new Concordance({ query: createQuery(query, by, stemOf), stemOf, context });
  for (const r of records) concordance.add(r);
  return concordance;
}
const hits = (c: Concordance): string[] => c.lines.map((l) => l.match);

describe('stems', () => {
  it.each([
    ['larang', ['melarang', 'dilarang', 'pelarangan', 'larangan', 'larang']],
    ['dagang', ['pedagang', 'perdagangan', 'berdagang', 'dagangan']],
    ['atur', ['mengatur', 'diatur', 'aturan', 'pengaturan']],
    ['jual', ['menjual', 'berjualan', 'penjualan', 'dijual']],
  ])('%s is the stem of its words', (stem, words) => {
    for (const word of words) expect(stemOf(word), word).toBe(stem);
  });

  it('leave numbers, names with digits and other scripts as they are', () => {
    for (const word of ['2023', 'g20', '7.634', 'covid-19', '日本', '']) expect(stemOf(word)).toBe(word);
  });

  it('give the same word the same stem, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (w) => {
        expect(stemOf(w)).toBe(stemOf(w));
      }),
    );
  });
});

describe('search', () => {
  it('by stem finds every form: "larang" finds melarang, larangan, pelarangan', () => {
    expect(hits(search('larang', 'stem'))).toEqual(['melarang', 'larangan', 'melarang', 'pelarangan']);
    expect(hits(search('melarang', 'stem'))).toEqual(hits(search('larang', 'stem')));
  });

  it('by word finds that word, in any capitals, and beginnings', () => {
    expect(hits(search('LARANGAN', 'word'))).toEqual(['larangan']);
    expect(hits(search('larang*', 'word'))).toEqual(['larangan']);
    expect(hits(search('tidak', 'word'))).toHaveLength(2);
  });

  it('finds phrases in one sentence only', () => {
    expect(hits(search('larangan impor', 'word'))).toEqual(['larangan impor']);
    expect(hits(search('dagang pasar rakyat', 'stem'))).toEqual(['pedagang pasar rakyat', 'pedagang pasar rakyat']);
    // the next sentence begins with Yang
    expect(hits(search('berjualan yang', 'word'))).toEqual([]);
    expect(hits(search('', 'stem'))).toEqual([]);
    expect(hits(search('!!!', 'word'))).toEqual([]);
  });

  it('by entity finds every name of it, and the posts of a person', () => {
    expect(hits(search('Kementerian Perdagangan', 'entity'))).toEqual([
      'Kemendag',
      'Kementerian Perdagangan',
      'Kemendag',
      'Kementerian Perdagangan',
    ]);
    expect(hits(search('Rina', 'entity', sample.slice(0, 1)))).toEqual([
      'Kepala Dinas Perdagangan Kota Surakarta',
      'Rina Wulandari',
      'Rina',
    ]);
    expect(hits(search('person:bagas-nugroho', 'entity'))).toEqual(['Bagas Nugroho', 'Bagas']);
  });

  it('by type finds marks of a type, subtype or kind', () => {
    expect(hits(search('regulation', 'type'))).toEqual(['Permendag Nomor 31 Tahun 2023', 'Permendag 31/2023']);
    expect(hits(search('money', 'type'))).toEqual(['Rp1,2 triliun', '100 dolar AS']);
    expect(hits(search('ministry', 'type')).length).toBe(4);
  });

  it('has what stands before and behind, its place, right beside emoji', () => {
    const [line] = search('takut', 'word').lines;
    expect(line).toMatchObject({ match: 'takut', right: 'dulu 😅, kita dampingi', path: 'kabar-pagi/pasar-digital.txt', line: 12 });
    expect(line.left.endsWith('"Jangan')).toBe(true);
  });

  it('sorts by the nearest word before, by the words behind, by date', () => {
    const c = search('larang', 'stem');
    expect(c.sorted('left').map((l) => l.left.split(' ').pop()!.toLowerCase())).toEqual(['menilai', 'rina,', 'tidak', 'tidak']);
    expect(c.sorted('right').map((l) => l.right.split(' ')[0])).toEqual(['impor', 'itu', 'siapa', 'siapa']);
    expect(c.sorted('date').map((l) => l.path)[3]).toBe('warta-bengawan/pedagang-solo.txt');
    expect(c.sorted('text')).toEqual(c.lines);
  });

  it('counts by outlet, month and form, with shares', () => {
    const c = search('larang', 'stem');
    expect(c.counts('outlet').rows.map((r) => r.slice(0, 3))).toEqual([
      ['Kabar Pagi', 2, 1],
      ['Warta Bengawan', 2, 1],
    ]);
    expect(c.counts('month').rows).toMatchObject([['2023-09', 4, 2, expect.any(Number), expect.any(Number)]]);
    const [, total, , words, share] = c.counts('month').rows[0] as number[];
    expect(share).toBeCloseTo((total * 1e6) / words, 1);
    expect(c.counts('match').rows[0].slice(0, 2)).toEqual(['melarang', 2]);
  });

  it('searches no boilerplate', () => {
    expect(hits(search('beras', 'word'))).toEqual([]);
  });
});

describe('measures', () => {
  it('are what the textbooks compute', () => {
    expect(logLikelihood(100, 1000, 50, 1000)).toBeCloseTo(16.9899, 3);
    expect(logLikelihood(50, 1000, 50, 1000)).toBeCloseTo(0, 9);
    expect(logRatio(100, 1000, 50, 1000)).toBeCloseTo(1, 9);
    expect(logRatio(0, 1000, 50, 1000)).toBeCloseTo(Math.log2(0.5 / 50), 9);
    expect(logDice(10, 20, 20)).toBeCloseTo(13, 9);
    expect(logDice(20, 20, 20)).toBe(14);
    expect(mutualInformation(8, 100, 20, 2000)).toBeCloseTo(3, 9);
    expect(perMillion(5, 0)).toBe(0);
  });

  it('log-likelihood is never negative and grows with the difference', () => {
    const n = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(n, n, (a, b) => {
        expect(logLikelihood(a, 2000, b, 3000)).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
    expect(logLikelihood(90, 1000, 10, 1000)).toBeGreaterThan(logLikelihood(60, 1000, 40, 1000));
  });
});

const many = (id: string, outlet: string, sentence: string, times: number) =>
  article(id, Array(times).fill(sentence), {}, { outlet, published: '2024-05-01' });

describe('keyness', () => {
  const records = [
    many('a', 'Satu', 'beras mahal dan gula murah', 10),
    many('b', 'Dua', 'beras murah dan kopi mahal', 10),
    many('c', 'Tiga', 'teh saja', 10),
  ];
  const keyness = (options: Partial<ConstructorParameters<typeof Keyness>[0]> = {}): Keyness => {
    const k = new Keyness({ part: { outlet: 'satu' }, stemOf: asWritten, stop: new Set(['dan']), minimum: 5, ...options });
    for (const r of records) k.add(r);
    return k;
  };

  it('puts the words first that one part has and the other has not', () => {
    const rows = keyness({ against: { outlet: 'Dua' } }).table().rows;
    const byWord = new Map(rows.map((r) => [r[0], r]));
    expect(new Set(rows.slice(0, 2).map((r) => r[0]))).toEqual(new Set(['gula', 'kopi']));
    expect(Number(byWord.get('gula')![2])).toBeGreaterThan(0);
    expect(Number(byWord.get('kopi')![2])).toBeLessThan(0);
    expect(byWord.get('beras')!.slice(1, 3)).toEqual([0, 0]);
    expect(byWord.has('dan')).toBe(false);
  });

  it('compares with the rest unless told otherwise, and counts documents', () => {
    const k = keyness();
    expect(k.documents).toEqual({ part: 1, against: 2 });
    expect(k.table().rows.map((r) => r[0])).toContain('teh');
    expect(
      keyness({ minimum: 11 })
        .table()
        .rows.map((r) => r[0]),
    ).toEqual(expect.not.arrayContaining(['teh']));
  });
});

describe('collocates', () => {
  it('puts the constant companion before the chance one, left and right told apart', () => {
    const record = article(
      'a',
      [...Array(6).fill('harga beras naik tajam'), 'harga teh biasa', 'naik kereta', 'tajam pisau', 'harga kopi'],
      {},
    );
    const c = new Collocates({
      query: createQuery('beras', 'word', asWritten),
      stemOf: asWritten,
      stop: none,
      window: 2,
      minimum: 2,
      measure: 'log_dice',
    });
    c.add(record);
    const rows = c.table().rows;
    expect(rows.map((r) => r[0])).toEqual(['naik', 'tajam', 'harga']);
    expect(rows.find((r) => r[0] === 'harga')!.slice(1, 5)).toEqual([6, 6, 0, 8]);
    expect(rows.find((r) => r[0] === 'naik')!.slice(1, 5)).toEqual([6, 0, 6, 7]);
  });

  it('stays in the sentence and knows names of several words', () => {
    const record = article('b', ['{p}Sari Melati{/} berbicara panjang.', 'Sekali lagi {p}Sari Melati{/} berbicara.'], {
      p: person('sari'),
    });
    const c = new Collocates({
      query: createQuery('Sari Melati', 'entity', asWritten),
      stemOf: asWritten,
      stop: none,
      window: 3,
      minimum: 1,
      measure: 'mi',
    });
    c.add(record);
    expect(new Set(c.table().rows.map((r) => r[0]))).toEqual(new Set(['berbicara', 'panjang', 'sekali', 'lagi']));
    expect(c.table().rows.find((r) => r[0] === 'berbicara')![1]).toBe(2);
  });
});

describe('terms', () => {
  it('tells each article from the others, by what is rare elsewhere', () => {
    const t = new Terms({ per: 'document', stemOf, stop: new Set(['dan']), top: 2 });
    for (const r of [many('a', 'Satu', 'beras dan gula', 3), many('b', 'Dua', 'beras dan kopi', 3)]) t.add(r);
    const rows = t.table().rows;
    expect(rows.map((r) => [r[0], r[2], r[3]])).toEqual([
      ['a.txt', 1, 'gula'],
      ['a.txt', 2, 'beras'],
      ['b.txt', 1, 'kopi'],
      ['b.txt', 2, 'beras'],
    ]);
    expect(rows[1][6]).toBe(2);
  });

  it('gathers outlets, months or all', () => {
    for (const [per, keys] of [
      ['outlet', ['Satu', 'Dua']],
      ['month', ['2024-05']],
      ['corpus', ['']],
    ] as const) {
      const t = new Terms({ per, stemOf: asWritten, stop: none, top: 1 });
      for (const r of [many('a', 'Satu', 'beras', 1), many('b', 'Dua', 'kopi', 1)]) t.add(r);
      expect(t.table().rows.map((r) => r[0])).toEqual(keys);
    }
  });
});

describe('a part of a corpus', () => {
  it('is read from key=value, and says what it cannot read', () => {
    expect(parsePart('outlet=Kabar Pagi, from=2023-09')).toEqual({ part: { outlet: 'Kabar Pagi', from: '2023-09' } });
    for (const wrong of ['media=x', 'outlet', 'outlet=', '']) expect(parsePart(wrong).wrong).toBe(wrong);
  });

  it('takes outlet, time, path and names', () => {
    const [first, second] = sample;
    const which = (text: string): boolean[] => [first, second].map((r) => belongsTo(r, parsePart(text).part!));
    expect(which('outlet=kabar pagi')).toEqual([true, false]);
    expect(which('from=2023-09-28')).toEqual([false, true]);
    expect(which('to=2023-09-27')).toEqual([true, false]);
    expect(which('from=2023-09,to=2023-09')).toEqual([true, true]);
    expect(which('path=bengawan')).toEqual([false, true]);
    expect(which('names=Bagas')).toEqual([false, true]);
    expect(belongsTo({ ...first, metadata: { evidence: {} } }, { from: '2020' })).toBe(false);
  });
});
