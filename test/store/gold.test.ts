import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WartaError } from '../../src/errors.js';
import type { GoldMark } from '../../src/model/gold.js';
import { readGold } from '../../src/store/gold.js';
import { parseMarkedArticle } from '../../src/store/gold-marks.js';
import { record } from '../evaluate/build.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-gold-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes files into a folder of their own and gives its path. */
function files(name: string, contents: Record<string, string>): string {
  for (const [file, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name, file)), { recursive: true });
    writeFileSync(join(folder, name, file), content);
  }
  return join(folder, name);
}
const errorOf = async (work: () => unknown): Promise<WartaError> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof WartaError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};
const bare = ({ type, start, end, text }: GoldMark) => [type, start, end, text];

describe('authoring marks', () => {
  it('give the raw text back, with marks in code points, zones and metadata', () => {
    const source =
      '⟦#title=Judul⟧\n⟦#author=A⟧\n⟦#author=B⟧\n⟦title⟧Judul 🎉⟦/⟧\n⟦byline⟧A, B\n⟦/⟧⟦ROLE c="Menteri Perdagangan" h="Zulkifli Hasan"⟧Mendag⟦/⟧ ⟦PER c="Zulkifli Hasan"⟧Zulhas⟦/⟧: "⟦QUOTE s="Zulkifli Hasan"⟧Ada ⟦FIGURE k="count" v="2" u="pasar"⟧dua pasar⟦/⟧.⟦/⟧"';
    const gold = parseMarkedArticle(source, 'x.gold', 'x');
    expect(gold.text).toBe('Judul 🎉\nA, B\nMendag Zulhas: "Ada dua pasar."');
    expect(gold.metadata).toEqual({ title: 'Judul', authors: ['A', 'B'] });
    expect(gold.zones).toEqual([
      { kind: 'title', start: 0, end: 7 },
      { kind: 'byline', start: 8, end: 13 },
    ]);
    expect(gold.marks.map(bare)).toEqual([
      ['role', 13, 19, 'Mendag'],
      ['person', 20, 26, 'Zulhas'],
      ['quote', 29, 43, 'Ada dua pasar.'],
      ['figure', 33, 42, 'dua pasar'],
    ]);
    expect(gold.marks[0]).toMatchObject({ name: 'Menteri Perdagangan', holder: 'Zulkifli Hasan' });
    expect(gold.marks[3]).toMatchObject({ kind: 'count', value: '2', unit: 'pasar' });
  });

  it.each([
    ['⟦PER c="A"⟧A', 'x.gold:1:1', /never closed/],
    ['satu\ndua A⟦/⟧', 'x.gold:2:6', /without an opening/],
    ['⟦PER c="A"⟧⟦/⟧', 'x.gold:1:1', /empty/],
    ['x ⟦PERSON c="A"⟧A⟦/⟧', 'x.gold:1:3', /not a mark/],
    ['x ⟦ORG c="A"⟧A⟦/⟧', 'x.gold:1:3', /lacks k/],
    ['x ⟦PER c="A"⟧A ⟦/⟧', 'x.gold:1:3', /blank/],
    ['x ⟦PER c="A"', 'x.gold:1:3', /not closed/],
    ['x ⟦PER c=A⟧A⟦/⟧', 'x.gold:1:3', /not a mark/],
  ])('say where %j is wrong', async (source, place, message) => {
    const error = await errorOf(() => parseMarkedArticle(source, 'x.gold', 'x'));
    expect(error.place).toBe(place);
    expect(error.message).toMatch(message);
  });

  it('are all read in our own gold, each beside its article', async () => {
    const { documents, types } = await readGold('fixtures/gold');
    expect(documents.length).toBeGreaterThanOrEqual(6);
    expect(types.size).toBe(10);
    for (const d of documents) expect(d.text, d.place).toBe(readFileSync(d.place.replace(/\.gold$/, '.txt'), 'utf8'));
  });
});

