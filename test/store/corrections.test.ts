import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.js';
import type { Correction } from '../../src/model/correction.js';
import { Corrector } from '../../src/store/correct-record.js';
import { parseCorrections } from '../../src/store/corrections.js';
import { recordSchema } from '../../src/store/record-schema.js';
import { analyzeText } from '../analyze-text.js';

const TEXT = `Menteri Perdagangan Zulkifli Hasan bertemu pimpinan TikTok dan Shopee di Jakarta, Rabu (27/9/2023).

"Kami sudah menerbitkan Permendag 31/2023," kata Zulkifli Hasan. Zulhas menambahkan bahwa 12 platform sudah patuh.
`;
const record = analyzeText(TEXT, '2023-09-27');
const idOf = (name: string, of: Analysis = record): string => of.entities.find((e) => e.name === name)!.id;
const correct = (...corrections: Correction[]): { after: Analysis; unmatched: number[] } => {
  const corrector = new Corrector(corrections);
  const after = corrector.apply(record);
  return { after, unmatched: corrector.unmatched() };
};
const marks = (of: Analysis, entity: string): string[] =>
  of.annotations.filter((a) => 'entity' in a && a.entity === entity).map((a) => a.text);
const placeOf = (text: string) => {
  const { type, start } = record.annotations.find((a) => a.text === text)!;
  return { document: record.id, type, text, start };
};

/** Every id that the record names is there, every mention is listed once, and the schema holds. */
function sound(of: Analysis): void {
  expect(recordSchema.safeParse(of).error?.issues).toBeUndefined();
  const entities = new Set(of.entities.map((e) => e.id));
  const ids = new Set(of.annotations.map((a) => a.id));
  for (const a of of.annotations) {
    if ('entity' in a) expect(entities).toContain(a.entity);
    if (a.type === 'quote' && a.speaker !== null) expect(entities).toContain(a.speaker);
    if (a.type === 'role' && a.holder !== undefined) expect(entities).toContain(a.holder);
  }
  const listed = of.entities.flatMap((e) => e.mentions);
  expect(listed.length).toBe(new Set(listed).size);
  for (const id of listed) expect(ids).toContain(id);
  for (const e of of.entities)
    for (const id of e.mentions) expect(of.annotations.find((a) => a.id === id)).toMatchObject({ entity: e.id, type: e.type });
  for (const r of of.relations) for (const end of [r.from, r.to]) expect(entities.has(end) || ids.has(end), end).toBe(true);
}

