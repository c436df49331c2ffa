import type { EntityDraft } from './entity-table.js';

interface Written {
  readonly words: readonly string[];
  readonly entity: EntityDraft;
}

/** Numbers of names by their words, and by parts of these. */
class Tables {
  readonly seen = new Set<string>();
  readonly byWord = new Map<string, number[]>();
  readonly byHead = new Map<string, number[]>();
  readonly byTail = new Map<string, number[]>();
  readonly byBegin = new Map<string, number[]>();

  put({ words, entity }: Written, number: number): void {
    this.seen.add(keyOf(words, entity));
    for (const word of words) {
      note(this.byWord, word, number);
      if (word.length > CALL_NAME) note(this.byBegin, word.slice(0, CALL_NAME), number);
      if (word.length < LONG_WORD) continue;
      note(this.byHead, word.slice(0, 2), number);
      note(this.byTail, word.slice(-2), number);
    }
  }
}

/** Names of a text that are looked at one by one: most texts have fewer people than tables are worth. */
const FEW = 24;
/** Written forms of one person that are remembered. */
const FORMS = 16;

/**
 * The people of one document by the words of their names, in the order in which they were met: finds whose name a shorter one
 * lies in without looking at all of them, so that a long document takes no longer a page than a short one.
 */
export class HostIndex {
  private readonly all: Written[] = [];
  private readonly forms = new Map<EntityDraft, string[]>();
  /** Undefined while names are few. */
  private tables: Tables | undefined;

  /** Whether the person has been met as this before; if not, it is noted. */
  isWritten(form: string, entity: EntityDraft): boolean {
    const standing = this.forms.get(entity);
    if (standing === undefined) this.forms.set(entity, [form]);
    else if (standing.includes(form)) return true;
    else if (standing.length < FORMS) standing.push(form);
    return false;
  }

  add(words: readonly string[], entity: EntityDraft): void {
    if (this.tables === undefined) {
      if (this.all.some((w) => w.entity === entity && sameWords(w.words, words))) return;
    } else if (this.tables.seen.has(keyOf(words, entity))) return;
    const number = this.all.push({ words, entity }) - 1;
    if (this.tables !== undefined) this.tables.put(this.all[number], number);
    else if (number === FEW) {
      this.tables = new Tables();
      for (let i = 0; i <= number; i++) this.tables.put(this.all[i], i);
    }
  }

  /** Those whose name this one lies in. */
  hosts(own: readonly string[]): EntityDraft[] {
    const found: EntityDraft[] = [];
    for (const { words, entity } of this.nearHosts(own)) if (liesIn(own, words)) found.push(entity);
    return found.length < 2 ? found : [...new Set(found)];
  }

  private nearHosts(own: readonly string[]): readonly Written[] {
    const { tables } = this;
    const spelt = tables === undefined ? [] : own.filter((w) => w.length > 1);
    // An initial may stand for any word: then all names are looked at.
    if (tables === undefined || spelt.length === 0) return this.all;
    return this.at(smallest(spelt.map((w) => [tables.byWord.get(w), own.length > 1 ? tables.byWord.get(w[0]) : undefined])));
  }

  /** The first whose name a call name begins. */
  shortened(own: readonly string[]): EntityDraft | undefined {
    if (own.length !== 1 || own[0].length < CALL_NAME) return undefined;
    const near = this.tables === undefined ? this.all : this.at([this.tables.byBegin.get(own[0].slice(0, CALL_NAME))]);
    return near.find((w) => shortens(own, w.words))?.entity;
  }

  /** The first whose name this one is, but for a letter. */
  misspelt(own: readonly string[]): EntityDraft | undefined {
    return this.nearMisspelt(own).find((w) => misspells(own, w.words))?.entity;
  }

  private nearMisspelt(own: readonly string[]): readonly Written[] {
    const { tables } = this;
    if (tables === undefined) return this.all;
    // One letter changed, lost or added leaves the first two or the last two as they are.
    const near = own.map((w) =>
      w.length < LONG_WORD ? [tables.byWord.get(w)] : [tables.byHead.get(w.slice(0, 2)), tables.byTail.get(w.slice(-2))],
    );
    return this.at(smallest(near));
  }

  /** The names of these lists of numbers, in order, each once. */
  private at(lists: Lists): readonly Written[] {
    const [first, second] = lists;
    if (first === undefined || second === undefined) return (first ?? second ?? []).map((i) => this.all[i]);
    return [...new Set([...first, ...second].sort((a, b) => a - b))].map((i) => this.all[i]);
  }
}

const keyOf = (words: readonly string[], entity: EntityDraft): string => `${entity.id} ${words.join(' ')}`;
const sameWords = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word, i) => word === b[i]);

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
