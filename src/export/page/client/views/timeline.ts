import type { PackedEvent } from '../../data.js';
import { h } from '../dom.js';
import { sourceLine, thingLink } from '../links.js';
import type { Page, View } from '../page.js';
import { matcher, paged, searchField } from '../table.js';
import type { Article, Thing } from '../things.js';
import { t, valueName } from '../words.js';

interface Happening {
  readonly article: Article;
  readonly event: PackedEvent;
  readonly who: Thing | undefined;
  readonly objects: readonly Thing[];
}

/** Dated statements and acts, earliest first. */
export const timeline: View = (page) => {
  const happenings = happeningsOf(page);
  happenings.sort((a, b) => (a.event[0] < b.event[0] ? -1 : a.event[0] > b.event[0] ? 1 : a.event[1] < b.event[1] ? -1 : 1));
  const show = (part: readonly Happening[]): Node =>
    h(
      'ol',
      { class: 'timeline' },
      part.map((x) => item(page, x)),
    );
  return { heading: t('timeline'), body: [searchField(page), ...paged(page, happenings, show, 50)] };
};

function happeningsOf(page: Page): Happening[] {
  const { corpus, state } = page;
  const person = state.person === '' ? undefined : (corpus.thing(state.person)?.n ?? -1);
  const meets = matcher(state.q);
  const all: Happening[] = [];
  for (const article of page.articles) {
    for (const event of corpus.events(article.i)) {
      if (person !== undefined && !event[8].some((n) => corpus.now(n, article) === person)) continue;
      const who = corpus.things[corpus.now(event[3], article)];
      const objects = event[7].flatMap((n) => corpus.things[corpus.now(n, article)] ?? []).filter((o) => page.wants(o.type));
      if (state.types.length > 0 && objects.length === 0 && !(who !== undefined && page.wants(who.type))) continue;
      if (state.q !== '' && !meets([event[0], who?.name ?? event[4], event[5], event[6], ...objects.map((o) => o.name)].join(' ')))
        continue;
      all.push({ article, event, who, objects });
    }
  }
  return all;
}

function item(page: Page, { article, event, who, objects }: Happening): Node {
  const [date, time, kind, , post, what, quotation, , , , , , mark, mod, basis] = event;
  const name = who === undefined ? post : [thingLink(page, who), post === '' ? '' : ` (${post})`];
  return h(
    'li',
    { class: kind === 's' ? 'statement' : 'act' },
    h('span', { class: 'when' }, [valueName(mod), date, time].filter(Boolean).join(' '), basis === 'published' ? ' *' : ''),
    h(
      'div',
      {},
      h('p', {}, name, name === '' ? '' : ': ', h('bdi', {}, what)),
      quotation === '' || quotation === what ? null : h('blockquote', {}, h('bdi', {}, quotation)),
      objects.length === 0
        ? null
        : h(
            'p',
            { class: 'objects' },
            objects.map((o) => [thingLink(page, o), ' ']),
          ),
      sourceLine(page, article, mark < 0 ? '' : mark),
    ),
  );
}
