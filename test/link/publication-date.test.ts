import { describe, expect, it } from 'vitest';
import { createAttributor } from '../../src/attribute/index.js';
import { createExtractor } from '../../src/extract/index.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { createPublicationInference } from '../../src/link/publication-date.js';
import { urlDate } from '../../src/link/publication-date-url.js';
import { createDateResolver } from '../../src/link/resolve-date-mentions.js';
import type { Attributed } from '../../src/model/layers.js';
import type { MetadataFields } from '../../src/model/metadata.js';
import { createSegmenter } from '../../src/segment/index.js';

const knowledge = loadKnowledge();
const infer = createPublicationInference(knowledge);
const resolve = createDateResolver(knowledge);
const extract = createExtractor(knowledge);
const segment = createSegmenter(knowledge);
const attribute = createAttributor(knowledge);

function read(text: string, fields: MetadataFields = {}): Attributed {
  const base = {
    id: '0000000000000000',
    path: 'a.txt',
    sha256: '',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    language: 'id',
  };
  return attribute(extract(segment({ ...base, text, metadata: { ...fields, evidence: {} }, zones: [], diagnostics: [] })));
}
const inferred = (text: string, fields?: MetadataFields) => infer(read(text, fields));

describe('the date in an address', () => {
  const outlets = knowledge.outlets();
  it.each([
    ['https://situs.example/read/2025/06/20/11395831/judul-berita', '2025-06-20'],
    ['https://situs.example/berita/2025/6/2/judul', '2025-06-02'],
    ['https://situs.example/2025-06-20/judul', '2025-06-20'],
    ['https://situs.example/nasional/20230906123456-32-998877/judul', '2023-09-06'],
    ['https://situs.example/nasional/20230906/judul', '2023-09-06'],
    ['https://situs.example/read/1440263/33/judul-berita-1568646430', '2019-09-16'],
    ['http://nasional.republika.co.id/berita/nasional/politik/15/08/25/abc123-judul', '2015-08-25'],
    ['https://oto.detik.com/mobil/d-7960000/judul-berita', '2025-06'],
    ['https://www.liputan6.com/bisnis/read/5990000/judul-berita', '2025-04'],
  ])('%s: %s', (url, day) => {
    expect(urlDate(url, outlets)?.value).toBe(day);
  });

  it.each([
    'https://situs.example/berita/3718482/judul-panjang',
    'https://situs.example/read/6047000/zodiak-hari-ini-9-juni-2025-judul',
    'https://situs.example/read/2025/13/45/judul',
    'https://situs.example/d-7971101/12-tempat-2025',
    'https://oto.detik.com/mobil/d-7941900/judul-berita',
    'https://oto.detik.com/mobil/d-99999999999999999999/judul-berita',
    'situs.example',
    '',
  ])('none in %s', (url) => {
    expect(urlDate(url, outlets)).toBeUndefined();
  });

  it('is a month where the address has only a running number, and the text no day of its own', () => {
    const url = 'https://travel.detik.com/berita/d-7960000/judul-berita';
    const { published, evidence } = inferred('Unggahan itu tayang pada 1 Juni di akunnya.', { url });
    expect([published, evidence?.rule]).toEqual(['2025-06', 'url-month']);
    expect(inferred('Jalan itu dibuka, kata camat, Selasa (10/6/2025).', { url }).published).toBe('2025-06-10');
  });

  it('stands over what the text says', () => {
    const { published, evidence } = inferred('Pabrik itu diresmikan pada Jumat (31/10/2025).', {
      url: 'https://situs.example/read/2025/11/02/1940/pabrik',
    });
    expect(published).toBe('2025-11-02');
    expect(evidence).toMatchObject({ method: 'url', rule: 'url' });
  });
});

