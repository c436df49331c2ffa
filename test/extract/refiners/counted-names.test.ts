import { describe, expect, it } from 'vitest';
import { analyzeText } from '../../analyze-text.js';

const figures = (text: string): string[] =>
  analyzeText(text, '2025-07-26')
    .annotations.filter((a) => a.type === 'figure')
    .map((a) => `${a.text} ${a.unit}`);

describe('a count of things that are a name', () => {
  it('keeps its number where the name begins with the noun', () => {
    expect(figures('Presiden meluncurkan 108 Koperasi Merah Putih di daerah itu.')).toEqual(['108 koperasi']);
  });

  it.each(['Siswa SMP Negeri 8 Kota Kupang berlatih.', 'Sejak awal 2024 Pemprov DKI Jakarta berbenah.'])('is none in: %s', (text) => {
    expect(figures(text)).toEqual([]);
  });
});
