import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { WartaError } from '../errors.js';
import { TAGGED_TYPES, type TaggedType } from '../extract/tagger/labels.js';
import type { ZoneKind } from '../model/label.js';
import type { MarkedText, MarkedTextMaker } from './marked-text.js';

/** A raw news article, as far as marks lie on it. */
interface Article {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/**
 * Marks kept without the text that they lie on: one JSON object a line. Offsets are UTF-16 in the title, two line ends and
 * the body; `sha256` is of that text.
 */
interface ArticleMarks {
  readonly id: string;
  readonly sha256: string;
  readonly zones: readonly (readonly [start: number, end: number, kind: ZoneKind])[];
  readonly names: readonly (readonly [start: number, end: number, type: TaggedType])[];
}

/**
 * Reads marks and lays them on the articles of the given JSON Lines files (plain or gzipped), in the order of the marks.
 * Throws `learn/marks` where an article is missing or another than the one that was marked.
 */
export function readMarkedArticles(path: string, articlePaths: readonly string[], make: MarkedTextMaker): MarkedText[] {
  const all = linesOf<ArticleMarks>(path);
  const wanted = new Set(all.map((m) => m.id));
  const articles = new Map<string, string>();
  for (const article of articlePaths.flatMap((p) => linesOf<Article>(p)))
    if (wanted.has(article.id) && !articles.has(article.id)) articles.set(article.id, `${article.title ?? ''}\n\n${article.body}`);
  return all.map(({ id, sha256, zones, names }) => {
    const text = articles.get(id);
    if (text === undefined || createHash('sha256').update(text).digest('hex') !== sha256)
      throw new WartaError(
        'learn/marks',
        `${path}: the article ${id} is ${text === undefined ? 'missing' : 'another than the one marked'}.`,
        {
          remedy: `Give the data that the marks were made on: ${articlePaths.join(', ')}.`,
        },
      );
    const unknown = names.find(([, , type]) => !TAGGED_TYPES.includes(type));
    if (unknown !== undefined) throw new WartaError('learn/marks', `${path}: ${id} has a mark of the unknown type «${unknown[2]}».`);
    return make(
      id,
      'gold',
      text,
      zones.map(([start, end, kind]) => ({ start, end, kind, rule: 'gold' })),
      names.map(([start, end, type]) => ({ start, end, type })),
    );
  });
}

function linesOf<T>(path: string): T[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
