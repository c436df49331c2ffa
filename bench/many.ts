import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Articles, sample, writeLines } from './articles.js';
import { type Row, times } from './row.js';
import { extract, folder, median } from './run.js';

/** Most memory held as the number of documents grows tenfold: in one thread, and with two workers. */
export function measureMemory(articles: Articles, most: number): Row[] {
  const mean = articles.lines.reduce((sum, l) => sum + Buffer.byteLength(l) + 1, 0) / articles.lines.length;
  return ['0', '2'].map((workers): Row => {
    const held = [most / 10, most].map((count) => {
      const lines = sample(articles, (count + 2) * (mean + 12)).slice(0, count);
      const path = join(folder, 'many.jsonl');
      writeLines(path, lines);
      return extract(path, lines.length, '--workers', workers).memory;
    });
    const grown = held[1] / held[0];
    return {
      what: `memory for ${most} documents, ${workers === '0' ? 'one thread' : 'two workers'}`,
      floor: '400 MB; flat from 10000 to 100000',
      reached: `${held[1].toFixed(0)} MB, ${times(grown)} that for ${most / 10}`,
      met: held[1] < 400 && grown < 1.15 && most >= 100_000,
    };
  });
}

/** Two workers against one thread, in turn; a machine that has something else to do shows less. */
export function measureWorkers(articles: Articles, megabytes: number, rounds: number): Row[] {
  const lines = sample(articles, megabytes * 1e6);
  const path = join(folder, 'shared.jsonl');
  writeLines(path, lines);
  const runs = Array.from({ length: rounds }, () =>
    ['0', '1', '2'].map((n) => (n === '1' ? undefined : extract(path, lines.length, '--workers', n))),
  );
  const ratio = (what: 'seconds' | 'cpuSeconds'): number => median(runs.map(([one, , two]) => one![what] / two![what]));
  const busy = loadavg()[0];
  const note =
    busy > availableParallelism() + 1 ? `, while others used the cores (load ${busy.toFixed(1)} on ${availableParallelism()})` : '';
  return [
    {
      what: `two workers against one thread, ${megabytes} MB`,
      floor: '1.7 times',
      reached: `${times(ratio('seconds'))}${note}`,
      met: ratio('seconds') >= 1.7,
    },
    { what: '… processor time of all threads, two workers against one', reached: times(1 / ratio('cpuSeconds')) },
  ];
}
