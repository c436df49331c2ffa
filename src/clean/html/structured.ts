import { attribute } from './attributes.js';
import { decodeEntities } from './entities.js';
import { readLinkedData } from './linked-data.js';
import type { PageFields } from './page-fields.js';
import type { HtmlTree } from './tree.js';

/** Names of meta elements, by what they say. The first found stands, in this order. */
const META: Readonly<Record<string, readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'title'],
  siteName: ['og:site_name', 'application-name', 'publisher', 'dc.publisher'],
  url: ['og:url', 'twitter:url'],
  published: [
    'article:published_time',
    'datepublished',
    'pubdate',
    'publishdate',
    'publish-date',
    'dtk:publishdate',
    'content_publisheddate',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dc.date',
    'cxenseparse:recs:publishtime',
    'date',
    'og:published_time',
    'datecreated',
  ],
  modified: ['article:modified_time', 'datemodified', 'lastmod', 'og:updated_time', 'last-modified', 'dc.date.modified'],
  author: ['article:author', 'author', 'dtk:author', 'content_author', 'parsely-author', 'dc.creator', 'cxenseparse:author', 'byl'],
  editor: ['editor', 'content_editor', 'dtk:editor', 'jpos:editor'],
  section: ['article:section', 'articlesection', 'content_category', 'cxenseparse:category', 'section', 'dtk:namakanal'],
  tags: ['article:tag', 'news_keywords', 'content_tag', 'dtk:keywords', 'keywords'],
};

/** Reads JSON-LD, OpenGraph, meta elements, microdata and the canonical link. */
export function readStructured(tree: HtmlTree): PageFields {
  const metas = new Map<string, string[]>();
  const fields: PageFields = { authors: [], editors: [], tags: [], titles: [] };
  const linked: PageFields = { authors: [], editors: [], tags: [], titles: [] };
  let canonical: string | undefined;
  let head: string | undefined;
  let property = tree.source.indexOf('itemprop');
  for (let i = 1; i < tree.count; i++) {
    if (tree.name[i] < 0) continue;
    const tag = tree.tag(i);
    if (tag === 'meta') readMeta(tree, i, metas);
    else if (tag === 'link') canonical ??= canonicalLink(tree, i);
    else if (tag === 'title') head ??= textOf(tree, i, 400);
    else if (tag === 'script') {
      if (isLinkedData(tree, i)) readLinkedData(textOf(tree, i, 400_000, false), linked);
    } else {
      while (property >= 0 && property < tree.start[i]) property = tree.source.indexOf('itemprop', property + 8);
      if (property >= 0 && property < tree.end[i]) readMicrodata(tree, i, metas);
    }
  }
  const first = (kind: string): string | undefined => META[kind].map((n) => metas.get(n)?.[0]).find((v) => v !== undefined && v !== '');
  for (const title of [linked.title, first('title'), head])
    if (title !== undefined && title.trim() !== '') fields.titles.push(title.trim());
  fields.siteName = linked.siteName ?? first('siteName');
  fields.url = usableUrl(canonical) ?? usableUrl(first('url')) ?? usableUrl(linked.url) ?? usableUrl(metas.get('url')?.[0]);
  fields.published = linked.published ?? first('published');
  fields.modified = linked.modified ?? first('modified');
  fields.section = linked.section ?? first('section');
  fields.authors = linked.authors.length > 0 ? linked.authors : namesOf(META.author, metas);
  fields.editors = linked.editors.length > 0 ? linked.editors : namesOf(META.editor, metas);
  const tags = META.tags.map((n) => metas.get(n)).find((v) => v?.some((t) => t.trim() !== '') === true);
  fields.tags =
    linked.tags.length > 0
      ? linked.tags
      : [
          ...new Set(
            (tags ?? [])
              .flatMap((t) => t.split(','))
              .map((t) => t.trim())
              .filter((t) => t !== ''),
          ),
        ].slice(0, 40);
  return fields;
}

function readMeta(tree: HtmlTree, i: number, metas: Map<string, string[]>): void {
  const value = (name: string): string | undefined => attribute(tree.source, tree.start[i], tree.end[i], name);
  const content = value('content') ?? value('value');
  if (content === undefined || content.length > 2000) return;
  for (const key of [value('property'), value('name'), value('itemprop')])
    if (key !== undefined) note(metas, key.toLowerCase(), content.trim());
}

function note(metas: Map<string, string[]>, key: string, value: string): void {
  const list = metas.get(key);
  if (list === undefined) metas.set(key, [value]);
  else if (list.length < 40) list.push(value);
}

function canonicalLink(tree: HtmlTree, i: number): string | undefined {
  const { source, start, end } = tree;
  return attribute(source, start[i], end[i], 'rel')?.toLowerCase() === 'canonical'
    ? attribute(source, start[i], end[i], 'href')
    : undefined;
}

function isLinkedData(tree: HtmlTree, i: number): boolean {
  const type = attribute(tree.source, tree.start[i], tree.end[i], 'type');
  return type?.toLowerCase().includes('ld+json') === true;
}

/** <time itemprop="datePublished" datetime=…>, <span itemprop="author">Name</span>. */
function readMicrodata(tree: HtmlTree, i: number, metas: Map<string, string[]>): void {
  const { source, start, end } = tree;
  if (end[i] - start[i] > 4000) return;
  const key = attribute(source, start[i], end[i], 'itemprop')?.toLowerCase();
  if (key === undefined || !['datepublished', 'datemodified', 'author', 'editor', 'articlesection'].includes(key)) return;
  const value = attribute(source, start[i], end[i], 'datetime') ?? attribute(source, start[i], end[i], 'content') ?? textOf(tree, i, 200);
  if (value.trim() !== '') note(metas, key, value.trim());
}

/** Text inside an element, at most `limit` signs of its source. */
export function textOf(tree: HtmlTree, i: number, limit: number, decode = true): string {
  let out = '';
  for (let k = i + 1; k < tree.last[i] && out.length < limit; k++)
    if (tree.name[k] < 0) out += tree.source.slice(tree.start[k], Math.min(tree.end[k], tree.start[k] + limit));
  return decode ? decodeEntities(out).replace(/\s+/g, ' ').trim() : out;
}

function namesOf(keys: readonly string[], metas: Map<string, string[]>): string[] {
  for (const key of keys) {
    // Facebook pages stand where OpenGraph wants an author's profile.
    const names = (metas.get(key) ?? []).filter((n) => n !== '' && !n.includes('://'));
    if (names.length > 0) return names;
  }
  return [];
}

const usableUrl = (url: string | undefined): string | undefined => (url !== undefined && /^https?:\/\//.test(url) ? url : undefined);
