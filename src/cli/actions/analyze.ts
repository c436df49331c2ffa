import { writeFileSync } from 'node:fs';
import { WartaError } from '../../errors.js';
import type { Table } from '../../model/table.js';
import { REPORTS } from '../../report/index.js';
import { readRecords } from '../records.js';
import { renderMarkdown } from '../render/markdown.js';
import { renderTerminal } from '../render/terminal-table.js';

/** Options of `warta analyze`, as given. */
export interface AnalyzeOptions {
  only?: string;
  top: string;
  format: 'table' | 'json' | 'ndjson' | 'markdown';
  output?: string;
  color: boolean;
  lang: 'id' | 'en';
}

/** Reads the records, fills the chosen reports and prints them. */
export async function analyze(paths: readonly string[], options: AnalyzeOptions): Promise<void> {
  const top = positive(options.top, '--top');
  const chosen = chooseReports(options.only).map((r) => r.create(top));
  for await (const record of readRecords(paths)) for (const report of chosen) report.add(record);
  const tables = chosen.map((r) => r.table());
  const text = await render(tables, top, options);
  if (options.output === undefined) process.stdout.write(text);
  else writeFileSync(options.output, text);
}

function chooseReports(only: string | undefined): typeof REPORTS {
  if (only === undefined) return REPORTS;
  const names = only.split(',').map((n) => n.trim());
  const unknown = names.find((n) => !REPORTS.some((r) => r.name === n));
  if (unknown !== undefined) {
    throw new WartaError('cli/only', `There is no report "${unknown}".`, { remedy: `Reports: ${REPORTS.map((r) => r.name).join(', ')}.` });
  }
  return REPORTS.filter((r) => names.includes(r.name));
}

function positive(value: string, option: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1) throw new WartaError('cli/number', `${option} takes a whole number from 1, not "${value}".`);
  return n;
}

async function render(tables: readonly Table[], top: number, options: AnalyzeOptions): Promise<string> {
  const { format, lang } = options;
  if (format === 'json') return `${JSON.stringify(Object.fromEntries(tables.map((t) => [t.name, rowsOf(t, top)])), null, 2)}\n`;
  if (format === 'ndjson')
    return tables.flatMap((t) => rowsOf(t, top).map((row) => `${JSON.stringify({ report: t.name, ...row })}\n`)).join('');
  if (format === 'markdown') return tables.map((t) => renderMarkdown(t, lang, top)).join('\n');
  const toTerminal = options.output === undefined && process.stdout.isTTY === true;
  const color = options.color && toTerminal && process.env.NO_COLOR === undefined;
  const width = toTerminal ? (process.stdout.columns ?? 80) : Number(process.env.COLUMNS ?? 80);
  const parts: string[] = [];
  for (const table of tables) parts.push(await renderTerminal(table, { width: Math.max(40, width), language: lang, top, color }));
  return parts.join('\n');
}

const rowsOf = (table: Table, top: number): Record<string, unknown>[] =>
  table.rows.slice(0, top).map((row) => Object.fromEntries(table.columns.map((c, i) => [c.key, row[i]])));
