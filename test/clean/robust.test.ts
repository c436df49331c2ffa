import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../src/clean/index.js';
import { ZoneList } from '../../src/clean/zone-list.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { rawDocument } from './raw-document.js';

const clean = createCleaner(loadKnowledge());

describe('any text', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '\n',
      '\n\n',
      'Baca juga:',
      '(Baca: ',
      '[Gambas:',
      'Editor: ',
      'Sumber: https://a.id/b-c-d',
      '2015-08-25',
      'JAKARTA, KOMPAS.com - ',
      'Tags',
      '|',
      '"',
      '“',
      '(',
      ')',
      '<b>',
      '</b>',
      'Laporan ',
      '\u00a0',
      '\u200b',
      '💥',
      '---',
      '.',
    ),
    fc.lorem({ maxCount: 15 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );

  it('is cleaned: the text unchanged, zones sorted, apart and inside it', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const content = parts.join('');
        const document = clean(rawDocument(content));
        expect(document.text).toBe(content);
        let end = 0;
        for (const zone of document.zones) {
          expect(zone.start).toBeGreaterThanOrEqual(end);
          expect(zone.end).toBeGreaterThan(zone.start);
          end = zone.end;
        }
        expect(end).toBeLessThanOrEqual(content.length);
        for (const evidence of Object.values(document.metadata.evidence))
          if (evidence?.end !== undefined) expect(evidence.end).toBeLessThanOrEqual(content.length);
      }),
      { numRuns: 400 },
    );
  });

  // Four times the text may take four times as long, not sixteen: the small size is chosen so that a quadratic rule is seen.
  it.each([
    ['Baca juga: Juga ', 'one line of link cues'],
    ['(', 'open brackets'],
    ['"', 'quotes'],
    ['Baca juga:\n', 'bare link lines'],
    ['abc)\n', 'closed brackets without open ones'],
    ['Editor: ', 'labels'],
    ['JAKARTA, ', 'commas'],
    ['<', 'markup that never closes'],
    ['[gambas ', 'notes that never close'],
  ])(
    '%j many times is read in linear time',
    (piece) => {
      const document = clean(rawDocument(piece.repeat(Math.ceil(300_000 / piece.length))));
      expect(document.text.length).toBeGreaterThanOrEqual(300_000);
    },
    5_000,
  );
});

describe('damage', () => {
  const codes = (text: string): string[] => clean(rawDocument(text)).diagnostics.map((d) => d.code);

  it('words glued at lost links, where both halves are words', () => {
    const { diagnostics } = clean(rawDocument('Menteri hadir di JakartaBarat lalu ke SurabayaTimur, kata pejabat di sana.'));
    expect(diagnostics).toMatchObject([
      { code: 'text/glued-words', severity: 'info', message: expect.stringContaining('2 words'), start: 24 },
    ]);
    expect(codes('TikTok, GoTo, YouTube dan SINDOnews hadir bersama McDonald dan iPhone di acara itu.')).toEqual([]);
  });

  it('paragraphs joined by commas', () => {
    expect(codes('Harga naik.,Menurut dia, stok cukup.,"Kami siap," katanya.')).toEqual(['text/joined-paragraphs']);
    expect(codes('"Kami siap," katanya. Harga naik 1,5 persen, kata Menteri.')).toEqual([]);
  });
});

describe('zone list', () => {
  it('cuts later claims back to what is free, whichever way they come', () => {
    const claim = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 15 }), fc.array(claim, { minLength: 8, maxLength: 20 }), (first, second) => {
        const paint = new Array<string>(80).fill('');
        const list = new ZoneList();
        const put = (start: number, length: number, rule: string): void => {
          for (let i = start; i < start + length; i++) paint[i] ||= rule;
        };
        first.forEach(([start, length], i) => {
          list.add('boilerplate', start, start + length, `a${i}`);
          put(start, length, `a${i}`);
        });
        const sorted = [...second].sort((a, b) => a[0] - b[0]);
        for (const [i, [start, length]] of sorted.entries()) put(start, length, `b${i}`);
        list.addAll(sorted.map(([start, length], i) => ({ kind: 'boilerplate', start, end: start + length, rule: `b${i}` })));
        const got = new Array<string>(80).fill('');
        for (const zone of list.list()) for (let i = zone.start; i < zone.end; i++) got[i] += zone.rule;
        expect(got).toEqual(paint);
        expect(list.list().map((z) => z.start)).toEqual([...list.list().map((z) => z.start)].sort((a, b) => a - b));
      }),
    );
  });
});
