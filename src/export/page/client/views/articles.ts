import { articleLink } from '../links.js';
import type { View } from '../page.js';
import { matcher, table } from '../table.js';
import type { Article } from '../things.js';
import { t } from '../words.js';

/** All articles. Search words are looked for in titles, outlets and texts. */
export const articles: View = (page) => {
  const meets = matcher(page.state.q);
  const head = (a: Article): string => `${a.title} ${a.outlet} ${a.path} ${a.published}`;
  const rows = page.state.q === '' ? page.articles : page.articles.filter((a) => meets(`${head(a)} ${page.corpus.text(a.i).t}`));
  const found = { ...page, state: { ...page.state, q: '' } };
  const body = table(
    found,
    t('articles'),
    [
      { key: 'published', title: t('published'), value: (a) => a.published, cell: (a) => a.published.replace('T', ' ').slice(0, 16) },
      { key: 'outlet', title: t('outlet'), value: (a) => a.outlet },
      { key: 'title', title: t('articleTitle'), value: (a) => a.title, cell: (a) => articleLink(page, a), class: 'wide' },
      { key: 'quotes', title: t('quotes'), value: (a) => a.values[2], class: 'n' },
      { key: 'figures', title: t('figures'), value: (a) => a.values[1], class: 'n' },
      ...(page.articles.some((a) => a.copyOf !== '') ? [{ key: 'copy', title: t('copyOf'), value: (a: Article) => a.copyOf }] : []),
    ],
    rows,
    '-published',
  );
  const field = body[0] as HTMLElement;
  (field.querySelector('input') as HTMLInputElement).value = page.state.q;
  return { heading: t('articles'), body };
};
