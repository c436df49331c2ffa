import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { oneEditApart } from '../../src/extract/grammar/citation-title.js';
import { createRegulationRecognizer } from '../../src/extract/recognizers/regulation.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import type { Document } from '../../src/model/document.js';
import type { RegulationMention } from '../../src/model/mention.js';
import { createSegmenter } from '../../src/segment/index.js';
import { documentOf } from '../document.js';

const knowledge = loadKnowledge();
const recognizer = createRegulationRecognizer(knowledge);
const segment = createSegmenter(knowledge);

const dated = (text: string, published?: string, zones: Document['zones'] = []): Document =>
  documentOf(text, { metadata: { evidence: {}, published }, zones });
/** What the recognizer believes; readings below one half are dropped later. */
const citationsIn = (text: string, published?: string, zones: Document['zones'] = []): RegulationMention[] =>
  (recognizer.recognize(segment(dated(text, published, zones))) as RegulationMention[]).filter((m) => m.confidence >= 0.5);

/** The text without its brackets, and the bracketed stretches. */
function marked(phrase: string): { text: string; spans: string[] } {
  return { text: phrase.replace(/[[\]]/g, ''), spans: [...phrase.matchAll(/\[([^\]]*)\]/g)].map((m) => m[1]) };
}
const summary = (m: RegulationMention): string => m.candidates[0] + (m.at === undefined ? '' : ` @ ${m.at}`);

const file = parse(readFileSync(new URL('../../fixtures/cases/regulation.yaml', import.meta.url), 'utf8')) as {
  on: string;
  cases: Record<string, string[]>;
  dated: { on: string; value: string; phrase: string }[];
  none: string[];
};
const cases = [
  ...Object.entries(file.cases).flatMap(([value, phrases]) => phrases.map((phrase) => ({ value, phrase, on: file.on }))),
  ...file.dated,
];

describe('citations', () => {
  it.each(cases)('$value: $phrase', ({ value, phrase, on }) => {
    const { text, spans } = marked(phrase);
    const found = citationsIn(text, on);
    expect(found.map((m) => text.slice(m.start, m.end))).toEqual(spans);
    expect(found.map(summary)).toEqual(value.split(' + '));
  });

  it.each(file.none)('nothing: %s', (phrase) => {
    expect(citationsIn(phrase, file.on).map((m) => phrase.slice(m.start, m.end))).toEqual([]);
  });

  it('gives the first article as pinpoint and all of them in words', () => {
    const [m] = citationsIn('Pasal 12 huruf a atau Pasal 11 ayat (2) UU Tipikor');
    expect(m.pinpoint).toEqual({ pasal: '12', huruf: 'a' });
    expect(m.at).toBe('pasal 12 huruf a; pasal 11 ayat (2)');
  });

  it('says on which days a nickname means which law', () => {
    const [m] = citationsIn('UU Cipta Kerja', '2021-05-01');
    expect(m.candidates).toEqual(expect.arrayContaining(['uu-11-2020', 'perppu-2-2022', 'uu-6-2023']));
    expect(m.meant?.[0]).toEqual([{ from: '2020-11-02', to: '2022-12-30' }]);
    expect(m.meant).toHaveLength(m.candidates.length);
  });

  it('names rule and facts', () => {
    expect(citationsIn('Permendag 50/2020')[0].provenance).toEqual({ component: 'regulation', rule: 'number', facts: ['kind:permendag'] });
    expect(citationsIn('UU Pers')[0].provenance).toEqual({ component: 'regulation', rule: 'nickname', facts: ['regulation:uu-40-1999'] });
  });

  it('reads a citation that a wrapped line breaks', () => {
    const text = 'Pasal 3\njuncto\nPasal 18 Undang-Undang\nNomor 31\nTahun 1999';
    expect(citationsIn(text).map(summary)).toEqual(['uu-31-1999 @ pasal 3; pasal 18']);
  });

  it('leaves bylines and boilerplate alone', () => {
    const text = 'Baca Juga: Permendag 50/2020 Direvisi\n\nPermendag 31/2023 berlaku.';
    const zones = [{ kind: 'boilerplate' as const, start: 0, end: 37, rule: 'link' }];
    expect(citationsIn(text, undefined, zones).map(summary)).toEqual(['permendag-31-2023']);
  });

  it('believes a name that no list holds only where the text uses it twice, and not in a headline', () => {
    expect(citationsIn('Ia mengusulkan UU Keselamatan Balon Udara.')).toEqual([]);
    const twice = 'Ia mengusulkan UU Keselamatan Balon Udara. Menurut dia, UU Keselamatan Balon Udara perlu.';
    expect(citationsIn(twice).map(summary)).toEqual(['uu-keselamatan-balon-udara', 'uu-keselamatan-balon-udara']);
  });
});

