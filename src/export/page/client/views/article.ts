import { h } from '../dom.js';
import { explanation } from '../explanation.js';
import type { Page, View } from '../page.js';
import type { Article, Mark } from '../things.js';
import { t, typeName } from '../words.js';

/** One article with its marks in colour; what a mark means stands beside it while it is pointed at. */
export const article: View = (page) => {
  const found = page.corpus.article(page.state.id);
  if (found === undefined) return { heading: t('article'), body: [h('p', { class: 'empty' }, t('none'))] };
  const marks = page.corpus.marks(found.i).filter((m) => page.wants(m.type));
  const aside = h(
    'aside',
    { class: 'explain', 'aria-label': t('meaning'), id: 'explain', tabindex: -1 },
    h('p', { class: 'hint' }, t('explain')),
  );
  const shower = new Shower(page, found, aside);
  const text = render(page, found, marks, shower);
  const body = [head(found), legend(page), h('div', { class: 'reading' }, text, aside)];
  const at = page.state.at === '' ? undefined : marks.find((m) => m.k === Number(page.state.at));
  if (at !== undefined) queueMicrotask(() => shower.reach(at));
  return { heading: found.title, body };
};

function head(a: Article): Node {
  const link = a.url === '' ? null : h('a', { href: a.url, rel: 'noopener noreferrer', target: '_blank' }, t('original'));
  const parts = [a.outlet, a.published.replace('T', ' '), a.path].filter(Boolean).join(' · ');
  return h('p', { class: 'about' }, h('bdi', {}, parts), link && ' · ', link);
}

function legend(page: Page): Node {
  const types = ['person', 'role', 'organization', 'platform', 'program', 'place', 'regulation', 'date', 'figure', 'quote'];
  return h(
    'ul',
    { class: 'legend types' },
    types.filter((type) => page.wants(type)).map((type) => h('li', {}, h('span', { class: `m t-${type}` }, typeName(type)))),
  );
}

/** Shows what a mark means: while it is hovered or focused, and for good once it is chosen. */
class Shower {
  private pinned: HTMLElement | undefined;
  private readonly elements = new Map<number, HTMLElement>();

  constructor(
    private readonly page: Page,
    private readonly article: Article,
    private readonly aside: HTMLElement,
  ) {}

  /** Makes an element of the text explain a mark. */
  attach(element: HTMLElement, mark: Mark): void {
    this.elements.set(mark.k, element);
    const show = (): void => {
      if (this.pinned === undefined) this.show(mark);
    };
    const choose = (): void => {
      this.pin(element);
      this.show(mark);
    };
    element.addEventListener('mouseenter', show);
    element.addEventListener('focus', show);
    element.addEventListener('click', choose);
    element.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        choose();
        (this.aside.querySelector('a, button, select') as HTMLElement | null)?.focus();
      } else if (event.key === 'Escape') this.release();
      else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') this.neighbour(element, event.key === 'ArrowRight' ? 1 : -1);
    });
  }

  /** Goes to a mark that a link leads to. */
  reach(mark: Mark): void {
    const element = this.elements.get(mark.k);
    if (element === undefined) return;
    this.pin(element);
    this.show(mark);
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
  }

  private show(mark: Mark): void {
    const close = h('button', { type: 'button', class: 'close', click: () => this.release(), 'aria-label': 'Esc' }, '×');
    this.aside.replaceChildren(close, ...explanation(this.page, this.article, mark));
    this.aside.classList.add('open');
    this.aside.onkeydown = (event) => {
      if (event.key === 'Escape') this.release();
    };
  }

  private pin(element: HTMLElement): void {
    this.pinned?.classList.remove('pinned');
    this.pinned = element;
    element.classList.add('pinned');
  }

  private release(): void {
    const element = this.pinned;
    element?.classList.remove('pinned');
    this.pinned = undefined;
    this.aside.classList.remove('open');
    this.aside.replaceChildren(h('p', { class: 'hint' }, t('explain')));
    element?.focus();
  }

  private neighbour(element: HTMLElement, by: number): void {
    const all = [...this.elements.values()];
    all[all.indexOf(element) + by]?.focus();
  }
}

/** The text, a piece a zone; marks inside, quotations around the marks that they hold. */
function render(page: Page, a: Article, marks: readonly Mark[], shower: Shower): HTMLElement {
  const { t: text, z: zones } = page.corpus.text(a.i);
  const holder = h('div', { class: 'text', lang: 'id' });
  if (text === '') return h('div', { class: 'text' }, h('p', { class: 'empty' }, t('noText')));
  const zoneAt = new Map(zones.map(([kind, start, end]) => [start, { kind, end }]));
  const starts = [...zoneAt.keys()].sort((x, y) => x - y);
  let at = 0;
  let next = 0;
  const run = (to: number, kind: string): void => {
    const inside: Mark[] = [];
    while (next < marks.length && marks[next].start < to) inside.push(marks[next++]);
    const end = Math.max(to, ...inside.map((m) => m.end));
    if (end > at)
      holder.append(h('span', { class: kind === '' ? undefined : `zone ${kind}` }, pieces(text, at, end, inside, shower, page)));
    at = Math.max(at, end);
  };
  for (const start of starts) {
    run(start, '');
    const zone = zoneAt.get(start)!;
    if (zone.end > at) run(zone.end, zone.kind);
  }
  run(text.length, '');
  return holder;
}

function pieces(text: string, from: number, to: number, marks: readonly Mark[], shower: Shower, page: Page): (string | Node)[] {
  const out: (string | Node)[] = [];
  let at = from;
  for (let i = 0; i < marks.length; ) {
    const mark = marks[i++];
    if (mark.start < at) continue;
    const inner: Mark[] = [];
    while (i < marks.length && marks[i].start < mark.end) inner.push(marks[i++]);
    out.push(text.slice(at, mark.start), mark.type === 'quote' ? quote(text, mark, inner, shower, page) : name(text, mark, shower, page));
    at = mark.end;
  }
  out.push(text.slice(at, to));
  return out;
}

function name(text: string, mark: Mark, shower: Shower, page: Page): Node {
  const meaning = page.corpus.things[mark.entity]?.name ?? mark.values.join(' ').trim();
  const written = text.slice(mark.start, mark.end);
  const label = `${written}, ${typeName(mark.type)}${meaning === '' || meaning === written ? '' : `: ${meaning}`}`;
  const element = h('span', { class: `m t-${mark.type}`, tabindex: 0, role: 'button', 'aria-label': label }, written);
  shower.attach(element, mark);
  return element;
}

function quote(text: string, mark: Mark, inner: readonly Mark[], shower: Shower, page: Page): Node {
  const label = `${typeName('quote')}: ${page.corpus.things[mark.entity]?.name ?? t('noSpeaker')}`;
  const opener = h('span', { class: 'm opener t-quote', tabindex: 0, role: 'button', 'aria-label': label }, '❝');
  shower.attach(opener, mark);
  return h('span', { class: 'quoted' }, opener, pieces(text, mark.start, mark.end, inner, shower, page));
}
