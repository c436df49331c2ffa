import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createCleaner } from '../../src/clean/index.js';
import { describeProblem } from '../../src/ingest/index.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { tarOf, warcOf, zipOf } from './archives.js';
import { readAll, STORY, Workspace } from './workspace.js';

const work = new Workspace();
afterAll(() => work.remove());
const clean = createCleaner(loadKnowledge());

const page = `<html><head><title>Judul</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Judul"}</script></head><body><h1>Judul</h1><p>${STORY}</p></body></html>`;
const SEEDS: Record<string, Buffer> = {
  'a.txt': Buffer.from(`Judul Berita\n\nJAKARTA, KOMPAS.com - ${STORY}\n(abc/def)\n`),
  'a.html': Buffer.from(page),
  'a.jsonl': Buffer.from(`{"title":"Judul","text":"${STORY.replaceAll('"', '\\"')}"}\n{"text":"dua"}\n`),
  'a.json': Buffer.from(JSON.stringify([{ text: STORY }, { html: page }], null, 1)),
  'a.csv': Buffer.from(`judul,isi\n"Satu","${STORY.replaceAll('"', '""')}"\n`),
  'a.rss': Buffer.from(
    `<?xml version="1.0"?><rss><channel><item><title>A</title><description>${STORY}</description></item></channel></rss>`,
  ),
  'a.md': Buffer.from(`---\ntitle: A\n---\n\n${STORY}`),
  'a.mht': Buffer.from(
    `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="B"\n\n--B\nContent-Type: text/html\n\n${page}\n--B--\n`,
  ),
  'a.zip': zipOf([
    { name: 'a.txt', bytes: STORY },
    { name: 'b.html', bytes: page },
  ]),
  'a.tar': tarOf([
    { name: 'a.txt', bytes: STORY },
    { name: 'b.html', bytes: page },
  ]),
  'a.tar.gz': gzipSync(tarOf([{ name: 'a.txt', bytes: STORY }])),
  'a.warc': Buffer.concat(warcOf([{ url: 'https://a.id/1', type: 'text/html', body: page }])),
  'a.warc.gz': Buffer.concat(warcOf([{ url: 'https://a.id/1', type: 'text/html', body: page }]).map((r) => gzipSync(r))),
};

/** Numbers by a fixed rule: the same mutations in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const MUTATIONS: Record<string, (bytes: Buffer, pick: (below: number) => number) => Buffer> = {
  truncated: (bytes, pick) => bytes.subarray(0, pick(bytes.length)),
  flipped: (bytes, pick) => {
    const out = Buffer.from(bytes);
    for (let i = 0; i < 8; i++) out[pick(out.length)] = pick(256);
    return out;
  },
  'with NUL bytes': (bytes, pick) => {
    const at = pick(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(1 + pick(40)), bytes.subarray(at)]);
  },
  'wrong charset': (bytes, pick) => Buffer.from(bytes.toString('latin1'), pick(2) === 0 ? 'utf16le' : 'latin1'),
  doubled: (bytes, pick) => Buffer.concat([bytes, bytes.subarray(pick(bytes.length))]),
  'cut out': (bytes, pick) => {
    const at = pick(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + pick(60))]);
  },
};

describe.each(Object.keys(MUTATIONS))('inputs %s', (name) => {
  it('never stop the run: each gives an article or one plain line, and the good file beside is read', async () => {
    const pick = numbers(name.length * 7919);
    const good = work.file(`${name}/bagus.txt`, STORY);
    for (const [file, bytes] of Object.entries(SEEDS))
      for (let round = 0; round < 4; round++) {
        const path = work.file(`${name}/${round}/${file}`, MUTATIONS[name](bytes, pick));
        const { documents, problems } = await readAll([path, good]);
        expect(documents.at(-1)?.content, `${file} ${round}`).toBe(STORY);
        expect(documents.length + problems.length, `${file} ${round}`).toBeGreaterThan(1);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not reach a terminal
        for (const problem of problems) expect(describeProblem(problem)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
        for (const document of documents) {
          const { zones, text } = clean(document);
          for (const zone of zones) expect(zone.end).toBeLessThanOrEqual(text.length);
        }
      }
  }, 30_000);
});
