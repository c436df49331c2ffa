import { correctionForm } from '../correction-form.js';
import { h } from '../dom.js';
import { sourceLine, thingLink } from '../links.js';
import type { Page, View } from '../page.js';
import { paged } from '../table.js';
import { type Article, isName, type Mark, type Thing } from '../things.js';
import { count, t, typeName, valueName } from '../words.js';

const ARTICLES = 20;

/** All sentences that name a thing (and another one beside it): what every number leads to. */
export const sentences: View = (page) => {
  const { corpus, state } = page;
  const thing = corpus.thing(state.id);
  if (thing === undefined) return { heading: t('sentences'), body: [h('p', { class: 'empty' }, t('none'))] };
  const beside = state.beside === '' ? undefined : corpus.thing(state.beside);
  const articles = page.articles.filter((a) => names(page, a, thing) && (beside === undefined || names(page, a, beside)));
  const rows = beside === undefined ? articles : articles.filter((a) => found(page, a, thing, beside).length > 0);
  const show = (part: readonly Article[]): Node =>
    h(
      'ul',
      { class: 'sentences' },
      part.map((a) => inArticle(page, a, thing, beside)),
    );
  const pair = beside === undefined ? null : h('p', {}, `${t('together')}: `, thingLink(page, thing), ' · ', thingLink(page, beside));
  const number = h('p', { class: 'count' }, `${t('articles')}: ${count(rows.length)}`);
  const correct =
    beside === undefined ? h('details', { class: 'correct' }, h('summary', {}, t('correct')), correctionForm(page, { thing })) : null;
  const heading = beside === undefined ? thing.name : `${thing.name} + ${beside.name}`;
  return { heading, body: [about(page, thing), pair ?? '', correct ?? '', number, ...paged(page, rows, show, ARTICLES)].map(node) };
};

const node = (n: Node | string): Node => (typeof n === 'string' ? document.createTextNode(n) : n);
const names = (page: Page, a: Article, thing: Thing): boolean => page.corpus.named(a.i).has(thing.n);

function about(page: Page, thing: Thing): Node {
  const parts = [typeName(thing.type), valueName(thing.subtype), thing.about, thing.forms.slice(0, 8).join(', ')].filter(Boolean);
  const wikidata = /^Q\d+$/.test(thing.wikidata)
    ? h('a', { href: `https://www.wikidata.org/wiki/${thing.wikidata}`, rel: 'noopener noreferrer' }, 'Wikidata')
    : null;
  const said = thing.type === 'person' ? h('a', { href: page.link({ view: 'quotes', person: thing.id }) }, t('quotes')) : null;
  return h('p', { class: 'about' }, h('bdi', {}, parts.join(' · ')), wikidata && ' · ', wikidata, said && ' · ', said);
}

function found(page: Page, article: Article, thing: Thing, beside: Thing | undefined): Mark[][] {
  const groups = new Map<number, Mark[]>();
  for (const m of page.corpus.marks(article.i)) {
    if (!isName(m.type)) continue;
    const group = groups.get(m.sentence);
    if (group === undefined) groups.set(m.sentence, [m]);
    else group.push(m);
  }
  const has = (group: readonly Mark[], t: Thing): boolean => group.some((m) => m.entity === t.n);
  return [...groups.values()].filter((g) => has(g, thing) && (beside === undefined || has(g, beside)));
}

function inArticle(page: Page, article: Article, thing: Thing, beside: Thing | undefined): Node {
  const { t: text, s } = page.corpus.text(article.i);
  const groups = found(page, article, thing, beside);
  return h(
    'li',
    {},
    sourceLine(page, article, groups[0]?.find((m) => m.entity === thing.n)?.k ?? ''),
    text === '' ? h('p', { class: 'empty' }, t('noText')) : null,
    groups.map((group) => {
      const named = group.filter((m) => m.entity === thing.n || m.entity === beside?.n);
      const start = s[group[0].sentence * 2] ?? named[0].start;
      const end = s[group[0].sentence * 2 + 1] ?? named[0].end;
      return text === '' ? null : h('p', { class: 'sentence' }, h('bdi', {}, pieces(page, article, text, start, end, named)));
    }),
  );
}

function pieces(page: Page, article: Article, text: string, start: number, end: number, marks: readonly Mark[]): (string | Node)[] {
  const out: (string | Node)[] = [];
  let at = start;
  for (const m of marks) {
    if (m.start < at || m.end > end) continue;
    const href = page.link({ view: 'article', id: article.id, at: String(m.k), beside: '' });
    out.push(text.slice(at, m.start), h('a', { href, class: `m t-${m.type}` }, text.slice(m.start, m.end)));
    at = m.end;
  }
  out.push(text.slice(at, end));
  return out;
}
