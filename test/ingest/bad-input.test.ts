import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { describeProblem, visible } from '../../src/ingest/index.js';
import { tarOf, zipOf } from './archives.js';
import { readAll, STORY, Workspace } from './workspace.js';

const work = new Workspace();
afterAll(() => work.remove());

describe('bad input is one problem, and the rest is read', () => {
  it('names what is missing, empty, binary or broken', async () => {
    mkdirSync(work.path('kosong'));
    const paths = [
      work.path('tidak-ada.txt'),
      work.path('*.tidakada'),
      work.path('kosong'),
      work.file('b/kosong.txt', ''),
      work.file('b/blank.txt', ' \n\t\n'),
      work.file('b/biner.txt', Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 37) % 256))),
      work.file(
        'b/rusak.txt',
        Buffer.concat([Buffer.from(`Harga “beras” naik. ${STORY} `), Buffer.from([0xff, 0xfe]), Buffer.from(' lagi')]),
      ),
      work.file('b/rusak.json', '{"text": "a'),
      work.file('b/rusak.zip', Buffer.from('PK\x03\x04rusak', 'latin1')),
      work.file('b/rusak.txt.gz', gzipSync(STORY).subarray(0, 40)),
      work.file('b/bagus.txt', STORY),
    ];
    const { documents, problems, codes } = await readAll(paths);
    expect(codes).toEqual([
      'input/not-found',
      'input/not-found',
      'input/empty-folder',
      'input/empty-file',
      'input/empty-file',
      'input/binary',
      'input/broken-utf8',
      'input/bad-json',
      'archive/damaged',
      'archive/damaged',
    ]);
    expect(documents.map((d) => d.path.slice(d.path.lastIndexOf('/') + 1))).toEqual(['rusak.txt', 'bagus.txt']);
    expect(documents[0].diagnostics.map((d) => d.code)).toEqual(['encoding/broken-utf8']);
    for (const problem of problems) {
      expect(problem.severity).toBe('error');
      expect(problem.remedy).toMatch(/\.$/);
      expect(describeProblem(problem)).not.toContain('\n');
    }
  });

  it('a file that may not be read', async () => {
    const file = work.file('terkunci.txt', STORY);
    chmodSync(file, 0o000);
    const { codes, documents } = await readAll(file);
    // The administrator may read everything.
    if (process.getuid?.() === 0) expect(documents).toHaveLength(1);
    else expect(codes).toEqual(['input/not-allowed']);
    chmodSync(file, 0o600);
  });

  it('bad rows among good ones', async () => {
    const rows = ['{"text":"satu"}', '{rusak', '[1,2]', '42', '', '{"x":1}', '{"text":"dua"}'];
    const { documents, problems } = await readAll(work.file('r.jsonl', rows.join('\n')));
    expect(documents.map((d) => d.content)).toEqual(['satu', 'dua']);
    expect(problems.map((p) => [p.code, p.path.slice(-2)])).toEqual([
      ['input/bad-row', '#2'],
      ['input/bad-row', '#3'],
      ['input/bad-row', '#4'],
      ['input/no-text', '#6'],
    ]);
  });

  it('what is larger than an article, without holding it', async () => {
    const big = 'kata '.repeat(500_000);
    const { codes, documents } = await readAll(
      [work.file('besar.txt', big), work.file('besar.jsonl', `{"text":"${big}${big}"}\n{"text":"satu"}\n`)],
      { maxDocumentBytes: 1_000_000 },
    );
    expect(codes).toEqual(['input/too-large', 'input/too-large']);
    expect(documents.map((d) => d.content)).toEqual(['satu']);
  });

  it('links: to a file it is read, to a folder it is not followed, in a loop it is named', async () => {
    work.file('l/a.txt', STORY);
    work.file('luar.txt', `${STORY} Luar.`);
    symlinkSync('../luar.txt', work.path('l/ke-luar.txt'));
    symlinkSync('..', work.path('l/ke-atas.txt'));
    symlinkSync('putar2.txt', work.path('l/putar1.txt'));
    symlinkSync('putar1.txt', work.path('l/putar2.txt'));
    symlinkSync('hilang', work.path('l/patah.txt'));
    const { documents, codes } = await readAll(work.path('l'));
    expect(documents.map((d) => d.path.slice(d.path.lastIndexOf('/') + 1))).toEqual(['a.txt', 'ke-luar.txt']);
    expect([...codes].sort()).toEqual(['input/link', 'input/link-loop', 'input/link-loop', 'input/not-found']);
  });

  it('archives: bombs, ways out, links, passwords, too many layers', async () => {
    const zeros = Buffer.alloc(20_000_000, 0x30);
    const archive = zipOf([
      { name: 'bom.txt', bytes: zeros },
      { name: '../keluar.txt', bytes: STORY },
      { name: 'C:/keluar.txt', bytes: STORY },
      { name: 'kunci.txt', bytes: STORY, encrypted: true },
      { name: 'tautan.txt', bytes: '/etc/passwd', link: true },
      { name: 'bagus.txt', bytes: STORY },
    ]);
    const zip = await readAll(work.file('jahat.zip', archive));
    expect(zip.codes).toEqual(['archive/bomb', 'archive/outside-path', 'archive/outside-path', 'archive/locked', 'archive/link']);
    expect(zip.documents.map((d) => d.content)).toEqual([STORY]);
    const tar = await readAll(
      work.file(
        'jahat.tar',
        tarOf([
          { name: '../keluar.txt', bytes: STORY },
          { name: 'tautan.txt', bytes: '/etc/passwd', link: true },
          { name: 'bagus.txt', bytes: STORY },
        ]),
      ),
    );
    expect(tar.codes).toEqual(['archive/outside-path', 'archive/link']);
    expect(tar.documents).toHaveLength(1);
    const rows = gzipSync(Buffer.concat(Array.from({ length: 40 }, () => Buffer.from(`${'0'.repeat(999_999)}\n`))));
    expect((await readAll(work.file('bom.jsonl.gz', rows))).codes.at(-1)).toBe('archive/bomb');
    let nested = zipOf([{ name: 'a.txt', bytes: STORY }]);
    for (let i = 0; i < 6; i++) nested = zipOf([{ name: 'in.zip', bytes: nested }]);
    expect((await readAll(work.file('dalam.zip', nested))).codes).toEqual(['archive/too-deep']);
    expect((await readAll(work.file('hampa.zip', zipOf([{ name: 'a.png', bytes: 'x' }])))).codes).toEqual(['archive/empty']);
  });

  it('kinds that need a package say which', async () => {
    const { problems } = await readAll(work.file('a.pdf', '%PDF-1.7 rusak'));
    expect(problems[0].code === 'input/needs-package' ? problems[0].remedy : 'installed').toMatch(/npm install unpdf|installed/);
  });

  it('names with line ends and escapes are shown on one line', async () => {
    const { documents, problems } = await readAll([work.file('nama\nbaris\u001b[31m.txt', STORY), work.file('nama\u202e\u0007.txt', '')]);
    expect(documents[0].path).toContain('\n');
    expect(describeProblem(problems[0])).toMatch(/nama\\u202e\\u0007\.txt: The file is empty\./);
    expect(visible('a\u001b[31mb\nc')).toBe('a\\u001b[31mb\\nc');
  });
});

