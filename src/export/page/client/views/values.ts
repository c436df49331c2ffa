import { h } from '../dom.js';
import { articleLink } from '../links.js';
import type { Page, View } from '../page.js';
import { table } from '../table.js';
import type { Article, Mark } from '../things.js';
import { count, t, valueName } from '../words.js';

interface Value {
  readonly article: Article;
  readonly mark: Mark;
  readonly text: string;
}

function valuesOf(page: Page, type: string): Value[] {
  const values: Value[] = [];
  for (const article of page.articles) {
    const { t: text } = page.corpus.text(article.i);
    for (const mark of page.corpus.marks(article.i)) {
      if (mark.type === type) values.push({ article, mark, text: text.slice(mark.start, mark.end) });
    }
  }
  return values;
}

const source = (page: Page) => [
  { key: 'outlet', title: t('outlet'), value: (v: Value) => v.article.outlet },
  { key: 'published', title: t('published'), value: (v: Value) => v.article.published.slice(0, 10) },
  {
    key: 'source',
    title: t('article'),
    value: (v: Value) => v.article.title,
    cell: (v: Value) => articleLink(page, v.article, v.mark.k),
    class: 'wide',
  },
];

const written = (page: Page) => ({
  key: 'written',
  title: t('written'),
  value: (v: Value) => v.text,
  cell: (v: Value) => articleLink(page, v.article, v.mark.k, h('bdi', {}, v.text)),
});

/** A figure's number: of a range the lower one. */
const numberOf = (decimal: string): number | string => (decimal === '' ? '' : Number(decimal.split('..')[0]));

const range = (decimal: string): string =>
  decimal
    .split('..')
    .map((n) => count(Number(n)))
    .join('–');

/** Counts, amounts, shares and measures. */
export const figures: View = (page) => ({
  heading: t('figures'),
  body: table(
    page,
    t('figures'),
    [
      written(page),
      {
        key: 'value',
        title: t('value'),
        value: (v) => numberOf(String(v.mark.values[1])),
        cell: (v) => [valueName(v.mark.values[3]), range(String(v.mark.values[1]))].filter(Boolean).join(' '),
        class: 'n',
      },
      { key: 'unit', title: t('unit'), value: (v) => v.mark.values[2] },
      { key: 'kind', title: t('kind'), value: (v) => valueName(v.mark.values[0]) },
      ...source(page),
    ],
    valuesOf(page, 'figure'),
    '-published',
  ),
});

/** Dates, times, durations. */
export const dates: View = (page) => ({
  heading: t('dates'),
  body: table(
    page,
    t('dates'),
    [
      { key: 'value', title: t('value'), value: (v) => [v.mark.values[1], valueName(v.mark.values[2])].filter(Boolean).join(' ') },
      written(page),
      { key: 'kind', title: t('kind'), value: (v) => valueName(v.mark.values[0]) },
      ...source(page),
    ],
    valuesOf(page, 'date'),
    'value',
  ),
});
