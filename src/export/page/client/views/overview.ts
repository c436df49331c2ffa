import { monthChart } from '../charts/months.js';
import { topList } from '../charts/top.js';
import { h } from '../dom.js';
import type { Page, View } from '../page.js';
import type { Article, Thing } from '../things.js';
import { count, t, type Word } from '../words.js';

export interface Counted {
  readonly thing: Thing;
  articles: number;
  mentions: number;
}

/** How often things are named in articles: most articles first. */
export function countThings(page: Page, articles: readonly Article[]): Counted[] {
  const counted = new Map<number, Counted>();
  for (const a of articles) {
    for (const [n, mentions] of page.corpus.named(a.i)) {
      const thing = page.corpus.things[n];
      if (!page.wants(thing.type)) continue;
      const row = counted.get(n);
      if (row === undefined) counted.set(n, { thing, articles: 1, mentions });
      else {
        row.articles++;
        row.mentions += mentions;
      }
    }
  }
  return [...counted.values()].sort((a, b) => b.articles - a.articles || b.mentions - a.mentions || (a.thing.name < b.thing.name ? -1 : 1));
}

/** Articles, and how many are left when copies of one report count once. */
function articlesTile(page: Page): HTMLElement {
  const all = page.articles.length;
  const unique = new Set(page.articles.map((a) => (a.group < 0 ? -1 - a.i : a.group))).size;
  const words = unique === all ? t('articles') : `${t('articles')} (${count(unique)} ${t('unique')})`;
  return h('li', {}, h('a', { href: page.link({ view: 'articles' }) }, h('strong', {}, count(all)), ' ', words));
}

/** Numbers and charts. */
export const overview: View = (page) => {
  const counted = countThings(page, page.articles);
  const ofType = (type: string): Counted[] => counted.filter((c) => c.thing.type === type);
  const tile = (view: string, word: Word, n: number): HTMLElement =>
    h('li', {}, h('a', { href: page.link({ view }) }, h('strong', {}, count(n)), ' ', t(word)));
  const values = [0, 0, 0];
  for (const a of page.articles)
    a.values.forEach((n, i) => {
      values[i] += n;
    });
  const tiles = h(
    'ul',
    { class: 'tiles' },
    articlesTile(page),
    tile('people', 'people', ofType('person').length),
    tile('organizations', 'organizations', ofType('organization').length),
    tile('platforms', 'platforms', ofType('platform').length),
    tile('regulations', 'regulations', ofType('regulation').length),
    tile('places', 'places', ofType('place').length),
    tile('dates', 'dates', values[0]),
    tile('figures', 'figures', values[1]),
    tile('quotes', 'quotes', values[2]),
  );
  const ministries = ofType('organization').filter((c) => c.thing.subtype === 'ministry');
  const lists = h(
    'div',
    { class: 'charts' },
    topList(page, 'people', ofType('person')),
    topList(page, 'ministries', ministries, 'organizations'),
    topList(page, 'platforms', ofType('platform')),
    topList(page, 'regulations', ofType('regulation')),
  );
  return { heading: t('overview'), body: [tiles, monthChart(page, page.articles), lists] };
};
