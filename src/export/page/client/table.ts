import { afterPause, type Child, h, scrolled } from './dom.js';
import type { Page } from './page.js';
import { count, t } from './words.js';

export interface TableColumn<R> {
  readonly key: string;
  readonly title: string;
  /** What it is sorted and searched by. */
  value(row: R): string | number;
  /** What is shown, where that is more than the value. */
  cell?(row: R): Child;
  readonly class?: string;
}

const ROWS = 100;

/** The field that narrows a view down. */
export function searchField(page: Page): HTMLElement {
  const field = h('input', { type: 'search', id: 'search', value: page.state.q, autocomplete: 'off', spellcheck: 'false' });
  field.addEventListener(
    'input',
    afterPause(() => page.go({ q: field.value, page: 1 }, true)),
  );
  return h('p', { class: 'search' }, h('label', { for: 'search' }, t('search')), field);
}

/** Words of a search, each of which must be met. */
export function matcher(q: string): (text: string) => boolean {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const low = text.toLowerCase();
    return words.every((w) => low.includes(w));
  };
}

/** One page of a list, with the way to the others. */
export function paged<R>(page: Page, rows: readonly R[], show: (rows: readonly R[]) => Node, size = ROWS): Node[] {
  if (rows.length === 0) return [h('p', { class: 'empty' }, t('none'))];
  const last = Math.ceil(rows.length / size);
  const at = Math.min(page.state.page, last);
  const shown = rows.slice((at - 1) * size, at * size);
  const turn = (to: number, word: string, id: string): Node =>
    to < 1 || to > last ? h('span', { class: 'off' }, word) : h('a', { href: page.link({ page: to }), id }, word);
  const pager = h(
    'nav',
    { class: 'pager', 'aria-label': t('page') },
    turn(at - 1, t('previous'), 'page-before'),
    h('span', {}, `${t('page')} ${count(at)} ${t('of')} ${count(last)}`),
    turn(at + 1, t('next'), 'page-after'),
  );
  return last > 1 ? [show(shown), pager] : [show(shown)];
}

/** A table that is searched, sorted by its headings and shown page by page. */
export function table<R>(page: Page, caption: string, columns: readonly TableColumn<R>[], all: readonly R[], preset: string): Node[] {
  const sort = page.state.sort || preset;
  const key = sort.replace(/^-/, '');
  const down = sort.startsWith('-');
  const meets = matcher(page.state.q);
  const rows = page.state.q === '' ? [...all] : all.filter((r) => meets(columns.map((c) => c.value(r)).join(' ')));
  const by = columns.find((c) => c.key === key) ?? columns[0];
  const keyed = rows.map((row) => ({ row, value: by.value(row) }));
  keyed.sort((a, b) => (down ? -1 : 1) * compare(a.value, b.value));
  const head = columns.map((c) => {
    const active = c === by;
    const next = active ? (down ? c.key : `-${c.key}`) : isNumber(c, rows) ? `-${c.key}` : c.key;
    const arrow = active ? (down ? ' ▼' : ' ▲') : '';
    const link = h('a', { href: page.link({ sort: next }), id: `sort-${c.key}` }, c.title, h('span', { 'aria-hidden': 'true' }, arrow));
    return h('th', { scope: 'col', 'aria-sort': active ? (down ? 'descending' : 'ascending') : undefined, class: c.class }, link);
  });
  const show = (part: readonly { row: R }[]): Node =>
    scrolled(
      caption,
      h(
        'table',
        {},
        h('caption', {}, `${caption}: ${count(rows.length)}`),
        h('thead', {}, h('tr', {}, head)),
        h(
          'tbody',
          {},
          part.map(({ row }) =>
            h(
              'tr',
              {},
              columns.map((c) => h('td', { class: c.class }, c.cell ? c.cell(row) : show1(c.value(row)))),
            ),
          ),
        ),
      ),
    );
  return [searchField(page), ...paged(page, keyed, show)];
}

const show1 = (value: string | number): string => (typeof value === 'number' ? count(value) : value);
const isNumber = <R>(c: TableColumn<R>, rows: readonly R[]): boolean => rows.length > 0 && typeof c.value(rows[0]) === 'number';

const collator = new Intl.Collator('id', { numeric: true });
/** Numbers before texts, nothing last. */
function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return collator.compare(String(a), String(b));
}
