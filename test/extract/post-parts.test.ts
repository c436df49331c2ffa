import { describe, expect, it } from 'vitest';
import { analyzeText } from '../analyze-text.js';

const parts = (text: string): string[] => {
  const record = analyzeText(text, '2023-09-08');
  return record.annotations.flatMap((a) => ('parts' in a ? a.parts : [])).map((p) => `${p.type} ${record.text?.slice(p.start, p.end)}`);
};

describe('bodies and places inside a post', () => {
  it('tells those of a post that the facts know as a whole', () => {
    expect(parts('Acara itu dibuka oleh Ketua Umum Partai Golkar di Medan.')).toEqual(['organization Partai Golkar']);
    expect(parts('Hadir pula mantan Ketua Mahkamah Konstitusi (MK) Mahfud MD.')).toEqual([
      'organization Mahkamah Konstitusi',
      'organization MK',
    ]);
  });

  it('takes the field of a minister for no body', () => {
    expect(parts('Menko Polhukam membuka rapat itu.')).toEqual([]);
  });
});
