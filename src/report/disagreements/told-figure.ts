import type { Analysis, FigureAnnotation } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import type { FigureKind } from '../../model/value.js';
import { sentenceOf, viewOf } from '../sentence-of.js';
import { oneLine } from '../tally.js';
import { asWritten } from '../words/stems.js';
import { isContent, type Word, wordsOf } from '../words/words-of.js';

/** A figure as an article tells it, with what it is told of. */
export interface ToldFigure {
  readonly kind: FigureKind;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly mod: string;
  readonly decimal: string;
  readonly text: string;
  /** Words near the figure in its sentence, and things named in that sentence: numbers of the features. */
  readonly local: readonly number[];
  /** What the whole article is about: words of its headline, and things it names. */
  readonly about: readonly number[];
  /** Ids of the things named in the sentence. */
  readonly named: readonly string[];
  readonly sentence: string;
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly document: string;
  readonly path: string;
  readonly line: number;
}

/** Words before and behind a figure that tell what it counts. */
const BEFORE = 10;
const BEHIND = 6;
const KINDS: ReadonlySet<FigureKind> = new Set(['count', 'money', 'measure']);

/** Numbers for features, and in how many figures (local) or articles (about) each stands. */
export class Features {
  private readonly numbers = new Map<string, number>();
  readonly frequency: number[] = [];

  of(names: Iterable<string>): number[] {
    const list: number[] = [];
    for (const name of new Set(names)) {
      let n = this.numbers.get(name);
      if (n === undefined) {
        n = this.frequency.push(0) - 1;
        this.numbers.set(name, n);
      }
      this.frequency[n]++;
      list.push(n);
    }
    return list.sort((a, b) => a - b);
  }
}

/** What tells tellings of one figure from those of another, over a corpus. */
export interface FigureFeatures {
  readonly local: Features;
  readonly about: Features;
}

/** The counts, amounts and measures of one article; each value once a sentence. */
export function toldFigures(record: Analysis, features: FigureFeatures): ToldFigure[] {
  const figures = record.annotations.filter((a): a is FigureAnnotation => a.type === 'figure' && KINDS.has(a.kind) && a.unit !== '');
  if (figures.length === 0) return [];
  const view = viewOf(record);
  const words = wordsOf(record, asWritten, view);
  const about = features.about.of(aboutOf(record, words));
  const { outlet = '', published = '', title = '' } = record.metadata;
  const told: ToldFigure[] = [];
  for (const a of figures) {
    const value = a.value ?? Number(a.decimal);
    const low = a.min ?? value;
    const high = a.max ?? value;
    if (!Number.isFinite(low) || !Number.isFinite(high)) continue;
    const at = { start: view.utf16(a.start), end: view.utf16(a.end) };
    const named = namedIn(record, a.sentence);
    told.push({
      kind: a.kind,
      unit: a.kind === 'count' ? a.unit.toLowerCase() : a.unit,
      low,
      high,
      mod: a.mod ?? '',
      decimal: a.decimal,
      text: oneLine(a.text),
      local: features.local.of(localOf(words, a, at, named)),
      about,
      named,
      sentence: sentenceOf(record, view, a.sentence),
      outlet,
      published,
      title: oneLine(title),
      document: record.id,
      path: record.path,
      line: view.line(a.start),
    });
  }
  return told;
}

function* aboutOf(record: Analysis, words: readonly Word[]): Generator<string> {
  const title = record.zones.find((z) => z.kind === 'title');
  const sentences = title === undefined ? 1 : record.sentences.filter((s) => s.start < title.end).length;
  for (const w of words) {
    if (w.sentence >= sentences) break;
    if (isContent(w.form)) yield w.form;
  }
  for (const e of record.entities) if (e.mentions.length > 0) yield e.id;
}

function namedIn(record: Analysis, sentence: number): string[] {
  const ids = new Set<string>();
  for (const m of record.annotations) if (m.sentence === sentence && 'entity' in m) ids.add(m.entity);
  return [...ids].sort();
}

function* localOf(words: readonly Word[], a: FigureAnnotation, at: Span, named: readonly string[]): Generator<string> {
  let i = words.findIndex((w) => w.end > at.start);
  if (i < 0) i = words.length;
  let behind = i;
  while (behind < words.length && words[behind].start < at.end) behind++;
  for (let k = Math.max(0, i - BEFORE); k < Math.min(words.length, behind + BEHIND); k++) {
    const w = words[k];
    if ((k < i || k >= behind) && w.sentence === a.sentence && isContent(w.form)) yield w.form;
  }
  yield* named;
}
