import { WartaError } from '../../errors.js';
import {
  calibrationTable,
  compareRuns,
  confusionTable,
  type Difference,
  type DocumentScore,
  differenceTable,
  errorsOf,
  errorTable,
  GoldScorer,
  headlineTable,
  partsTable,
  type Score,
  scoreAsData,
  sumScores,
  typeTable,
} from '../../evaluate/index.js';
import type { GoldSet } from '../../model/gold.js';
import type { Table } from '../../model/table.js';
import { readGold } from '../../store/gold.js';
import { oneChunk } from '../one-chunk.js';
import { writeOutput } from '../output.js';
import type { ReadOptions } from '../reading.js';
import { readViews } from '../record-views.js';
import { renderMarkdown } from '../render/markdown.js';
import { renderTerminal } from '../render/terminal-table.js';
import { printError } from '../terminal.js';

/** Options of `warta evaluate`, as given. */
export interface EvaluateOptions extends ReadOptions {
  gold: string;
  compare?: string[];
  by?: string;
  errors: string;
  samples: string;
  seed: string;
  format: 'pretty' | 'json' | 'markdown';
  output?: string;
  color: boolean;
  lang: 'id' | 'en';
}

/** Scores records against gold. Returns 0; throws WartaError where there is nothing to score. */
export async function evaluate(paths: readonly string[], options: EvaluateOptions): Promise<number> {
  const numbers = {
    errors: whole(options.errors, '--errors', 0),
    samples: whole(options.samples, '--samples', 1),
    seed: whole(options.seed, '--seed', 0),
  };
  const parts = partsOf(options.by);
  const set = await readGold(options.gold);
  if (options.compare !== undefined) return compare(set, options.compare, numbers, options);
  const score = sumScores(await scored(set, paths, options));
  warnOfGaps(score);
  const errors = score.documents.flatMap(errorsOf);
  if (options.format === 'json') {
    await writeOutput(oneChunk(`${JSON.stringify(scoreAsData(score, errors.slice(0, numbers.errors)), null, 2)}\n`), options.output);
    return 0;
  }
  const tables = [
    headlineTable(score),
    typeTable(score),
    ...parts.map((by) => partsTable(score, by)),
    confusionTable(score),
    calibrationTable(score),
  ];
  if (numbers.errors > 0) tables.push(errorTable(errors));
  // only the errors are cut short: the other tables are the answer
  await writeTables(tables, options, (table) => (table.name === 'errors' ? numbers.errors : table.rows.length));
  return 0;
}

async function compare(
  set: GoldSet,
  runs: readonly string[],
  numbers: { samples: number; seed: number },
  options: EvaluateOptions,
): Promise<number> {
  if (runs.length !== 2)
    throw new WartaError('cli/compare', `--compare takes two runs, not ${runs.length}.`, { remedy: 'Write --compare a.ndjson b.ndjson.' });
  const [a, b] = [await scored(set, [runs[0]], options), await scored(set, [runs[1]], options)];
  const differences: Difference[] = compareRuns(a, b, numbers);
  if (options.format === 'json') {
    const data = { format: 'warta.comparison/1', a: runs[0], b: runs[1], documents: a.length, ...numbers, differences };
    await writeOutput(oneChunk(`${JSON.stringify(data, null, 2)}\n`), options.output);
  } else await writeTables([differenceTable(differences)], options, (t) => t.rows.length);
  return 0;
}

async function scored(set: GoldSet, paths: readonly string[], options: ReadOptions): Promise<DocumentScore[]> {
  const scorer = new GoldScorer(set);
  let found = 0;
  for await (const { view, origin, problem } of readViews(paths, options)) {
    if (view === undefined)
      throw new WartaError('records/line', problem, { place: origin, remedy: 'Make the run again with `warta extract`.' });
    if (scorer.add(view)) found++;
  }
  if (found > 0) return scorer.documents();
  throw new WartaError('evaluate/no-record', 'No record belongs to an article of the gold.', {
    place: paths.join(', ') || set.place,
    remedy: 'A record belongs to the gold file whose name its path ends with.',
  });
}

function warnOfGaps({ documents }: Score): void {
  const missing = documents.filter((d) => d.view === undefined).map((d) => d.gold.name);
  if (missing.length > 0)
    printError(
      `No record for ${missing.length} of ${documents.length} gold articles (all their marks count as missed): ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`,
    );
  const other = documents.filter((d) => d.texts === 'differ').map((d) => d.gold.name);
  if (other.length > 0)
    printError(
      `The text of ${other.length} articles is not that of their gold (offsets are taken as they stand): ${other.slice(0, 5).join(', ')}${other.length > 5 ? ' …' : ''}`,
    );
}

async function writeTables(
  tables: readonly Table[],
  { format, lang, output, color }: EvaluateOptions,
  top: (table: Table) => number,
): Promise<void> {
  const toTerminal = output === undefined && process.stdout.isTTY === true;
  const width = toTerminal ? (process.stdout.columns ?? 80) : Number(process.env.COLUMNS ?? 120);
  const texts: string[] = [];
  for (const table of tables) {
    const shown = Math.max(1, top(table));
    if (format === 'markdown') texts.push(renderMarkdown(table, lang, shown));
    else
      texts.push(
        await renderTerminal(table, {
          width,
          language: lang,
          top: shown,
          color: color && toTerminal && process.env.NO_COLOR === undefined,
        }),
      );
  }
  await writeOutput(oneChunk(texts.join('\n')), output);
}

function partsOf(by: string | undefined): ('outlet' | 'document')[] {
  const names = (by ?? '')
    .split(',')
    .map((s) => s.trim())
    .filter((s) => s !== '');
  const unknown = names.find((n) => n !== 'outlet' && n !== 'document');
  if (unknown !== undefined)
    throw new WartaError('cli/by', `Scores cannot be told apart by "${unknown}".`, { remedy: 'Write --by outlet,document.' });
  return names as ('outlet' | 'document')[];
}

function whole(value: string, option: string, least: number): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < least)
    throw new WartaError('cli/number', `${option} takes a whole number from ${least}, not "${value}".`);
  return n;
}
