import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { compareDocuments } from '../../src/evaluate/compare/documents.js';
import { equalChunks } from '../../src/evaluate/compare/equal-chunks.js';
import { BaselineCheck, RecordView, RunComparison } from '../../src/evaluate/index.js';
import type { Analysis } from '../../src/model/analysis.js';
import { RunIndex } from '../../src/store/run-index.js';
import { damaged, type Loose, record } from './build.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
async function run(...records: Analysis[]): Promise<RunIndex> {
  const path = join(folder, `r${files++}.ndjson`);
  writeFileSync(path, records.map((r) => `${JSON.stringify(r)}\n`).join(''));
  return RunIndex.open(path);
}

const TEXT = 'Johnny Plate bertemu Johnny dan Mahfud di Bandung, Rabu (6/9). Hadir 7.634 orang. "Baik," kata Johnny.';
const base = record(
  TEXT,
  [
    { type: 'person', words: 'Johnny Plate', means: 'Johnny G. Plate' },
    { type: 'person', words: 'Johnny', nth: 2, means: 'Johnny G. Plate' },
    { type: 'person', words: 'Mahfud', means: 'Mahfud MD' },
    { type: 'place', words: 'Bandung' },
    { type: 'date', words: 'Rabu (6/9)', means: '2023-09-06' },
    { type: 'figure', words: '7.634 orang', means: '7634', more: { unit: 'orang' } },
    { type: 'quote', words: 'Baik,', more: { speaker: 'person:johnny-g-plate' } },
    { type: 'person', words: 'Johnny', nth: 3, means: 'Johnny G. Plate' },
  ],
  { metadata: { title: 'Temu', published: '2023-09-08' } },
);
const told = (older: Analysis, newer: Analysis): string[] =>
  compareDocuments(new RecordView(older), new RecordView(newer)).map((c) => `${c.kind} ${c.about}: ${c.message}`);

describe('two records of a document', () => {
  it('differ in nothing where they are the same', () => {
    expect(told(base, structuredClone(base))).toEqual([]);
  });

  it.each<[string, (r: Loose) => void, string]>([
    ['a mark lost', (r) => void r.annotations.splice(3, 1), 'lost mark: place "Bandung" is gone.'],
    [
      'a mark gained',
      (r) => void r.annotations.splice(3, 0, { ...r.annotations[4], id: 'x', start: 38, end: 40, text: 'di', value: '' }),
      'gained mark: date "di" is new.',
    ],
    [
      'a span moved',
      (r) => Object.assign(r.annotations[4], { end: r.annotations[4].end - 6, text: 'Rabu' }),
      'changed span: date "Rabu (6/9)" became "Rabu".',
    ],
    [
      'a type changed',
      (r) => Object.assign(r.annotations[3], { type: 'organization' }),
      'changed type: place "Bandung" became organization "Bandung".',
    ],
    [
      'a value changed',
      (r) => {
        r.annotations[4].value = '2022-09-06';
      },
      'changed value: date "Rabu (6/9)": 2023-09-06 became 2022-09-06.',
    ],
    [
      'a figure changed',
      (r) => {
        r.annotations[5].mod = 'approx';
      },
      'changed value: figure "7.634 orang": 7634 orang (count) became approx 7634 orang (count).',
    ],
    [
      'a link changed',
      (r) => {
        r.annotations[2].entity = 'person:johnny-g-plate';
      },
      'changed link: person "Mahfud": Mahfud MD became Johnny G. Plate.',
    ],
    [
      'a speaker lost',
      (r) => {
        r.annotations[6].speaker = null;
      },
      'changed value: quote "Baik,": its speaker Johnny G. Plate became nobody.',
    ],
    ['a field lost', (r) => delete r.metadata.published, 'lost metadata: published "2023-09-08" is gone.'],
    [
      'a field changed',
      (r) => {
        r.metadata.title = 'Rapat';
      },
      'changed metadata: title "Temu" became "Rapat".',
    ],
    [
      'zones drawn otherwise',
      (r) => {
        r.zones = [{ kind: 'boilerplate', start: 62, end: 80, rule: 'x' }];
      },
      'changed content: The zones are drawn otherwise: 18 characters more are left out.',
    ],
    [
      'other bytes, same text',
      (r) => {
        r.sha256 = 'e'.repeat(64);
      },
      'changed source: The source has other bytes, but the same text: a byte order mark, an encoding or line ends.',
    ],
  ])('tell %s', (_, damage, message) => {
    expect(told(base, damaged(base, damage))).toEqual([message]);
  });

  it('tell an entity that became several, once, and several that became one', () => {
    const split = damaged(base, (r) => {
      r.annotations[1].entity = 'person:johnny';
      r.annotations[7].entity = 'person:johnny';
      r.entities.push({ ...r.entities[0], id: 'person:johnny', name: 'Johnny', mentions: ['a2', 'a8'] });
    });
    expect(told(base, split)).toEqual([
      'split entity: Johnny G. Plate (person:johnny-g-plate) is several now: Johnny G. Plate and Johnny.',
    ]);
    expect(told(split, base)).toEqual(['merged entity: Johnny G. Plate and Johnny are one now: Johnny G. Plate (person:johnny-g-plate).']);
  });

  it('do not differ for an id that was only renamed', () => {
    const renamed = JSON.parse(JSON.stringify(base).replaceAll('person:mahfud-md', 'person:mohammad-mahfud-md')) as Analysis;
    expect(told(base, renamed)).toEqual([]);
  });

  it('find marks again behind an inserted line', () => {
    const line = 'Baca juga: Berita lain 🎉\n';
    const shift = Array.from(line).length;
    const moved = damaged(base, (r) => {
      r.text = line + r.text;
      for (const a of r.annotations) Object.assign(a, { start: a.start + shift, end: a.end + shift });
    });
    expect(told(base, moved)).toEqual([`changed text: The article's text was changed: it is ${shift} characters longer.`]);
  });

  it('follow a mark whose own words were changed', () => {
    const edited = damaged(base, (r) => {
      r.text = r.text.replace('7.634', '7.643').replace('Bandung', 'Bandar');
      Object.assign(r.annotations[3], { end: r.annotations[3].end - 1, text: 'Bandar' });
      for (const a of r.annotations.slice(4)) Object.assign(a, { start: a.start - 1, end: a.end - 1 });
      Object.assign(r.annotations[5], { text: '7.643 orang', value: 7643, decimal: '7643' });
    });
    expect(told(base, edited)).toEqual([
      "changed text: The article's text was changed: it is 1 character shorter.",
      'changed words: place "Bandung" became "Bandar".',
      'changed value: figure "7.643 orang": 7634 orang (count) became 7643 orang (count).',
    ]);
  });

  it('find marks again wherever a word is put in', () => {
    const words = ['Budi', 'Ani', 'Bandung', 'Solo'];
    const of = (list: readonly string[]) =>
      record(
        list.join(' '),
        words.map((w) => ({ type: 'person' as const, words: w })),
      );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.constantFrom('dan', 'lalu pergi', '🎉'), (at, word) => {
        const changes = compareDocuments(new RecordView(of(words)), new RecordView(of([...words.slice(0, at), word, ...words.slice(at)])));
        expect(changes.map((c) => c.about)).toEqual(['text']);
      }),
    );
  });
});

