import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastGlob from 'fast-glob';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = fastGlob.sync('**/*.ts', { cwd: src }).sort();
const textOf = (file: string): string => readFileSync(join(src, file), 'utf8');

/** What each room may import from: itself, and these. Stages are strangers to each other; windows know the record only. */
const MAY: Record<string, readonly string[]> = {
  'errors.ts': [],
  model: [],
  text: ['model'],
  knowledge: ['errors.ts', 'model', 'text', 'segment'],
  ingest: ['errors.ts', 'model', 'text', 'store'],
  clean: ['errors.ts', 'model', 'text', 'knowledge'],
  segment: ['errors.ts', 'model', 'text', 'knowledge'],
  extract: ['errors.ts', 'model', 'text', 'knowledge'],
  attribute: ['errors.ts', 'model', 'text', 'knowledge'],
  link: ['errors.ts', 'model', 'text', 'knowledge'],
  learn: ['errors.ts', 'model', 'text', 'knowledge', 'segment', 'extract'],
  'pipeline.ts': ['errors.ts', 'model', 'text', 'knowledge', 'clean', 'segment', 'extract', 'attribute', 'link'],
  corpus: ['errors.ts', 'model', 'text', 'knowledge', 'ingest', 'store', 'pipeline.ts'],
  store: ['errors.ts', 'model', 'text'],
  report: ['errors.ts', 'model', 'text'],
  export: ['errors.ts', 'model', 'text', 'report'],
  evaluate: ['errors.ts', 'model', 'text', 'store'],
};
const ANYWHERE = new Set(['cli', 'index.ts']);

const roomOf = (file: string): string => file.split('/')[0];

function importsOf(file: string): string[] {
  const found = [...textOf(file).matchAll(/(?:^|\n)(?:import|export)\s[^;]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/g)];
  return found.map((m) => relative(src, join(src, dirname(file), (m[1] ?? m[2]).replace(/\.js$/, '.ts'))));
}

describe('the house', () => {
  it('imports point down, stages are strangers, windows know the record only', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const room = roomOf(file);
      if (ANYWHERE.has(room)) continue;
      expect(MAY[room], `room of ${file}`).toBeDefined();
      for (const target of importsOf(file)) {
        const other = roomOf(target);
        if (other !== room && !MAY[room].includes(other)) wrong.push(`${file} → ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no circles', () => {
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const next of importsOf(file)) if (files.includes(next)) visit(next, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('keeps its files short', () => {
    const long = files.map((file) => ({ file, lines: textOf(file).split('\n').length })).filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  it('has no clock and no chance', () => {
    const impure = files.filter(
      (file) => roomOf(file) !== 'cli' && /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|performance\.now\(/.test(textOf(file)),
    );
    expect(impure).toEqual([]);
  });
});
