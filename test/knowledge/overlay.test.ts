import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { layOver } from '../../src/knowledge/overlay.js';
import { tokenize } from '../../src/segment/index.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-own-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

/** The shelf with these facts over it. */
function over(yaml: string): ReturnType<typeof layOver> {
  const path = join(folder, `${++files}.yaml`);
  writeFileSync(path, yaml);
  return layOver(loadKnowledge(), [path]);
}

const people =
  'kind: people\ndefaults: { source: kbbi }\nentries:\n  - { id: person:siti-contoh, name: Siti Contoh Rahayu, aliases: [Bunda Siti] }\n';

describe('own facts over the shelf', () => {
  it('are found beside those of the shelf', () => {
    const { knowledge, conflicts } = over(people);
    expect(conflicts).toEqual([]);
    const tokens = tokenize('Bunda Siti bertemu Joko Widodo', knowledge.lexicon);
    expect(knowledge.names.at(tokens, 0)?.readings.map((r) => r.id)).toEqual(['person:siti-contoh']);
    expect(knowledge.names.at(tokens, 3)?.readings.map((r) => r.id)).toEqual(['person:joko-widodo']);
    expect(knowledge.entry('person:siti-contoh')?.name).toBe('Siti Contoh Rahayu');
    expect(knowledge.people().length).toBe(loadKnowledge().people().length + 1);
  });

  it('add names and holders to an entry of the shelf', () => {
    const { knowledge, conflicts } = over(
      'kind: posts\nentries:\n  - id: post:gubernur-bank-indonesia\n    name: Gubernur Bank Indonesia\n    aliases: [Bos BI Contoh]\n    group: agency\n    holders:\n      - { person: person:perry-warjiyo, from: 2018-05-24, to: 2028-05-24 }\n      - { person: person:destry-damayanti, from: 2028-05-24 }\n    source: kbbi\n',
    );
    expect(conflicts).toEqual([]);
    expect(knowledge.names.lookup('Bos BI Contoh').map((r) => r.id)).toEqual(['post:gubernur-bank-indonesia']);
    expect(knowledge.holders('post:gubernur-bank-indonesia', '2020').map((t) => t.person)).toEqual(['person:perry-warjiyo']);
    expect(knowledge.holders('post:gubernur-bank-indonesia', '2029').map((t) => t.person)).toEqual(['person:destry-damayanti']);
    expect(knowledge.holders('post:gubernur-bank-indonesia', '2015').map((t) => t.person)).toEqual(['person:agus-martowardojo']);
    expect(knowledge.rolesOf('person:destry-damayanti', '2029').map((r) => r.post.id)).toContain('post:gubernur-bank-indonesia');
  });

  it('leave a post open on the days for which two name a holder', () => {
    const { knowledge, conflicts } = over(
      'kind: posts\nentries:\n  - { id: post:gubernur-bank-indonesia, name: Gubernur Bank Indonesia, group: agency, holders: [{ person: person:destry-damayanti, from: 2022-01-01, to: 2022-12-31 }], source: kbbi }\n',
    );
    expect(conflicts.map((c) => c.rule)).toEqual(['tenure-overlap']);
    expect(conflicts[0].line).toBe(3);
    expect(knowledge.holders('post:gubernur-bank-indonesia', '2022-06-01')).toEqual([]);
    expect(knowledge.holders('post:gubernur-bank-indonesia', '2021-06-01').map((t) => t.person)).toEqual(['person:perry-warjiyo']);
  });

  it('keep both readings of a name that both claim, and say so', () => {
    const { knowledge, conflicts } = over(
      'kind: organizations\nentries:\n  - { id: organization:kelompok-contoh, name: Kelompok Contoh, aliases: [KPK], subtype: other, source: kbbi }\n',
    );
    expect(conflicts.map((c) => [c.rule, c.message.includes('komisi-pemberantasan-korupsi')])).toEqual([['alias-clash', true]]);
    const tokens = tokenize('KPK menahan', knowledge.lexicon);
    expect(
      knowledge.names
        .at(tokens, 0)
        ?.readings.map((r) => r.id)
        .sort(),
    ).toEqual(['organization:kelompok-contoh', 'organization:komisi-pemberantasan-korupsi']);
  });

  it('bring their own words, regulations and outlets', () => {
    const { knowledge } = over(
      'kind: regulations\nentries:\n  - { id: regulation:perda-kota-contoh-3-2021, name: Retribusi Contoh, aliases: [Perda Retribusi Contoh], source: kbbi }\n',
    );
    expect(knowledge.regulation('perda-kota-contoh-3-2021')?.name).toBe('Retribusi Contoh');
    expect(knowledge.regulationTitle('uu-27-2022')).toBe('Pelindungan Data Pribadi');
    expect(over('kind: months\nentries:\n  - { id: month:contoh, name: contohan }\n').knowledge.words('months').length).toBe(
      loadKnowledge().words('months').length + 1,
    );
  });

  it('are refused with their place where they are faulty', () => {
    expect(() => over('kind: people\nentries:\n  - { id: person:x, name: X }\n')).toThrowError(
      expect.objectContaining({ code: 'knowledge/facts', place: expect.stringMatching(/\.yaml:3:5$/) }),
    );
    expect(() => layOver(loadKnowledge(), [join(folder, 'none')])).toThrowError(expect.objectContaining({ code: 'knowledge/not-found' }));
  });
});
