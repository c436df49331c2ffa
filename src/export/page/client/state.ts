/** All that the page shows, as it stands in its address. */
export interface State {
  view: string;
  /** Search words. */
  q: string;
  from: string;
  to: string;
  outlets: string[];
  /** Entity id. */
  person: string;
  types: string[];
  /** Column, with "-" before it for descending. */
  sort: string;
  page: number;
  /** The thing or article that is looked at. */
  id: string;
  /** A second thing, named in the same sentences. */
  beside: string;
  /** Mark of the article. */
  at: string;
  language: string;
}

const EMPTY: State = {
  view: 'overview',
  q: '',
  from: '',
  to: '',
  outlets: [],
  person: '',
  types: [],
  sort: '',
  page: 1,
  id: '',
  beside: '',
  at: '',
  language: '',
};

export function readState(hash: string): State {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const one = (key: string): string => given.get(key) ?? '';
  const day = (key: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(one(key)) ? one(key) : '');
  return {
    view: one('v') || EMPTY.view,
    q: one('q'),
    from: day('from'),
    to: day('to'),
    outlets: given.getAll('outlet'),
    person: one('person'),
    types: given.getAll('type'),
    sort: one('sort'),
    page: Math.max(1, Math.floor(Number(one('page')) || 1)),
    id: one('id'),
    beside: one('with'),
    at: one('at'),
    language: one('lang'),
  };
}

export function writeState(state: State): string {
  const out = new URLSearchParams();
  const put = (key: string, value: string): void => {
    if (value !== '') out.append(key, value);
  };
  put('v', state.view);
  put('id', state.id);
  put('with', state.beside);
  put('at', state.at);
  put('q', state.q);
  put('from', state.from);
  put('to', state.to);
  for (const outlet of state.outlets) put('outlet', outlet);
  put('person', state.person);
  for (const type of state.types) put('type', type);
  put('sort', state.sort);
  put('page', state.page > 1 ? String(state.page) : '');
  put('lang', state.language);
  return `#${out}`;
}

/** The state after a step: another view forgets search, order and page; another search or filter begins at the first page. */
export function step(state: State, change: Partial<State>): State {
  const moves = change.view !== undefined && change.view !== state.view;
  const fresh = moves ? { q: '', sort: '', id: '', beside: '', at: '' } : {};
  return { ...state, ...fresh, page: 1, ...change };
}
