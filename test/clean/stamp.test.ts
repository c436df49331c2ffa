import { describe, expect, it } from 'vitest';
import { createStampReader } from '../../src/clean/stamp.js';
import { loadKnowledge } from '../../src/knowledge/index.js';

const stamps = createStampReader(loadKnowledge());
const read = (text: string): string | undefined => stamps.find(text, 0, text.length)?.value;

describe('publication stamps', () => {
  it.each([
    ['• Selasa, 05 April 2022, 21:08 WIB', '2022-04-05T21:08+07:00'],
    ['- 9 Agustus 2021, 12:12 WIB', '2021-08-09T12:12+07:00'],
    ['Redaksi Harian Sore | 31 July 2023', '2023-07-31'],
    ['12 April 2018 | 19.34 WIB', '2018-04-12T19:34+07:00'],
    ['Diperbarui 18 Jun 2025, 14:05 WIB', '2025-06-18T14:05+07:00'],
    ['2025-08-19', '2025-08-19'],
    ['Kompas.com- 20/06/2025, 17:28 WIB', '2025-06-20T17:28+07:00'],
    [", Jurnalis-Jum'at, 20 Juni 2025 |14:44 WIB", '2025-06-20T14:44+07:00'],
    ['Jum’at, 20 Juni 2025', '2025-06-20'],
    ['Tayang: Senin, 9 Juni 2025 20:08 WITA', '2025-06-09T20:08+08:00'],
    ['Minggu, 8 Juni 2025 07:00 WIT', '2025-06-08T07:00+09:00'],
    ['Rabu, 28 Mei  2025 17:11 WIB', '2025-05-28T17:11+07:00'],
    ['03Nov2025', '2025-11-03'],
    ['29May2025', '2025-05-29'],
    ['Jan 5, 2024', '2024-01-05'],
    ['January 5, 2024 at 08:15', '2024-01-05T08:15'],
    ['Selasa, 10 Juni 2025 - 12:11 WIB', '2025-06-10T12:11+07:00'],
    ['Sabtu, 1 Februari 2020 pukul 23.59 WIB', '2020-02-01T23:59+07:00'],
    ['2016-02-23T14:20:11+07:00', '2016-02-23T14:20+07:00'],
    ['2015-11-05 T10:08:58Z', '2015-11-05T10:08+00:00'],
    ['2025-06-10 12:11:00', '2025-06-10T12:11'],
    ['2025/08/19 05:00 WIB', '2025-08-19T05:00+07:00'],
    ['Thu, 05 Jun 2025 10:00:00 +0700', '2025-06-05T10:00+07:00'],
    ['19.08.2025', '2025-08-19'],
    ['17 Agt 2023', '2023-08-17'],
    ['Senin 02 Maret 2015 09:00', '2015-03-02T09:00'],
    ['29 Februari 2024', '2024-02-29'],
  ])('%s', (text, value) => expect(read(text)).toBe(value));

  it.each([
    ['31 Februari 2024'],
    ['29 Februari 2023'],
    ['Permendag 50/2020'],
    ['pukul 19.34 WIB'],
    ['5 April'],
    ['April 2022'],
    ['Rp 12.500.000'],
    ['12-13-2025'],
    ['skor 2-1-2020'.slice(0, 8)],
    ['0812-3456-7890'],
    ['1 Januari 1899'],
    ['Selasa (5/4)'],
  ])('none in %s', (text) => expect(read(text)).toBeUndefined());

  it('gives the place of the stamp', () => {
    const text = 'Judul • Selasa, 05 April 2022, 21:08 WIB lagi';
    const stamp = stamps.find(text, 0, text.length)!;
    expect(text.slice(stamp.start, stamp.end)).toBe('Selasa, 05 April 2022, 21:08 WIB');
    expect(stamp.timed).toBe(true);
  });
});
