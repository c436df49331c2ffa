import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Loose } from '../evaluate/build.js';
import { warta } from './spawn.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [a, b] = [join(folder, 'a.ndjson'), join(folder, 'b.ndjson')];

beforeAll(() => {
  const { out } = warta(['extract', 'fixtures/gold']);
  writeFileSync(a, out);
  const records = out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  const date = records[0].annotations.find((x: Loose) => x.type === 'date' && x.value.length === 10);
  Object.assign(date, { value: '2011-01-01', text: date.text });
  records[1].metadata.title = 'Lain \u001b[31mmerah';
  records.pop();
  writeFileSync(b, records.map((r) => `${JSON.stringify(r)}\n`).join(''));
});

describe('warta diff', () => {
  it('shows what was lost and changed, where, in the words of the text', () => {
    const { code, out } = warta(['diff', a, b]);
    expect(code).toBe(0);
    expect(out).toMatch(/~ \d+:\d+ date ".*": .* became 2011-01-01\.\n {6}.*».*«/);
    expect(out).toMatch(/- The document is missing; .*a\.ndjson:7 has it\./);
    expect(out).toContain('3 of 7 documents differ: 1 lost, 0 gained, 2 changed, 0 merged, 0 split');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(out).not.toMatch(/\u001b/);
  });

  it('says nothing where nothing differs, from the sources too', () => {
    expect(warta(['diff', a, a, '--exit-code'])).toMatchObject({
      code: 0,
      out: '0 of 7 documents differ: 0 lost, 0 gained, 0 changed, 0 merged, 0 split\n',
    });
    expect(warta(['diff', a, 'fixtures/gold', '--exit-code']).code).toBe(0);
    expect(warta(['diff', a, b, '--exit-code']).code).toBe(1);
    expect(warta(['diff', a, b, '--only', 'merged,split', '--exit-code']).code).toBe(0);
  });

  it('is data and Markdown on request', () => {
    const data = JSON.parse(warta(['diff', a, b, '--format', 'json']).out);
    expect(data).toMatchObject({ format: 'warta.diff/1', documents: 7, counts: { lost: 1, changed: 2 } });
    expect(warta(['diff', a, b, '--format', 'markdown']).out).toContain('| --- | --- | --- | --- |');
  });

  it('needs a saved run', () => {
    expect(warta(['diff', 'seeds', b])).toMatchObject({ code: 2, err: expect.stringContaining('no saved run') });
    expect(warta(['diff', a, 'nowhere']).code).toBe(2);
    expect(warta(['diff', a, b, '--only', 'most'])).toMatchObject({ code: 2, err: expect.stringContaining('lost, gained') });
  });
});
