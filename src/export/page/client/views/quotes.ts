import { h } from '../dom.js';
import { sourceLine, thingLink } from '../links.js';
import type { View } from '../page.js';
import { matcher, paged, searchField } from '../table.js';
import { type Article, type Mark, oneLine } from '../things.js';
import { count, t } from '../words.js';

interface Said {
  readonly article: Article;
  readonly mark: Mark;
  readonly text: string;
}

const SPEAKERS = 12;

/** What each one said: those who speak most first. */
export const quotes: View = (page) => {
  const { corpus, state } = page;
  const person = state.person === '' ? undefined : corpus.thing(state.person)?.n;
  const meets = matcher(state.q);
  const bySpeaker = new Map<number, Said[]>();
  for (const article of page.articles) {
    const text = corpus.text(article.i).t;
    for (const mark of corpus.marks(article.i)) {
      if (mark.type !== 'quote' || (person !== undefined && mark.entity !== person)) continue;
      const said = { article, mark, text: oneLine(text.slice(mark.start, mark.end)) };
      if (state.q !== '' && !meets(`${said.text} ${corpus.things[mark.entity]?.name ?? ''}`)) continue;
      const list = bySpeaker.get(mark.entity);
      if (list === undefined) bySpeaker.set(mark.entity, [said]);
      else list.push(said);
    }
  }
  const speakers = [...bySpeaker].sort((a, b) => Number(a[0] < 0) - Number(b[0] < 0) || b[1].length - a[1].length || a[0] - b[0]);
  const section = ([n, said]: readonly [number, readonly Said[]]): Node => {
    const thing = corpus.things[n];
    const name = thing === undefined ? t('noSpeaker') : thingLink(page, thing);
    const about = thing?.about ? h('small', {}, ` ${thing.about}`) : null;
    return h(
      'details',
      { class: 'speaker', open: speakers.length <= 3 || said.length <= 5 },
      h('summary', {}, h('strong', {}, thing?.name ?? t('noSpeaker')), about, ` · ${count(said.length)}`),
      thing === undefined ? null : h('p', {}, name),
      h(
        'ul',
        {},
        said.map((s) => h('li', {}, h('blockquote', {}, h('bdi', {}, s.text)), sourceLine(page, s.article, s.mark.k))),
      ),
    );
  };
  const show = (part: readonly (readonly [number, readonly Said[]])[]): Node => h('div', {}, part.map(section));
  return { heading: t('quotes'), body: [searchField(page), ...paged(page, speakers, show, SPEAKERS)] };
};
