import { describe, expect, it } from 'vitest';
import { compileShelf } from '../../src/knowledge/compile/shelf.js';
import { CompiledKnowledge } from '../../src/knowledge/compiled.js';
import { countFacts } from '../../src/knowledge/counts.js';
import { lint } from '../../src/knowledge/lint/index.js';
import { SectionFile } from '../../src/knowledge/section-file.js';
import { tokenize } from '../../src/segment/index.js';

const { facts, problems, bytes } = compileShelf();
const shelf = new CompiledKnowledge(SectionFile.of(bytes));

describe('the shelf', () => {
  it('is clean', { timeout: 60_000 }, () => {
    const findings = lint({ facts, shelf: undefined, compiled: shelf, tokenize: (text) => tokenize(text, shelf.lexicon) }, problems);
    expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
  });

  it('compiles to the same bytes each time', { timeout: 60_000 }, () => {
    expect(compileShelf().bytes.equals(bytes)).toBe(true);
  });

  const counts = new Map(countFacts(shelf).map((c) => [`${c.kind} ${c.of}`.trim(), c.count]));
  it.each([
    ['people', 3000],
    ['posts', 900],
    ['posts tenures', 3000],
    ['posts governor', 38],
    ['posts vice-minister', 40],
    ['organizations ministry', 100],
    ['organizations agency', 500],
    ['organizations', 1200],
    ['platforms', 250],
    ['programs', 500],
    ['regulation-kinds', 45],
    ['regulations titles', 5000],
    ['regulations nicknames', 250],
    ['regulations bills', 50],
    ['places province', 38],
    ['places district', 6000],
    ['outlets', 120],
    ['holidays', 20],
    ['months', 12],
    ['weekdays', 7],
  ])('holds %s: at least %i', (what, least) => {
    expect(counts.get(what) ?? 0).toBeGreaterThanOrEqual(least);
  });
  it('holds the 514 regencies and cities', () => {
    expect(
      shelf.places().filter((p) => p.id.startsWith('place:kabupaten-') || p.id.startsWith('place:kota-')).length,
    ).toBeGreaterThanOrEqual(514);
  });
});

describe('a compiled entry', () => {
  it('is found by its id, and none by another', () => {
    for (const list of [shelf.people(), shelf.posts(), shelf.organizations(), shelf.platforms(), shelf.programs(), shelf.places()]) {
      for (const entry of list) expect(shelf.entry(entry.id)).toBe(entry);
    }
    expect(shelf.entry('person:nobody-of-that-name')).toBeUndefined();
    expect(shelf.typeOf('organization:')).toBeUndefined();
  });

  it('is found by every written form', () => {
    const lost: string[] = [];
    for (const post of shelf.posts()) {
      for (const form of [post.name, ...post.aliases.map((a) => a.text)])
        if (!shelf.names.lookup(form).some((r) => r.id === post.id)) lost.push(`${post.id} ${form}`);
    }
    expect(lost).toEqual([]);
  });
});
