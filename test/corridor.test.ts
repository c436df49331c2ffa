import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../src/model/analysis.js';
import { analyzeText, sharedAnalyzer, source } from './analyze-text.js';

/** Pieces of news text, honest and broken, from which odd articles are made. */
const pieces = fc.constantFrom(
  'Menkominfo Johnny G. Plate',
  'kata Budi',
  '"Kami siap,"',
  '“Tidak ada',
  'Rp1,2 triliun',
  '7.634 titik',
  'Selasa (5/4)',
  'Rabu (31/2/2023)',
  'Permendag 50/2020',
  'Pasal 27 ayat (3) UU ITE',
  '(',
  ')',
  '"',
  '”',
  '\n',
  '\n\n',
  '. ',
  ', ',
  '😀',
  '\u00a0',
  '\u200b',
  'e\u0301',
  '<b>',
  '</script>',
  'PT',
  'Kementerian',
  'Pak',
  'di Jakarta',
  'Baca Juga: Harga Naik',
  'SCROLL TO CONTINUE WITH CONTENT',
  'H-7 Lebaran',
  '1.000.000.000',
  'sebelas',
  '-',
  '/',
  '%',
  'Presiden',
  'imbuhnya',
  'tahun lalu',
  '2015-2019',
  '\ud800',
  'ANTARA',
  'https://www.detik.com/x',
  '(abc/def)',
);
const article = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' '));

function check(record: Analysis): void {
  const points = Array.from(record.text ?? '');
  const ids = new Set<string>();
  const entities = new Set(record.entities.map((e) => e.id));
  for (const a of record.annotations) {
    expect(a.start).toBeLessThan(a.end);
    expect(points.slice(a.start, a.end).join('')).toBe(a.text);
    expect(ids.has(a.id)).toBe(false);
    ids.add(a.id);
    if ('entity' in a) expect(entities.has(a.entity)).toBe(true);
  }
  const marks = record.annotations.filter((a) => a.type !== 'quote');
  for (let i = 1; i < marks.length; i++) expect(marks[i].start).toBeGreaterThanOrEqual(marks[i - 1].end);
  for (const z of record.zones) expect(z.end).toBeLessThanOrEqual(points.length);
  for (const e of record.entities) for (const m of e.mentions) expect(ids.has(m)).toBe(true);
}

describe('the corridor', () => {
  it('takes any text, and every span cuts the words it states', () => {
    fc.assert(
      fc.property(article, (text) => check(analyzeText(text, '2023-09-08'))),
      { numRuns: 150, seed: 7 },
    );
  });

  it('takes any characters at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => check(analyzeText(text))),
      { numRuns: 150, seed: 7 },
    );
  });

  it('gives the same record for the same source', () => {
    fc.assert(
      fc.property(article, (text) => {
        const once = JSON.stringify(sharedAnalyzer().analyze(source(text)));
        expect(JSON.stringify(sharedAnalyzer().analyze(source(text)))).toBe(once);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