describe('folders', () => {
  it('known kinds by name, each once, without what .wartaignore and the options leave out', async () => {
    for (const name of ['b.txt', 'a.html', 'sub/c.JSONL', 'foto.png', '.tersembunyi.txt', 'arsip/x.txt', 'draf/y.txt', 'z.md'])
      work.file(`f/${name}`, name.endsWith('JSONL') ? '{"text":"kata kata"}' : STORY);
    work.file('f/.wartaignore', '# catatan\narsip/\n/draf\n*.md\n!z.md\n');
    const names = async (options = {}): Promise<string[]> =>
      (await readAll([work.path('f'), work.path('f/b.txt')], options)).documents.map((d) => d.path.slice(work.path('f').length + 1));
    expect(await names()).toEqual(['a.html', 'b.txt', 'sub/c.JSONL#1']);
    expect(await names({ exclude: ['**/*.html'] })).toEqual(['b.txt', 'sub/c.JSONL#1']);
    expect(await names({ include: ['*.html'] })).toEqual(['a.html', 'b.txt']);
    expect((await readAll(work.path('f'))).codes).toEqual(['input/ignore-line']);
  });

  it('globs, in the order of their names', async () => {
    for (const name of ['3.txt', '1.txt', '2.txt']) work.file(`g/${name}`, `${name} ${STORY}`);
    const { documents } = await readAll(work.path('g/*.txt'));
    expect(documents.map((d) => d.content[0])).toEqual(['1', '2', '3']);
  });
});
