import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.js';
import type { Loose } from '../evaluate/build.js';
import { root, warta } from './spawn.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-validate-'));
afterAll(() => rmSync(folder, { recursive: true }));
let whole: Analysis[] = [];

/** A corpus of our own articles with a saved run, floors and a first expectations file. */
beforeAll(() => {
  mkdirSync(join(folder, 'corpus'));
  for (const file of readdirSync(join(root, 'fixtures/gold')).filter((f) => f.endsWith('.txt')))
    cpSync(join(root, 'fixtures/gold', file), join(folder, 'corpus', file));
  const { code, out } = warta(['extract', 'corpus'], { cwd: folder });
  expect(code).toBe(0);
  writeFileSync(join(folder, 'run.ndjson'), out);
  whole = out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  expect(warta(['validate', 'run.ndjson', '--init'], { cwd: folder }).code).toBe(0);
});

/** A copy of the run with one thing damaged, and the verdict over it. */
function judge(damage: (records: Loose[], corpus: string) => unknown, args: readonly string[]) {
  const here = mkdtempSync(join(folder, 'case-'));
  cpSync(join(folder, 'corpus'), join(here, 'corpus'), { recursive: true });
  cpSync(join(folder, 'expectations.yaml'), join(here, 'expectations.yaml'));
  cpSync(join(folder, 'run.ndjson'), join(here, 'baseline.ndjson'));
  const records = structuredClone(whole);
  const text = damage(records, join(here, 'corpus'));
  writeFileSync(join(here, 'run.ndjson'), typeof text === 'string' ? text : records.map((r) => `${JSON.stringify(r)}\n`).join(''));
  return warta(['validate', 'run.ndjson', ...args, '--format', 'json'], { cwd: here });
}
const ALL = [
  '--records',
  '--verify',
  '--expect',
  'expectations.yaml',
  '--baseline',
  'baseline.ndjson',
  '--gold',
  join(root, 'fixtures/gold'),
];

