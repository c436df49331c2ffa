import { describe, expect, it } from 'vitest';
import { analyzeText } from '../analyze-text.js';

const holdersIn = (text: string, on: string): (string | undefined)[] =>
  analyzeText(text, on).annotations.flatMap((a) => (a.type === 'role' ? [a.holder ?? undefined] : []));

describe('holders of posts with several seats', () => {
  it('do not follow from the date', () => {
    expect(holdersIn('Wakil Ketua KPK hadir dalam rapat itu.', '2025-06-10')).toEqual([undefined]);
    expect(holdersIn('Ketua KPK hadir dalam rapat itu.', '2025-06-10')).toEqual(['person:setyo-budiyanto']);
  });

  it('are whom the text names with the post', () => {
    expect(
      holdersIn('Wakil Ketua DPR meninggalkan ruangan.\n\nWakil Ketua DPR Saan Mustopa tidak menjawab pertanyaan wartawan.', '2025-06-20'),
    ).toEqual(['person:saan-mustopa', 'person:saan-mustopa']);
  });
});
