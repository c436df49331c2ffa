import { describe, expect, it } from 'vitest';
import { createFigureRecognizer } from '../../src/extract/recognizers/figure.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { createChangeChecker } from '../../src/link/figure-change.js';
import { createSegmenter } from '../../src/segment/index.js';
import { documentOf } from '../document.js';

const knowledge = loadKnowledge();
const recognizer = createFigureRecognizer(knowledge);
const segment = createSegmenter(knowledge);
const check = createChangeChecker(knowledge);

function findings(text: string) {
  const document = segment(documentOf(text));
  return check({ ...document, mentions: recognizer.recognize(document), rejected: [] });
}

describe('stated changes', () => {
  it('computes what the two amounts give', () => {
    const { changes, diagnostics } = findings('Laba naik 20,5 persen dari Rp44,5 triliun menjadi Rp53,6 triliun.');
    expect(diagnostics).toEqual([]);
    expect(changes).toHaveLength(1);
    const [change] = changes;
    expect(change.direction).toBe('rise');
    expect(change.stated.value).toBe(20.5);
    expect(change.from.value).toBe(44.5e12);
    expect(change.to.value).toBe(53.6e12);
    expect(change.computed.percent).toBeCloseTo(20.449, 3);
    expect(change.computed.difference).toBe(9.1e12);
    expect(change.agrees).toBe(true);
  });

  it.each([
    'Ekspor turun 10 persen menjadi 900 ton dari 1.000 ton.',
    'Pendapatan mencapai Rp3,47 triliun, meningkat 18 persen dibanding tahun lalu dari Rp2,95 triliun.',
    'Harga turun dari Rp 20.000 menjadi Rp 15.000 atau turun 25 persen.',
    'Impor tercatat USD14,20 miliar, mengalami penurunan sebesar 15,60% dibandingkan Agustus lalu yang sebesar USD16,82 miliar.',
    'Suku bunga turun 25 basis poin dari 6,25 persen menjadi 6 persen.',
    'Bunga acuan naik 0,25 persen dari 5,5 persen menjadi 5,75 persen.',
    'Harga beras naik Rp500 dari Rp14.000 menjadi Rp14.500.',
    'Rupiah melemah 0,31 persen menjadi Rp 16.363 dari Rp 16.312,5 per dolar AS.',
  ])('agrees: %s', (text) => {
    const { changes, diagnostics } = findings(text);
    expect(changes.map((c) => c.agrees)).toEqual([true]);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['Laba naik 50 persen dari Rp44,5 triliun menjadi Rp53,6 triliun.', '50 persen'],
    ['Harga turun 20 persen dari Rp 10.000 menjadi Rp 12.000.', '20 persen'],
    ['Jumlah wisatawan tumbuh 5 persen dari 1.000 orang menjadi 2.000 orang.', '5 persen'],
    ['Harga beras naik Rp700 dari Rp14.000 menjadi Rp14.500.', 'Rp700'],
  ])('contradicts: %s', (text, stated) => {
    const { diagnostics } = findings(text);
    expect(diagnostics.map((d) => [d.code, d.severity, text.slice(d.start, d.end)])).toEqual([
      ['figure/change-mismatch', 'warning', stated],
    ]);
  });

  it('says nothing of approximate amounts', () => {
    const { changes, diagnostics } = findings('Laba naik sekitar 50 persen dari Rp44,5 triliun menjadi Rp53,6 triliun.');
    expect(changes.map((c) => c.agrees)).toEqual([undefined]);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    'Laba naik 20 persen, sedangkan biaya mencapai Rp 5 miliar dari Rp 7 miliar yang dianggarkan untuk tiga proyek.',
    'Inflasi turun dari 2,4% pada Maret menjadi 2,3% karena harga konsumen naik 0,2%.',
    'Saham itu naik 5 persen dari posisi kemarin. Harganya menjadi Rp 500 dari Rp 900.',
    'Polisi menyita 3 mobil dari 2 tersangka di 4 lokasi.',
  ])('sees no change in: %s', (text) => {
    expect(findings(text)).toEqual({ changes: [], diagnostics: [] });
  });
});