describe('two runs', () => {
  const other = record('Lain sekali.', [], { path: 'corpus/b.txt' });

  it('tell documents that are missing, new or moved', async () => {
    const comparison = new RunComparison(await run(base, other));
    expect(comparison.add(new RecordView(record('Baru.', [], { path: 'corpus/c.txt' })))).toBeUndefined();
    expect(
      comparison.add(
        new RecordView(
          damaged({ ...base, path: 'corpus/a2.txt' }, (r) => {
            r.annotations[4].value = '2020';
          }),
        ),
      ),
    ).toBeUndefined();
    const told = comparison.finish().flatMap((d) => d.changes.map((c) => `${d.path} ${c.kind} ${c.about}: ${c.message}`));
    expect(told).toEqual([
      'corpus/c.txt gained document: The document is new.',
      'corpus/a2.txt changed document: The document was corpus/a.txt before.',
      'corpus/a2.txt changed value: date "Rabu (6/9)": 2023-09-06 became 2020.',
      expect.stringContaining('corpus/b.txt lost document: The document is missing;'),
    ]);
  });

  it('fail for the kinds that are asked for, and tell the others', async () => {
    const newer = damaged(base, (r) => {
      r.annotations[4].value = '2020';
      r.metadata.outlet = 'ANTARA';
    });
    const outcomes = async (...failOn: ('lost' | 'changed' | 'gained')[]) => {
      const check = new BaselineCheck(await run(base), new Set(failOn));
      check.add(new RecordView(newer));
      return check.results().map((r) => [r.outcome, r.summary]);
    };
    expect(await outcomes('lost')).toEqual([
      ['passed', '0 lost in 1 document'],
      ['passed', '1 gained in 1 document'],
      ['passed', '1 changed in 1 document'],
      ['passed', '0 merged in 1 document'],
      ['passed', '0 split in 1 document'],
    ]);
    expect((await outcomes('lost', 'changed')).map(([o]) => o)).toEqual(['passed', 'passed', 'failed', 'passed', 'passed']);
  });
});

describe('what two texts share', () => {
  const word = fc.constantFrom('Budi ', 'pergi. ', 'Ani\n', 'ke ', 'pasar. ', '🎉');
  it('is the same in both, in order, and all of it where the texts are the same', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.array(word, { maxLength: 12 }), (a, b) => {
        const [older, newer] = [a.join(''), b.join('')];
        let [x, y] = [0, 0];
        for (const c of equalChunks(older, newer)) {
          expect(older.slice(c.older, c.older + c.length)).toBe(newer.slice(c.newer, c.newer + c.length));
          expect(c.older >= x && c.newer >= y).toBe(true);
          [x, y] = [c.older + c.length, c.newer + c.length];
        }
        expect(equalChunks(older, older).reduce((n, c) => n + c.length, 0)).toBe(older.length);
      }),
    );
  });
});
