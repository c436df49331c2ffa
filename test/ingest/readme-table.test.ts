import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KNOWN_ENDINGS } from '../../src/ingest/identify.js';
import { root, warta } from '../cli/spawn.js';

const table = /### What can be read\n\n([\s\S]*?)\n\n/.exec(readFileSync(`${root}README.md`, 'utf8'))![1];
const rows = table
  .split('\n')
  .slice(2)
  .map((row) => row.split('|'))
  .map(([, kind, , example]) => ({ kind: kind.trim(), command: /`warta (.+)`/.exec(example)![1] }));

const PAGE = 'Panen Garam di Rembang Mundur Dua Pekan';
/** Packages that need not be installed. */
const OPTIONAL = /\.(docx|pdf)$/;

describe('the table of inputs', () => {
  it('names every ending that is read', () => {
    const named = new Set([...table.matchAll(/`\.([a-z.]+)`/g)].flatMap((m) => m[1].split('.')));
    expect(KNOWN_ENDINGS.filter((ending) => !named.has(ending))).toEqual([]);
  });

  it.each(rows)('$kind: $command', ({ command }) => {
    const args = command.split(' ');
    const { code, out, err } = warta(args);
    if (OPTIONAL.test(command) && code === 2) {
      expect(err).toMatch(/need the package \w+, which is not installed\. Run `npm install \w+`\./);
      return;
    }
    expect([code, err]).toEqual([0, '']);
    // Every file gives the article, and its story whole; of two pages one article.
    const files = args.filter((a) => a.startsWith('fixtures/') && !a.includes('-2.html'));
    expect(out.split(PAGE).length - 1).toBeGreaterThanOrEqual(files.length);
    expect(out).toContain('baru memanen garam pada pekan kedua Agustus');
    expect(out).toContain('"Kami menunggu matahari, bukan harga," kata Ketua Kelompok Tani Garam Rejeki Asin, Sumadi');
    for (const gone of ['Beranda', 'WIB', '(smd/lia)', 'http']) expect(out).not.toContain(gone);
    const records = warta([...args, '--format', 'json'])
      .out.trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    if (!OPTIONAL.test(command) && !command.includes('kumpulan')) expect(records.some((r) => r.metadata.title === PAGE)).toBe(true);
  });
});
