import { createHash } from 'node:crypto';
import type { Duplicate } from '../model/analysis.js';
import type { Zone } from '../model/document.js';
import { likeness, MinHasher, SIGNATURE_SIZE } from './minhash.js';

/** An article as far as its likeness to others goes. */
export interface DuplicateItem {
  /** The record's path. */
  readonly path: string;
  /** The record's id; the path where there is none. */
  readonly id?: string;
  readonly published?: string;
  /** Copies of one page (mobile, AMP, print) have one address but for what tells them apart. */
  readonly url?: string;
  readonly text: string;
  readonly zones: readonly Pick<Zone, 'kind' | 'start' | 'end'>[];
}

export interface DuplicateMember {
  readonly path: string;
  /** The article's number, from 0, in the order in which articles were added. */
  readonly number: number;
  /** `head`: the earliest; `exact`: the same words as the head; `near`: mostly the same. */
  readonly kind: 'head' | 'exact' | 'near';
  /** To the head, 0 to 1. */
  readonly similarity: number;
}

/** Articles that tell one story in one wording: a wire report and its copies. The head comes first. */
export interface DuplicateGroup {
  readonly members: readonly DuplicateMember[];
}

/** Signs that a story has at least. */
const SHORTEST = 40;
/** Two texts are copies from this likeness on. */
const ALIKE = 0.7;
/** Numbers in a band of the signature: texts that agree in all numbers of one of the 32 bands are compared. A pair of likeness 0.7 is met with 0.9998. */
const ROWS = 4;

interface Held {
  readonly path: string;
  readonly id: string;
  readonly number: number;
  readonly published: string;
  readonly exact: string;
  readonly address: string;
  readonly signature: Uint32Array | undefined;
}

/**
 * Finds copies among the articles of a corpus: those of the same words by digest, those mostly alike by MinHash over shingles of
 * five words. Holds some six hundred bytes an article; the groups do not depend on the order in which articles came.
 */
export class DuplicateIndex {
  private readonly items: Held[] = [];
  private readonly hasher = new MinHasher();

  /**
   * Adds an article. Headline, byline, dateline, captions and boilerplate do not count: copies differ there. `number` names it where
   * not every article is added.
   */
  add(item: DuplicateItem, number = this.items.length): void {
    const body = bodyOf(item).replace(/\s+/g, ' ').trim();
    // Without a story there is nothing to be alike in.
    const exact = body.length < SHORTEST ? item.path : createHash('sha256').update(body).digest('base64');
    this.items.push({
      path: item.path,
      id: item.id ?? item.path,
      number,
      published: item.published ?? '9999',
      exact,
      address: addressOf(item),
      signature: this.hasher.signature(body),
    });
  }

  /** What a record says of its copies, by the article's number; articles without copies have no mark. */
  marks(): Map<number, Duplicate> {
    const marks = new Map<number, Duplicate>();
    const ids = new Map(this.items.map((i) => [i.number, i.id]));
    for (const { members } of this.groups()) {
      const [{ path: head, number }] = members;
      const group = ids.get(number)!;
      for (const m of members) marks.set(m.number, { group, head, kind: m.kind, similarity: round(m.similarity), size: members.length });
    }
    return marks;
  }

  /** Groups of two and more, ordered by the path of their heads. */
  groups(): DuplicateGroup[] {
    const items = [...this.items].sort((a, b) => compare(a.published, b.published) || compare(a.path, b.path));
    const parent = items.map((_, i) => i);
    const root = (i: number): number => {
      let at = i;
      while (parent[at] !== at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
      }
      return at;
    };
    for (const [a, b] of pairs(items)) {
      const [x, y] = [root(a), root(b)];
      // The earlier of two roots stays the root, so that it is the head.
      if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
    }
    const members = new Map<number, number[]>();
    for (const i of items.keys()) append(members, root(i), i);
    return [...members.values()]
      .filter((group) => group.length > 1)
      .map((group) => ({ members: group.map((i) => memberOf(items[i], items[group[0]])) }))
      .sort((a, b) => compare(a.members[0].path, b.members[0].path));
  }
}

const round = (share: number): number => Math.round(share * 100) / 100;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function append<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function memberOf(item: Held, head: Held): DuplicateMember {
  const { path, number } = item;
  if (item === head) return { path, number, kind: 'head', similarity: 1 };
  if (item.exact === head.exact) return { path, number, kind: 'exact', similarity: 1 };
  const similarity = item.signature === undefined || head.signature === undefined ? 0 : likeness(item.signature, head.signature);
  return { path, number, kind: 'near', similarity };
}

/** Pairs of copies: all that share a digest, and those of a common band that are alike. */
function* pairs(items: readonly Held[]): Generator<readonly [number, number]> {
  yield* sameKey(items, (item) => item.exact);
  yield* sameKey(items, (item) => item.address);
  for (let band = 0; band < SIGNATURE_SIZE; band += ROWS) {
    const buckets = new Map<string, number[]>();
    items.forEach(({ signature }, i) => {
      if (signature === undefined) return;
      append(buckets, signature.subarray(band, band + ROWS).join(), i);
    });
    for (const bucket of buckets.values())
      for (let i = 1; i < bucket.length; i++)
        for (let k = 0; k < i && k < MOST_COMPARED; k++)
          if (likeness(items[bucket[i]].signature!, items[bucket[k]].signature!) >= ALIKE) {
            yield [bucket[k], bucket[i]];
            break;
          }
  }
}

/** A bucket larger than this is compared with its first members only: what is alike to one of many copies is so to the first. */
const MOST_COMPARED = 64;

function* sameKey(items: readonly Held[], keyOf: (item: Held) => string): Generator<readonly [number, number]> {
  const first = new Map<string, number>();
  for (const [i, item] of items.entries()) {
    const known = first.get(keyOf(item));
    if (known === undefined) first.set(keyOf(item), i);
    else yield [known, i];
  }
}

/** An address without what its copies differ in: "https://amp.kompas.com/read/1?page=all" and "http://www.kompas.com/read/1" are one. */
function addressOf({ url, path }: DuplicateItem): string {
  if (url === undefined) return path;
  const bare = url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(www|m|amp|mobile)\./, '')
    .replace(/[?#].*$/, '')
    .replace(/\/(amp|print|index\.html?)$/, '')
    .replace(/\/+$/, '');
  // A site's front page is no article's address.
  return bare.includes('/') ? bare : path;
}

/** The words of the story alone. */
function bodyOf({ text, zones }: DuplicateItem): string {
  let body = '';
  let from = 0;
  for (const zone of zones) {
    body += text.slice(from, zone.start);
    from = zone.end;
  }
  return body + text.slice(from);
}
