import type { NamedEntry, PostEntry, Tenure } from './contract.js';
import { firstDay, holdsOn, lastDay } from './days.js';

/** One entry of two with the same id: the upper one's statements, the aliases and tenures of both. */
export function mergeEntries(base: NamedEntry | undefined, over: NamedEntry | undefined): NamedEntry | undefined {
  if (base === undefined || over === undefined) return over ?? base;
  const texts = new Set(over.aliases.map((a) => a.text));
  const aliases = [...over.aliases, ...base.aliases.filter((a) => !texts.has(a.text))];
  if (over.name !== base.name && !texts.has(base.name)) aliases.push({ text: base.name });
  const merged = { ...base, ...over, aliases } as NamedEntry;
  return 'holders' in base && 'holders' in over ? ({ ...merged, holders: mergeTenures(base.holders, over.holders) } as NamedEntry) : merged;
}

/** All tenures in order of time; where both know the same stretch of the same person, the upper one's dates stand. */
export function mergeTenures<T extends Tenure>(base: readonly T[], over: readonly T[]): T[] {
  const kept = base.filter((b) => !over.some((o) => o.person === b.person && meet(o, b)));
  return [...kept, ...over].sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0));
}

const start = (t: Tenure): string => firstDay(t.from ?? '0000');
const end = (t: Tenure): string => lastDay(t.to ?? '9999');
const meet = (a: Tenure, b: Tenure): boolean => start(a) <= end(b) && start(b) <= end(a);

/** Pairs of full tenures of two people, by their places in the list, that surely have more than the day of a handover in common. */
export function overlaps(tenures: readonly Tenure[]): [number, number][] {
  const pairs: [number, number][] = [];
  tenures.forEach((x, i) => {
    for (let k = i + 1; k < tenures.length; k++) {
      const y = tenures[k];
      if (x.acting === true || y.acting === true || x.person === y.person) continue;
      const [first, second] = start(x) <= start(y) ? [x, y] : [y, x];
      if (first.to === undefined || firstDay(first.to) > lastDay(second.from ?? '0000')) pairs.push([i, k]);
    }
  });
  return pairs;
}

/** Whether two people are said to hold a post of one seat on a day. */
export function overlapsOn(post: PostEntry, day: string): boolean {
  if (post.seats === 'several' || day === '') return false;
  const held = post.holders.filter((t) => holdsOn(t, day));
  return held.length > 1 && overlaps(held).length > 0;
}
