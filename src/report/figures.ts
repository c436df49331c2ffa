import type { FigureAnnotation } from '../model/analysis.js';
import type { ReportDefinition } from './contract.js';
import { FirstRows } from './first-rows.js';
import { sentenceOf, viewOf } from './sentence-of.js';

const MODS: Record<string, string> = { approx: '≈', gt: '>', gte: '≥', lt: '<', lte: '≤' };

/** What was counted, how surely, and where it says so. */
export const figures: ReportDefinition = {
  name: 'figures',
  create(most = Infinity) {
    const rows = new FirstRows<(string | number | null)[]>(most);
    return {
      add(record) {
        const view = viewOf(record);
        const seen = new Set<string>();
        for (const a of record.annotations) {
          if (a.type !== 'figure') continue;
          const key = `${a.decimal} ${a.unit} ${a.mod ?? ''}`;
          if (seen.has(key)) continue;
          seen.add(key);
          rows.push([
            `${MODS[a.mod ?? ''] ?? ''}${shownValue(a)}`,
            a.unit,
            a.kind,
            a.text,
            sentenceOf(record, view, a.sentence),
            record.path,
          ]);
        }
      },
      table: () => ({
        name: 'figures',
        title: { id: 'Angka', en: 'Figures' },
        columns: [
          { key: 'value', title: { id: 'Nilai', en: 'Value' }, type: 'text' },
          { key: 'unit', title: { id: 'Satuan', en: 'Unit' }, type: 'text' },
          { key: 'kind', title: { id: 'Jenis', en: 'Kind' }, type: 'text' },
          { key: 'text', title: { id: 'Tertulis', en: 'As written' }, type: 'text' },
          { key: 'sentence', title: { id: 'Kalimat', en: 'Sentence' }, type: 'text' },
          { key: 'path', title: { id: 'Berkas', en: 'File' }, type: 'text' },
        ],
        ...rows.end(),
      }),
    };
  },
};

const shownValue = (a: FigureAnnotation): string => (a.min !== undefined && a.max !== undefined ? `${a.min}–${a.max}` : a.decimal);
