import { correctionsYaml, describe } from '../correction-list.js';
import { h } from '../dom.js';
import type { Page, View } from '../page.js';
import { t } from '../words.js';

/** Corrections made, to take back or to save. */
export const corrections: View = (page) => {
  const before = page.corpus.index.corrections;
  const made = page.corrections.all;
  const yaml = correctionsYaml([...before, ...made]);
  const list = made.map((c, i) =>
    h(
      'li',
      {},
      h('strong', {}, t(c.do)),
      ' ',
      h('bdi', {}, describe(c)),
      ' ',
      h(
        'button',
        { type: 'button', id: `undo-${i}`, click: () => page.corrections.remove(i), 'aria-label': `${t('undo')}: ${describe(c)}` },
        t('undo'),
      ),
    ),
  );
  const old = h(
    'details',
    {},
    h('summary', {}, `${t('already')}: ${before.length}`),
    h(
      'ul',
      {},
      before.map((c) => h('li', {}, `${t(c.do)} ${describe(c)}`)),
    ),
  );
  return {
    heading: t('corrections'),
    body: [
      made.length === 0 ? h('p', { class: 'empty' }, t('noCorrections')) : h('ol', { class: 'corrections' }, list),
      h('p', {}, h('button', { type: 'button', id: 'save', class: 'main', click: () => save(page, yaml) }, t('save'))),
      h('p', {}, `${t('howToApply')} `, h('code', {}, 'warta report … --corrections corrections.yaml')),
      before.length === 0 ? h('span') : old,
      h('pre', { tabindex: 0, 'aria-label': 'corrections.yaml' }, yaml),
    ],
  };
};

function save(page: Page, yaml: string): void {
  const address = URL.createObjectURL(new Blob([yaml], { type: 'application/yaml' }));
  const link = h('a', { href: address, download: 'corrections.yaml' });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  page.say(t('saved'));
}
