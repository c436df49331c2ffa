import { decodeEntities } from './entities.js';
import type { PageFields } from './page-fields.js';

const ARTICLES = /^(news|report|opinion|analysis|reportage|background|review|live|blog)?[a-z]*(article|posting|blogposting)$/i;

/** Reads the article of a JSON-LD script into `fields`; a script that is no JSON is passed over, as browsers do. */
export function readLinkedData(json: string, fields: PageFields): void {
  let data: unknown;
  try {
    data = JSON.parse(json.trim());
  } catch {
    data = repaired(json);
  }
  const article = findArticle(data, 0);
  if (article === undefined) return;
  const text = (key: string): string | undefined => textValue(article[key]);
  fields.title ??= text('headline') ?? text('name');
  fields.published ??= text('datePublished') ?? text('dateCreated');
  fields.modified ??= text('dateModified');
  fields.section ??= text('articleSection');
  fields.siteName ??= nameValue(article.publisher);
  fields.url ??= text('url') ?? idOf(article.mainEntityOfPage);
  if (fields.authors.length === 0) fields.authors = names(article.author ?? article.creator);
  if (fields.editors.length === 0) fields.editors = names(article.editor);
  if (fields.tags.length === 0) fields.tags = keywords(article.keywords);
}

/** Scripts with raw line ends inside their strings are common; nothing else is mended. */
function repaired(json: string): unknown {
  try {
    return JSON.parse(
      json
        .replace(/[\n\r\t]+/g, ' ')
        .trim()
        .replace(/;$/, ''),
    );
  } catch {
    return undefined;
  }
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first article in an object, an array or a @graph. */
function findArticle(data: unknown, depth: number): Fields | undefined {
  if (depth > 6) return undefined;
  if (Array.isArray(data)) {
    for (const item of data.slice(0, 200)) {
      const found = findArticle(item, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isFields(data)) return undefined;
  const types = [data['@type']].flat().filter((t) => typeof t === 'string') as string[];
  if (types.some((t) => ARTICLES.test(t.slice(t.lastIndexOf('/') + 1)))) return data;
  return findArticle(data['@graph'], depth + 1) ?? findArticle(data.mainEntity, depth + 1);
}

function textValue(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  if (isFields(first)) return textValue(first['@value']);
  return typeof first === 'string' && first.trim() !== '' ? decodeEntities(first.trim()) : undefined;
}

function nameValue(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return isFields(first) ? textValue(first.name) : textValue(first);
}

function names(value: unknown): string[] {
  return [value].flat().flatMap((v) => {
    const name = nameValue(v);
    return name === undefined ? [] : [name];
  });
}

const idOf = (value: unknown): string | undefined => (isFields(value) ? textValue(value['@id']) : textValue(value));

function keywords(value: unknown): string[] {
  const list = [value].flat().flatMap((v) => (typeof v === 'string' ? v.split(',') : []));
  return [...new Set(list.map((t) => decodeEntities(t.trim())).filter((t) => t !== ''))].slice(0, 40);
}
