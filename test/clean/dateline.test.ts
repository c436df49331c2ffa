import { describe, expect, it } from 'vitest';
import { readDateline } from '../../src/clean/dateline.js';
import { readVocabulary } from '../../src/clean/vocabulary.js';
import { loadKnowledge } from '../../src/knowledge/index.js';

const words = readVocabulary(loadKnowledge());
const read = (text: string) => {
  const line = readDateline(text, 0, text.length, words);
  return line === undefined
    ? undefined
    : {
        head: text.slice(0, line.end),
        place: line.place && words.places.display(line.place.text),
        outlet: line.outlet?.entry?.name ?? line.outlet?.name,
      };
};

describe('datelines', () => {
  it.each([
    ['JAKARTA, KOMPAS.com - Presiden hadir.', 'JAKARTA, KOMPAS.com - ', 'Jakarta', 'Kompas.com'],
    ['JAKARTA, KOMPAS.com Presiden hadir.', 'JAKARTA, KOMPAS.com ', 'Jakarta', 'Kompas.com'],
    ['TOKYO, KOMPAS.com -- Honda hadir.', 'TOKYO, KOMPAS.com -- ', 'Tokyo', 'Kompas.com'],
    ['KABUPATEN BEKASI, KOMPAS.com - Banjir.', 'KABUPATEN BEKASI, KOMPAS.com - ', 'Kabupaten Bekasi', 'Kompas.com'],
    ['LARANTUKA, KOMPAS.com - Bupati hadir.', 'LARANTUKA, KOMPAS.com - ', 'Larantuka', 'Kompas.com'],
    ['Liputan6.com, Jakarta -Bursa naik.', 'Liputan6.com, Jakarta -', 'Jakarta', 'Liputan6.com'],
    ['Liputan6.com, JakartaKementerian hadir.', 'Liputan6.com, Jakarta', 'Jakarta', 'Liputan6.com'],
    ['TEMPO.CO,Jakarta-Ginjal adalah organ.', 'TEMPO.CO,Jakarta-', 'Jakarta', 'Tempo'],
    ['REPUBLIKA.CO.ID,ROMA -- Presiden FIGC.', 'REPUBLIKA.CO.ID,ROMA -- ', 'Roma', 'Republika'],
    ['TRIBUNNEWS.COM, JAKARTA  Wakil Ketua.', 'TRIBUNNEWS.COM, JAKARTA  ', 'Jakarta', 'Tribunnews'],
    ['TRIBUNJOGJA.COM, YOGYA - Hingga kini.', 'TRIBUNJOGJA.COM, YOGYA - ', 'Yogyakarta', 'Tribunjogja.com'],
    ['Jakarta (ANTARA) - Kementerian hadir.', 'Jakarta (ANTARA) - ', 'Jakarta', 'ANTARA'],
    ['Mataram, NTB (ANTARA News) - Sebanyak 29.', 'Mataram, NTB (ANTARA News) - ', 'Mataram', 'ANTARA'],
    ['VIVA.co.id - Mantan direktur.', 'VIVA.co.id - ', undefined, 'VIVA'],
    ['Merdeka.com - Badan Olahraga.', 'Merdeka.com - ', undefined, 'Merdeka.com'],
    ['KOMPAS.com- Pemain bulu tangkis.', 'KOMPAS.com- ', undefined, 'Kompas.com'],
    ['JAKARTA- PT MNC hadir.', 'JAKARTA- ', 'Jakarta', undefined],
    ['JAKARTA–Video yang viral.', 'JAKARTA–', 'Jakarta', undefined],
    ['SURABAYA — Wali Kota hadir.', 'SURABAYA — ', 'Surabaya', undefined],
    ['Jakarta\n-\nBank Indonesia mencatat.', 'Jakarta\n-\n', 'Jakarta', undefined],
    ['Jakarta, CNN Indonesia -- Menteri hadir.', 'Jakarta, CNN Indonesia -- ', 'Jakarta', 'CNN Indonesia'],
    ['Bisnis.com, JAKARTA — Rupiah melemah.', 'Bisnis.com, JAKARTA — ', 'Jakarta', 'Bisnis.com'],
    ['JAKARTA, Harianmaju.com - Menteri hadir.', 'JAKARTA, Harianmaju.com - ', 'Jakarta', 'Harianmaju.com'],
    [', - Kementerian hadir.', ', - ', undefined, undefined],
  ])('%s', (text, head, place, outlet) => expect(read(text)).toEqual({ head, place, outlet }));

  it.each([
    ['Jakarta akan menjadi tuan rumah.'],
    ['Presiden Joko Widodo - yang hadir sejak pagi - memberi arahan.'],
    ['Menteri Perdagangan, Muhammad Lutfi, mengatakan - seperti dikutip - bahwa harga turun.'],
    ['"Kami siap," kata dia - dengan tegas.'],
    ['Kompas.com melaporkan dari lokasi kejadian.'],
    ['Jakarta-Bandung ditempuh 40 menit.'],
    ['Sebanyak 12 - 15 orang hadir.'],
    ['tempo itu berlalu - begitu saja.'],
    [''],
  ])('none in %s', (text) => expect(read(text)).toBeUndefined());
});
