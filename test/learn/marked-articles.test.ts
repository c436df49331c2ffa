import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { readMarkedArticles } from '../../src/learn/marked-articles.js';
import { createMarkedTextMaker } from '../../src/learn/marked-text.js';

const folder = mkdtempSync(join(tmpdir(), 'marks-'));
afterAll(() => rmSync(folder, { recursive: true }));
const make = createMarkedTextMaker(loadKnowledge());

const article = { id: 'uji-1', title: 'Pasar Karangsari dibuka', body: 'Wardoyo 😀 membuka Pasar Karangsari.\n(abc)' };
const text = `${article.title}\n\n${article.body}`;
const place = (words: string): [number, number] => [text.lastIndexOf(words), text.lastIndexOf(words) + words.length];
const marks = {
  id: 'uji-1',
  sha256: createHash('sha256').update(text).digest('hex'),
  zones: [[...place('(abc)'), 'byline']],
  names: [
    [...place('Wardoyo'), 'person'],
    [...place('Pasar Karangsari'), 'place'],
  ],
};

function read(mark: object, articles: readonly object[]): ReturnType<typeof readMarkedArticles> {
  const [marksPath, plain, packed] = ['marks.jsonl', 'a.jsonl', 'b.jsonl.gz'].map((name) => join(folder, name));
  writeFileSync(marksPath, `${JSON.stringify(mark)}\n`);
  writeFileSync(plain, '\n');
  writeFileSync(packed, gzipSync(`${articles.map((a) => JSON.stringify(a)).join('\n')}\n`));
  return readMarkedArticles(marksPath, [plain, packed], make);
}

describe('marks kept without their text', () => {
  it('are laid on the articles that they were made on', () => {
    const [{ id, source, document, names }] = read(marks, [{ ...article, id: 'other' }, article]);
    expect([id, source]).toEqual(['uji-1', 'gold']);
    expect(names.map((n) => `${n.type} ${document.text.slice(n.start, n.end)}`)).toEqual(['person Wardoyo', 'place Pasar Karangsari']);
    expect(document.zones.map((z) => `${z.kind} ${document.text.slice(z.start, z.end)}`)).toEqual(['byline (abc)']);
  });

  it('are not laid on another text, and not passed over where the article is missing', () => {
    expect(() => read(marks, [{ ...article, body: `${article.body} ` }])).toThrow(
      /marks\.jsonl: the article uji-1 is another than the one marked/,
    );
    expect(() => read(marks, [])).toThrow(/uji-1 is missing/);
    expect(() => read({ ...marks, names: [[0, 5, 'river']] }, [article])).toThrow(/unknown type «river»/);
  });
});

describe('the marks of this repository', () => {
  it('lie in order, within a text, with a digest and no text', async () => {
    const { readFileSync } = await import('node:fs');
    const lines = readFileSync('fixtures/marks/names.jsonl', 'utf8').trim().split('\n');
    const ids = lines.map((line) => JSON.parse(line).id as string);
    expect(new Set(ids).size).toBe(ids.length);
    for (const line of lines) {
      const { sha256, names, ...rest } = JSON.parse(line);
      expect(Object.keys(rest)).toEqual(['id', 'zones']);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      let last = 0;
      for (const [start, end] of names) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }
  });
});
