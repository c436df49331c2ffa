import { existsSync, readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from 'yaml';
import { WartaError } from '../errors.js';

/** A piece of an expectations file as it was written. */
export interface Written {
  readonly text: string;
  /** "expectations.yaml:7:5" for the character at an offset of `text`. */
  place(offset?: number): string;
}

/** Which documents an expectation is about. Nothing given: all. */
export interface Selector {
  readonly outlets: readonly string[];
  /** Globs or endings of document paths. */
  readonly paths: readonly string[];
  /** First and last day of publication, YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
}

/** One entry of an expectations file, its sentence not yet read. */
export interface WrittenExpectation {
  readonly sentence: Written;
  readonly warnIf?: Written;
  readonly errorIf?: Written;
  readonly severity?: 'error' | 'warning' | 'info';
  readonly because?: string;
  readonly where: Selector;
}

const ENTRY_KEYS = ['expect', 'warn_if', 'error_if', 'severity', 'because', 'where'];
const FILE_KEYS = ['expectations', 'where'];
const WHERE_KEYS = ['outlet', 'path', 'from', 'to'];
const SEVERITIES = ['error', 'warning', 'info'] as const;

/**
 * Reads an expectations file: a YAML list of sentences, or of maps with `expect` and the keys around it; under `expectations` where the file
 * has a common `where`. Throws WartaError with line and column on whatever else it holds.
 */
export function readExpectations(path: string): WrittenExpectation[] {
  if (!existsSync(path)) {
    throw new WartaError('expectations/not-found', 'There is no expectations file here.', {
      place: path,
      remedy: 'Write a first one with `warta validate PATH --init`.',
    });
  }
  return new Reader(readFileSync(path, 'utf8'), path).read();
}

class Reader {
  private readonly lines = new LineCounter();

  constructor(
    private readonly source: string,
    private readonly path: string,
  ) {}

  read(): WrittenExpectation[] {
    const document = parseDocument(this.source, { lineCounter: this.lines });
    const [fault] = document.errors;
    if (fault !== undefined)
      throw new WartaError('expectations/yaml', fault.message.split('\n')[0].replace(/ at line \d+, column \d+:?$/, '.'), {
        place: this.at(fault.pos[0]),
      });
    const root = document.contents;
    if (isMap(root)) {
      this.onlyKeys(root, FILE_KEYS);
      return this.entries(root.get('expectations', true) ?? root, this.where(root.get('where', true)));
    }
    return this.entries(root, NO_SELECTOR);
  }

  private entries(node: unknown, common: Selector): WrittenExpectation[] {
    if (!isSeq(node)) this.fail(node, 'Expectations are a list.', 'Begin each line with "- ".');
    return (node as { items: unknown[] }).items.map((item) => this.entry(item, common));
  }

  private entry(node: unknown, common: Selector): WrittenExpectation {
    if (isScalar(node)) return { sentence: this.written(node), where: common };
    if (!isMap(node)) this.fail(node, 'An expectation is a sentence, or a map with "expect".');
    const map = node as { get(key: string, keep: true): unknown };
    this.onlyKeys(node, ENTRY_KEYS);
    const get = (key: string): Scalar | undefined => {
      const value = map.get(key, true);
      if (value !== undefined && !isScalar(value)) this.fail(value, `"${key}" is one value.`);
      return value as Scalar | undefined;
    };
    const sentence = get('expect') ?? this.fail(node, 'The expectation has no "expect".', 'Write the sentence there.');
    const severity = get('severity');
    if (severity !== undefined && !SEVERITIES.includes(severity.value as 'error'))
      this.fail(severity, `There is no severity "${severity.value}".`, `Severities: ${SEVERITIES.join(', ')}.`);
    const [warnIf, errorIf] = [get('warn_if'), get('error_if')];
    return {
      sentence: this.written(sentence),
      ...(warnIf && { warnIf: this.written(warnIf) }),
      ...(errorIf && { errorIf: this.written(errorIf) }),
      ...(severity && { severity: severity.value as 'error' }),
      ...(get('because') && { because: String(get('because')!.value) }),
      where: merge(common, this.where(map.get('where', true))),
    };
  }

  private where(node: unknown): Selector {
    if (node === undefined || node === null) return NO_SELECTOR;
    if (!isMap(node)) this.fail(node, '"where" is a map.', `Keys: ${WHERE_KEYS.join(', ')}.`);
    this.onlyKeys(node, WHERE_KEYS);
    const map = node as { get(key: string, keep: true): unknown };
    const list = (key: string): string[] => {
      const value = map.get(key, true);
      if (value === undefined) return [];
      return (isSeq(value) ? value.items : [value]).map((v) =>
        isScalar(v) ? String(v.value) : this.fail(v, `"${key}" is a text or a list of texts.`),
      );
    };
    const day = (key: 'from' | 'to'): { [k in typeof key]?: string } => {
      const value = map.get(key, true);
      if (value === undefined) return {};
      const text = isScalar(value) ? String(value.source ?? value.value) : '';
      if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) this.fail(value, `"${key}" is a day: YYYY, YYYY-MM or YYYY-MM-DD.`);
      return { [key]: text };
    };
    return { outlets: list('outlet'), paths: list('path'), ...day('from'), ...day('to') };
  }

  private onlyKeys(node: unknown, known: readonly string[]): void {
    for (const { key } of (node as { items: { key: unknown }[] }).items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!known.includes(name)) this.fail(key, `There is no key "${name}".`, `Keys: ${known.join(', ')}.`);
    }
  }

  private written(node: Scalar): Written {
    const text = node.type === 'PLAIN' && node.source !== undefined ? node.source : String(node.value);
    const start = node.range?.[0] ?? 0;
    // inside a plain or simply quoted scalar on one line, offsets of the text are offsets of the file
    const shift = this.source.startsWith(text, start) ? 0 : this.source.startsWith(text, start + 1) ? 1 : undefined;
    return { text, place: (offset = 0) => this.at(shift === undefined ? start : start + shift + offset) };
  }

  private at(offset: number): string {
    const { line, col } = this.lines.linePos(offset);
    return `${this.path}:${line}:${col}`;
  }

  private fail(node: unknown, message: string, remedy?: string): never {
    const range = (node as Node | null)?.range;
    throw new WartaError('expectations/form', message, { place: range ? this.at(range[0]) : this.path, remedy });
  }
}

const NO_SELECTOR: Selector = { outlets: [], paths: [] };

/** Both must hold; a day given closer replaces the common one. */
function merge(common: Selector, own: Selector): Selector {
  return {
    outlets: own.outlets.length > 0 ? own.outlets : common.outlets,
    paths: own.paths.length > 0 ? own.paths : common.paths,
    ...((own.from ?? common.from) && { from: own.from ?? common.from }),
    ...((own.to ?? common.to) && { to: own.to ?? common.to }),
  };
}
