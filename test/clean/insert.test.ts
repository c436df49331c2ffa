import { describe, expect, it } from 'vitest';
import { articlePieces } from '../../src/clean/article.js';
import { createCleaner } from '../../src/clean/index.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { rawDocument } from './raw-document.js';

const clean = createCleaner(loadKnowledge());
const opening =
  'Kementerian Perdagangan membuka pasar murah di tiga kota pada pekan ini untuk menahan harga beras yang terus naik sejak awal bulan. ';
const closing = ' Pasar murah itu berlangsung sampai akhir bulan di halaman kantor kecamatan masing-masing kota, kata pejabat kementerian.';
const leftOut = (middle: string): string[] =>
  articlePieces(clean(rawDocument(`Judul Berita Pasar Murah di Tiga Kota\n\n${opening}${middle}${closing}`)))
    .filter((p) => !p.kept)
    .map((p) => p.text);

describe('what pages put into paragraphs', () => {
  it.each([
    ['(Baca: Harga Beras di Pasar Induk Tembus Rp 15.000)'],
    ['(baca juga: Bulog Tambah Pasokan ke Jawa Timur)'],
    ['[Baca: Bulog Tambah Pasokan ke Jawa Timur]'],
    ['Baca juga: Bulog Tambah Pasokan ke Jawa Timur.'],
    ['Baca Juga: Warga Antre Beras sejak Subuh, Stok Dijatah Lima Kilogram!'],
    ['BACA JUGA: Bulog Tambah Pasokan, Harga Mulai Turun.'],
    ['[Gambas:Video 20detik]'],
    ['[Gambas:Instagram]'],
    ['SCROLL TO CONTINUE WITH CONTENT'],
    ["Simak juga Video 'Antrean Beras Murah di Pasar Kramat Jati':"],
  ])('%s', (insert) => expect(leftOut(insert)).toEqual([insert]));

  it('finds where a headline runs into the next sentence', () => {
    expect(leftOut('Baca Juga: Bulog Kirim Beras ke Maluku Pemerintah memang sudah berjanji.')).toEqual([
      'Baca Juga: Bulog Kirim Beras ke Maluku',
    ]);
    expect(leftOut('Baca Juga:Bulog Kirim Beras ke MalukuKemudian pada 2005, harga turun.')).toEqual([
      'Baca Juga:Bulog Kirim Beras ke Maluku',
    ]);
    expect(leftOut('Baca juga:Ini Alasan Bulog Tunda "Lelang Beras".Lebih lanjut, stok cukup.')).toEqual([
      'Baca juga:Ini Alasan Bulog Tunda "Lelang Beras".',
    ]);
    expect(leftOut('Baca juga: Cara Simpan Beras agar Tak Berkutu di Lumbung Menteri Perdagangan Zulkifli Hasan menyewa gudang.')).toEqual([
      'Baca juga: Cara Simpan Beras agar Tak Berkutu di Lumbung',
    ]);
    expect(leftOut('Baca Juga: Bulog Kirim Beras ke Maluku Utara “Stok aman,” kata dia.')).toEqual([
      'Baca Juga: Bulog Kirim Beras ke Maluku Utara',
    ]);
  });

  it.each([
    ['"Datanya berbeda (baca: tidak sama)," kata dia.'],
    ['Menteri baca juga laporan itu semalam.'],
    ['Warga bisa baca petunjuk di papan.'],
    ['Simak penjelasan menteri berikut ini.'],
    ['Kata mereka [sambil tertawa] harga sudah turun.'],
    ['Ia lihat juga gudang di pelabuhan.'],
  ])('leaves %s', (sentence) => expect(leftOut(sentence)).toEqual([]));
});
