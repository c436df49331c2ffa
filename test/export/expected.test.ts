import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_FORMATS } from '../../src/export/events/index.js';
import { FileNames } from '../../src/export/file-names.js';
import { NETWORK_FORMATS } from '../../src/export/network/index.js';
import { RECORD_FORMATS } from '../../src/export/records/index.js';
import { TABLE_FORMATS } from '../../src/export/tables/index.js';
import { buildNetwork } from '../../src/report/network/build.js';
import { NETWORK_TYPES, PairCount } from '../../src/report/network/pairs.js';
import { TABLES } from '../../src/report/tables/index.js';
import { eventsOf } from '../../src/report/timeline/events-of.js';
import { byTime } from '../../src/report/timeline/table.js';
import { expected } from './expected-file.js';
import { sample, writeFiles, writeStream, writeTable } from './sample.js';

describe('every export of the sample equals its fixture', () => {
  it.each(TABLES.map((t) => t.name))('table %s', async (name) => {
    expected(`tables/${name}.csv`, (await writeTable('csv', TABLES.find((t) => t.name === name)!, sample)).toString('utf8'));
  });

  it.each(TABLE_FORMATS.filter((f) => !f.binary).map((f) => f.name))('people as %s', async (name) => {
    const format = TABLE_FORMATS.find((f) => f.name === name)!;
    const people = TABLES.find((t) => t.name === 'people')!;
    expected(`formats/people.${format.extension}`, (await writeTable(name, people, sample)).toString('utf8'));
  });

  it('people as CSV for a spreadsheet in Indonesia', async () => {
    const people = TABLES.find((t) => t.name === 'people')!;
    expected('formats/people.excel.csv', (await writeTable('csv', people, sample, { profile: 'excel', locale: 'id' })).toString('utf8'));
  });

  it.each(RECORD_FORMATS.map((f) => f.name))('records as %s', (name) => {
    const format = RECORD_FORMATS.find((f) => f.name === name)!;
    if (format.kind === 'stream') return expected(`formats/${name}.${format.extension}`, writeStream(name, sample));
    for (const record of sample) {
      const base = record.path.replace(/^.*\/|\.txt$/g, '');
      for (const [file, content] of writeFiles(name, record, base)) expected(`formats/${name}/${file}`, content);
    }
    for (const { name: file, content } of format.shared({ fold: false })) expected(`formats/${name}/${file}`, content);
  });

  it.each(EVENT_FORMATS.map((f) => f.name))('timeline as %s', async (name) => {
    const format = EVENT_FORMATS.find((f) => f.name === name)!;
    const events = sample.flatMap((r) => eventsOf(r, { statements: 'first' })).sort(byTime);
    expected(
      `formats/timeline.${name === format.extension ? name : `${name}.${format.extension}`}`,
      await format.write(events, { locale: 'id' }),
    );
  });

  it.each(NETWORK_FORMATS.map((f) => f.name))('network as %s', async (name) => {
    const counts = new PairCount({ types: new Set(NETWORK_TYPES), within: 'sentence', evidence: 3 });
    for (const r of sample) counts.add(r);
    const network = await buildNetwork(counts, { nodes: 300, minimum: 1 });
    const format = NETWORK_FORMATS.find((f) => f.name === name)!;
    expected(`formats/network.${format.extension}`, [...format.write(network)].join(''));
  });
});

describe('names of files', () => {
  it('cut the input folder and the ending', () => {
    const names = new FileNames(['korpus/', 'lain']);
    expect(names.of('korpus/2023/a.txt', 'x1')).toBe('2023/a');
    expect(names.of('lain/b.html', 'x2')).toBe('b');
    expect(names.of('dump.zip!/c/d.html', 'x3')).toBe('dump.zip_/c/d');
    expect(names.of('baris.jsonl#12', 'x4')).toBe('baris');
  });

  it('never leave the folder, are never hidden, never twice the same', () => {
    const part = fc.constantFrom('..', '.', '', 'a', 'A', 'a b', '.sembunyi', 'C:', 'x\u0000y', 'aux?', 'é', 'akhir.');
    const path = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 8 }), (paths) => {
        const names = new FileNames([]);
        const made = paths.map((p, i) => names.of(p, `id${i}`));
        for (const name of made) {
          expect(name).not.toBe('');
          for (const piece of name.split('/')) {
            expect(piece).toMatch(/^[^./\\:? ][^/\\:?]*$/);
            expect(piece).not.toContain('\u0000');
            expect(piece).not.toMatch(/[. ]$/);
          }
        }
        expect(new Set(made.map((n) => n.toLowerCase())).size).toBe(made.length);
      }),
    );
  });
});
