import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as chrono from 'chrono-node/id';
import Tokenizer from 'natural/lib/natural/tokenizers/aggressive_tokenizer_id.js';
import { Bench } from 'tinybench';
import { createCleaner } from '../src/clean/index.js';
import { createDateRecognizer } from '../src/extract/recognizers/date.js';
import { loadKnowledge } from '../src/knowledge/index.js';
import { createAnalyzer, loadTaggerModel } from '../src/pipeline.js';
import { createSegmenter } from '../src/segment/index.js';
import { type Articles, documentsOf, megabytes, sample } from './articles.js';
import { Ceiling } from './ceiling.js';
import { type Row, short, times } from './row.js';
import { bare, folder } from './run.js';

const SAMPLE_BYTES = 1_500_000;
const HTML = fileURLToPath(new URL('../fixtures/articles', import.meta.url));

/** The parts of the way on one core, beside what others take for the same text, all in one process over the same articles. */
export async function measureExtraction(articles: Articles): Promise<Row[]> {
  const path = join(folder, 'sample.jsonl');
  writeFileSync(path, `${sample(articles, SAMPLE_BYTES).join('\n')}\n`);
  const documents = await documentsOf(path);
  const pages = (await documentsOf(HTML)).filter((d) => d.mediaType === 'text/html');
  const knowledge = loadKnowledge();
  const [lists, model] = [createAnalyzer(knowledge), createAnalyzer(knowledge, { model: loadTaggerModel() })];
  const [clean, segment, dates] = [createCleaner(knowledge), createSegmenter(knowledge), createDateRecognizer(knowledge)];
  const names = [...knowledge.people(), ...knowledge.organizations(), ...knowledge.places()].slice(0, 20_000).map((e) => e.name);
  const ceiling = new Ceiling(names);
  const tokenizer = new Tokenizer();

  // what each must find, every time: a peer that finds nothing is not measured but broken
  const tasks: Record<string, () => number> = {
    read: () =>
      JSON.stringify(
        readFileSync(path, 'utf8')
          .trimEnd()
          .split('\n')
          .map((l) => JSON.parse(l).copy),
      ).length,
    ceiling: () => documents.reduce((n, d) => n + ceiling.read(d.content), 0),
    natural: () => documents.reduce((n, d) => n + tokenizer.tokenize(d.content).length, 0),
    chrono: () => documents.reduce((n, d) => n + chrono.strict.parse(d.content).length, 0),
    dates: () => documents.reduce((n, d) => n + Array.from(dates.recognize(segment(clean(d)))).length, 0),
    lists: () => documents.reduce((n, d) => n + JSON.stringify(lists.analyze(d)).length, 0),
    model: () => documents.reduce((n, d) => n + JSON.stringify(model.analyze(d)).length, 0),
    html: () => pages.reduce((n, d) => n + clean(d).text.length, 0),
  };
  // processor time, which other programs on the machine change little
  const now = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const bench = new Bench({ now, time: 0, iterations: 5, warmupTime: 0, warmupIterations: 3 });
  for (const [name, task] of Object.entries(tasks)) {
    const found = task();
    if (found === 0) throw new Error(`${name} found nothing.`);
    bench.add(name, () => {
      if (task() !== found) throw new Error(`${name} did not find the same again.`);
    });
  }
  await bench.run();
  const size = megabytes(documents);
  /** MB a second, by the quickest round. */
  const speed = (name: string, of = size): number => {
    const result = bench.getTask(name)?.result;
    if (result === undefined || !('latency' in result)) throw new Error(`${name} failed.`);
    return of / (result.latency.min / 1000);
  };
  const [whole, most] = [speed('lists'), speed('ceiling')];
  return [
    { what: 'whole extraction without the model', floor: '6 MB/s', reached: `${short(whole)} MB/s`, met: whole >= 6 },
    {
      what: '… against chrono-node `id` strict (dates alone)',
      floor: '1 times',
      reached: times(whole / speed('chrono')),
      met: whole >= speed('chrono'),
    },
    { what: '… against spans + twelve regexes + automaton', floor: '0.33 times', reached: times(whole / most), met: whole >= most / 3 },
    { what: "… against natural's tokenizer", reached: times(whole / speed('natural')) },
    { what: '… against reading and decoding rows', reached: times(whole / speed('read')) },
    { what: 'whole extraction with the model, against without', reached: times(speed('model') / whole) },
    { what: 'dates alone (cleaned, cut, recognized) against chrono-node `id` strict', reached: times(speed('dates') / speed('chrono')) },
    { what: 'HTML cleaned, against reading and decoding rows', reached: times(speed('html', megabytes(pages)) / speed('read')) },
    ripgrep(path, size, whole),
  ];
}

/** `rg` where it is installed: one pattern over the same file, its start included. */
function ripgrep(path: string, size: number, whole: number): Row {
  const what = '… against `rg` for one pattern';
  if (spawnSync('rg', ['--version']).status !== 0) return { what, reached: 'rg is not installed' };
  const begin = performance.now();
  const { status } = spawnSync('rg', ['-c', '\\d{1,2} [A-Z][a-z]+ \\d{4}', path]);
  if (status !== 0) throw new Error('rg found nothing.');
  return { what, reached: times(whole / (size / ((performance.now() - begin) / 1000))) };
}

const STARTS = 15;

/** How long the program takes to begin, against a Node program that does nothing; both in turn. */
export function measureStart(): Row[] {
  const empty = join(folder, 'empty.mjs');
  writeFileSync(empty, '');
  const taken = { empty: [] as number[], version: [] as number[], analyze: [] as number[] };
  for (let i = 0; i < STARTS; i++) {
    taken.empty.push(bare(empty));
    taken.version.push(bare('bin/warta.js', '--version'));
    taken.analyze.push(bare('bin/warta.js', 'analyze', 'seeds/detik-titik-internet.txt'));
  }
  const [none, version, analyze] = Object.values(taken).map((t) => Math.min(...t));
  return [
    { what: '`--version` against an empty program', floor: '1.3 times', reached: times(version / none), met: version <= 1.3 * none },
    {
      what: '`analyze` of one small file',
      floor: '350 ms',
      reached: `${(analyze * 1000).toFixed(0)} ms, ${times(analyze / none)} an empty program`,
      met: analyze < 0.35,
    },
  ];
}
