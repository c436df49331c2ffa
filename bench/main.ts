import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openArticles } from './articles.js';
import { measureExtraction, measureStart } from './extraction.js';
import { measureGrowth } from './growth.js';
import { measureMemory, measureWorkers } from './many.js';
import { asTable, type Row } from './row.js';

/**
 * `npm run bench`: how the built program stands against its floors, as ratios, so that the machine matters less. Prints the table and
 * writes it to bench/RESULTS.md. `--long` takes the corpora of the floors (1 GB, 100,000 documents), else a tenth and less.
 */
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '../shared/data/articles/news.jsonl.gz' },
    long: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
});
const busy = loadavg()[0].toFixed(1);
const articles = await openArticles(values.articles);
const { long } = values;

const parts: Record<string, () => Row[] | Promise<Row[]>> = {
  extraction: () => measureExtraction(articles),
  start: () => measureStart(),
  growth: () => measureGrowth(articles, long ? 1000 : 10),
  memory: () => measureMemory(articles, long ? 100_000 : 5_000),
  workers: () => measureWorkers(articles, long ? 100 : 35, long ? 3 : 1),
};
const rows: Row[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (values.only !== undefined && !values.only.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  rows.push(...(await measure()));
}
const table = asTable(rows);
process.stdout.write(`${table}\n`);
if (values.only === undefined) {
  const about = `Node ${process.versions.node}, ${availableParallelism()} cores, load at the begin ${busy}, ${articles.name} (${articles.lines.length} articles).`;
  const how = long
    ? 'The long run: `npm run bench -- --long`.'
    : 'The short run: floors for larger corpora are not met by it; `npm run bench -- --long` takes them whole.';
  const text = `# What was reached\n\nWritten by \`npm run bench\`. ${about} ${how}\n\n${table}\n`;
  writeFileSync(fileURLToPath(new URL('../bench/RESULTS.md', import.meta.url)), text);
}
