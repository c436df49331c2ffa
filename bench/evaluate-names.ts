import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readRecords } from '../src/cli/records.js';

/**
 * `npm run evaluate:names`: the records of the development sets, with the learnt tagger and without, scored by the sets' own
 * scorers. Prints one table a set; the sets are only read.
 */
const { values } = parseArgs({ options: { shared: { type: 'string', default: '../shared' } } });
const { shared } = values;

const SETS = [
  {
    name: 'gold articles (dev)',
    path: 'gold/dev',
    score: (records: string) => ['gold/tools/score.mjs', '--gold', join(shared, 'gold/dev'), '--records', records],
  },
  ...['idner-news-2k', 'nergrit'].map((set) => ({
    name: `${set} (dev)`,
    path: `data/ner/${set}.dev.jsonl`,
    score: (records: string) => [
      'gold/tools/score-data.mjs',
      'ner',
      '--data',
      join(shared, `data/ner/${set}.dev.jsonl`),
      '--records',
      records,
    ],
  })),
];

const folder = mkdtempSync(join(tmpdir(), 'evaluate-names-'));
for (const { name, path, score } of SETS) {
  for (const model of [false, true]) {
    const lines: string[] = [];
    for await (const record of readRecords([join(shared, path)], { model })) lines.push(JSON.stringify(record));
    const records = join(folder, 'records.ndjson');
    writeFileSync(records, `${lines.join('\n')}\n`);
    const [scorer, ...rest] = score(records);
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(shared, scorer), ...rest], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    process.stdout.write(`\n## ${name}, ${model ? 'with the model' : 'without'}\n${stdout}`);
  }
}
rmSync(folder, { recursive: true });
