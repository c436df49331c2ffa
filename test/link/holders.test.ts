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

describe('a post that points back', () => {
  it('is held by who spoke last, not by whoever is named', () => {
    const text =
      'Pembangunan itu ditunda. "Presiden Joko Widodo sudah menolak," kata anggota DPR Lastri Wulandari di Jakarta.\n\n' +
      'Ia menilai pembangunan bisa menunggu Joko Widodo pulang. "Rakyat harus didahulukan," ucap anggota Komisi II DPR ini.';
    expect(holdersIn(text, '2015-08-25').at(-1)).toBe('person:lastri-wulandari');
  });
});

describe('a post at the end of a sentence', () => {
  it('is not held by whom the next sentence names', () => {
    const [post] = holdersIn('Berkas itu diserahkan kepada ketua panitia. Sulastri Wening menilai berkas itu belum lengkap.', '2019-09-02');
    expect(post).toBeUndefined();
  });
});

describe('a post with the years in which it was held', () => {
  it('is held by the person behind them, not by who holds it today', () => {
    const texts = [
      'Menteri Perdagangan (Mendag) 2015-2016, Thomas Lembong, hadir di pengadilan.',
      'Menteri Perdagangan periode 2015-2016 Thomas Lembong hadir di pengadilan.',
      'Menteri Perdagangan tahun 2015--2016, Thomas Lembong, hadir di pengadilan.',
    ];
    for (const text of texts) expect(holdersIn(text, '2025-07-18')[0], text).toBe('person:thomas-lembong');
  });

  it('but not by somebody named in another clause', () => {
    expect(holdersIn('Menteri Perdagangan menaikkan target 2015-2016, kata Thomas Lembong.', '2025-07-18')[0]).toBe('person:budi-santoso');
  });
});
