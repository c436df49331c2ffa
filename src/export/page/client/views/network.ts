import { layOut } from '../charts/layout.js';
import { h, scrolled, svg } from '../dom.js';
import { thingLink } from '../links.js';
import type { Page, View } from '../page.js';
import { isName, type Thing } from '../things.js';
import { count, t, typeName } from '../words.js';
import { countThings } from './overview.js';

const NODES = 40;
const EDGES = 140;
const ROWS = 40;
const [WIDTH, HEIGHT] = [860, 560];
/** Types that a network is about; others only where the filter asks for them. */
const USUAL = new Set(['person', 'organization', 'platform', 'regulation']);

interface Edge {
  readonly from: number;
  readonly to: number;
  weight: number;
}

/** Who is named with whom in one sentence. */
export const network: View = (page) => {
  const wanted = (type: string): boolean => (page.state.types.length > 0 ? page.wants(type) : USUAL.has(type));
  const nodes = countThings(page, page.articles)
    .filter((c) => wanted(c.thing.type))
    .slice(0, NODES);
  const position = new Map(nodes.map((c, i) => [c.thing.n, i]));
  const edges = edgesOf(page, position);
  const shown = edges.slice(0, EDGES);
  const touched = new Set(shown.flatMap((e) => [e.from, e.to]));
  const things = nodes.map((c) => c.thing);
  if (shown.length === 0) return { heading: t('network'), body: [h('p', { class: 'empty' }, t('none'))] };
  const most = nodes[0].articles;
  const sizes = nodes.map((c) => 5 + 13 * Math.sqrt(c.articles / most));
  const drawing = draw(page, things, sizes, shown, touched);
  const table = scrolled(
    t('together'),
    h(
      'table',
      {},
      h('caption', {}, t('together')),
      h(
        'tbody',
        {},
        edges.slice(0, ROWS).map((e) => row(page, things[e.from], things[e.to], e.weight)),
      ),
    ),
  );
  return { heading: t('network'), body: [h('p', {}, t('networkNote')), legend(things), scrolled(t('network'), drawing), table] };
};

const legend = (things: readonly Thing[]): Node =>
  h(
    'ul',
    { class: 'legend types' },
    [...new Set(things.map((x) => x.type))].map((type) => h('li', {}, h('span', { class: `m t-${type}` }, typeName(type)))),
  );

function edgesOf(page: Page, position: ReadonlyMap<number, number>): Edge[] {
  const edges = new Map<number, Edge>();
  for (const a of page.articles) {
    let sentence = -1;
    let group: number[] = [];
    const close = (): void => {
      for (let i = 0; i < group.length; i++) {
        for (let j = i + 1; j < group.length; j++) {
          const [from, to] = group[i] < group[j] ? [group[i], group[j]] : [group[j], group[i]];
          const key = from * NODES + to;
          const edge = edges.get(key);
          if (edge === undefined) edges.set(key, { from, to, weight: 1 });
          else edge.weight++;
        }
      }
    };
    for (const m of page.corpus.marks(a.i)) {
      const p = isName(m.type) ? position.get(m.entity) : undefined;
      if (p === undefined) continue;
      if (m.sentence !== sentence) {
        close();
        sentence = m.sentence;
        group = [];
      }
      if (!group.includes(p)) group.push(p);
    }
    close();
  }
  return [...edges.values()].sort((a, b) => b.weight - a.weight || a.from - b.from || a.to - b.to);
}

const pairLink = (page: Page, from: Thing, to: Thing, text: string): HTMLElement =>
  h('a', { href: page.link({ view: 'sentences', id: from.id, beside: to.id }), 'aria-label': `${text}: ${from.name}, ${to.name}` }, text);

const row = (page: Page, from: Thing, to: Thing, weight: number): Node =>
  h(
    'tr',
    {},
    h('td', {}, thingLink(page, from)),
    h('td', {}, thingLink(page, to)),
    h('td', { class: 'n' }, pairLink(page, from, to, count(weight))),
  );

function draw(page: Page, things: readonly Thing[], sizes: readonly number[], edges: readonly Edge[], touched: ReadonlySet<number>): Node {
  const shown = things.map((_, i) => i).filter((i) => touched.has(i));
  const at = layOut(shown, sizes, edges, WIDTH, HEIGHT);
  const most = edges[0].weight;
  const lines = edges.map((e) => {
    const [a, b] = [at.get(e.from)!, at.get(e.to)!];
    const width = 0.6 + 4 * Math.sqrt(e.weight / most);
    const go = (): void => page.go({ view: 'sentences', id: things[e.from].id, beside: things[e.to].id });
    return svg(
      'line',
      { x1: a.x, y1: a.y, x2: b.x, y2: b.y, 'stroke-width': width, click: go },
      svg('title', {}, `${things[e.from].name} – ${things[e.to].name}: ${e.weight}`),
    );
  });
  const dots = shown.map((i) => {
    const { x, y } = at.get(i)!;
    const { name, type, id } = things[i];
    const href = page.link({ view: 'sentences', id, beside: '' });
    const label = shortName(things[i]);
    const half = label.length * 3;
    const middle = Math.min(WIDTH - half, Math.max(half, x));
    return svg(
      'a',
      { href, 'aria-label': label === name ? name : `${label}: ${name}` },
      svg('circle', { cx: x, cy: y, r: sizes[i], class: `t-${type}` }),
      svg('text', { x: middle, y: y + sizes[i] + 12, 'text-anchor': 'middle' }, label),
      svg('title', {}, name),
    );
  });
  const label = `${t('network')}: ${t('together')}`;
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'network', role: 'group', 'aria-label': label },
    svg('g', { class: 'lines' }, ...lines),
    svg('g', { class: 'dots' }, ...dots),
  );
}

const LONGEST = 26;

/** A name that fits under a dot: a short form that the articles use, else cut. */
function shortName({ name, forms }: Thing): string {
  if (name.length <= LONGEST) return name;
  return forms.find((f) => f.length <= LONGEST) ?? `${name.slice(0, LONGEST - 1)}…`;
}
