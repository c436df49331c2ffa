import { readFileSync } from 'node:fs';
import fastGlob from 'fast-glob';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { ZodError } from 'zod';
import { ENTRY_SCHEMAS, type FactKind, type FactOf, FILE_SCHEMA, WORD_SCHEMA } from './schema.js';

/** A fault of a facts file, with its place. */
export interface FactProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
}

/** An entry with the place where it stands. */
export interface PlacedFact<T> {
  readonly value: T;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type WordFact = { id: string; name: string; aliases: { text: string }[]; source: string[] } & Record<string, unknown>;
export type FactTable = { [K in FactKind]: PlacedFact<FactOf<K>>[] } & { words: Map<string, PlacedFact<WordFact>[]> };

export interface FactFiles {
  readonly facts: FactTable;
  readonly problems: FactProblem[];
}

const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(ENTRY_SCHEMAS, kind);

/** Reads every facts file below the folders, later folders over earlier ones, in the order of their paths. */
export function readFacts(folders: readonly string[]): FactFiles {
  const facts = { words: new Map() } as FactTable;
  for (const kind of Object.keys(ENTRY_SCHEMAS) as FactKind[]) Object.assign(facts, { [kind]: [] });
  const problems: FactProblem[] = [];
  for (const folder of folders) {
    const files = fastGlob.sync('**/*.{yaml,yml}', { cwd: folder, absolute: true }).sort();
    for (const file of files) readFile(file, facts, problems);
  }
  return { facts, problems };
}

function readFile(file: string, facts: FactTable, problems: FactProblem[]): void {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const report = (at: number, rule: string, message: string): void => {
    const { line, col } = lines.linePos(at);
    problems.push({ file, line, column: col, rule, message });
  };
  for (const error of document.errors) report(error.pos[0], 'yaml', error.message.split('\n')[0]);
  if (document.errors.length > 0) return;
  const frame = FILE_SCHEMA.safeParse(document.toJS());
  if (!frame.success) return report(0, 'file', describe(frame.error));
  const { kind, defaults = {}, entries } = frame.data;
  const nodes = isMap(document.contents) ? document.contents.get('entries', true) : undefined;
  entries.forEach((entry, i) => {
    const node = isSeq(nodes) ? (nodes.items[i] as Node) : undefined;
    const at = node?.range?.[0] ?? 0;
    const merged = { ...defaults, ...entry };
    const parsed = isFactKind(kind) ? ENTRY_SCHEMAS[kind].safeParse(merged) : WORD_SCHEMA.safeParse(merged);
    if (!parsed.success) return report(at, 'schema', `${String(entry.id ?? entry.name ?? `entry ${i + 1}`)}: ${describe(parsed.error)}`);
    const { line, col } = lines.linePos(at);
    const placed = { value: parsed.data, file, line, column: col };
    if (isFactKind(kind)) (facts[kind] as PlacedFact<unknown>[]).push(placed);
    else facts.words.set(kind, [...(facts.words.get(kind) ?? []), placed as PlacedFact<WordFact>]);
  });
}

function describe(error: ZodError): string {
  return error.issues.map((i) => `${i.path.join('.') || 'entry'}: ${i.message}`).join('; ');
}
