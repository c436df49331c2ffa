import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article, writeCorpus } from '../corpus/generated.js';
import { root, warta } from './spawn.js';
import { treeOf } from './store-tree.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-run-'));
afterAll(() => rmSync(folder, { recursive: true }));
const run = (...args: string[]) => warta(['run', ...args], { cwd: folder });
const recordsOf = (store: string): string[] =>
  JSON.parse(readFileSync(join(folder, store, 'warta-store.json'), 'utf8')).parts.flatMap((p: { records: string }) =>
    readFileSync(join(folder, store, 'parts', `${p.records}.ndjson`), 'utf8')
      .trimEnd()
      .split('\n'),
  );
/** The last word of progress: how much was done, and how much was known. */
const last = (err: string): Record<string, number> => JSON.parse(err.trimEnd().split('\n').at(-1)!);

const ENGLISH = 'The minister said on Monday that the government would not change the rules for the market this year. ';

beforeAll(() => writeCorpus(join(folder, 'korpus'), 40));

describe('warta run', () => {
  it('keeps the records that extract prints, in the order of paths', () => {
    expect(run('korpus', '--store', 'satu')).toMatchObject({ code: 0, out: 'satu: 40 documents in 1 part\n', err: '' });
    const printed = warta(['extract', 'korpus'], { cwd: folder }).out.trimEnd().split('\n');
    expect(recordsOf('satu')).toEqual(printed);
    expect(recordsOf('satu').map((line) => JSON.parse(line).path)).toEqual([
      ...Array.from({ length: 20 }, (_, i) => `korpus/baris.jsonl#${i + 1}`),
      ...Array.from({ length: 20 }, (_, i) => `korpus/berkas/${String(2 * i + 1).padStart(5, '0')}.txt`),
    ]);
  });

  it('does nothing twice: changed and new documents are done, the rest is known, and the store is as if made at once', () => {
    writeCorpus(join(folder, 'lain'), 20);
    expect(last(run('lain', '--store', 'dua', '--progress', 'json').err)).toMatchObject({
      event: 'end',
      done: 20,
      unchanged: 0,
      errors: 0,
    });
    const before = treeOf(join(folder, 'dua'));
    expect(last(run('lain', '--store', 'dua', '--progress', 'json').err)).toMatchObject({ done: 0, unchanged: 20 });
    expect(treeOf(join(folder, 'dua'))).toEqual(before);
    appendFileSync(join(folder, 'lain/baris.jsonl'), `${JSON.stringify(article(900))}\n`);
    writeFileSync(join(folder, 'lain/berkas/00001.txt'), article(901).text);
    expect(last(run('lain', '--store', 'dua', '--progress', 'json').err)).toMatchObject({ done: 2, unchanged: 19, remaining_seconds: 0 });
    run('lain', '--store', 'dua-baru');
    expect(treeOf(join(folder, 'dua'))).toEqual(treeOf(join(folder, 'dua-baru')));
    expect(last(run('lain', '--store', 'dua', '--no-model', '--progress', 'json').err)).toMatchObject({ done: 21, unchanged: 0 });
  });

  it('keeps documents of other paths, unless they are pruned', () => {
    run('lain/berkas', '--store', 'tiga');
    run('lain/baris.jsonl', '--store', 'tiga');
    run('lain', '--store', 'tiga-baru');
    expect(treeOf(join(folder, 'tiga'))).toEqual(treeOf(join(folder, 'tiga-baru')));
    rmSync(join(folder, 'lain/berkas/00003.txt'));
    expect(run('lain', '--store', 'tiga', '--prune').out).toBe('tiga: 20 documents in 1 part\n');
    rmSync(join(folder, 'tiga-baru'), { recursive: true });
    run('lain', '--store', 'tiga-baru');
    expect(treeOf(join(folder, 'tiga'))).toEqual(treeOf(join(folder, 'tiga-baru')));
  });

  it('changes only the parts around a new document', () => {
    const small = ['korpus', '--store', 'kecil', '--part-size', '0.02'];
    run(...small);
    const before = readdirSync(join(folder, 'kecil/parts'));
    expect(before.length).toBeGreaterThan(10);
    writeFileSync(join(folder, 'korpus/berkas/00010.txt'), article(77).text);
    run(...small);
    run('korpus', '--store', 'kecil-baru', '--part-size', '0.02');
    rmSync(join(folder, 'korpus/berkas/00010.txt'));
    expect(treeOf(join(folder, 'kecil'))).toEqual(treeOf(join(folder, 'kecil-baru')));
    const kept = readdirSync(join(folder, 'kecil/parts')).filter((name) => before.includes(name));
    expect(kept.length).toBeGreaterThan(before.length / 2);
  });

  it('says what could not be read, does the rest, and tries it again', () => {
    mkdirSync(join(folder, 'campur'));
    writeFileSync(join(folder, 'campur/a.txt'), article(1).text);
    writeFileSync(join(folder, 'campur/b.txt'), Buffer.from([0, 1, 2, 3, 0, 0, 255, 254]));
    writeFileSync(join(folder, 'campur/c.txt'), ENGLISH.repeat(8));
    const first = run('campur', '--store', 'campuran', '--progress', 'json');
    expect(first).toMatchObject({ code: 2, out: 'campuran: 1 document in 1 part, 1 left out\n' });
    expect(first.err).toContain('campur/b.txt: This is no text.');
    expect(first.err).toContain('campur/c.txt: ');
    expect(last(first.err)).toMatchObject({ done: 1, left_out: 1, errors: 1 });
    expect(last(run('campur', '--store', 'campuran', '--progress', 'json').err)).toMatchObject({ done: 0, unchanged: 2, errors: 1 });
    expect(run('campur', '--store', 'campuran', '--any-language').out).toBe('campuran: 2 documents in 1 part\n');
  });

  it('takes no folder that holds something else, and no second run at once', () => {
    mkdirSync(join(folder, 'penuh'));
    writeFileSync(join(folder, 'penuh/catatan.txt'), 'jangan dihapus');
    expect(run('korpus', '--store', 'penuh').err).toContain('The folder is no store: it holds "catatan.txt"');
    expect(readdirSync(join(folder, 'penuh'))).toEqual(['catatan.txt']);
    mkdirSync(join(folder, 'terkunci'));
    const own = { pid: process.pid, host: spawnSync('hostname').stdout.toString().trim(), began: '' };
    writeFileSync(join(folder, 'terkunci/lock'), JSON.stringify(own));
    const refused = run('korpus', '--store', 'terkunci');
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining(`Another run works on this store (process ${process.pid} on `) });
    // a process that is gone left it
    writeFileSync(join(folder, 'terkunci/lock'), JSON.stringify({ ...own, pid: 2 ** 22 + 1 }));
    expect(run('korpus', '--store', 'terkunci').code).toBe(0);
    expect(existsSync(join(folder, 'terkunci/lock'))).toBe(false);
  });

  it('stops cleanly on Ctrl-C, tells readers that it is not done, and goes on', async () => {
    writeCorpus(join(folder, 'besar'), 600);
    const child = spawn(process.execPath, [`${root}bin/warta.js`, 'run', 'besar', '--store', 'henti', '--progress', 'json'], {
      cwd: folder,
    });
    let said = '';
    const code = await new Promise((resolve) => {
      child.stderr.on('data', (text) => {
        said += text;
        if (said.includes('"progress"') && !child.killed) child.kill('SIGINT');
      });
      child.on('close', resolve);
    });
    expect(code).toBe(130);
    expect(said).toContain('Stopped. What is done is kept');
    const { done } = last(
      said
        .split('\n')
        .filter((line) => line.includes('"end"'))
        .join('\n'),
    );
    expect(done).toBeGreaterThan(0);
    expect(existsSync(join(folder, 'henti/lock'))).toBe(false);
    expect(warta(['analyze', 'henti'], { cwd: folder })).toMatchObject({
      code: 2,
      err: expect.stringContaining('has not come to its end'),
    });
    expect(last(run('besar', '--store', 'henti', '--progress', 'json').err)).toMatchObject({ unchanged: done, done: 600 - done });
  });

  it('keeps what is done when the disk takes no more, and says so', () => {
    // a file may have so many blocks: as on a disk that is full, a write ends in the middle
    const limited = spawnSync('bash', ['-c', `ulimit -f 2000; exec "${process.execPath}" "${root}bin/warta.js" run besar --store sesak`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(limited.status).toBe(2);
    expect(limited.stderr).toMatch(/sesak\/journal\/\d+\.log: .*What is done is kept/);
    const again = last(run('besar', '--store', 'sesak', '--progress', 'json').err);
    expect(again.unchanged).toBeGreaterThan(50);
    expect(again.unchanged + again.done).toBe(600);
    run('besar', '--store', 'lapang');
    expect(treeOf(join(folder, 'sesak'))).toEqual(treeOf(join(folder, 'lapang')));
  });

  it('watches', async () => {
    mkdirSync(join(folder, 'masuk'));
    writeFileSync(join(folder, 'masuk/a.txt'), article(3).text);
    const child = spawn(process.execPath, [`${root}bin/warta.js`, 'run', 'masuk', '--store', 'pantau', '--watch', '--prune'], {
      cwd: folder,
    });
    let said = '';
    const code = await new Promise((resolve) => {
      child.stdout.on('data', (text) => {
        const before = said;
        said += text;
        if (!before.includes('1 document ') && said.includes('1 document ')) writeFileSync(join(folder, 'masuk/b.txt'), article(4).text);
        if (said.includes('2 documents')) child.kill('SIGTERM');
      });
      child.on('close', resolve);
    });
    expect([said, code]).toEqual(['pantau: 1 document in 1 part\npantau: 2 documents in 1 part\n', 0]);
  });
});