describe('citations of every kind', () => {
  const kinds = [
    'UU',
    'PP',
    'Perpres',
    'Permendag',
    'Permenkes',
    'PMK',
    'POJK',
    'Perppu',
    'Inpres',
    'Perda',
    'Undang-Undang',
    'Peraturan Pemerintah',
    'Peraturan Menteri Perdagangan',
  ];
  const ids = ['uu', 'pp', 'perpres', 'permendag', 'permenkes', 'pmk', 'pojk', 'perppu', 'inpres', 'perda', 'uu', 'pp', 'permendag'];
  const styles = [
    (n: number, y: number) => `${n}/${y}`,
    (n: number, y: number) => `Nomor ${n} Tahun ${y}`,
    (n: number, y: number) => `No. ${n}/${y}`,
    (n: number, y: number) => `no ${n} tahun ${y}`,
    (n: number, y: number) => `Nomor: ${n} Tahun ${y}`,
  ];

  it('holds for every kind, number, year and style', () => {
    const nat = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(
        nat(kinds.length - 1),
        fc.integer({ min: 1, max: 399 }),
        fc.integer({ min: 1960, max: 2030 }),
        nat(styles.length - 1),
        (k, n, y, s) => {
          const citation = `${kinds[k]} ${styles[s](n, y)}`;
          const text = `Menurut ${citation}, hal itu dilarang.`;
          const found = citationsIn(text);
          expect(found.map((m) => text.slice(m.start, m.end))).toEqual([citation]);
          expect(found[0].candidates[0]).toBe(`${ids[k]}-${n}-${y}`);
        },
      ),
      { numRuns: 200, seed: 7 },
    );
  });

  it('marks stretches of the text that never overlap, whatever the words', () => {
    const words = [
      'UU',
      'Pasal',
      '27',
      'ayat',
      '(3)',
      'dan',
      ',',
      'Nomor',
      '11',
      'Tahun',
      '2008',
      '/',
      'RUU',
      'perubahan',
      'atas',
      'tentang',
      'KUHP',
      'juncto',
      'Peraturan',
      'Menteri',
      '(',
      ')',
      'Permendag',
      'huruf',
      'a',
      'SKB',
      'PMK.010',
      'ITE',
      'Pers',
      'Rancangan',
      '\n',
      '.',
      'dalam',
      'ke-1',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (tokens) => {
        const text = tokens.join(' ');
        const found = recognizer.recognize(segment(dated(text)));
        let end = 0;
        for (const m of found) {
          expect(m.start).toBeGreaterThanOrEqual(end);
          expect(m.end).toBeGreaterThan(m.start);
          expect(m.end).toBeLessThanOrEqual(text.length);
          end = m.end;
        }
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it('takes time in proportion to the text', () => {
    for (const unit of [
      'RUU perubahan ',
      'Pasal 1, 2 dan ',
      'Rancangan ',
      'UU Nomor 1 Tahun 2020 jo ',
      'Pasal 5 ',
      'SK Kepala ',
      'UU Keselamatan Balon ',
      'aturan itu UU Pers ',
    ]) {
      const cost = (times: number): number => {
        const doc = segment(dated(unit.repeat(times)));
        const started = process.cpuUsage();
        recognizer.recognize(doc);
        return process.cpuUsage(started).user / 1000;
      };
      cost(500);
      // Ten times the text: a square would take a hundred times as long, and seconds.
      expect(cost(20_000), unit).toBeLessThan(25 * cost(2_000) + 2_000);
    }
  });
});

describe('oneEditApart', () => {
  it('sees one letter put in, left out, changed or two changed about, and no more', () => {
    expect(oneEditApart('administrasi', 'admnistrasi')).toBe(true);
    expect(oneEditApart('penyelenggara', 'penyelengara')).toBe(true);
    expect(oneEditApart('kesehatan', 'kesehatna')).toBe(true);
    expect(oneEditApart('merek', 'merak')).toBe(true);
    expect(oneEditApart('merek', 'merek')).toBe(false);
    expect(oneEditApart('merek', 'mirak')).toBe(false);
    expect(oneEditApart('pajak', 'pajaknya')).toBe(false);
  });
});
