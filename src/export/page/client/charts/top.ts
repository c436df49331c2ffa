import { h, svg } from '../dom.js';
import { countLink, thingLink } from '../links.js';
import type { Page } from '../page.js';
import type { Thing } from '../things.js';
import { t, type Word } from '../words.js';

const MOST = 10;

/** The things named in most articles, with a bar each. */
export function topList(page: Page, word: Word, rows: readonly { thing: Thing; articles: number }[], view: string = word): HTMLElement {
  const top = rows.slice(0, MOST);
  const most = top[0]?.articles ?? 1;
  const items = top.map(({ thing, articles }) =>
    h(
      'li',
      {},
      thingLink(page, thing),
      svg(
        'svg',
        { class: 'bar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
        svg('rect', { width: Math.max(1, (100 * articles) / most), height: 8, class: `t-${thing.type}` }),
      ),
      countLink(page, thing, articles),
    ),
  );
  const heading = h('h3', {}, h('a', { href: page.link({ view }) }, t(word)), h('small', {}, ` · ${t('articles').toLowerCase()}`));
  return h('section', { class: 'top' }, heading, items.length > 0 ? h('ol', {}, items) : h('p', { class: 'empty' }, t('none')));
}
