import { compare } from '../tally.js';
import { agree, comparable } from './agree.js';
import type { Features, FigureFeatures, ToldFigure } from './told-figure.js';

export const BETWEEN = ['outlets', 'reports', 'time'] as const;

/** Tellings of what seems one figure, of which some contradict each other; in order of publication, one an article. */
export interface Disagreement {
  /** `outlets`: of the same days; `reports`: of one outlet on one day; `time`: the figure may have changed meanwhile. */
  readonly between: (typeof BETWEEN)[number];
  readonly tellings: readonly ToldFigure[];
}

/** How alike two tellings must be: near the figure, and in what their articles are about. */
const ALIKE_LOCAL = 0.45;
const ALIKE_ABOUT = 0.2;
/** Rarest features by which tellings are looked up. */
const KEYS = 6;
/** Tellings that one key leads to at most: a key of more says nothing. */
const MOST = 400;

/** Finds what contradicts: groups tellings of the same unit that stand in alike sentences of alike articles, and keeps those that disagree. */
export function findDisagreements(told: readonly ToldFigure[], { local, about }: FigureFeatures): Disagreement[] {
  const weigh = weigher(local, told.length);
  const weighAbout = weigher(about, new Set(told.map((t) => t.document)).size);
  const order = [...told].sort(
    (a, b) => compare(a.published || '9999', b.published || '9999') || compare(a.path, b.path) || a.line - b.line,
  );
  const groups: ToldFigure[][] = [];
  const byKey = new Map<string, number[]>();
  for (const t of order) {
    const keys = [...t.local]
      .sort((a, b) => local.frequency[a] - local.frequency[b] || a - b)
      .slice(0, KEYS)
      .map((f) => `${t.kind} ${t.unit} ${f}`);
    const tried = new Set<number>();
    let home: number | undefined;
    let best = 0;
    for (const key of keys) {
      const list = byKey.get(key) ?? [];
      if (list.length > MOST) continue;
      for (const g of list) {
        if (tried.has(g)) continue;
        tried.add(g);
        const head = groups[g][0];
        if (!comparable(head, t) || daysApart(head.published, t.published) > MOST_DAYS || namesOther(head.named, t.named)) continue;
        const likeness = shared(head.local, t.local, weigh);
        if (likeness < ALIKE_LOCAL || likeness <= best) continue;
        if (head.document !== t.document && shared(head.about, t.about, weighAbout) < ALIKE_ABOUT) continue;
        best = likeness;
        home = g;
      }
    }
    if (home === undefined) home = groups.push([t]) - 1;
    else groups[home].push(t);
    for (const key of keys) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [home]);
      else if (!list.includes(home)) list.push(home);
    }
  }
  return groups.flatMap((g) => {
    const found = contradiction(g);
    return found === undefined ? [] : [found];
  });
}

/** Days between two outlets' reports of the same state of things at most. */
const SAME_TIME = 2;
/** Days between publications, beyond which alike words speak of another event. */
const MOST_DAYS = 92;

function daysApart(a: string, b: string): number {
  const days = (Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000;
  return Number.isNaN(days) ? 0 : Math.abs(days);
}

/** True where each sentence names a place (person, organisation …) that the other does not: "APBD Bogor", "APBD Bekasi". */
function namesOther(a: readonly string[], b: readonly string[]): boolean {
  const only = (x: readonly string[], y: readonly string[]): Set<string> =>
    new Set(x.filter((id) => !y.includes(id)).map((id) => id.slice(0, id.indexOf(':'))));
  const onlyA = only(a, b);
  return [...only(b, a)].some((type) => onlyA.has(type));
}

/** Rare features weigh more. */
const weigher =
  ({ frequency }: Features, size: number) =>
  (f: number): number =>
    Math.log((1 + size) / frequency[f]);

/** Weighted share of the features that two lists have in common. */
function shared(a: readonly number[], b: readonly number[], weigh: (f: number) => number): number {
  let both = 0;
  let all = 0;
  let i = 0;
  let k = 0;
  while (i < a.length || k < b.length) {
    const f = k >= b.length || (i < a.length && a[i] <= b[k]) ? a[i] : b[k];
    const w = weigh(f);
    all += w;
    if (a[i] === f && b[k] === f) both += w;
    if (a[i] === f) i++;
    if (b[k] === f) k++;
  }
  return all === 0 ? 0 : both / all;
}

/**
 * The tellings of a group that contradict each other. An article that tells several values of it tells a list (prices, parts): it can
 * neither confirm nor contradict. Undefined where all can be right.
 */
function contradiction(group: readonly ToldFigure[]): Disagreement | undefined {
  const values = new Map<string, Set<string>>();
  for (const t of group) {
    const own = values.get(t.document);
    if (own === undefined) values.set(t.document, new Set([t.decimal]));
    else own.add(t.decimal);
  }
  const single = group.filter((t) => values.get(t.document)!.size === 1);
  const once = single.filter((t, i) => single.findIndex((o) => o.document === t.document) === i);
  const kinds = once.flatMap((a, i) => once.slice(i + 1).flatMap((b) => (agree(a, b) ? [] : [betweenOf(a, b)])));
  const between = BETWEEN.find((b) => kinds.includes(b));
  return between === undefined ? undefined : { between, tellings: once };
}

function betweenOf(a: ToldFigure, b: ToldFigure): Disagreement['between'] {
  const days = daysApart(a.published, b.published);
  if (a.outlet !== b.outlet) return days <= SAME_TIME ? 'outlets' : 'time';
  return days === 0 ? 'reports' : 'time';
}
