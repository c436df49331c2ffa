import { describe, expect, it } from 'vitest';
import { analyzeText } from '../analyze-text.js';

/** Quotations of a text with the names of their speakers. */
function speakers(text: string): (string | undefined)[] {
  const record = analyzeText(text, '2023-09-08');
  return record.annotations.filter((a) => a.type === 'quote').map((q) => record.entities.find((e) => e.id === q.speaker)?.name);
}

describe('who speaks in a dialogue', () => {
  it('takes the one who answers for another than who asked', () => {
    const text =
      'Teten Masduki diperiksa sebagai saksi.\n"Apakah Saudara pernah ditawari jabatan?" tanya Febri Diansyah.\n"Pernah, tetapi saya menolak," ungkap dia.\n"Tahun berapa itu?" tanya jaksa.\n"Tahun lalu," kata Teten.';
    expect(speakers(text)).toEqual(['Febri Diansyah', 'Teten Masduki', undefined, 'Teten Masduki']);
  });

  it('gives both parts of a broken quotation to one speaker, however short', () => {
    expect(speakers('"Stok aman sampai akhir tahun," kata Teten Masduki. "Jangan panik."')).toEqual(['Teten Masduki', 'Teten Masduki']);
  });

  it('goes back to who spoke last where a post that nobody is known to hold points back', () => {
    const text = 'Teten Masduki membuka rapat. "Stok aman," ujarnya. "Harga juga turun," kata Ketua Umum Ikatan Alumni Sekolah Tani itu.';
    expect(speakers(text)).toEqual(['Teten Masduki', 'Teten Masduki']);
  });
});
