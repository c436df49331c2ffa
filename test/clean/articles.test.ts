import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { articlePieces } from '../../src/clean/article.js';
import { createCleaner } from '../../src/clean/index.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { rawDocument } from './raw-document.js';

interface Expected {
  readonly metadata: Record<string, unknown>;
  readonly leftOut: readonly string[];
  readonly zones?: Record<string, number>;
  readonly keeps?: readonly string[];
  readonly never?: readonly string[];
}

const folder = fileURLToPath(new URL('../../fixtures/articles', import.meta.url));
const files = fastGlob.sync('**/*.{txt,html}', { cwd: folder }).sort();
const clean = createCleaner(loadKnowledge());

describe.each(files)('%s', (file) => {
  const content = readFileSync(`${folder}/${file}`, 'utf8');
  const expected = parse(readFileSync(`${folder}/${file.replace(/\.\w+$/, '.yaml')}`, 'utf8')) as Expected;
  const document = clean(rawDocument(content, file.endsWith('.html') ? 'text/html' : 'text/plain'));
  const pieces = articlePieces(document);

  it('gives the metadata, and evidence for each field', () => {
    const { evidence, ...metadata } = document.metadata;
    expect(metadata).toEqual(expected.metadata);
    expect(Object.keys(evidence).sort()).toEqual(Object.keys(metadata).sort());
  });

  it('leaves out just what is not the article', () => {
    expect([...new Set(pieces.filter((p) => !p.kept).map((p) => p.text))].sort()).toEqual([...expected.leftOut].sort());
    for (const piece of pieces) if (!piece.kept) expect(piece.rule).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('marks headline, captions and dateline, and keeps the story', () => {
    for (const [zone, count] of Object.entries(expected.zones ?? {}))
      expect(document.zones.filter((z) => z.kind === zone).length, zone).toBe(count);
    const kept = pieces
      .filter((p) => p.kept)
      .map((p) => p.text)
      .join('\n');
    for (const phrase of expected.keeps ?? []) expect(kept).toContain(phrase);
    for (const phrase of expected.never ?? []) expect(document.text).not.toContain(phrase);
  });

  it('keeps zones sorted, apart and inside the text', () => {
    let end = 0;
    for (const zone of document.zones) {
      expect(zone.start).toBeGreaterThanOrEqual(end);
      expect(zone.end).toBeGreaterThan(zone.start);
      end = zone.end;
    }
    expect(end).toBeLessThanOrEqual(document.text.length);
    if (file.endsWith('.txt')) expect(document.text).toBe(content);
  });
});
