import type { EntityDraft } from './entity-table.js';

interface Written {
  readonly words: readonly string[];
  readonly entity: EntityDraft;
}

/**
 * The people of one document by the words of their names, in the order in which they were met: finds whose name a shorter one
 * lies in without looking at all of them, so that a long document takes no longer a page than a short one.
 */
export class HostIndex {
  private readonly all: Written[] = [];
  private readonly seen = new Set<string>();
  private readonly byWord = new Map<string, number[]>();
  private readonly byHead = new Map<string, number[]>();
  private readonly byTail = new Map<string, number[]>();
  private readonly byBegin = new Map<string, number[]>();

  add(words: readonly string[], entity: EntityDraft): void {
    const key = `${entity.id} ${words.join(' ')}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const number = this.all.push({ words, entity }) - 1;
    for (const word of words) {
      note(this.byWord, word, number);
      if (word.length > CALL_NAME) note(this.byBegin, word.slice(0, CALL_NAME), number);
      if (word.length < LONG_WORD) continue;
      note(this.byHead, word.slice(0, 2), number);
      note(this.byTail, word.slice(-2), number);
    }
  }

  /** Those whose name this one lies in. */
  hosts(own: readonly string[]): EntityDraft[] {
    const spelt = own.filter((w) => w.length > 1);
    // An initial may stand for any word: then all names are looked at.
    const near =
      spelt.length === 0 ? undefined : smallest(spelt.map((w) => [this.byWord.get(w), own.length > 1 ? this.byWord.get(w[0]) : undefined]));
    const found = new Set<EntityDraft>();
    for (const { words, entity } of this.at(near)) if (liesIn(own, words)) found.add(entity);
    return [...found];
  }

  /** The first whose name a call name begins. */
  shortened(own: readonly string[]): EntityDraft | undefined {
    if (own.length !== 1 || own[0].length < CALL_NAME) return undefined;
    return this.at([this.byBegin.get(own[0].slice(0, CALL_NAME))]).find((w) => shortens(own, w.words))?.entity;
  }

  /** The first whose name this one is, but for a letter. */
  misspelt(own: readonly string[]): EntityDraft | undefined {
    // One letter changed, lost or added leaves the first two or the last two as they are.
    const near = own.map((w) =>
      w.length < LONG_WORD ? [this.byWord.get(w)] : [this.byHead.get(w.slice(0, 2)), this.byTail.get(w.slice(-2))],
    );
    return this.at(smallest(near)).find((w) => misspells(own, w.words))?.entity;
  }

  /** The names of these lists of numbers, in order, each once; of none, all names. */
  private at(lists: readonly (readonly number[] | undefined)[] | undefined): readonly Written[] {
    if (lists === undefined) return this.all;
    const [first, second] = lists;
    if (first === undefined || second === undefined) return (first ?? second ?? []).map((i) => this.all[i]);
    return [...new Set([...first, ...second].sort((a, b) => a - b))].map((i) => this.all[i]);
  }
}

type Lists = readonly (readonly number[] | undefined)[];

function smallest(choices: readonly Lists[]): Lists {
  const size = (lists: Lists): number => lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
  return choices.reduce((best, lists) => (size(lists) < size(best) ? lists : best));
}

function note(index: Map<string, number[]>, key: string, number: number): void {
  const standing = index.get(key);
  if (standing === undefined) index.set(key, [number]);
  else if (standing[standing.length - 1] !== number) standing.push(number);
}

/** Letters of a call name, at least. */
const CALL_NAME = 4;
/** Letters of a word that may be misspelt, at least. */
const LONG_WORD = 5;

/** Every word of the short name stands in the long one, initials counting for the words they begin. */
function liesIn(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length) return false;
  return short.every((w) =>
    long.some((l) => l === w || (w.length === 1 && l.startsWith(w)) || (l.length === 1 && short.length > 1 && w.startsWith(l))),
  );
}

/** "Susi" for Susiwijono, "Mul" is too short: a call name is the beginning of a name. */
const shortens = (own: readonly string[], long: readonly string[]): boolean =>
  own.length === 1 && own[0].length >= CALL_NAME && long.some((l) => l.length > own[0].length + 1 && l.startsWith(own[0]));

/** "Kosmariam" for Koesmariam: each word is that of the long name but for one letter, in words of five letters or more. */
const misspells = (own: readonly string[], long: readonly string[]): boolean =>
  own.length <= long.length &&
  own.every((w) => long.some((l) => l === w || (Math.min(w.length, l.length) >= LONG_WORD && differsByOne(w, l))));

function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  return x.slice(1) === y.slice(1) || x === y.slice(1) || x.slice(1) === y;
}
