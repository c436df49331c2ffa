import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createNumberReader } from '../../src/extract/grammar/number.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { tokenize } from '../../src/segment/index.js';

const knowledge = loadKnowledge();
const reader = createNumberReader(knowledge);
const tokensOf = (text: string) => tokenize(text, knowledge.lexicon);

const cases = parse(readFileSync(new URL('../../fixtures/cases/number.yaml', import.meta.url), 'utf8')) as {
  exact: Record<string, (string | number)[]>;
  about: Record<string, string[]>;
  none: string[];
};
const pairs = (of: Record<string, (string | number)[]>) =>
  Object.entries(of).flatMap(([value, phrases]) => phrases.map((p) => [String(p), value] as const));

describe('numbers', () => {
  it.each(pairs(cases.exact))('%s is %s', (phrase, value) => {
    const tokens = tokensOf(phrase);
    const reading = reader.read(tokens, 0);
    expect(reading?.decimal).toBe(value);
    expect(reading?.to).toBe(tokens.count);
    expect(reading?.vague).toBeUndefined();
  });

  it.each(pairs(cases.about))('%s is about %s', (phrase, value) => {
    const tokens = tokensOf(phrase);
    expect(reader.read(tokens, 0)).toMatchObject({ decimal: value, vague: true, to: tokens.count });
  });

  it.each(cases.none)('%s is no number', (phrase) => {
    expect(reader.read(tokensOf(phrase), 0)).toBeUndefined();
  });

  it('reads a scale word that a noun is glued to', () => {
    const tokens = tokensOf('24,26 miliarsaham');
    const reading = reader.read(tokens, 0);
    expect(reading).toMatchObject({ decimal: '24260000000', to: 2 });
    expect(tokens.text.slice(reading?.endOffset)).toBe('saham');
  });

  it('takes a single letter for a scale where money is read', () => {
    const tokens = tokensOf('5 M');
    expect(reader.read(tokens, 0)?.decimal).toBe('5');
    expect(reader.read(tokens, 0, true)?.decimal).toBe('5000000000');
  });

  it('keeps both readings of a comma before three digits', () => {
    expect(reader.read(tokensOf('1,500'), 0)).toMatchObject({ decimal: '1.5', grouped: '1500' });
  });

  it('tells an article from a count', () => {
    expect(reader.read(tokensOf('satu'), 0)?.article).toBe(true);
    expect(reader.read(tokensOf('dua puluh satu'), 0)?.article).toBeUndefined();
  });

  it('says how exact the text is', () => {
    expect(reader.read(tokensOf('44,5 triliun'), 0)?.place).toBe(11);
    expect(reader.read(tokensOf('20,5'), 0)?.place).toBe(-1);
  });

  it('reads any whole number written out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (n) => {
        const tokens = tokensOf(spelled(n));
        const reading = reader.read(tokens, 0);
        expect(reading?.decimal).toBe(String(n));
        expect(reading?.to).toBe(tokens.count);
      }),
    );
  });

  it('reads any number in Indonesian notation exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 1, max: 99 }), (whole, cents) => {
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, '.');
        const fraction = String(cents).padStart(2, '0');
        expect(reader.read(tokensOf(`${grouped},${fraction}`), 0)?.decimal).toBe(`${whole}.${fraction.replace(/0$/, '')}`);
      }),
    );
  });
});

const ONES = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];

function spelled(n: number): string {
  if (n < 10) return ONES[n];
  if (n === 10) return 'sepuluh';
  if (n === 11) return 'sebelas';
  if (n < 20) return `${ONES[n - 10]} belas`;
  if (n < 100) return joined(`${ONES[Math.floor(n / 10)]} puluh`, n % 10);
  if (n < 200) return joined('seratus', n % 100);
  if (n < 1000) return joined(`${ONES[Math.floor(n / 100)]} ratus`, n % 100);
  if (n < 2000) return joined('seribu', n % 1000);
  for (const [scale, word] of [
    [1e12, 'triliun'],
    [1e9, 'miliar'],
    [1e6, 'juta'],
    [1e3, 'ribu'],
  ] as const)
    if (n >= scale) return joined(`${spelled(Math.floor(n / scale))} ${word}`, n % scale);
  return '';
}

const joined = (head: string, rest: number): string => (rest === 0 ? head : `${head} ${spelled(rest)}`);
