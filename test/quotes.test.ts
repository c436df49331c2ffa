import { describe, expect, it } from 'vitest';
import { foldName } from '../src/text/slug.js';
import { analyzeText } from './analyze-text.js';
import { readCases, unbracket } from './cases.js';

const file = readCases('quote');

describe('quote', () => {
  for (const c of file.cases) {
    for (const phrase of c.phrases) {
      it(`${c.value || 'nobody named'}: ${phrase}`, () => {
        const { text, start, end } = unbracket(phrase);
        const record = analyzeText(text, c.on ?? file.on);
        const quotes = record.annotations.filter((a) => a.type === 'quote');
        expect(quotes.map((q) => q.text)).toEqual([text.slice(start, end)]);
        const speaker = record.entities.find((e) => e.id === quotes[0].speaker);
        if (c.value === '') expect(quotes[0].speaker).toBeNull();
        else expect([speaker?.name ?? '', ...(speaker?.aliases ?? [])].map(foldName)).toContain(foldName(c.value));
      });
    }
  }
  for (const phrase of file.none) {
    it(`nothing: ${phrase}`, () => {
      expect(analyzeText(phrase, file.on).annotations.filter((a) => a.type === 'quote')).toEqual([]);
    });
  }
});
