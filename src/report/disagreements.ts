import type { ReportDefinition } from './contract.js';
import { DisagreementSearch, toldValue } from './disagreements/gather.js';
import { column } from './tables/columns.js';

/** Figures that disagree: what seems the same count or amount, told with values that cannot both be right. */
export const disagreements: ReportDefinition = {
  name: 'disagreements',
  create() {
    const search = new DisagreementSearch();
    return {
      add: (record) => search.add(record),
      table: () => ({
        name: 'disagreements',
        title: { id: 'Angka yang berbeda', en: 'Figures that disagree' },
        columns: [
          column('group', 'No.', 'No.', 'integer', 'rows of one number tell the same figure'),
          column('figure', 'Angka', 'Figure'),
          column('sentence', 'Kalimat', 'Sentence'),
          column('outlet', 'Media', 'Outlet'),
          column('published', 'Terbit', 'Published', 'date'),
          column('source', 'Sumber', 'Source'),
        ],
        rows: search
          .found()
          .flatMap(({ tellings }, i) =>
            tellings.map((t) => [
              i + 1,
              `${toldValue(t)} ${t.unit}`,
              t.sentence,
              t.outlet,
              t.published.slice(0, 10),
              `${t.path}:${t.line}`,
            ]),
          ),
      }),
    };
  },
};