describe('the formats of the neighbours', () => {
  const text = 'Menkominfo Budi Arie 🎉 ke Bandung.\n';

  it('brat: code points, values from attributes, names from normalisations, our words from notes', async () => {
    const path = files('brat', {
      'sub/a.txt': text,
      'sub/a.ann':
        'T1\tPerson 11 20\tBudi Arie\nN1\tReference T1 Wikidata:Q1\tBudi Arie Setiadi\nT2\tLOC 26 33\tBandung\nT3\tRole 0 10\tMenkominfo\n#1\tAnnotatorNotes T3\tc="Menteri Komunikasi dan Informatika" h="Budi Arie Setiadi"\nT4\tUnheard 0 3\tMen\n',
    });
    const { documents, types, valued } = await readGold(path);
    expect(documents[0].name).toBe('sub/a');
    expect(documents[0].marks.map(bare)).toEqual([
      ['role', 0, 10, 'Menkominfo'],
      ['person', 11, 20, 'Budi Arie'],
      ['place', 26, 33, 'Bandung'],
    ]);
    expect(documents[0].marks.map((m) => [m.name, m.holder])).toEqual([
      ['Menteri Komunikasi dan Informatika', 'Budi Arie Setiadi'],
      ['Budi Arie Setiadi', undefined],
      [undefined, undefined],
    ]);
    expect([...types].sort()).toEqual(['person', 'place', 'role']);
    expect([...valued].sort()).toEqual(['person', 'role']);
  });

  it('brat: a span that does not give its text is told with its line', async () => {
    const path = files('brat-wrong', { 'a.txt': text, 'a.ann': 'T1\tPerson 11 20\tBudi Arie\nT2\tLOC 27 33\tBandung\n' });
    const error = await errorOf(() => readGold(path));
    expect(error.place).toBe(join(path, 'a.ann:2'));
  });

  it('CoNLL: BIO and BILOU, documents by name, the text joined by blanks', async () => {
    const path = files('conll', {
      'a.conll': '-DOCSTART- O\n\nBudi B-PER\nArie I-PER\nke O\nBandung B-LOC\n\nPT B-ORG\nTelkom I-ORG\n',
      'b.bilou': '# newdoc id = lain/satu\nBudi\tU-PER\nke\tO\nKota\tB-LOC\nBandung\tL-LOC\n',
    });
    const { documents, valued } = await readGold(path);
    expect(documents.map((d) => d.name)).toEqual(['a', 'lain/satu']);
    expect(documents[0].text).toBe('Budi Arie ke Bandung\nPT Telkom');
    expect(documents[0].marks.map(bare)).toEqual([
      ['person', 0, 9, 'Budi Arie'],
      ['place', 13, 20, 'Bandung'],
      ['organization', 21, 30, 'PT Telkom'],
    ]);
    expect(documents[1].marks.map(bare)).toEqual([
      ['person', 0, 4, 'Budi'],
      ['place', 8, 20, 'Kota Bandung'],
    ]);
    expect(valued.size).toBe(0);
  });

  it('CoNLL: a line without a tag is told', async () => {
    const error = await errorOf(() => readGold(files('conll-wrong', { 'a.conll': 'Budi B-PER\nArie\n' })));
    expect(error.place).toMatch(/a\.conll:2$/);
  });

  it('Label Studio: UTF-16 offsets become code points, notes give values', async () => {
    const at = text.indexOf('Bandung');
    const regions = [
      { id: 'r1', type: 'labels', value: { start: 11, end: 20, labels: ['PER'] }, meta: { text: ['Budi Arie Setiadi'] } },
      { id: 'r2', type: 'labels', value: { start: at, end: at + 7, labels: ['LOC'] } },
    ];
    const path = files('ls', {
      'export.json': JSON.stringify([{ id: 1, data: { text, path: 'berita/a.txt' }, annotations: [{ result: regions }] }]),
    });
    const { documents } = await readGold(path);
    expect(documents[0].name).toBe('berita/a');
    expect(documents[0].marks.map(bare)).toEqual([
      ['person', 11, 20, 'Budi Arie'],
      ['place', 26, 33, 'Bandung'],
    ]);
    expect(documents[0].marks[0].name).toBe('Budi Arie Setiadi');
  });

  it('records: what they say is what is wanted', async () => {
    const r = record('Budi ke Bandung, 3 orang', [
      { type: 'person', words: 'Budi', means: 'Budi Arie' },
      { type: 'figure', words: '3', means: '3' },
    ]);
    const { documents, types } = await readGold(files('records', { 'run.ndjson': `${JSON.stringify(r)}\n` }));
    expect(documents[0].name).toBe('corpus/a');
    expect(documents[0].marks[0]).toMatchObject({ type: 'person', name: 'Budi Arie' });
    expect(documents[0].marks[1]).toMatchObject({ type: 'figure', value: '3' });
    expect(types.size).toBe(10);
  });
});

describe('a gold that is none', () => {
  it('is told, not taken for empty', async () => {
    expect((await errorOf(() => readGold(join(folder, 'nowhere')))).code).toBe('gold/not-found');
    expect((await errorOf(() => readGold(files('none', { 'a.txt': 'x' })))).code).toBe('gold/empty');
  });

  it('has another digest when a byte of it changes', async () => {
    const one = await readGold(files('d1', { 'a.gold': 'x ⟦PER c="A"⟧A⟦/⟧' }));
    const two = await readGold(files('d2', { 'a.gold': 'x ⟦PER c="B"⟧A⟦/⟧' }));
    const same = await readGold(files('d3', { 'a.gold': 'x ⟦PER c="A"⟧A⟦/⟧' }));
    expect(one.digest).not.toBe(two.digest);
    expect(one.digest).toBe(same.digest);
  });
});
