import { countCodePoints } from '../text/line-index.js';
import type { ReportDefinition } from './contract.js';
import { ArticleCount, compare } from './tally.js';

/** The corpus at a glance: documents, outlets, span of dates, words, share of boilerplate. */
export const summary: ReportDefinition = {
  name: 'summary',
  create() {
    const outlets = new Map<string, number>();
    const days: string[] = ['', ''];
    const articles = new ArticleCount();
    const count = { words: 0, characters: 0, boilerplate: 0, dated: 0, inferred: 0, annotations: 0 };
    return {
      add(record) {
        const text = record.text ?? '';
        articles.add(record);
        count.words += text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
        count.characters += record.offsetUnit === 'utf16' ? text.length : countCodePoints(text, 0, text.length);
        count.annotations += record.annotations.length;
        for (const z of record.zones) if (z.kind === 'boilerplate') count.boilerplate += z.end - z.start;
        const outlet = record.metadata.outlet;
        if (outlet !== undefined) outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
        const day = record.metadata.published?.slice(0, 10);
        if (day === undefined) return;
        count.dated++;
        if (record.metadata.evidence.published?.method === 'inferred') count.inferred++;
        if (days[0] === '' || day < days[0]) days[0] = day;
        if (day > days[1]) days[1] = day;
      },
      table() {
        const share = count.characters === 0 ? 0 : (100 * count.boilerplate) / count.characters;
        const names = [...outlets].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([name, n]) => `${name} (${n})`);
        return {
          name: 'summary',
          title: { id: 'Korpus', en: 'Corpus' },
          columns: [
            { key: 'measure', title: { id: 'Ukuran', en: 'Measure' }, type: 'text' },
            { key: 'value', title: { id: 'Nilai', en: 'Value' }, type: 'text' },
          ],
          rows: [
            ['documents', String(articles.documents)],
            ['unique_documents', String(articles.unique)],
            ['outlets', names.join(', ')],
            ['dates', days[0] === '' ? '' : `${days[0]} – ${days[1]}`],
            ['dates_known', `${count.dated}/${articles.documents}`],
            ['dates_inferred', String(count.inferred)],
            ['words', String(count.words)],
            ['boilerplate', `${share.toFixed(1)} %`],
            ['annotations', String(count.annotations)],
          ],
        };
      },
    };
  },
};
