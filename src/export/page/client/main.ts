import { Corpus } from './corpus.js';
import { CorrectionList } from './correction-list.js';
import { h } from './dom.js';
import { filters } from './filters.js';
import type { Page, View } from './page.js';
import { readState, type State, step, writeState } from './state.js';
import { DETAILS, MENU } from './views/index.js';
import { count, type Language, speak, t, type Word } from './words.js';

const corpus = new Corpus();
const root = document.getElementById('page')!;
const status = h('p', { class: 'status', role: 'status' });
let shown: State | undefined;

const corrections = new CorrectionList(`warta ${corpus.articles.length} ${corpus.articles[0]?.id ?? ''}`, (list) => {
  corpus.correct(list);
  // the first list comes while this one is still being made
  queueMicrotask(draw);
});

function go(change: Partial<State>, replace = false): void {
  const to = writeState(step(state(), change));
  if (replace) {
    history.replaceState(null, '', to);
    draw();
  } else location.hash = to;
}

const state = (): State => readState(location.hash);

function pageNow(): Page {
  const now = state();
  const types = new Set(now.types);
  return {
    corpus,
    corrections,
    state: now,
    articles: corpus.chosen(now),
    link: (change) => writeState(step(now, change)),
    go,
    say: (message) => {
      status.textContent = message;
    },
    wants: (type) => types.size === 0 || types.has(type),
  };
}

function draw(): void {
  const page = pageNow();
  const { state: now } = page;
  speak((now.language || corpus.index.language) as Language);
  document.documentElement.lang = now.language || corpus.index.language;
  const views: Record<string, View> = { ...MENU, ...DETAILS };
  const { heading, body } = (views[now.view] ?? MENU.overview)(page);
  document.title = `${heading} · ${t('title')}`;
  const kept = keepFocus();
  const title = h('h2', { tabindex: -1 }, h('bdi', {}, heading));
  const main = h('main', { id: 'main' }, title, body);
  root.replaceChildren(header(page), filters(page), main, status);
  const moved = shown !== undefined && (shown.view !== now.view || shown.id !== now.id || shown.beside !== now.beside);
  shown = now;
  if (moved) {
    scrollTo(0, 0);
    if (now.at === '') title.focus();
  } else kept();
}

/** Remembers where the reader is in the page that is about to be replaced. */
function keepFocus(): () => void {
  const active = document.activeElement as HTMLInputElement | null;
  const opened = [...document.querySelectorAll<HTMLDetailsElement>('details[id][open]')].map((d) => d.id);
  const id = active?.id ?? '';
  const caret = active !== null && active.tagName === 'INPUT' && active.type === 'search' ? active.selectionStart : null;
  return () => {
    for (const open of opened) document.getElementById(open)?.setAttribute('open', '');
    const again = id === '' ? null : (document.getElementById(id) as HTMLInputElement | null);
    again?.focus({ preventScroll: true });
    if (caret !== null) again?.setSelectionRange(caret, caret);
  };
}

function header(page: Page): HTMLElement {
  const { view, language } = page.state;
  const items = Object.keys(MENU).map((key) => {
    const number = key === 'corrections' && corrections.all.length > 0 ? ` (${count(corrections.all.length)})` : '';
    return h(
      'li',
      {},
      h(
        'a',
        { href: page.link({ view: key, person: page.state.person }), 'aria-current': key === view ? 'page' : undefined },
        t(key as Word),
        number,
      ),
    );
  });
  const other = (language || corpus.index.language) === 'id' ? 'en' : 'id';
  return h(
    'header',
    {},
    h('a', { href: '#main', class: 'skip', click: skip }, t('skip')),
    h('h1', {}, h('a', { href: page.link({ view: 'overview' }) }, t('title'))),
    h(
      'p',
      { class: 'count', id: 'count' },
      `${count(page.articles.length)} / ${count(corpus.articles.length)} ${t('articles').toLowerCase()}`,
    ),
    h(
      'p',
      { class: 'tools' },
      h('a', { href: page.link({ language: other }), lang: other, id: 'language' }, other === 'en' ? 'English' : 'Bahasa Indonesia'),
      h('button', { type: 'button', id: 'theme', click: turnTheme }, t('theme')),
      h('button', { type: 'button', id: 'print', click: () => print() }, t('print')),
    ),
    h('nav', { class: 'menu', 'aria-label': t('views') }, h('ul', {}, items)),
  );
}

/** The address holds the page's state, so the skip link may not change it. */
function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('main h2')?.focus();
}

const THEME = 'warta theme';

function turnTheme(): void {
  const { dataset } = document.documentElement;
  const dark = dataset.theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : dataset.theme === 'dark';
  dataset.theme = dark ? 'light' : 'dark';
  try {
    localStorage.setItem(THEME, dataset.theme);
  } catch {
    // not kept, then
  }
}

function restoreTheme(): void {
  try {
    const kept = localStorage.getItem(THEME);
    if (kept === 'light' || kept === 'dark') document.documentElement.dataset.theme = kept;
  } catch {
    // the system's own
  }
}

restoreTheme();
addEventListener('hashchange', draw);
draw();
