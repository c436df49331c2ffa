import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../src/clean/index.js';
import { PageJoiner } from '../../src/corpus/page-joiner.js';
import { headlineOfPage, pageOfAddress, pageOfFile } from '../../src/corpus/page-sign.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import type { Document } from '../../src/model/document.js';
import { rawDocument } from '../clean/raw-document.js';

const clean = createCleaner(loadKnowledge());

const TITLE = 'Pasar Ikan Muara Angke Dibuka Kembali Bulan Depan';
const PARTS = [
  'Jakarta - Pemerintah Provinsi DKI Jakarta membuka kembali Pasar Ikan Muara Angke bulan depan setelah perbaikan selama dua tahun. Sebanyak 320 pedagang mendapat kios baru.',
  'Kepala dinas mengatakan sewa kios tidak naik sampai akhir tahun. Pedagang lama didahulukan, kata dia, sepanjang masih berjualan pada tahun sebelumnya.',
  'Nelayan berharap tempat pelelangan juga diperbaiki. Mereka menunggu jadwal dari dinas, yang akan diumumkan sesudah pasar dibuka untuk umum.',
];
const page = (path: string, part: number, url?: string, title = TITLE): Document =>
  clean(
    rawDocument(
      `<html><head><title>${title}</title>${url === undefined ? '' : `<link rel="canonical" href="${url}">`}</head><body><nav>Menu</nav><h1>${title}</h1><div class="content"><p>${PARTS[part]}</p></div></body></html>`,
      'text/html',
      { path },
    ),
  );
const joined = (documents: readonly Document[]): Document[] => {
  const joiner = new PageJoiner();
  return [...documents.flatMap((d) => joiner.add(d)), ...joiner.end()];
};
const URL = 'https://www.pasarkita.id/read/2024/03/05/118/pasar-ikan-muara-angke-dibuka';

describe('pages of one article', () => {
  it('are one document by the numbers in their addresses', () => {
    const pages = [page('a.html', 0, URL), page('b.html', 1, `${URL}?page=2`), page('c.html', 2, `${URL}?page=3`)];
    const [one, ...more] = joined(pages);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ path: 'a.html', metadata: { title: TITLE, url: URL } });
    expect(one.pages?.map((p) => p.path)).toEqual(['a.html', 'b.html', 'c.html']);
    expect(one.diagnostics).toContainEqual({
      code: 'input/pages-joined',
      severity: 'info',
      message: 'Joined from 3 pages: a.html, b.html, c.html.',
    });
  });

  it('keep the offsets of their texts, zones and evidence', () => {
    const pages = [page('x-1.html', 0), page('x-2.html', 1)];
    const [one] = joined(pages);
    one.pages!.forEach((p, i) => {
      expect(one.text.slice(p.start, p.end)).toBe(pages[i].text);
      for (const z of pages[i].zones) expect(one.zones).toContainEqual({ ...z, start: z.start + p.start, end: z.end + p.start });
    });
    const { start = -1, end } = joined([
      page('x-1.html', 0),
      {
        ...pages[1],
        metadata: { title: TITLE, editors: ['Sri'], evidence: { editors: { method: 'stated', rule: 'r', start: 3, end: 9 } } },
      },
    ])[0].metadata.evidence.editors!;
    expect([start, end]).toEqual([one.pages![1].start + 3, one.pages![1].start + 9]);
  });

  it('come in any order, ten before two', () => {
    const pages = [page('p-2.html', 1, URL), page('p-3.html', 2, URL), page('p.html', 0, URL)];
    expect(joined(pages)[0].pages?.map((p) => p.path)).toEqual(['p.html', 'p-2.html', 'p-3.html']);
  });

  it.each<[string, Document[]]>([
    [
      'other headlines',
      [page('berita-1.html', 0), page('berita-2.html', 1, undefined, 'Harga Cabai Rawit Turun di Pasar Induk Kramat Jati')],
    ],
    ['other addresses', [page('1.html', 0, URL), page('2.html', 1, `${URL}-lagi?page=2`)]],
    ['a gap in the numbers', [page('x-1.html', 0), page('x-3.html', 2)]],
    ['no first page', [page('x-2.html', 1), page('x-3.html', 2)]],
    ['copies of one page', [page('x-1.html', 0), page('x-2.html', 0)]],
    ['the same address twice', [page('x.html', 0, URL), page('y.html', 1, URL)]],
    [
      'numbered files of other days',
      [page('cuaca-1.html', 0), page('cuaca-2.html', 1)].map((d, i) => ({
        ...d,
        metadata: { ...d.metadata, published: `2024-03-0${i + 4}` },
      })),
    ],
    ['rows that follow each other', [page('baris.jsonl#1', 0), page('baris.jsonl#2', 1)]],
    ['versions of an article in rows', [page('baris.jsonl#1', 0, URL), page('baris.jsonl#2', 1, URL)]],
    ['short headlines', [page('x-1.html', 0, undefined, 'Cuaca Hari Ini'), page('x-2.html', 1, undefined, 'Cuaca Hari Ini')]],
  ])('are not seen in %s', (_, documents) => expect(joined(documents)).toEqual(documents));

  it('between other articles leave these alone', () => {
    const other = page('lain.html', 2, 'https://lain.id/a/b', 'Harga Cabai Rawit Turun di Pasar Induk Kramat Jati');
    expect(joined([other, page('x-1.html', 0), page('x-2.html', 1), other]).map((d) => d.pages?.length ?? 1)).toEqual([1, 2, 1]);
  });
});

describe('signs of pages', () => {
  it.each([
    ['https://www.a.id/read/9/judul-yang-panjang?page=2', 'a.id/read/9/judul-yang-panjang', 2],
    ['https://m.a.id/read/9/judul?utm_source=x&page=3#top', 'a.id/read/9/judul', 3],
    ['https://news.a.id/berita/d-9/judul-yang-cukup-panjang/2', 'news.a.id/berita/d-9/judul-yang-cukup-panjang', 2],
    ['https://a.id/judul-berita/page/4/', 'a.id/judul-berita', 4],
    ['https://a.id/judul-berita/halaman-2', 'a.id/judul-berita', 2],
    ['https://a.id/2023/09/12', 'a.id/2023/09/12', undefined],
    ['https://a.id/judul?page=all', 'a.id/judul?page=all', undefined],
    ['https://a.id/?p=1234', 'a.id?p=1234', undefined],
  ])('%s', (url, key, number) => expect(pageOfAddress(url)).toEqual(number === undefined ? { key } : { key, number }));

  it.each([
    ['dir/pasar-2.html', 'dir/pasar', 2],
    ['pasar_hal3.html', 'pasar', 3],
    ['pasar.html?page=2', 'pasar', 2],
    ['dump.zip!/a/page-10.html', 'dump.zip!/a/', 10],
    ['pasar.html', 'pasar', undefined],
    ['d-118273.html', 'd-118273', undefined],
  ])('%s', (path, key, number) => expect(pageOfFile(path)).toEqual(number === undefined ? { key } : { key, number }));

  it('headlines lose their page', () => {
    expect(headlineOfPage('Pasar Ikan Dibuka Kembali - Halaman 2')).toBe('pasar ikan dibuka kembali');
    expect(headlineOfPage('Lima Fakta Halaman 2')).toBe('lima fakta halaman 2');
  });
});
