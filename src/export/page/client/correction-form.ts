import type { Correction } from '../../../model/correction.js';
import { NAME_LABELS, type NameLabel } from '../../../model/label.js';
import { OffsetMap } from '../../../text/offsets.js';
import { slug } from '../../../text/slug.js';
import { h } from './dom.js';
import type { Page } from './page.js';
import { type Article, isName, type Mark, oneLine, type Thing } from './things.js';
import { t, typeName } from './words.js';

/** What the form is about: a thing, a single mark, or a mark and the thing that it names. */
interface Subject {
  readonly thing?: Thing;
  readonly article?: Article;
  readonly mark?: Mark;
}

type Action = 'drop' | 'retype' | 'merge' | 'split';
const ACTIONS: readonly Action[] = ['drop', 'retype', 'merge', 'split'];
const SUGGESTIONS = 20;

/** The form with which a reader drops, retypes, merges or splits. */
export function correctionForm(page: Page, subject: Subject): HTMLElement {
  const { mark, thing } = subject;
  const text = mark === undefined ? '' : page.corpus.text(subject.article!.i).t.slice(mark.start, mark.end);
  const scope = h(
    'select',
    { id: 'correct-scope' },
    mark === undefined ? null : h('option', { value: 'mention' }, t('thisMention')),
    mark === undefined || thing === undefined || mark.type === 'quote' ? null : h('option', { value: 'article' }, t('thisArticle')),
    thing === undefined || mark?.type === 'quote' ? null : h('option', { value: 'all' }, t('everywhere')),
  );
  const allowed = ACTIONS.filter(
    (a) => a === 'drop' || mark === undefined || isName(mark.type) || (mark.type === 'quote' ? a === 'merge' : a === 'retype'),
  );
  const action = h(
    'select',
    { id: 'correct-action' },
    allowed.map((a) => h('option', { value: a }, t(a))),
  );
  const current = thing?.type ?? mark?.type;
  const types = h(
    'select',
    { id: 'correct-type' },
    NAME_LABELS.filter((l) => l !== current).map((l) => h('option', { value: l }, typeName(l))),
  );
  const into = h('input', { id: 'correct-into', list: 'correct-names', autocomplete: 'off' });
  const list = h('datalist', { id: 'correct-names' });
  const suggest = (): void =>
    list.replaceChildren(...suggestions(page, into.value, thing).map((x) => h('option', { value: `${x.name} [${x.id}]` })));
  into.addEventListener('input', suggest);
  const name = h('input', { id: 'correct-name', value: text === '' ? '' : oneLine(text), autocomplete: 'off' });
  const forms = thing === undefined ? [] : [thing.name, ...thing.forms];
  const form = h(
    'select',
    { id: 'correct-form' },
    forms.map((f) => h('option', { value: f }, f)),
  );
  const written = oneLine(text);
  if (written !== '' && !forms.includes(written)) form.append(h('option', { value: written }, written));
  if (written !== '') form.value = written;
  const rows: Record<string, HTMLElement> = {
    type: row('correct-type', t('type'), types),
    into: row('correct-into', t('intoName'), into, list),
    form: row('correct-form', t('form'), form),
    name: row('correct-name', t('newName'), name),
  };
  const update = (): void => {
    const a = action.value as Action;
    rows.type.hidden = a !== 'retype';
    rows.into.hidden = a !== 'merge';
    rows.form.hidden = a !== 'split' || scope.value === 'mention';
    rows.name.hidden = a !== 'split';
  };
  action.addEventListener('change', update);
  scope.addEventListener('change', update);
  update();
  const problem = h('p', { class: 'problem', role: 'alert' });
  const submit = (event: Event): void => {
    event.preventDefault();
    const made = make(page, subject, {
      scope: scope.value,
      action: action.value as Action,
      type: types.value as NameLabel,
      into: into.value,
      name: name.value,
      form: form.value,
    });
    if (made === undefined) {
      problem.textContent = t('notFound');
      return;
    }
    page.corrections.add(made);
    page.say(t('applied'));
  };
  return h(
    'form',
    { class: 'correction', submit },
    row('correct-scope', t('scope'), scope),
    row('correct-action', t('action'), action),
    Object.values(rows),
    problem,
    h('button', { type: 'submit', id: 'correct-apply' }, t('apply')),
  );
}

const row = (id: string, title: string, ...field: Node[]): HTMLElement => h('p', {}, h('label', { for: id }, title), field);

interface Filled {
  readonly scope: string;
  readonly action: Action;
  readonly type: NameLabel;
  readonly into: string;
  readonly name: string;
  readonly form: string;
}

function make(page: Page, { thing, article, mark }: Subject, f: Filled): Correction | undefined {
  const target =
    f.scope === 'mention'
      ? { mention: placeOf(page, article!, mark!) }
      : { entity: thing!.id, ...(f.scope === 'article' ? { document: article!.id } : {}) };
  if (f.action === 'drop') return { do: 'drop', ...target };
  if (f.action === 'retype') return { do: 'retype', ...target, to: f.type };
  if (f.action === 'merge') {
    const into = lookUp(page, f.into, thing);
    return into && { do: 'merge', ...target, into: into.id, name: into.name };
  }
  const name = oneLine(f.name);
  const type = thing?.type ?? mark!.type;
  const into = `${type}:${slug(name)}`;
  if (name === '' || into === thing?.id) return undefined;
  return { do: 'split', ...target, into, name, ...(f.scope === 'mention' ? {} : { form: f.form }) };
}

/** Where the mark stands, for the file. */
function placeOf(page: Page, article: Article, mark: Mark) {
  const text = page.corpus.text(article.i).t;
  return {
    document: article.id,
    type: mark.type,
    text: text.slice(mark.start, mark.end),
    start: new OffsetMap(text).toCodePoint(mark.start),
  };
}

function suggestions(page: Page, typed: string, not: Thing | undefined): Thing[] {
  const low = typed.toLowerCase();
  if (low.length < 2) return [];
  const same = (x: Thing): number => Number(x.type !== not?.type);
  return page.corpus.things
    .filter((x) => x !== not && (x.name.toLowerCase().includes(low) || x.forms.some((f) => f.toLowerCase().includes(low))))
    .sort((a, b) => same(a) - same(b) || a.name.length - b.name.length)
    .slice(0, SUGGESTIONS);
}

/** The thing that was typed: with its id in brackets, or by its name alone where only one has it. */
function lookUp(page: Page, typed: string, not: Thing | undefined): Thing | undefined {
  const id = /\[([^\]]+)\]\s*$/.exec(typed)?.[1];
  if (id !== undefined) return page.corpus.thing(id);
  const low = typed.trim().toLowerCase();
  const same = page.corpus.things.filter((x) => x !== not && x.name.toLowerCase() === low);
  return same.find((x) => x.type === not?.type) ?? same[0];
}
