import { MARK_TYPES } from '../data.js';
import { afterPause, h } from './dom.js';
import type { Page } from './page.js';
import { t, typeName } from './words.js';

const SUGGESTIONS = 30;

/** The filters: each narrows down what the others leave. */
export function filters(page: Page): HTMLElement {
  const { state } = page;
  const day = (key: 'from' | 'to'): HTMLElement => {
    const field = h('input', { type: 'date', id: `filter-${key}`, value: state[key] });
    field.addEventListener('change', () => page.go({ [key]: field.value }, true));
    return h('p', {}, h('label', { for: field.id }, t(key)), field);
  };
  const active = state.from !== '' || state.to !== '' || state.outlets.length > 0 || state.person !== '' || state.types.length > 0;
  const clear = h(
    'a',
    { href: page.link({ from: '', to: '', outlets: [], person: '', types: [] }), class: 'clear', id: 'filter-clear' },
    t('clear'),
  );
  return h(
    'form',
    { class: 'filters', role: 'search', 'aria-label': t('filters'), submit: (e) => e.preventDefault() },
    day('from'),
    day('to'),
    choice(page, 'outlets', t('outlet'), outletsOf(page), (x) => x),
    person(page),
    choice(page, 'types', t('type'), MARK_TYPES, typeName),
    active ? clear : null,
  );
}

function choice(
  page: Page,
  key: 'outlets' | 'types',
  title: string,
  values: readonly string[],
  name: (value: string) => string,
): HTMLElement {
  const chosen = page.state[key];
  const box = (value: string, i: number): HTMLElement => {
    const input = h('input', { type: 'checkbox', id: `filter-${key}-${i}`, checked: chosen.includes(value) });
    input.addEventListener('change', () => {
      const others = chosen.filter((v) => v !== value);
      page.go({ [key]: input.checked ? [...others, value] : others }, true);
    });
    return h('label', { for: input.id }, input, ' ', name(value));
  };
  const summary = chosen.length === 0 ? t('all') : chosen.map(name).join(', ');
  const details = h(
    'details',
    { class: 'choice', id: `filter-${key}` },
    h('summary', { id: `filter-${key}-open` }, h('span', {}, `${title}: `), summary),
    h('div', {}, values.map(box)),
  );
  return details;
}

function outletsOf(page: Page): string[] {
  const counts = new Map<string, number>();
  for (const a of page.corpus.articles) if (a.outlet !== '') counts.set(a.outlet, (counts.get(a.outlet) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}

function person(page: Page): HTMLElement {
  const { corpus, state } = page;
  const name = corpus.thing(state.person)?.name ?? '';
  const field = h('input', {
    type: 'search',
    id: 'filter-person',
    list: 'filter-people',
    value: name,
    placeholder: t('anyone'),
    autocomplete: 'off',
  });
  const list = h('datalist', { id: 'filter-people' });
  const people = corpus.things.filter((x) => x.type === 'person');
  const take = (): boolean => {
    const low = field.value.trim().toLowerCase();
    if (low === '' && state.person !== '') page.go({ person: '' }, true);
    const found = low === '' ? undefined : people.find((x) => x.name.toLowerCase() === low);
    if (found !== undefined && found.id !== state.person) page.go({ person: found.id }, true);
    return found !== undefined;
  };
  const suggest = afterPause(() => {
    if (take()) return;
    const low = field.value.trim().toLowerCase();
    const met = people.filter(
      (x) => low !== '' && (x.name.toLowerCase().includes(low) || x.forms.some((f) => f.toLowerCase().includes(low))),
    );
    list.replaceChildren(...met.slice(0, SUGGESTIONS).map((x) => h('option', { value: x.name }, x.forms.slice(0, 3).join(', '))));
  });
  field.addEventListener('input', suggest);
  field.addEventListener('change', () => {
    if (take()) return;
    const low = field.value.trim().toLowerCase();
    const one =
      low === '' ? undefined : people.find((x) => x.name.toLowerCase().includes(low) || x.forms.some((f) => f.toLowerCase() === low));
    if (one !== undefined) page.go({ person: one.id }, true);
  });
  return h('p', {}, h('label', { for: 'filter-person' }, t('person')), field, list);
}
