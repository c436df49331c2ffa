import { join } from 'node:path';
import { loadKnowledge } from '../src/knowledge/index.js';
import type { RawDocument } from '../src/model/document.js';
import { createAnalyzer } from '../src/pipeline.js';
import { type Articles, documentsOf, sample, writeLines } from './articles.js';
import { type Row, short } from './row.js';
import { extract, folder } from './run.js';

const within = (costs: readonly number[]): boolean => Math.max(...costs) <= Math.min(...costs) * (1.15 / 0.85);
const shown = (sizes: readonly string[], costs: readonly number[]): string =>
  sizes.map((size, i) => `${size}: ${short(costs[i] / costs[0])}`).join(', ');

/** Processor time per MB as a corpus grows, the start of the program included, and as one document grows, without it. */
export async function measureGrowth(articles: Articles, most: number): Promise<Row[]> {
  const sizes = [1, 10, 100, 1000].filter((mb) => mb <= most);
  const costs = sizes.map((mb) => {
    const lines = sample(articles, mb * 1e6);
    const path = join(folder, `${mb}.jsonl`);
    writeLines(path, lines);
    return extract(path, lines.length, '--workers', '0').cpuSeconds / mb;
  });
  const rows: Row[] = [
    {
      what: 'processor time per MB of a corpus, 1 MB as 1',
      floor: 'flat (±15 %) to 1 GB',
      reached: shown(
        sizes.map((mb) => `${mb} MB`),
        costs,
      ),
      met: within(costs) && most >= 1000,
    },
  ];
  return [...rows, await oneDocument(articles)];
}

const LENGTHS = [1e3, 1e4, 1e5, 1e6, 5e6, 2e7];
/** Short documents are measured over this many letters of them. */
const AT_LEAST = 2e6;

async function oneDocument(articles: Articles): Promise<Row> {
  const path = join(folder, 'one.jsonl');
  writeLines(path, sample(articles, 3e6));
  const body = (await documentsOf(path)).map((d) => d.content).join('\n\n');
  const text = body.repeat(Math.ceil(Math.max(...LENGTHS) / body.length));
  const analyzer = createAnalyzer(loadKnowledge());
  const time = (length: number): number => {
    const parts = Math.ceil(AT_LEAST / length);
    const begin = process.cpuUsage();
    for (let i = 0; i < parts; i++) analyzer.analyze(documentOf(text.slice((i * length) % AT_LEAST, ((i * length) % AT_LEAST) + length)));
    return process.cpuUsage(begin).user / (parts * length);
  };
  for (const length of [1e3, 1e4, 1e6]) time(length);
  const costs = LENGTHS.map((length) => (length <= 1e6 ? Math.min(time(length), time(length)) : time(length)));
  return {
    what: 'time per MB of one document, 1 KB as 1',
    floor: 'flat (±15 %) to 20 MB',
    reached: shown(['1 KB', '10 KB', '100 KB', '1 MB', '5 MB', '20 MB'], costs),
    met: within(costs),
  };
}

const documentOf = (content: string): RawDocument => ({
  id: 'one',
  path: 'one.txt',
  sha256: '',
  mediaType: 'text/plain',
  encoding: 'utf-8',
  content,
  given: {},
  givenZones: [],
  diagnostics: [],
});