describe('corrections of records', () => {
  it('drop a thing with its marks, posts, relations and what it said', () => {
    const id = idOf('Zulkifli Hasan');
    const { after, unmatched } = correct({ do: 'drop', entity: id });
    expect(unmatched).toEqual([]);
    expect(
      JSON.stringify([
        after.annotations.map((a) => ({ ...a, provenance: 0 })),
        after.entities,
        after.relations.map(({ from, to }) => [from, to]),
      ]),
    ).not.toContain(`"${id}"`);
    expect(after.annotations.find((a) => a.type === 'quote')).toMatchObject({ speaker: null });
    sound(after);
  });

  it('retype a thing, under the id of its new type', () => {
    const { after } = correct({ do: 'retype', entity: idOf('Shopee'), to: 'organization', subtype: 'company' });
    expect(marks(after, 'organization:shopee')).toEqual(['Shopee']);
    expect(after.annotations.find((a) => a.text === 'Shopee')).toMatchObject({ type: 'organization', subtype: 'company' });
    expect(after.entities.find((e) => e.id === 'organization:shopee')).toMatchObject({
      type: 'organization',
      subtype: 'company',
      name: 'Shopee',
    });
    sound(after);
  });

  it('retype a person: who holds a post must be a person', () => {
    const { after } = correct({ do: 'retype', entity: idOf('Zulkifli Hasan'), to: 'organization' });
    expect(after.annotations.some((a) => a.type === 'role' && a.holder !== undefined)).toBe(false);
    expect(after.relations.some((r) => r.type === 'holds')).toBe(false);
    sound(after);
  });

  it('merge two things, with all that points at them', () => {
    const [from, into] = [idOf('Shopee'), idOf('TikTok')];
    const { after } = correct({ do: 'merge', entity: from, into });
    expect(marks(after, into)).toEqual(['TikTok', 'Shopee']);
    expect(after.entities.find((e) => e.id === into)!.aliases).toContain('Shopee');
    expect(after.entities.some((e) => e.id === from)).toBe(false);
    sound(after);
  });

  it('merge into a thing that the article does not name', () => {
    const { after } = correct({ do: 'merge', entity: idOf('Zulkifli Hasan'), into: 'person:orang-lain', name: 'Orang Lain' });
    expect(after.entities.find((e) => e.id === 'person:orang-lain')).toMatchObject({ name: 'Orang Lain', known: false });
    expect(after.annotations.find((a) => a.type === 'quote')).toMatchObject({ speaker: 'person:orang-lain' });
    expect(after.annotations.find((a) => a.type === 'role')).toMatchObject({ holder: 'person:orang-lain' });
    sound(after);
  });

  it('split off the mentions that are written in one way', () => {
    const id = idOf('Zulkifli Hasan');
    const { after } = correct({ do: 'split', entity: id, form: 'Zulhas', into: 'person:zulhas-lain', name: 'Zulhas (lain)' });
    expect(marks(after, 'person:zulhas-lain')).toEqual(['Zulhas']);
    expect(marks(after, id)).toEqual(['Zulkifli Hasan', 'Zulkifli Hasan']);
    sound(after);
  });

  it('drop, retype, merge or split a single mark', () => {
    const id = idOf('Zulkifli Hasan');
    const drop = correct({ do: 'drop', mention: placeOf('Zulhas') }).after;
    expect(marks(drop, id)).not.toContain('Zulhas');
    const retype = correct({ do: 'retype', mention: placeOf('TikTok'), to: 'organization' }).after;
    expect(retype.annotations.find((a) => a.text === 'TikTok')).toMatchObject({
      type: 'organization',
      entity: 'organization:tiktok',
      subtype: 'other',
    });
    const split = correct({ do: 'split', mention: placeOf('Zulhas'), into: 'person:zulhas-dua', name: 'Zulhas Dua' }).after;
    expect(marks(split, 'person:zulhas-dua')).toEqual(['Zulhas']);
    const speaker = correct({
      do: 'merge',
      mention: placeOf(record.annotations.find((a) => a.type === 'quote')!.text),
      into: 'person:juru-bicara',
      name: 'Juru Bicara',
    }).after;
    expect(speaker.annotations.find((a) => a.type === 'quote')).toMatchObject({ speaker: 'person:juru-bicara' });
    const figure = correct({
      do: 'retype',
      mention: placeOf(record.annotations.find((a) => a.type === 'figure')!.text),
      to: 'program',
    }).after;
    for (const after of [drop, retype, split, speaker, figure]) sound(after);
  });

  it('work on what those before them left, and name themselves in the provenance', () => {
    const { after, unmatched } = correct(
      { do: 'retype', entity: idOf('Shopee'), to: 'organization' },
      { do: 'merge', entity: 'organization:shopee', into: 'organization:sea', name: 'Sea' },
    );
    expect(unmatched).toEqual([]);
    expect(after.annotations.find((a) => a.text === 'Shopee')!.provenance.facts).toEqual(
      expect.arrayContaining(['correction:1', 'correction:2']),
    );
    sound(after);
  });

  it('find a mark again that has moved, as long as it is the only one', () => {
    const moved = { ...placeOf('TikTok'), start: 3 };
    expect(correct({ do: 'drop', mention: moved }).unmatched).toEqual([]);
    expect(correct({ do: 'drop', mention: { ...placeOf('Zulkifli Hasan'), start: 3 } }).unmatched).toEqual([0]);
  });

  it('leave a record alone that they are not about, and know that they matched nothing', () => {
    const { after, unmatched } = correct(
      { do: 'drop', entity: 'person:tidak-ada' },
      { do: 'drop', entity: idOf('TikTok'), document: 'lain' },
    );
    expect(after).toBe(record);
    expect(unmatched).toEqual([0, 1]);
  });
});

describe('a file of corrections', () => {
  const HEAD = 'format: warta.corrections/1\ncorrections:\n';
  const faultOf = (text: string): string => {
    try {
      parseCorrections(text, 'k.yaml');
    } catch (error) {
      return (error as { describe(): string }).describe();
    }
    return 'none';
  };

  it('is read with the line of each correction', () => {
    const read = parseCorrections(
      `${HEAD}  - do: drop\n    entity: person:a\n  - do: retype\n    entity: person:b\n    to: place\n    note: salah baca\n`,
      'k.yaml',
    );
    expect(read).toEqual([
      { correction: { do: 'drop', entity: 'person:a' }, place: 'k.yaml:3' },
      { correction: { do: 'retype', entity: 'person:b', to: 'place' }, place: 'k.yaml:5' },
    ]);
    expect(parseCorrections(HEAD, 'k.yaml')).toEqual([]);
  });

  it('says where it is wrong', () => {
    expect(faultOf('- x')).toContain('This is no file of corrections');
    expect(faultOf('a: [')).toMatch(/^k\.yaml:\d+: /);
    expect(faultOf(`${HEAD}  - do: rename\n    entity: person:a\n`)).toContain('k.yaml:3');
    expect(faultOf(`${HEAD}  - do: drop\n`)).toContain('names either an entity or a mention');
    expect(faultOf(`${HEAD}  - do: drop\n    entity: nama saja\n`)).toContain('is the id of a thing');
    expect(faultOf(`${HEAD}  - do: split\n    entity: person:a\n    into: person:b\n    name: B\n`)).toContain('say which');
  });
});