describe('the date that the text lets one infer', () => {
  it('leaves a stated one alone', () => {
    expect(inferred('Kata Budi, Senin (9/6/2025).', { published: '2025-06-10' })).toEqual({
      published: '2025-06-10',
      evidence: undefined,
      diagnostics: [],
    });
  });

  it('is the day of the latest statement', () => {
    const text =
      'Revisi itu disahkan pada Selasa (17/9/2019). "Kami menolak," kata Feri kepada wartawan, Jumat (20/9/2019). Sidang akan dilanjutkan pada Selasa (24/9/2019).';
    const { published, evidence } = inferred(text);
    expect(published).toBe('2019-09-20');
    expect(evidence).toMatchObject({ method: 'inferred', rule: 'latest-statement' });
    expect(text.slice(evidence!.start, evidence!.end)).toBe('Jumat (20/9/2019)');
    expect(evidence!.reason).toContain('Selasa (17/9/2019)');
  });

  it('is the day that the text calls today, or the one after yesterday', () => {
    expect(inferred('Harga emas naik hari ini, Rabu (18/6/2025), setelah turun sejak Senin (16/6/2025).').published).toBe('2025-06-18');
    expect(inferred('Jenazah itu ditemukan kemarin, Kamis (19/6/2025).')).toMatchObject({
      published: '2025-06-20',
      evidence: { rule: 'today-named' },
    });
  });

  it('takes the year that weekday, cited regulation and tenure leave, and the weekday that follows', () => {
    const text =
      'Menteri Koperasi dan Usaha Kecil dan Menengah Teten Masduki menilai Peraturan Menteri Perdagangan Nomor 50 Tahun 2020 perlu diubah. "Kami menunggu," kata Teten di Jakarta, Jumat. Sebelumnya, pada Rabu (6/9) ia menemui para pedagang.';
    const { published, evidence, diagnostics } = inferred(text);
    expect(published).toBe('2023-09-08');
    expect(diagnostics).toEqual([]);
    expect(evidence?.rule).toBe('weekday-constraint');
    expect(text.slice(evidence!.start, evidence!.end)).toBe('Rabu (6/9)');
    for (const part of ['2017', '2023', 'permendag-50-2020', 'Teten Masduki', 'Jumat']) expect(evidence!.reason).toContain(part);
  });

  it('takes the year that a month named with it is near', () => {
    expect(inferred('Ekspor pada Mei 2025 naik, kata Sari di Jakarta, Rabu (18/6).').published).toBe('2025-06-18');
  });

  it('stays open, and says so, where more than one year remains', () => {
    const { published, diagnostics } = inferred('"Kami menunggu," kata Sari di kantornya, Selasa (25/8).');
    expect(published).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'date/publication-open', severity: 'info' }]);
    expect(diagnostics[0].message).toContain('2015, 2020');
  });

  it('stays open where nothing is said of days', () => {
    expect(inferred('Harga beras naik di pasar itu.')).toMatchObject({
      diagnostics: [{ code: 'date/publication-open' }],
    });
  });

  it('is not misled by a date that its weekday contradicts', () => {
    expect(inferred('Kata Sari, Senin (9/6/2025). Rapat digelar Rabu (30/6/2025).').published).toBe('2025-06-09');
  });
});

describe('the dates of a document', () => {
  const valuesOf = (text: string, published: string) => {
    const document = read(text, { published });
    const { dates, diagnostics } = resolve(document, published);
    return { values: [...dates].map(([m, v]) => [text.slice(m.start, m.end), v.value]), diagnostics };
  };

  it('flags a weekday that contradicts its date, with the likely day', () => {
    const text = 'Hal itu disampaikan Sari di Solo, Minggu (1/11/2025).';
    const { values, diagnostics } = valuesOf(text, '2025-11-03');
    expect(values).toEqual([['Minggu (1/11/2025)', '2025-11-02']]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      code: 'date/weekday-mismatch',
      severity: 'warning',
      start: text.indexOf('Minggu'),
      end: text.indexOf(').') + 1,
    });
    expect(diagnostics[0].message).toContain('Sunday 2025-11-02');
  });

  it('counts "hari ini" in a quotation from the day of the saying', () => {
    const text = 'Pabrik itu diresmikan pada Jumat (31/10/2025). "Hari ini kita mulai," kata Sari dalam peresmian itu.';
    expect(valuesOf(text, '2025-11-02').values[1]).toEqual(['Hari ini', '2025-10-31']);
  });

  it('gives a clock time the day beside it', () => {
    expect(valuesOf('Laga digelar Minggu mulai pukul 13.00 WIB.', '2019-09-15').values[1][1]).toBe('2019-09-15T13:00+07:00');
    expect(valuesOf('Longsor terjadi pukul 16.30 WIB pada Senin (24/8).', '2015-08-25').values[0][1]).toBe('2015-08-24T16:30+07:00');
  });

  it('does not take what is only compared for what is spoken of', () => {
    const { values } = valuesOf('Impor pada Juli turun dibandingkan Juni. Impor beras pada bulan itu naik.', '2015-08-25');
    expect(values.at(-1)).toEqual(['bulan itu', '2015-07']);
  });

  it('leaves a habit without a value', () => {
    expect(valuesOf('Setiap tahun serapan pada kuartal satu rendah.', '2015-08-25').values).toEqual([
      ['Setiap tahun', 'P1Y'],
      ['kuartal satu', ''],
    ]);
  });
});
