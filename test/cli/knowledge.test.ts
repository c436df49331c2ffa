import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { warta } from './spawn.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'own'));
writeFileSync(
  join(folder, 'own', 'people.yaml'),
  'kind: people\nentries:\n  - { id: person:siti-contoh-rahayu, name: Siti Contoh Rahayu, aliases: [Bunda Siti], source: kbbi }\n',
);
writeFileSync(
  join(folder, 'clash.yaml'),
  'kind: organizations\nentries:\n  - { id: organization:kelompok-contoh, name: Kelompok Contoh, aliases: [KPK], subtype: other, source: kbbi }\n',
);
writeFileSync(join(folder, 'news.txt'), 'Warga menyambut Bunda Siti di balai desa.\n');

describe('warta knowledge', () => {
  it('answers who held a post on a day, with the source', () => {
    const { code, out } = warta(['knowledge', 'who', 'Menkominfo', '--on', '2022-04-05']);
    expect(out).toMatch(/^Johnny G\. Plate – Menteri Komunikasi dan Informatika, 2019-10-23 – 2023-05-\d\d\n {2}source: .+\n$/);
    expect(code).toBe(0);
  });
  it('answers what a person held', () => {
    expect(warta(['knowledge', 'who', 'Zulhas', '--on', '2023-03']).out).toContain('Menteri Perdagangan');
  });
  it('says no where nobody did, and refuses what is no date', () => {
    expect(warta(['knowledge', 'who', 'Menkominfo', '--on', '1999-01-01'])).toMatchObject({ code: 1, out: '' });
    expect(warta(['knowledge', 'who', 'Bukan Jabatan'])).toMatchObject({ code: 1, out: '' });
    expect(warta(['knowledge', 'who', 'Menkominfo', '--on', 'kemarin']).code).toBe(2);
  });
  it('shows an entry, a regulation and what became of it', () => {
    expect(warta(['knowledge', 'show', 'organization:bank-indonesia']).out).toContain('UU 23/1999');
    const law = warta(['knowledge', 'show', 'uu-11-2008']);
    expect(law.out).toContain('UU ITE');
    expect(law.out).toMatch(/amended by +.*uu-1-2024/);
    expect(warta(['knowledge', 'show', 'nothing-of-that-name'])).toMatchObject({ code: 1, out: '' });
  });
  it('searches names, nicknames and titles, best first', () => {
    expect(warta(['knowledge', 'search', 'Jokowi', '--limit', '1']).out).toMatch(/^person:joko-widodo\t/);
    expect(warta(['knowledge', 'search', 'Pelindungan', 'Data', 'Pribadi']).out).toContain('regulation:uu-27-2022');
    expect(warta(['knowledge', 'search', 'qqqqzzz']).code).toBe(1);
  });
  it('counts what it holds', () => {
    const rows = warta(['knowledge', 'list', '--count', '--json'])
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; of: string; count: number });
    const count = (kind: string, of = ''): number => rows.find((r) => r.kind === kind && r.of === of)?.count ?? 0;
    expect(count('platforms')).toBeGreaterThanOrEqual(250);
    expect(count('organizations')).toBeGreaterThanOrEqual(1200);
    expect(count('regulations', 'titles')).toBeGreaterThanOrEqual(5000);
    expect(warta(['knowledge', 'list', '--count']).out).toMatch(/^people +\d+$/m);
    expect(warta(['knowledge', 'list', '--kind', 'weekdays']).out.split('\n').length).toBeGreaterThan(7);
    expect(warta(['knowledge', 'list', '--kind', 'nonsense']).code).toBe(2);
  });
  it('lints own files: line and column, exit code 1', () => {
    const { code, out } = warta(['knowledge', 'lint', join(folder, 'clash.yaml')]);
    expect(out).toMatch(/clash\.yaml:3:\d+: error: alias-clash: "KPK" of organization:kelompok-contoh/);
    expect(code).toBe(1);
    expect(warta(['knowledge', 'lint', join(folder, 'own')])).toMatchObject({ code: 0, out: '' });
    expect(warta(['knowledge', 'lint', join(folder, 'none')]).code).toBe(2);
  });
});

describe('--knowledge', () => {
  const mentions = (out: string): string[] => (JSON.parse(out) as { entities: { id: string }[] }).entities.map((e) => e.id);
  it('lays own facts over the shelf', () => {
    const news = join(folder, 'news.txt');
    expect(mentions(warta(['extract', news]).out)).not.toContain('person:siti-contoh-rahayu');
    expect(mentions(warta(['extract', news, '--knowledge', join(folder, 'own')]).out)).toContain('person:siti-contoh-rahayu');
    expect(mentions(warta(['--knowledge', join(folder, 'own'), 'extract', news]).out)).toContain('person:siti-contoh-rahayu');
  });
  it('reports a conflict on standard error and goes on', () => {
    const { code, err, out } = warta(['knowledge', 'show', 'Kelompok Contoh', '--knowledge', join(folder, 'clash.yaml')]);
    expect(err).toMatch(/knowledge\/conflict: .*clash\.yaml:3:\d+: error: alias-clash/);
    expect(out).toContain('organization:kelompok-contoh');
    expect(code).toBe(0);
  });
  it('is read from the configuration file, from the folder it stands in', () => {
    writeFileSync(join(folder, 'warta.config.yaml'), 'knowledge: own\n');
    expect(mentions(warta(['extract', 'news.txt'], { cwd: folder }).out)).toContain('person:siti-contoh-rahayu');
    writeFileSync(join(folder, 'warta.config.yaml'), 'colour: red\n');
    const { code, err } = warta(['extract', 'news.txt'], { cwd: folder });
    expect(err).toContain('There is no setting "colour"');
    expect(code).toBe(2);
    rmSync(join(folder, 'warta.config.yaml'));
  });
});