/** The first record that has a mark of a kind, and the mark. */
function pick(records: Loose[], test: (a: Loose, r: Loose) => boolean): { r: Loose; a: Loose } {
  for (const r of records) for (const a of r.annotations) if (test(a, r)) return { r, a };
  throw new Error('no record has such a mark');
}
const ofType = (records: Loose[], type: string) => pick(records, (a) => a.type === type);
const file = (corpus: string, at = 0): string => join(corpus, readdirSync(corpus).sort()[at]);

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
const DAMAGE: readonly [string, (records: Loose[], corpus: string) => unknown, string, RegExp?][] = [
  [
    'a span moved by one',
    (rs) => {
      const { a } = ofType(rs, 'person');
      a.start++;
      a.end++;
    },
    'records/span-text',
  ],
  [
    'a year changed',
    (rs) => {
      const { a } = pick(rs, (x) => x.type === 'date' && x.interval && x.value.length === 10);
      a.value = `1${a.value.slice(1)}`;
    },
    'records/value-date',
    /does not belong/,
  ],
  [
    'a year changed in value and interval',
    (rs) => {
      const { a } = pick(rs, (x) => x.type === 'date' && x.interval && x.value.length === 10);
      a.value = a.value.replace(/^\d{4}/, '2011');
      a.interval = [a.value, a.value];
    },
    'baseline/changed-value',
    /became .*2011/,
  ],
  [
    'a link to the wrong person',
    (rs) => {
      const r = rs.find((x) => x.entities.filter((e: Loose) => e.type === 'person').length > 1);
      const [one, two] = r.entities.filter((e: Loose) => e.type === 'person');
      const moved = one.mentions.pop();
      r.annotations.find((a: Loose) => a.id === moved).entity = two.id;
      two.mentions.push(moved);
    },
    'baseline/changed-link',
    /became/,
  ],
  [
    'a link to the wrong person, half done',
    (rs) => {
      const r = rs.find((x) => x.entities.filter((e: Loose) => e.type === 'person').length > 1);
      const [one, two] = r.entities.filter((e: Loose) => e.type === 'person');
      r.annotations.find((a: Loose) => a.id === one.mentions[0]).entity = two.id;
    },
    'records/link-one-way',
  ],
  ['a document missing', (rs) => void rs.splice(2, 1), 'baseline/lost-document', /baseline\.ndjson:3/],
  ['a document missing that gold has', (rs) => void rs.splice(2, 1), 'gold/no-record'],
  ['a document twice', (rs) => void rs.push(rs[0]), 'records/duplicate-document', /run\.ndjson:1 and run\.ndjson:8/],
  [
    'an id given to two documents',
    (rs) => {
      rs[1].id = rs[0].id;
    },
    'records/duplicate-id',
  ],
  [
    'an id given to two marks',
    (rs) => {
      rs[0].annotations[1].id = rs[0].annotations[0].id;
    },
    'records/duplicate-id',
  ],
  [
    'a byte order mark added',
    (_, c) => writeFileSync(file(c), `\ufeff${readFileSync(file(c), 'utf8')}`),
    'sources/bytes',
    /byte order mark/,
  ],
  ['a file renamed', (_, c) => renameSync(file(c), join(c, 'other.txt')), 'sources/missing'],
  [
    'a renamed file analyzed again',
    (rs) => {
      rs[0].path = 'corpus/renamed.txt';
    },
    'baseline/changed-document',
    /was corpus\//,
  ],
  [
    'a letter of a source changed',
    (_, c) => writeFileSync(file(c), readFileSync(file(c), 'utf8').replace('a', 'o')),
    'sources/bytes',
    /another text/,
  ],
  ['a line put into a source', (_, c) => writeFileSync(file(c), `IKLAN\n${readFileSync(file(c), 'utf8')}`), 'sources/slice'],
  [
    'a text changed in the record',
    (rs) => {
      rs[0].text = `x${rs[0].text}`;
    },
    'gold/text-differs',
    /x/,
  ],
  [
    'a line of the run cut',
    (rs) =>
      rs
        .map((r) => JSON.stringify(r))
        .join('\n')
        .slice(0, -200),
    'records/unreadable',
    /not JSON/,
  ],
  [
    'a field renamed',
    (rs) => {
      const { a } = ofType(rs, 'quote');
      a.said_by = a.speaker;
      delete a.speaker;
    },
    'records/schema',
    /speaker/,
  ],
  [
    'a confidence of 17',
    (rs) => {
      rs[0].annotations[0].confidence = 17;
    },
    'records/schema',
    /confidence/,
  ],
  ['an entity taken out', (rs) => void rs[0].entities.shift(), 'records/link-missing'],
  [
    'a mark taken out',
    (rs) => {
      const { r, a } = ofType(rs, 'figure');
      r.annotations.splice(r.annotations.indexOf(a), 1);
    },
    'baseline/lost-mark',
    /is gone/,
  ],
  [
    'a speaker taken out',
    (rs) => {
      const { a } = pick(rs, (x) => x.type === 'quote' && x.speaker);
      a.speaker = null;
    },
    'baseline/changed-value',
    /became nobody/,
  ],
  [
    'every speaker taken out',
    (rs) => {
      for (const r of rs) for (const a of r.annotations) if (a.type === 'quote') a.speaker = null;
    },
    'expectations/broken',
    /quotes with speaker/,
  ],
  ['a figure that is not its decimal', (rs) => void ofType(rs, 'figure').a.value++, 'records/value-figure'],
  [
    'two entities made one',
    (rs) => {
      const r = rs.find((x) => x.entities.filter((e: Loose) => e.type === 'place').length > 1);
      const [one, two] = r.entities.filter((e: Loose) => e.type === 'place');
      for (const a of r.annotations) if (a.entity === two.id) a.entity = one.id;
      one.mentions.push(...two.mentions);
      r.entities.splice(r.entities.indexOf(two), 1);
    },
    'baseline/merged-entity',
    /are one now/,
  ],
  [
    'one entity made two',
    (rs) => {
      const r = rs.find((x) => x.entities.some((e: Loose) => e.mentions.length > 1));
      const one = r.entities.find((e: Loose) => e.mentions.length > 1);
      const id = `${one.id}-x`;
      r.entities.push({ ...one, id, name: `${one.name} X`, mentions: [one.mentions.pop()] });
      r.annotations.find((a: Loose) => a.id === r.entities.at(-1).mentions[0]).entity = id;
    },
    'baseline/split-entity',
    /is several now/,
  ],
  [
    'a publication taken out',
    (rs) => {
      delete rs[1].metadata.published;
      delete rs[1].metadata.evidence.published;
    },
    'expectations/breach',
    /lacks published/,
  ],
  ['marks out of order', (rs) => void rs[0].annotations.reverse(), 'records/order'],
  [
    'a mark in boilerplate',
    (rs) => {
      const { r, a } = ofType(rs, 'person');
      r.zones = [{ kind: 'boilerplate', start: a.start, end: a.end, rule: 'x' }];
    },
    'records/zone',
  ],
  ['zones drawn otherwise', (rs) => void rs.find((r) => r.zones.length > 1).zones.pop(), 'baseline/changed-content', /drawn otherwise/],
  [
    'another version of the record',
    (rs) => {
      rs[0].format = 'warta.document/2';
    },
    'records/unreadable',
    /format/,
  ],
];

describe('damage', () => {
  it.each(DAMAGE)('%s is caught', (_, damage, code, says) => {
    const ran = judge(damage, ALL);
    expect(ran.code, ran.err).toBe(1);
    const verdict = JSON.parse(ran.out);
    const failed = verdict.checks
      .filter((c: Loose) => c.outcome === 'failed')
      .flatMap((c: Loose) => c.findings.filter((f: Loose) => f.severity === 'error'));
    const found = failed.filter((f: Loose) => f.code === code && (says ?? /./).test(f.message));
    expect(found.length, `${code} ${says}: ${JSON.stringify(failed.slice(0, 6), null, 1)}`).toBeGreaterThan(0);
    expect(found[0].place?.file, JSON.stringify(found[0])).toBeTruthy();
  });
});

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
    floors.sets.gold.floors['person.exact.precision'] = 1;
    writeFileSync(join(folder, 'floors.json'), JSON.stringify(floors));
    expect(warta(args, { cwd: folder })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/person\.exact\.precision is 0\.\d+, under its floor of 1/),
    });
    expect(warta([...args, '--restate'], { cwd: folder }).code).toBe(0);
    const name = readdirSync(gold).find((f) => f.endsWith('.gold'))!;
    writeFileSync(join(gold, name), readFileSync(join(gold, name), 'utf8').replace('c="', 'c="X'));
    expect(warta(args, { cwd: folder })).toMatchObject({ code: 1, out: expect.stringContaining('not those that the floors were set on') });
  });
});
