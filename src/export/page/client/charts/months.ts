import { h, scrolled, svg } from '../dom.js';
import type { Page } from '../page.js';
import type { Article } from '../things.js';
import { count, monthName, t } from '../words.js';

/** Outlets with a colour of their own. */
const COLOURS = 6;
/** A longer stretch of months is shown by years. */
const MOST_MONTHS = 60;
const [WIDTH, HEIGHT, FOOT] = [720, 200, 24];

interface Stack {
  readonly period: string;
  readonly parts: number[];
  total: number;
}

/** Articles by month (or year) and outlet: bars to look at, a table to read, both leading to the articles. */
export function monthChart(page: Page, articles: readonly Article[]): HTMLElement {
  const outlets = outletsOf(articles);
  const dated = articles.filter((a) => a.published.length >= 7);
  const days = dated.map((a) => a.published).sort();
  const size = days.length > 0 && monthNumber(days[days.length - 1]) - monthNumber(days[0]) > MOST_MONTHS ? 4 : 7;
  const stacks = stack(dated, outlets, size);
  const undated = articles.length - dated.length;
  const heading = t(size === 7 ? 'byMonth' : 'byYear');
  const caption = `${heading}${undated > 0 ? ` · ${t('undated')}: ${count(undated)}` : ''}`;
  const legend = h(
    'ul',
    { class: 'legend' },
    outlets.map((o, i) =>
      h('li', {}, svg('svg', { viewBox: '0 0 10 10', 'aria-hidden': 'true' }, svg('rect', { width: 10, height: 10, class: `c${i}` })), o),
    ),
  );
  return h(
    'figure',
    { class: 'months' },
    h('figcaption', {}, h('h3', {}, caption)),
    scrolled(heading, bars(page, stacks, heading)),
    legend,
    tableOf(page, stacks, outlets),
  );
}

function outletsOf(articles: readonly Article[]): string[] {
  const counts = new Map<string, number>();
  for (const a of articles) {
    const outlet = a.outlet || t('unknownOutlet');
    counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  }
  const names = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  return names.length <= COLOURS + 1 ? names : [...names.slice(0, COLOURS), t('other')];
}

function stack(articles: readonly Article[], outlets: readonly string[], size: number): Stack[] {
  const stacks = new Map<string, Stack>();
  // months without articles have their place too
  for (const period of periods(articles, size)) stacks.set(period, { period, parts: outlets.map(() => 0), total: 0 });
  for (const a of articles) {
    const s = stacks.get(a.published.slice(0, size))!;
    const i = outlets.indexOf(a.outlet || t('unknownOutlet'));
    s.parts[i < 0 ? outlets.length - 1 : i]++;
    s.total++;
  }
  return [...stacks.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
}

const monthNumber = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/** All months (or years) from the first to the last. */
function periods(articles: readonly Article[], size: number): string[] {
  if (articles.length === 0) return [];
  const per = size === 4 ? 12 : 1;
  const numbers = articles.map((a) => Math.floor(monthNumber(a.published) / per));
  const first = numbers.reduce((a, b) => Math.min(a, b));
  const last = numbers.reduce((a, b) => Math.max(a, b));
  const name = (n: number): string => (size === 4 ? String(n) : `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`);
  return Array.from({ length: last - first + 1 }, (_, i) => name(first + i).padStart(size, '0'));
}

const stretchOf = (period: string): { from: string; to: string } =>
  period.length === 4
    ? { from: `${period}-01-01`, to: `${period}-12-31` }
    : { from: `${period}-01`, to: `${period}-31`.replace(/-31$/, `-${lastDay(period)}`) };

function lastDay(period: string): string {
  const [year, month] = period.split('-').map(Number);
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function bars(page: Page, stacks: readonly Stack[], label: string): Node {
  const most = Math.max(1, ...stacks.map((s) => s.total));
  const step = WIDTH / Math.max(stacks.length, 6);
  const width = Math.max(2, Math.min(48, step * 0.8));
  const every = Math.ceil(stacks.length / 9);
  const drawn = stacks.flatMap((s, i) => {
    const x = i * step + (step - width) / 2;
    let y = HEIGHT;
    const rects = s.parts.map((n, c) => {
      const height = (n / most) * (HEIGHT - 16);
      y -= height;
      return n === 0 ? null : svg('rect', { x, y, width, height, class: `c${c}` });
    });
    const go = (): void => page.go({ view: 'articles', ...stretchOf(s.period) });
    const title = svg('title', {}, `${monthName(s.period)}: ${count(s.total)}`);
    const number = svg('text', { x: x + width / 2, y: y - 4, 'text-anchor': 'middle' }, count(s.total));
    const middle = Math.max(28, Math.min(WIDTH - 28, x + width / 2));
    const name = i % every === 0 ? svg('text', { x: middle, y: HEIGHT + 16, 'text-anchor': 'middle' }, monthName(s.period)) : null;
    return [svg('g', { class: 'stack', click: go }, title, ...rects, stacks.length <= 24 && s.total > 0 ? number : null), name];
  });
  return svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT + FOOT}`, role: 'img', 'aria-label': label, class: 'chart' }, ...drawn);
}

function tableOf(page: Page, stacks: readonly Stack[], outlets: readonly string[]): Node {
  const row = (s: Stack): Node =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, h('a', { href: page.link({ view: 'articles', ...stretchOf(s.period) }) }, monthName(s.period))),
      h('td', { class: 'n' }, count(s.total)),
      s.parts.map((n) => h('td', { class: 'n' }, n === 0 ? '' : count(n))),
    );
  const head = [t('month'), t('articles'), ...outlets].map((title, i) => h('th', { scope: 'col', class: i > 0 ? 'n' : undefined }, title));
  return h(
    'details',
    {},
    h('summary', {}, t('table')),
    scrolled(t('table'), h('table', {}, h('thead', {}, h('tr', {}, head)), h('tbody', {}, stacks.filter((s) => s.total > 0).map(row)))),
  );
}
