import type { Analysis } from '../../model/analysis.js';
import { oneLine, webAddress } from '../clean-text.js';
import type { StreamFormat } from '../contract.js';
import { jsonList } from './json-list.js';

/** Year, month and day as far as they are known. */
export const dateParts = (published: string): number[] =>
  (/^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(published)?.[0] ?? '')
    .split('-')
    .filter((p) => p !== '')
    .map(Number);

/** CSL-JSON: the articles as newspaper items, for Zotero, pandoc and citeproc. */
export const cslJson: StreamFormat = {
  name: 'csl-json',
  extension: 'json',
  about: 'articles as references for Zotero and pandoc',
  needsText: false,
  kind: 'stream',
  create() {
    const list = jsonList();
    return { begin: list.begin, document: (record) => list.item(item(record)), end: list.end };
  },
};

function item({ id, path, language, metadata }: Analysis): object {
  const { title, outlet, url, published, authors = [], editors = [], dateline, section, tags = [] } = metadata;
  const date = dateParts(published ?? '');
  const address = webAddress(url);
  // Indonesian names have no family name to sort by: they stay whole
  const literal = (names: readonly string[]): object[] => names.map((name) => ({ literal: oneLine(name) }));
  return {
    id,
    type: 'article-newspaper',
    title: oneLine(title ?? path),
    ...(outlet === undefined ? {} : { 'container-title': outlet }),
    ...(authors.length === 0 ? {} : { author: literal(authors) }),
    ...(editors.length === 0 ? {} : { editor: literal(editors) }),
    ...(date.length === 0 ? {} : { issued: { 'date-parts': [date] } }),
    ...(address === undefined ? {} : { URL: address }),
    ...(dateline === undefined ? {} : { 'publisher-place': dateline }),
    ...(section === undefined ? {} : { section }),
    ...(tags.length === 0 ? {} : { keyword: tags.join(', ') }),
    language,
    source: path,
  };
}
