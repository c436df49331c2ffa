import { correctionForm } from './correction-form.js';
import { type Child, h } from './dom.js';
import { thingLink } from './links.js';
import type { Page } from './page.js';
import { type Article, isName, type Mark } from './things.js';
import { count, t, typeName, valueName } from './words.js';

/** What a mark means and why it was made. */
export function explanation(page: Page, article: Article, mark: Mark): Node[] {
  const text = page.corpus.text(article.i).t.slice(mark.start, mark.end);
  const thing = page.corpus.things[mark.entity];
  const rows: [string, Child][] = [];
  const add = (title: string, ...value: Child[]): void => {
    if (value.some((v) => v !== '' && v !== undefined && v !== null)) rows.push([title, value]);
  };
  if (mark.type === 'quote') {
    add(t('speaker'), thing === undefined ? t('noSpeaker') : thingLink(page, thing));
    add(t('kind'), t(mark.values[0] === 'direct' ? 'quoteKindDirect' : 'quoteKindIndirect'));
  } else if (isName(mark.type)) {
    add(t('name'), thing && thingLink(page, thing));
    add(t('about'), thing?.about);
    const holder = page.corpus.things[mark.holder];
    add(t('holder'), holder && thingLink(page, holder));
    if (mark.type === 'regulation') add(t('pinpoint'), mark.values[0]);
  } else values(mark, add);
  add(t('rule'), h('code', {}, mark.rule));
  add(t('facts'), h('bdi', {}, mark.facts.join(', ')));
  add(t('confidence'), `${count(mark.confidence)} %`);
  const written = text.length > 160 ? `${text.slice(0, 160)}…` : text;
  const subject = { article, mark, ...(thing && mark.type !== 'quote' ? { thing } : {}) };
  return [
    h('p', { class: 'what' }, h('span', { class: `m t-${mark.type}` }, typeName(mark.type)), ' ', h('bdi', {}, `“${written}”`)),
    h(
      'dl',
      {},
      rows.map(([title, value]) => [h('dt', {}, title), h('dd', {}, value)]),
    ),
    h('details', { class: 'correct' }, h('summary', {}, t('correct')), correctionForm(page, subject)),
  ];
}

function values(mark: Mark, add: (title: string, ...value: Child[]) => void): void {
  const [first, second, third, fourth] = mark.values.map(String);
  add(t('kind'), valueName(first));
  if (mark.type === 'date') {
    add(t('value'), [valueName(third), second].filter(Boolean).join(' ') || '?');
    add(t('implied'), fourth);
  } else {
    add(t('value'), [valueName(fourth), second, third].filter(Boolean).join(' '));
  }
}
