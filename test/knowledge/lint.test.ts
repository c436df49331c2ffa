import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFacts } from '../../src/knowledge/compile/read-facts.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { lint } from '../../src/knowledge/lint/index.js';
import { compileOver } from '../../src/knowledge/overlay.js';
import { tokenize } from '../../src/segment/index.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Rules and places of what the lint says of one file that lies over the shelf. */
function findingsOf(yaml: string): string[] {
  const file = join(folder, 'own.yaml');
  writeFileSync(file, yaml);
  const shelf = loadKnowledge();
  const files = readFacts([file]);
  const { knowledge } = compileOver(shelf, files);
  const findings = lint(
    { facts: files.facts, shelf, compiled: knowledge, tokenize: (text) => tokenize(text, knowledge.lexicon) },
    files.problems,
  );
  return findings.map((f) => `${f.line}:${f.column} ${f.severity} ${f.rule}`);
}

const organizations = (entries: string): string => `kind: organizations\ndefaults: { subtype: agency, source: kbbi }\nentries:\n${entries}`;
const posts = (holders: string, more = ''): string =>
  `kind: posts\ndefaults: { group: regent, source: kbbi }\nentries:\n  - id: post:camat-contoh\n    name: Camat Contoh\n${more}    holders:\n${holders}`;

describe('the lint', () => {
  it('says nothing of a good file', () => {
    expect(
      findingsOf(
        organizations(
          '  - id: organization:balai-contoh\n    name: Balai Contoh Raya\n    aliases: [BCR-Raya]\n    examples: [di Balai Contoh Raya kemarin]\n',
        ),
      ),
    ).toEqual([]);
  });
  it.each([
    ['broken YAML', 'kind: organizations\nentries:\n  - { id: organization:x, name: "X }\n', 'yaml'],
    [
      'a missing field',
      'kind: organizations\nentries:\n  - { id: organization:balai-contoh, name: Balai Contoh Raya, source: kbbi }\n',
      'schema',
    ],
    ['an unknown field', organizations('  - { id: organization:balai-contoh, name: Balai Contoh Raya, colour: red }\n'), 'schema'],
    ['a day that is none', organizations('  - { id: organization:balai-contoh, name: Balai Contoh Raya, from: 2020-13-01 }\n'), 'schema'],
    [
      'keys out of order',
      organizations('  - id: organization:balai-contoh\n    aliases: [BCR-Raya]\n    name: Balai Contoh Raya\n'),
      'key-order',
    ],
    [
      'an id twice',
      organizations(
        '  - { id: organization:balai-contoh, name: Balai Contoh Raya }\n  - { id: organization:balai-contoh, name: Balai Contoh Jaya }\n',
      ),
      'duplicate-id',
    ],
    [
      'an alias twice',
      organizations('  - { id: organization:balai-contoh, name: Balai Contoh Raya, aliases: [BCR-Raya, BCR-Raya] }\n'),
      'repeated-alias',
    ],
    [
      'a source that is not there',
      organizations('  - { id: organization:balai-contoh, name: Balai Contoh Raya, source: nowhere }\n'),
      'unknown-source',
    ],
    [
      'a parent that is not there',
      organizations('  - { id: organization:balai-contoh, name: Balai Contoh Raya, parent: organization:no-such-body }\n'),
      'unknown-reference',
    ],
    [
      'a parent of another type',
      organizations('  - { id: organization:balai-contoh, name: Balai Contoh Raya, parent: place:indonesia }\n'),
      'unknown-reference',
    ],
    [
      'a name of the shelf',
      organizations('  - { id: organization:balai-contoh, name: Balai Contoh Raya, aliases: [Komisi Pemberantasan Korupsi] }\n'),
      'alias-clash',
    ],
    [
      'a name claimed twice',
      organizations(
        '  - { id: organization:balai-contoh, name: Balai Contoh Raya }\n  - { id: organization:balai-dua, name: Balai Dua, aliases: [Balai Contoh Raya] }\n',
      ),
      'alias-clash',
    ],
    [
      'another name for an entry of the shelf',
      organizations('  - { id: organization:bank-indonesia, name: Bank Sentral Kami }\n'),
      'shelf-difference',
    ],
    [
      'an example that does not match',
      organizations('  - { id: organization:balai-contoh, name: Balai Contoh Raya, examples: [di balai kota kemarin] }\n'),
      'example',
    ],
    [
      'a counter-example that does',
      organizations('  - { id: organization:balai-contoh, name: Balai Contoh Raya, not: [di Balai Contoh Raya kemarin] }\n'),
      'counter-example',
    ],
    [
      'two holders on a day',
      posts('      - { person: person:joko-widodo, from: 2020, to: 2023 }\n      - { person: person:prabowo-subianto, from: 2022-05 }\n'),
      'tenure-overlap',
    ],
    ['a holder who is nobody', posts('      - { person: person:no-such-person, from: 2020 }\n'), 'unknown-reference'],
    ['a tenure that ends before it begins', posts('      - { person: person:joko-widodo, from: 2022, to: 2020 }\n'), 'tenure-dates'],
    [
      'a tenure after the end of the post',
      posts('      - { person: person:joko-widodo, from: 2020, to: 2022 }\n    to: 2015\n'),
      'tenure-dates',
    ],
    [
      'tenures out of order',
      posts('      - { person: person:prabowo-subianto, from: 2022 }\n      - { person: person:joko-widodo, from: 2015, to: 2021 }\n'),
      'tenure-order',
    ],
  ])('finds %s', (_, yaml, rule) => {
    expect(findingsOf(yaml).map((f) => f.split(' ').slice(1).join(' '))).toContain(`error ${rule}`);
  });
  it('names line and column', () => {
    expect(
      findingsOf(organizations('  - id: organization:balai-contoh\n    name: Balai Contoh Raya\n    parent: organization:no-such-body\n')),
    ).toEqual(['6:13 error unknown-reference']);
    expect(
      findingsOf(
        posts('      - { person: person:joko-widodo, from: 2020, to: 2023 }\n      - { person: person:prabowo-subianto, from: 2022-05 }\n'),
      ),
    ).toContain('8:9 error tenure-overlap');
  });
  it('notes a gap, and takes several seats, acting holders and a handover', () => {
    expect(
      findingsOf(
        posts('      - { person: person:joko-widodo, from: 2015, to: 2018 }\n      - { person: person:prabowo-subianto, from: 2020 }\n'),
      ),
    ).toEqual(['8:9 note tenure-gap']);
    const overlap = '      - { person: person:joko-widodo, from: 2015 }\n      - { person: person:prabowo-subianto, from: 2020 }\n';
    expect(findingsOf(posts(overlap, '    seats: several\n'))).toEqual([]);
    expect(findingsOf(posts(overlap.replace('2020 }', '2020, to: 2021, acting: true }')))).toEqual([]);
    expect(
      findingsOf(
        posts(
          '      - { person: person:joko-widodo, from: 2015-02-01, to: 2020-03-04 }\n      - { person: person:prabowo-subianto, from: 2020-03-04 }\n',
        ),
      ),
    ).toEqual([]);
  });
  it('lets an ambiguous form be claimed by many', () => {
    expect(
      findingsOf(
        organizations('  - { id: organization:balai-contoh, name: Balai Contoh Raya, aliases: [{ text: KPK, ambiguous: true }] }\n'),
      ),
    ).toEqual([]);
  });
});
