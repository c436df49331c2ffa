import type { ReportDefinition } from './contract.js';
import { BETWEEN, findDisagreements } from './disagreements/find.js';
import { Features, type ToldFigure, toldFigures } from './disagreements/told-figure.js';
import { column } from './tables/columns.js';
import { compare } from './tally.js';

const MODS: Record<string, string> = { approx: '≈', gt: '>', gte: '≥', lt: '<', lte: '≤' };

/** Figures that disagree: what seems the same count or amount, told with values that cannot both be right. */
export const disagreements: ReportDefinition = {
  name: 'disagreements',
  create() {
    const features = { local: new Features(), about: new Features() };
    const told: ToldFigure[] = [];
    return {
      add(record) {
        for (const figure of toldFigures(record, features)) told.push(figure);
      },
      table() {
        const found = findDisagreements(told, features);
        // the surest contradictions first; of those the ones that more articles tell
        found.sort(
          (a, b) =>
            BETWEEN.indexOf(a.between) - BETWEEN.indexOf(b.between) ||
            b.tellings.length - a.tellings.length ||
            compare(a.tellings[0].path, b.tellings[0].path) ||
            a.tellings[0].line - b.tellings[0].line,
        );
        return {
          name: 'disagreements',
          title: { id: 'Angka yang berbeda', en: 'Figures that disagree' },
          columns: [
            column('group', 'Kelompok', 'Group', 'integer', 'rows of one group tell the same figure'),
            column('between', 'Antara', 'Between', 'text', 'outlets (within two days), reports (one outlet, one day), time'),
            column('value', 'Nilai', 'Value'),
            column('unit', 'Satuan', 'Unit'),
            column('text', 'Tertulis', 'As written'),
            column('sentence', 'Kalimat', 'Sentence'),
            column('outlet', 'Media', 'Outlet'),
            column('published', 'Terbit', 'Published', 'date'),
            column('path', 'Berkas', 'File'),
            column('line', 'Baris', 'Line', 'integer'),
          ],
          rows: found.flatMap(({ between, tellings }, i) =>
            tellings.map((t) => [
              i + 1,
              between,
              `${MODS[t.mod] ?? ''}${t.decimal}`,
              t.unit,
              t.text,
              t.sentence,
              t.outlet,
              t.published,
              t.path,
              t.line,
            ]),
          ),
        };
      },
    };
  },
};
