import { describe, expect, it } from 'vitest';
import { RecordCheck, RecordView } from '../../src/evaluate/index.js';
import { recordFaults } from '../../src/store/record-schema.js';
import { analyzeText } from '../analyze-text.js';

const DOCUMENTS = 10_000;
/** Processor time, so that other work on the machine does not count. */
const SECONDS = 15;

describe('10,000 records', () => {
  it(`are read and judged in under ${SECONDS} s`, () => {
    const paragraph =
      'Menteri Perdagangan Zulkifli Hasan mengatakan 1.200 pedagang di Pasar Baru Bandung ikut serta, Senin (5/6/2023). "Kami dukung sesuai Permendag Nomor 31 Tahun 2023," katanya. Kementerian Perdagangan menyiapkan Rp 48,6 miliar untuk Tokopedia dan Shopee hingga akhir tahun.\n\n';
    const own = analyzeText(paragraph.repeat(6), '2023-06-05');
    const line = JSON.stringify(own);
    expect(line.length).toBeGreaterThan(15_000);
    const check = new RecordCheck(recordFaults);
    const before = process.cpuUsage();
    for (let i = 0; i < DOCUMENTS; i++) check.add(new RecordView({ ...JSON.parse(line), path: `c/${i}.txt` }));
    const results = check.results();
    const { user, system } = process.cpuUsage(before);
    expect(results.map((r) => r.outcome)).not.toContain('failed');
    expect((user + system) / 1e6).toBeLessThan(SECONDS);
  });
});
