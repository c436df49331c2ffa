import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../../src/cli/render/terminal-table.js';
import type { Table } from '../../../src/model/table.js';
import { warta } from '../spawn.js';

const table = (...texts: string[]): Table => ({
  name: 'answer',
  title: { id: 'Jawaban', en: 'Answer' },
  columns: [
    { key: 'n', title: { id: 'No', en: 'No' }, type: 'integer' },
    { key: 'text', title: { id: 'Kalimat', en: 'Sentence' }, type: 'text' },
  ],
  rows: texts.map((text, i) => [i + 1, text]),
});
const lines = async (...texts: string[]): Promise<string[]> =>
  (await renderTerminal(table(...texts), { width: 30, language: 'id', top: 9, color: false })).split('\n');

describe('a table on the terminal', () => {
  it('breaks a cell between words and leaves the other cells of its lines empty', async () => {
    const [, , first, second] = await lines('Pedagang pasar menutup kios lebih awal');
    expect(first).toMatch(/^\s+1\s+Pedagang pasar/);
    expect(second).toMatch(/^\s+\S/);
    expect(second).not.toContain('1');
  });

  it('loses no character of a long path or of letters twice as wide', async () => {
    const path = `arsip/${'kabar'.repeat(9)}.txt`;
    const wide = '新聞報道。'.repeat(8);
    const out = (await lines(path, wide)).join('').replace(/[\s\d]/g, '');
    expect(out).toContain(path);
    expect(out).not.toContain('…');
  });
});

describe('warta --version', () => {
  it('prints the version alone, by both names', () => {
    const { code, out } = warta(['--version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(warta(['-V']).out).toBe(out);
  });
});
