import { describe, expect, it } from 'vitest';
import type { Analysis } from '../src/model/analysis.js';
import { foldName } from '../src/text/slug.js';
import { analyzeText } from './analyze-text.js';
import { readCases, unbracket } from './cases.js';

const namesOf = (record: Analysis, id: string | undefined): string[] => {
  const entity = record.entities.find((e) => e.id === id);
  return entity === undefined ? [] : [entity.name, ...entity.aliases].map(foldName);
};

for (const label of ['person', 'role', 'organization', 'platform', 'program', 'place']) {
  const file = readCases(label);
  describe(label, () => {
    for (const c of file.cases) {
      for (const phrase of c.phrases) {
        it(`${c.value}: ${phrase}`, () => {
          const { text, start, end } = unbracket(phrase);
          const record = analyzeText(text, c.on ?? file.on);
          const found = record.annotations.filter((a) => a.type === label);
          expect(found.map((a) => text.slice(a.start, a.end))).toContain(text.slice(start, end));
          const mark = found.find((a) => a.start === start && a.end === end);
          expect(mark, 'at the marked place').toBeDefined();
          expect(namesOf(record, (mark as { entity: string }).entity)).toContain(foldName(c.value));
          if (c.holder !== undefined) expect(namesOf(record, (mark as { holder?: string }).holder)).toContain(foldName(c.holder));
        });
      }
    }
    for (const phrase of file.none) {
      it(`nothing: ${phrase}`, () => {
        const found = analyzeText(phrase, file.on).annotations.filter((a) => a.type === label);
        expect(found.map((a) => a.text)).toEqual([]);
      });
    }
  });
}
