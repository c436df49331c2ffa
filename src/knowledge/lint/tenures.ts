import type { PlacedFact } from '../compile/read-facts.js';
import type { FactOf } from '../compile/schema.js';
import type { Tenure } from '../contract.js';
import { firstDay, lastDay } from '../days.js';
import { mergeTenures, overlaps } from '../merge.js';
import type { Finding, LintInput, LintRule } from './contract.js';

type Post = FactOf<'posts'>;
const start = (t: Tenure): string => firstDay(t.from ?? '0000');
const DAYS_OF_GAP = 31;

/** One holder of a post at a time, but for acting ones and posts of several seats; nobody holds a post that does not stand. */
export const tenures: LintRule = ({ facts, shelf }, report) => {
  for (const post of facts.posts) checkPost(post, shelf, report);
};

function checkPost(post: PlacedFact<Post>, shelf: LintInput['shelf'], report: (f: Finding) => void): void {
  const { holders } = post.value;
  holders.forEach((h, i) => {
    const place = (): ReturnType<typeof post.at> => post.at('holders', i);
    if (h.from !== undefined && h.to !== undefined && firstDay(h.from) > lastDay(h.to))
      report({ ...place(), rule: 'tenure-dates', severity: 'error', message: `${h.person} ends before beginning` });
    const outside = outsidePost(h, post.value);
    if (outside !== undefined)
      report({ ...place(), rule: 'tenure-dates', severity: 'error', message: `${h.person} holds ${post.value.id} ${outside}` });
    if (i > 0 && h.from !== undefined && firstDay(h.from) < start(holders[i - 1]) && !sameSpan(h, holders[i - 1])) {
      report({
        ...place(),
        rule: 'tenure-order',
        severity: 'error',
        message: `${h.person} stands after a later tenure; the order is that of time`,
      });
    }
  });
  if (post.value.seats === 'several') return;
  const below = shelf?.entry(post.value.id);
  if (below !== undefined && 'seats' in below) return;
  const all: readonly Tenure[] = below !== undefined && 'holders' in below ? mergeTenures<Tenure>(below.holders, holders) : holders;
  for (const [a, b] of overlaps(all)) {
    const own = [all[b], all[a]].map((t) => holders.indexOf(t as Post['holders'][number])).find((i) => i >= 0);
    const message = `${all[a].person} and ${all[b].person} both hold ${post.value.id}; end the first, or say "acting" or "seats: several"`;
    if (own !== undefined) report({ ...post.at('holders', own), rule: 'tenure-overlap', severity: 'error', message });
  }
  if (below !== undefined) return;
  gapsAmong(holders).forEach(([a, b]) => {
    report({
      ...post.at('holders', b),
      rule: 'tenure-gap',
      severity: 'note',
      message: `nobody holds ${post.value.id} between ${holders[a].to} and ${holders[b].from}; a caretaker may have`,
    });
  });
}

const sameSpan = (a: Tenure, b: Tenure): boolean =>
  a.from !== undefined && b.from !== undefined && firstDay(a.from).slice(0, b.from.length) === b.from.slice(0, 10);

function outsidePost(h: Tenure, post: Post): string | undefined {
  if (post.from !== undefined && h.from !== undefined && lastDay(h.from) < firstDay(post.from)) return `before it stood (${post.from})`;
  if (post.to !== undefined && h.to !== undefined && firstDay(h.to) > lastDay(post.to)) return `after it was ended (${post.to})`;
  return undefined;
}

function gapsAmong(holders: readonly Tenure[]): [number, number][] {
  const gaps: [number, number][] = [];
  const order = holders.map((h, i) => ({ h, i })).sort((a, b) => (start(a.h) < start(b.h) ? -1 : 1));
  let last = order[0];
  for (const next of order.slice(1)) {
    if (last.h.to !== undefined && next.h.from !== undefined && daysBetween(lastDay(last.h.to), firstDay(next.h.from)) > DAYS_OF_GAP)
      gaps.push([last.i, next.i]);
    if (last.h.to !== undefined && (next.h.to === undefined || lastDay(next.h.to) > lastDay(last.h.to))) last = next;
  }
  return gaps;
}

function daysBetween(from: string, to: string): number {
  const day = (iso: string): number => {
    const [y, m, d] = iso.split('-').map(Number);
    return Date.UTC(y, m - 1, d) / 86_400_000;
  };
  return day(to) - day(from);
}
