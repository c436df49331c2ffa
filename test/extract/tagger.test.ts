import { describe, expect, it } from 'vitest';
import { loadTaggerModel } from '../../src/extract/index.js';
import { createTaggerRecognizer } from '../../src/extract/recognizers/tagger.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import type { Mention } from '../../src/model/mention.js';
import { createAnalyzer } from '../../src/pipeline.js';
import { createSegmenter } from '../../src/segment/index.js';
import { source } from '../analyze-text.js';
import { documentOf } from '../document.js';

const knowledge = loadKnowledge();
const segment = createSegmenter(knowledge);
const model = loadTaggerModel();
const tagger = createTaggerRecognizer(knowledge, model);

function readings(text: string, recognizer = tagger): Mention[] {
  return recognizer.recognize(segment(documentOf(text)));
}
const likely = (text: string): string[] =>
  readings(text)
    .filter((m) => m.confidence >= 0.6)
    .map((m) => `${m.type} ${text.slice(m.start, m.end)}`);

describe('the tagger', () => {
  it.each([
    ['"Panen kali ini lebih baik," kata Sulastri Wening kepada wartawan.', 'person Sulastri Wening'],
    ['Menurut Darmo Wicaksana, harga cabai akan turun pekan depan.', 'person Darmo Wicaksana'],
    ['Petani itu, Ranti Puspaningrum, menanam bawang sejak tahun lalu.', 'person Ranti Puspaningrum'],
    ['Banjir merendam ratusan rumah di Desa Sukamaju Wetan.', 'place Desa Sukamaju Wetan'],
    ['Ia bekerja di PT Sinar Laut Sejahtera sejak lulus kuliah.', 'organization PT Sinar Laut Sejahtera'],
  ])('finds names that no list holds: %s', (text, wanted) => {
    expect(likely(text)).toContain(wanted);
  });

  it.each([
    'Harga cabai naik karena hujan turun terus di banyak daerah.',
    'Namun, Ia Tidak Menjelaskan Lebih Lanjut.',
    'Selain itu, warga juga mengeluhkan jalan rusak.',
  ])('finds none where none is: %s', (text) => {
    expect(likely(text)).toEqual([]);
  });

  it.each([
    ['Rapat dipimpin Drs Darmo Wicaksana sejak pagi.', 'person Darmo Wicaksana'],
    ['Hadir pula Ny Sulastri Wening bersama keluarga.', 'person Sulastri Wening'],
    ['Menurut Kombes Darmo Wicaksana, korban selamat.', 'person Darmo Wicaksana'],
    ['Buku itu ditulis oleh Darmo B . Wicaksana , dosen sejarah .', 'person Darmo B . Wicaksana'],
  ])('leaves titles out of names, and reads initials whose point stands apart: %s', (text, wanted) => {
    expect(likely(text)).toContain(wanted);
  });

  it('says with each reading how sure it is, and marks nothing outside the text', () => {
    const text = 'Bupati Sulastri Wening meresmikan Pasar Induk Karangsari bersama PT Sinar Laut Sejahtera.';
    const found = readings(text);
    expect(found.length).toBeGreaterThan(1);
    for (const m of found) {
      expect(m.confidence).toBeGreaterThanOrEqual(0);
      expect(m.confidence).toBeLessThanOrEqual(1);
      expect(m.start).toBeLessThan(m.end);
      expect(text.slice(m.start, m.end)).toBe(text.slice(m.start, m.end).trim());
    }
  });

  it('gives the same readings each time, whatever was read before', () => {
    const text = '"Kami siap," ujar Darmo Wicaksana di Karangsari.';
    const first = readings(text);
    readings('Sesuatu yang lain sama sekali: PT Sinar Laut, Sulastri Wening, dan Kota Bekasi. '.repeat(40));
    expect(readings(text)).toEqual(first);
  });

  it('proposes nothing without a model', () => {
    expect(readings('kata Sulastri Wening', createTaggerRecognizer(knowledge, undefined))).toEqual([]);
  });

  it('brings names into the record that lists and rules miss', () => {
    const text = 'Petani itu, Ranti Puspaningrum, menanam bawang sejak tahun lalu. Hasil kebun Ranti dijual ke kota.';
    const people = (analyzer: ReturnType<typeof createAnalyzer>): string[] =>
      analyzer
        .analyze(source(text))
        .annotations.filter((a) => a.type === 'person')
        .map((a) => a.text);
    expect(people(createAnalyzer(knowledge))).not.toContain('Ranti Puspaningrum');
    expect(people(createAnalyzer(knowledge, { model }))).toEqual(['Ranti Puspaningrum', 'Ranti']);
  });
});

describe("common words at a sentence's begin", () => {
  const people = (text: string): string[] =>
    readings(text)
      .filter((m) => m.type === 'person')
      .map((m) => text.slice(m.start, m.end));

  it('are no people, unless the text has them in a longer name', () => {
    expect(people('Sidang digelar di Tegal. Hakim menilai bukti cukup.')).toEqual([]);
    expect(people('Sidang dihadiri Lukman Hakim. Hakim menilai bukti cukup.')).toContain('Hakim');
  });
});

describe('names that a list holds', () => {
  it.each([
    ['"Transaksi tidak boleh di sana," kata Zulhas di Jakarta.', 'person:zulkifli-hasan'],
    ['Menurut Jokowi, jalan itu selesai tahun depan.', 'person:joko-widodo'],
    ['"Kami sudah melapor," ujar Anne P Sutanto kepada wartawan.', 'person:anne-patricia-sutanto'],
  ])('stay linked where rule and model agree on the words: %s', (text, id) => {
    const record = createAnalyzer(knowledge, { model }).analyze(source(text, { published: '2023-09-27' }));
    expect(record.annotations.flatMap((a) => (a.type === 'person' ? [a.entity] : []))).toEqual([id]);
  });
});
