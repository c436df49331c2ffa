import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Loose } from '../evaluate/build.js';
import { root, warta } from './spawn.js';

import { ALL, folder, judge, whole } from './validate-corpus.js';

describe('an unchanged run', () => {
  it('holds by every judge, from the run as from the sources', () => {
    const { code, out, err } = judge(() => undefined, ALL);
    expect([code, err], out).toEqual([0, '']);
    expect(JSON.parse(out).checks.map((c: Loose) => c.outcome)).not.toContain('failed');
    expect(warta(['validate', 'corpus', '--expect', 'expectations.yaml'], { cwd: folder }).code).toBe(0);
  });

  it('gives the same bytes twice', () => {
    expect(judge(() => undefined, ALL).out).toBe(judge(() => undefined, ALL).out);
  });
});

/** What is done to a run or its sources, the finding that must tell it, and what its line must name. */
describe('rows of a file', () => {
  it('are read again one by one, and told by their line', () => {
    const rows = whole.map((r, i) => JSON.stringify({ title: `Judul ${i}`, text: r.text }));
    const path = join(folder, 'rows.jsonl');
    writeFileSync(path, `${rows.join('\n')}\n`);
    writeFileSync(join(folder, 'rows-run.ndjson'), warta(['extract', 'rows.jsonl'], { cwd: folder }).out);
    const verify = () => warta(['validate', 'rows-run.ndjson', '--records', '--verify'], { cwd: folder });
    expect(verify()).toMatchObject({ code: 0 });
    rows[2] = rows[2].replace('Judul', 'Jodol');
    writeFileSync(path, `${rows.join('\n')}\n`);
    expect(verify()).toMatchObject({ code: 1, out: expect.stringMatching(/rows\.jsonl#3 The source has another text/) });
  });
});

describe('exit codes', () => {
  const run = (...args: string[]) => warta(['validate', ...args], { cwd: folder });

  it('2 where it cannot be judged, with the place and what to do', () => {
    expect(run('nowhere')).toMatchObject({ code: 2, err: expect.stringContaining('nowhere: There is no such file or folder.') });
    expect(run('run.ndjson', '--gold', 'nowhere')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nowhere: There is no gold here.'),
    });
    expect(run('run.ndjson', '--baseline', 'nowhere.ndjson')).toMatchObject({ code: 2, err: expect.stringContaining('no saved run') });
    expect(run('run.ndjson', '--expect', 'nowhere.yaml')).toMatchObject({ code: 2, err: expect.stringContaining('--init') });
    expect(run('run.ndjson', '--fail-under', 'names.linked=0.9')).toMatchObject({ code: 2, err: expect.stringContaining('--gold') });
    expect(run('run.ndjson', '--fail-on', 'lots')).toMatchObject({ code: 2, err: expect.stringContaining('lost, gained') });
    expect(run('run.ndjson', '--format', 'yaml')).toMatchObject({ code: 2, err: expect.stringContaining('junit') });
    writeFileSync(join(folder, 'bad.yaml'), '- every article has title\n- quotes with speeker >= 0.8\n');
    expect(run('run.ndjson', '--expect', 'bad.yaml')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('bad.yaml:2:15: ') });
    mkdirSync(join(folder, 'empty'), { recursive: true });
    expect(run('empty').code).toBe(2);
  });

  it('1 with a line that names the file and the place, 0 without', () => {
    writeFileSync(join(folder, 'e.yaml'), '- every article has at least 99 quotes\n');
    const { code, out } = run('run.ndjson', '--expect', 'e.yaml');
    expect(code).toBe(1);
    expect(out).toContain('✗ every article has at least 99 quotes (0 of 7 articles)');
    expect(out).toContain('error corpus/air-bersih-tabanan.txt The article lacks at least 99 quotes.');
    expect(run('run.ndjson', '--records').code).toBe(0);
  });
});

describe('output', () => {
  it('goes to several formats at once, each to its file, with paths from the root of the repository', () => {
    mkdirSync(join(folder, 'repo/.git'), { recursive: true });
    mkdirSync(join(folder, 'repo/sub'));
    cpSync(join(folder, 'corpus'), join(folder, 'repo/sub/corpus'), { recursive: true });
    writeFileSync(join(folder, 'repo/sub/e.yaml'), '- every article has at least 99 quotes\n');
    const { code, out } = warta(
      [
        'validate',
        'corpus',
        '--expect',
        'e.yaml',
        '--format',
        'github',
        '--format',
        'junit=report.xml',
        '--format',
        'gitlab=quality.json',
        '--format',
        'sarif=warta.sarif',
      ],
      { cwd: join(folder, 'repo/sub') },
    );
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=sub\/corpus\/air-bersih-tabanan\.txt,title=every article has at least 99 quotes::/);
    expect(readFileSync(join(folder, 'repo/sub/report.xml'), 'utf8')).toContain('<testsuites');
    expect(JSON.parse(readFileSync(join(folder, 'repo/sub/quality.json'), 'utf8'))[0].location.path).toBe(
      'sub/corpus/air-bersih-tabanan.txt',
    );
    expect(readFileSync(join(folder, 'repo/sub/warta.sarif'), 'utf8')).toContain('"uri": "sub/corpus/air-bersih-tabanan.txt"');
  });

  it('has no colours in a pipe', () => {
    expect(warta(['validate', 'run.ndjson'], { cwd: folder }).out).not.toContain('\u001b');
  });
});

describe('--init', () => {
  it('does not write over a file, prints with -', () => {
    const again = warta(['validate', 'run.ndjson', '--init'], { cwd: folder });
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('expectations.yaml: The file is there already.') });
    const { code, out } = warta(['validate', 'run.ndjson', '--init', '-'], { cwd: folder });
    expect([code, out]).toEqual([0, readFileSync(join(folder, 'expectations.yaml'), 'utf8')]);
  });
});

describe('floors in a file', () => {
  it('are restated from today, hold, and break where a score falls or the gold changes', () => {
    const gold = join(folder, 'gold');
    cpSync(join(root, 'fixtures/gold'), gold, { recursive: true });
    const args = ['validate', 'gold', '--gold', 'gold', '--floors', 'floors.json'];
    expect(warta(args, { cwd: folder }).code).toBe(2);
    expect(warta([...args, '--restate'], { cwd: folder }).code).toBe(0);
    expect(warta(args, { cwd: folder }).code).toBe(0);
    const floors = JSON.parse(readFileSync(join(folder, 'floors.json'), 'utf8'));
    floors.sets.gold.floors['figures.value'] = 1;
    floors.sets.gold.floors['organization.exact.precision'] = 1;
    writeFileSync(join(folder, 'floors.json'), JSON.stringify(floors));
    expect(warta(args, { cwd: folder })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/organization\.exact\.precision is 0\.\d+, under its floor of 1/),
    });
    expect(warta([...args, '--restate'], { cwd: folder }).code).toBe(0);
    const name = readdirSync(gold).find((f) => f.endsWith('.gold'))!;
    writeFileSync(join(gold, name), readFileSync(join(gold, name), 'utf8').replace('c="', 'c="X'));
    expect(warta(args, { cwd: folder })).toMatchObject({ code: 1, out: expect.stringContaining('not those that the floors were set on') });
  });
});
