import type { Analysis, DateAnnotation } from '../model/analysis.js';
import type { ReportDefinition } from './contract.js';
import { lineOf, sentenceOf, textSlicer } from './sentence-of.js';
import { compare } from './tally.js';

/** One row a dated sentence, in order of time: when, who in which post, what, and where it says so. */
export const timeline: ReportDefinition = {
  name: 'timeline',
  create() {
    const rows: (string | number)[][] = [];
    return {
      add(record) {
        const names = new Map(record.entities.map((e) => [e.id, e.name]));
        const slice = textSlicer(record);
        for (const date of record.annotations) {
          if (date.type !== 'date' || date.value === '' || date.timex === 'duration' || date.timex === 'set') continue;
          const { who, post } = speakerIn(record, date, names);
          rows.push([date.value, who, post, sentenceOf(record, slice, date.sentence), record.path, lineOf(slice, date.start)]);
        }
      },
      table: () => ({
        name: 'timeline',
        title: { id: 'Lini masa', en: 'Timeline' },
        columns: [
          { key: 'date', title: { id: 'Tanggal', en: 'Date' }, type: 'date' },
          { key: 'who', title: { id: 'Siapa', en: 'Who' }, type: 'text' },
          { key: 'post', title: { id: 'Jabatan', en: 'Post' }, type: 'text' },
          { key: 'what', title: { id: 'Apa', en: 'What' }, type: 'text' },
          { key: 'source', title: { id: 'Sumber', en: 'Source' }, type: 'text' },
          { key: 'line', title: { id: 'Baris', en: 'Line' }, type: 'integer' },
        ],
        rows: rows.sort((a, b) => compare(String(a[0]), String(b[0])) || compare(String(a[4]), String(b[4])) || Number(a[5]) - Number(b[5])),
      }),
    };
  },
};

/** The speaker of the sentence's quotation, else the first person named in the sentence, with the post held. */
function speakerIn(record: Analysis, date: DateAnnotation, names: ReadonlyMap<string, string>): { who: string; post: string } {
  const here = record.annotations.filter((a) => a.sentence === date.sentence);
  const quote = here.find((a) => a.type === 'quote' && a.speaker !== null);
  const person = here.find((a) => a.type === 'person');
  const role = here.find((a) => a.type === 'role' && a.holder !== undefined);
  const id = (quote?.type === 'quote' ? quote.speaker : undefined) ?? (person?.type === 'person' ? person.entity : undefined) ?? (role?.type === 'role' ? role.holder : undefined);
  if (id === undefined || id === null) return { who: '', post: '' };
  const held = record.relations.find((r) => r.type === 'holds' && r.from === id);
  return { who: names.get(id) ?? '', post: held === undefined ? '' : (names.get(held.to) ?? '') };
}
