import type { Knowledge } from '../../knowledge/contract.js';
import { type Tokens, WORD } from '../../model/tokens.js';
import type { Bound } from '../../model/value.js';
import { TokenTrie } from '../../text/trie.js';
import { WordSet } from '../../text/word-set.js';
import { spellings } from './number-vocabulary.js';

/** What stands before a number and bounds it: "lebih dari", "sekitar", "hingga sebesar". */
export interface BoundBefore {
  readonly mod?: Bound;
  /** First token of the words read, fillers included. */
  readonly from: number;
  /** Only a filler stood there: "sebanyak", "mencapai". */
  readonly filler: boolean;
  /** The filler measures a size, not a number of things: "sebesar", "seluas". */
  readonly size: boolean;
  /** "di atas", "di bawah": also a place. */
  readonly spatial: boolean;
  /** Ids of the facts used. */
  readonly facts: readonly string[];
}

export interface BoundReader {
  /** The words that end at token i - 1; never undefined: nothing found is `from: i`. */
  before(tokens: Tokens, i: number): BoundBefore;
  /** Words right after a number or its unit: "atau lebih", "ke atas", "lebih". */
  after(tokens: Tokens, i: number): { readonly to: number; readonly mod: Bound; readonly fact: string; readonly bare: boolean } | undefined;
}

interface Entry {
  readonly id: string;
  readonly mod: Bound | 'none';
  readonly adjective: boolean;
  readonly spatial: boolean;
  readonly size: boolean;
}

/** "lebih dari hampir sebesar": no press sentence chains more. */
const LONGEST_CHAIN = 4;

export function createBoundReader(knowledge: Knowledge): BoundReader {
  const { lexicon } = knowledge;
  const backwards = new TokenTrie();
  const forwards = new TokenTrie();
  const entries: Entry[] = [];
  const being = new WordSet(lexicon, ['ada', 'terdapat', 'tercatat', 'masih', 'sudah', 'telah', 'harus', 'memiliki', 'punya']);
  const crossing = new WordSet(lexicon, ['tembus', 'menembus', 'menyentuh']);
  const than = new WordSet(lexicon, ['dari', 'daripada']);
  const yang = lexicon.add('yang');
  for (const word of knowledge.words('bounds')) {
    const after = word.fields.place === 'after';
    const entry: Entry = {
      id: word.id,
      mod: word.fields.mod as Entry['mod'],
      adjective: word.fields.adjective === true,
      spatial: word.fields.spatial === true,
      size: word.fields.size === true,
    };
    for (const phrase of spellings(word)) {
      const words = [...phrase.matchAll(/[\p{L}\p{N}]+|\S/gu)].map((m) => lexicon.add(m[0]));
      (after ? forwards : backwards).insert(after ? words : words.reverse(), entries.length);
    }
    entries.push(entry);
  }

  /** Longest phrase that ends at token `last`; its first token in `reached`. */
  let reached = 0;
  function endingAt(t: Tokens, last: number): Entry | undefined {
    let node = 0;
    let found: Entry | undefined;
    for (let j = last; j >= 0 && t.sentence[j] === t.sentence[last]; j--) {
      node = backwards.next(node, t.lex[j]);
      if (node === 0) break;
      const payload = backwards.payload(node);
      if (payload < 0) continue;
      found = entries[payload];
      reached = j;
    }
    return found;
  }

  /** "sedikitnya ada 15", "setidaknya masih ada 12": the words of being stand between; the last token of the bound, -1 where none does. */
  function behindBeing(t: Tokens, last: number): number {
    let j = last;
    while (j > 0 && last - j < LONGEST_CHAIN && t.sentence[j] === t.sentence[last] && being.has(t.lex[j])) j--;
    if (j === last || t.sentence[j] !== t.sentence[last]) return -1;
    const entry = endingAt(t, j);
    return entry?.mod === 'gte' ? j : -1;
  }

  return {
    before(t, i) {
      const behind = i > 0 ? behindBeing(t, i - 1) : -1;
      let mod: Bound | undefined;
      let from = behind < 0 ? i : behind + 1;
      let filler = false;
      let size = false;
      let spatial = false;
      let crossed = false;
      const facts: string[] = [];
      for (let step = 0; step < LONGEST_CHAIN && from > 0; step++) {
        const entry = endingAt(t, from - 1);
        if (entry === undefined) break;
        if (entry.mod === 'none') {
          filler = true;
          crossed = crossing.has(t.lex[reached]);
          size = entry.size;
        } else if (crossed && entry.id === 'bound:hingga') {
          // "melemah hingga tembus Rp 14.000": it got there.
          break;
        } else if (entry.adjective && filler && t.lex[reached - 1] !== yang && qualifiesNoun(t, reached - 1)) {
          break;
        } else if (mod === undefined || (mod === 'approx' && entry.mod !== 'approx')) {
          // "lebih dari sekitar 500" is more than; the looser word gives way.
          mod = entry.mod;
          spatial = entry.spatial;
          facts.unshift(entry.id);
        } else break;
        from = reached;
      }
      return { mod, from, filler: filler && mod === undefined, size, spatial, facts };
    },
    after(t, i) {
      let node = 0;
      for (let j = i; j < t.count && t.sentence[j] === t.sentence[i]; j++) {
        node = forwards.next(node, t.lex[j]);
        if (node === 0) return undefined;
        const payload = forwards.payload(node);
        if (payload < 0) continue;
        const { mod, id } = entries[payload];
        // "1,3 miliar dolar atau lebih dari Rp 20 triliun" bounds the second.
        if (j > i && j + 1 < t.count && than.has(t.lex[j + 1])) return undefined;
        return mod === 'none' ? undefined : { to: j + 1, mod, fact: id, bare: j === i };
      }
      return undefined;
    },
  };
}

/** True where the word is no passive or active verb: "tarif maksimal sebesar", but not "dikenakan maksimal sebesar". */
function qualifiesNoun(t: Tokens, i: number): boolean {
  if (i < 0 || t.kind[i] !== WORD) return false;
  return !/^(?:di|me|ber|ter)/i.test(t.text.slice(t.start[i], Math.min(t.end[i], t.start[i] + 3)));
}
