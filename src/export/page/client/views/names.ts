import { h } from '../dom.js';
import { countLink, thingLink } from '../links.js';
import type { View } from '../page.js';
import { type TableColumn, table } from '../table.js';
import { t, valueName, type Word } from '../words.js';
import { type Counted, countThings } from './overview.js';

/** A table of things of one type. */
function names(word: Word, type: string, extra: readonly TableColumn<Counted>[] = []): View {
  return (page) => ({
    heading: t(word),
    body: table(
      page,
      t(word),
      [
        { key: 'name', title: t('name'), value: (r) => r.thing.name, cell: (r) => thingLink(page, r.thing), class: 'wide' },
        ...extra,
        {
          key: 'forms',
          title: t('forms'),
          value: (r) => r.thing.forms.join(', '),
          cell: (r) => h('bdi', {}, r.thing.forms.slice(0, 4).join(', ')),
        },
        { key: 'mentions', title: t('mentions'), value: (r) => r.mentions, cell: (r) => countLink(page, r.thing, r.mentions), class: 'n' },
        { key: 'articles', title: t('articles'), value: (r) => r.articles, cell: (r) => countLink(page, r.thing, r.articles), class: 'n' },
      ],
      countThings(page, page.articles).filter((r) => r.thing.type === type),
      '-articles',
    ),
  });
}

const about = (word: Word): TableColumn<Counted> => ({
  key: 'about',
  get title() {
    return t(word);
  },
  value: (r) => r.thing.about,
});
const subtype: TableColumn<Counted> = {
  key: 'subtype',
  get title() {
    return t('subtype');
  },
  value: (r) => valueName(r.thing.subtype),
};

export const people = names('people', 'person', [about('posts')]);
export const organizations = names('organizations', 'organization', [subtype]);
export const platforms = names('platforms', 'platform');
export const programs = names('programs', 'program');
export const regulations = names('regulations', 'regulation', [about('about')]);
export const places = names('places', 'place');
export const roles = names('roles', 'role');
