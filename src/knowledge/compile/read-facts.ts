import { readFileSync, statSync } from 'node:fs';
import fastGlob from 'fast-glob';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { ZodError } from 'zod';
import { ENTRY_SCHEMAS, type FactKind, type FactOf, FILE_SCHEMA, WORD_SCHEMA } from './schema.js';

/** A fault of a facts file, with its place. */
export interface FactProblem extends FactPlace {
  readonly rule: string;
  readonly message: string;
}

/** A place in a facts file, counted from 1. */
export interface FactPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An entry with the place where it stands. */
export interface PlacedFact<T> extends FactPlace {
  readonly value: T;
  readonly kind: string;
  /** Its keys as they are written, in order. */
  keys(): readonly string[];
  /** Where a part of it stands ("aliases", 2); the entry itself where it is not written out. */
  at(...path: (string | number)[]): FactPlace;
}

export type WordFact = { id: string; name: string; aliases: { text: string; ambiguous?: boolean }[]; source: string[] } & Record<
  string,
  unknown
>;
export type FactTable = { [K in FactKind]: PlacedFact<FactOf<K>>[] } & { words: Map<string, PlacedFact<WordFact>[]> };

export interface FactFiles {
  readonly facts: FactTable;
  readonly problems: FactProblem[];
}

const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(ENTRY_SCHEMAS, kind);

/** Reads the facts files: those given, and every one below the folders given, in the order of their paths. */
export function readFacts(paths: readonly string[]): FactFiles {
  const facts = { words: new Map() } as FactTable;
  for (const kind of Object.keys(ENTRY_SCHEMAS) as FactKind[]) Object.assign(facts, { [kind]: [] });
  const problems: FactProblem[] = [];
  for (const path of paths) {
    const files = statSync(path).isDirectory() ? fastGlob.sync('**/*.{yaml,yml}', { cwd: path, absolute: true }).sort() : [path];
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
  if (!frame.success) {
    report(0, 'file', describe(frame.error));
    return;
  }
  const { kind, defaults = {}, entries } = frame.data;
  const nodes = isMap(document.contents) ? document.contents.get('entries', true) : undefined;
  for (const [i, entry] of entries.entries()) {
    const node = isSeq(nodes) ? (nodes.items[i] as Node) : undefined;
    const at = node?.range?.[0] ?? 0;
    const merged = { ...defaults, ...entry };
    const parsed = isFactKind(kind) ? ENTRY_SCHEMAS[kind].safeParse(merged) : WORD_SCHEMA.safeParse(merged);
    if (!parsed.success) {
      report(at, 'schema', `${String(entry.id ?? entry.name ?? `entry ${i + 1}`)}: ${describe(parsed.error)}`);
      continue;
    }
    const { line, col } = lines.linePos(at);
    const placed = {
      value: parsed.data,
      kind,
      file,
      line,
      column: col,
      keys: () => (isMap(node) ? node.items.map((pair) => String(pair.key)) : []),
      at: (...path: (string | number)[]): FactPlace => {
        const part = isMap(node) ? (node.getIn(path, true) as Node | undefined) : undefined;
        const place = lines.linePos(part?.range?.[0] ?? at);
        return { file, line: place.line, column: place.col };
      },
    };
    if (isFactKind(kind)) (facts[kind] as PlacedFact<unknown>[]).push(placed);
    else facts.words.set(kind, [...(facts.words.get(kind) ?? []), placed as unknown as PlacedFact<WordFact>]);
  }
}

function describe(error: ZodError): string {
  return error.issues.map((i) => `${i.path.join('.') || 'entry'}: ${i.message}`).join('; ');
}
