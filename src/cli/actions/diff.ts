import { Chalk } from 'chalk';
import { WartaError } from '../../errors.js';
import {
  CHANGE_KINDS,
  type ChangeKind,
  type DocumentComparison,
  diffAsData,
  diffAsMarkdown,
  diffAsText,
  RunComparison,
} from '../../evaluate/index.js';
import { RunIndex } from '../../store/run-index.js';
import { oneChunk } from '../one-chunk.js';
import { writeOutput } from '../output.js';
import type { ReadOptions } from '../reading.js';
import { readViews } from '../record-views.js';

/** Options of `warta diff`, as given. */
export interface DiffOptions extends ReadOptions {
  format: 'pretty' | 'json' | 'markdown';
  only?: string;
  exitCode?: true;
  output?: string;
  color: boolean;
}

/** Shows what differs between two runs. Returns 0, or 1 with `--exit-code` where something does. */
export async function diff(older: string, newer: string, options: DiffOptions): Promise<number> {
  const wanted = kindsOf(options.only);
  const index = await RunIndex.open(older);
  const comparison = new RunComparison(index);
  const found: DocumentComparison[] = [];
  let documents = 0;
  for await (const { view, origin, problem } of readViews([newer], options)) {
    if (view === undefined)
      throw new WartaError('records/line', problem, { place: origin, remedy: 'Make the run again with `warta extract`.' });
    documents++;
    const compared = comparison.add(view);
    if (compared !== undefined && compared.changes.length > 0) found.push(compared);
  }
  const last = comparison.finish();
  const lost = last.filter((d) => d.changes.some((c) => c.kind === 'lost' && c.about === 'document')).length;
  index.close();
  const shown = [...found, ...last].map(({ path, changes }) => ({ path, changes: changes.filter((c) => wanted.has(c.kind)) }));
  await writeOutput(oneChunk(render(shown, documents + lost, options)), options.output);
  return options.exitCode === true && shown.some((d) => d.changes.length > 0) ? 1 : 0;
}

function render(shown: readonly DocumentComparison[], documents: number, { format, output, color }: DiffOptions): string {
  if (format === 'json') return `${JSON.stringify(diffAsData(shown, documents), null, 2)}\n`;
  if (format === 'markdown') return diffAsMarkdown(shown, documents);
  const toTerminal = output === undefined && process.stdout.isTTY === true;
  const chalk = new Chalk({ level: color && toTerminal && process.env.NO_COLOR === undefined ? 1 : 0 });
  const paints = {
    lost: chalk.red,
    gained: chalk.green,
    changed: chalk.yellow,
    merged: chalk.magenta,
    split: chalk.magenta,
    path: chalk.bold,
    context: chalk.dim,
  };
  return diffAsText(shown, documents, (kind, text) => paints[kind](text));
}

function kindsOf(only: string | undefined): ReadonlySet<ChangeKind> {
  if (only === undefined) return new Set(CHANGE_KINDS);
  const names = only.split(',').map((s) => s.trim());
  const unknown = names.find((n) => !CHANGE_KINDS.includes(n as ChangeKind));
  if (unknown !== undefined)
    throw new WartaError('cli/only', `There is no change "${unknown}".`, { remedy: `Changes: ${CHANGE_KINDS.join(', ')}.` });
  return new Set(names as ChangeKind[]);
}
