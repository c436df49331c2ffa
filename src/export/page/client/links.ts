import { type Child, h } from './dom.js';
import type { Page } from './page.js';
import type { Article, Thing } from './things.js';
import { count } from './words.js';

/** A thing's name, leading to its sentences. */
export const thingLink = (page: Page, thing: Thing, ...text: readonly Child[]): HTMLElement =>
  h(
    'a',
    { href: page.link({ view: 'sentences', id: thing.id, beside: '', at: '', sort: '', q: '' }) },
    text.length > 0 ? text : h('bdi', {}, thing.name),
  );

/** A number, leading to the sentences that it counts. */
export const countLink = (page: Page, thing: Thing, n: number): HTMLElement =>
  h(
    'a',
    {
      href: page.link({ view: 'sentences', id: thing.id, beside: '', at: '', sort: '', q: '' }),
      class: 'n',
      'aria-label': `${count(n)}, ${thing.name}`,
    },
    count(n),
  );

/** An article's title, leading to it or to one of its marks. */
export const articleLink = (page: Page, article: Article, at: string | number = '', ...text: readonly Child[]): HTMLElement =>
  h(
    'a',
    { href: page.link({ view: 'article', id: article.id, at: String(at), beside: '', sort: '', q: '' }) },
    text.length > 0 ? text : h('bdi', {}, article.title),
  );

/** Outlet, day and title of an article. */
export const sourceLine = (page: Page, article: Article, at: string | number = ''): HTMLElement =>
  h(
    'span',
    { class: 'source' },
    [article.outlet, article.published.slice(0, 10)].filter(Boolean).join(' · '),
    ' · ',
    articleLink(page, article, at),
  );
