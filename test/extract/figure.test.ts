import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createFigureRecognizer } from '../../src/extract/recognizers/figure.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import type { Document } from '../../src/model/document.js';
import type { FigureMention } from '../../src/model/mention.js';
import { createSegmenter } from '../../src/segment/index.js';
import { documentOf } from '../document.js';

const knowledge = loadKnowledge();
const recognizer = createFigureRecognizer(knowledge);
const segment = createSegmenter(knowledge);

const figuresIn = (text: string, zones: Document['zones'] = []): FigureMention[] =>
  recognizer.recognize(segment(documentOf(text, { zones }))) as FigureMention[];
const summary = (f: FigureMention): string => `${f.kind} ${f.decimal} ${f.unit || '-'}${f.mod ? ` | ${f.mod}` : ''}`;

const cases = parse(readFileSync(new URL('../../fixtures/cases/figure.yaml', import.meta.url), 'utf8')) as {
  cases: Record<string, string[]>;
  none: string[];
};
const pairs = Object.entries(cases.cases).flatMap(([want, phrases]) => phrases.map((p) => [p, want] as const));

describe('figures', () => {
  it.each(pairs)('%s: %s', (phrase, want) => {
    expect(figuresIn(phrase).map(summary)).toEqual(want.split(' ; '));
  });

  it.each(cases.none)('none in: %s', (phrase) => {
    expect(figuresIn(phrase).map(summary)).toEqual([]);
  });

  it('holds enough cases', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(60);
    expect(cases.none.length).toBeGreaterThanOrEqual(25);
  });

  it.each([
    ['lebih dari 500.000 UMKM sudah bergabung', '500.000 UMKM'],
    ['dana Rp 5-10 miliar per tahun', 'Rp 5-10 miliar'],
    ['volume 24,26 miliarsaham', '24,26 miliarsaham'],
    ['membutuhkan 1,5 ton per MW', '1,5 ton per MW'],
    ['dividen Rp 55 per saham', 'Rp 55'],
    ['7.634 titik internet gratis', '7.634 titik'],
    ['68,65 juta dollar Amerika Serikat (AS) atau', '68,65 juta dollar Amerika Serikat (AS)'],
    ['sebesar 8,53 persendari bulan lalu', '8,53 persen'],
  ])('%s: marks %s', (text, span) => {
    expect(figuresIn(text).map((f) => text.slice(f.start, f.end))).toEqual([span]);
  });

  it('marks every figure of a list, "satu" among them', () => {
    const text = 'Mereka terdiri dari satu tunggal putra, dua ganda putra, satu ganda putri dan tiga pelatih.';
    expect(figuresIn(text).map(summary)).toEqual(['count 1 tunggal', 'count 2 ganda', 'count 1 ganda', 'count 3 pelatih']);
  });

  it('carries a noun on to the number that follows it', () => {
    expect(figuresIn('naik dari 45 koperasi menjadi 60.').map(summary)).toEqual(['count 45 koperasi', 'count 60 koperasi']);
    expect(figuresIn('satu orang tewas, dua luka-luka').map(summary)).toEqual(['count 1 orang', 'count 2 orang']);
  });

  it('shares a doubt between two amounts', () => {
    expect(figuresIn('sekitar Rp 3 triliun dan Rp 5 triliun').map((f) => f.mod)).toEqual(['approx', 'approx']);
  });

  it('reads a headline in capitals', () => {
    expect(figuresIn('Pemerintah Cabut 4 Izin Tambang di Raja Ampat').map(summary)).toEqual(['count 4 izin']);
  });

  it('proposes nothing in a byline', () => {
    const text = 'Editor: Rini, 3 artikel\nPolisi menyita 3 mobil.';
    const byline = { kind: 'byline' as const, start: 0, end: 23, rule: 'test' };
    expect(figuresIn(text, [byline]).map(summary)).toEqual(['count 3 mobil']);
  });

  it('names its rule and facts', () => {
    const [figure] = figuresIn('lebih dari 16 hektare');
    expect(figure.provenance).toEqual({
      component: 'figure',
      rule: 'measure',
      facts: ['bound:lebih-dari', 'unit:hektare'],
    });
  });

  it('marks spans that lie in the text, sorted and apart, whatever the text', () => {
    const pieces = [
      'Rp',
      '5',
      '-',
      '10',
      'juta',
      'miliar',
      'persen',
      '%',
      '.',
      ',',
      ' ',
      ' ',
      '\n',
      'orang',
      'satu',
      'setengah',
      'per',
      'dari',
      'hingga',
      '(',
      '-an',
      '2019',
      '/',
      'US$',
      'lebih',
      'ke-',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const f of figuresIn(text)) {
          expect(f.start).toBeGreaterThanOrEqual(last);
          expect(f.end).toBeGreaterThan(f.start);
          expect(f.end).toBeLessThanOrEqual(text.length);
          expect(f.value === undefined).toBe(f.min !== undefined);
          if (f.min !== undefined && f.max !== undefined) expect(f.min).toBeLessThan(f.max);
          last = f.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads any amount of rupiah exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (n) => {
        const text = `anggaran Rp ${String(n).replace(/\B(?=(\d{3})+$)/g, '.')} itu`;
        expect(figuresIn(text).map(summary)).toEqual([`money ${n} IDR`]);
      }),
    );
  });
});
