import { holdsOn } from '../../knowledge/index.js';
import { LOWER, type Tokens, UPPER, WORD } from '../../model/tokens.js';
import type { CitedKind } from './citation-kinds.js';
import type { CitedLaw, LawReading } from './citation-law.js';
import type { NamedLaw, NicknameHit, Nicknames } from './citation-nicknames.js';
import { afterBracket } from './citation-phrases.js';

/** A name found to end at token `to`, with the laws that it may mean. */
export interface NamedHit {
  readonly to: number;
  readonly laws: readonly NamedLaw[];
}

/** What a name needs to become a cited law. */
export interface NameParts {
  readonly from: number;
  readonly to: number;
  readonly kind: CitedKind;
  readonly laws: readonly LawReading[];
  readonly rest?: string;
}

/** Judges names of laws where they stand. */
export interface LawNames {
  /** Of the names that begin at token `i` the longest that can be meant here; one that holds on the day goes before a longer one that does not. */
  best(t: Tokens, i: number, hits: readonly NicknameHit[], day: string | undefined): NamedHit | undefined;
  /** The cited law, with the bracketed abbreviation behind its name. */
  law(t: Tokens, parts: NameParts): CitedLaw;
}

/** Around a nickname that needs its context, so many characters are looked at on either side. */
const CONTEXT_REACH = 600;

export function createLawNames(nicknames: Nicknames): LawNames {
  return {
    best(t, i, hits, day) {
      let longest: NamedHit | undefined;
      for (let h = hits.length - 1; h >= 0; h--) {
        const laws = hits[h].laws.filter((law) => isPossible(t, i, hits[h].to, law));
        if (laws.length === 0) continue;
        const hit = { to: hits[h].to, laws };
        if (laws.some((law) => holdsOn(law, day))) return hit;
        longest ??= hit;
      }
      return longest;
    },
    law(t, parts) {
      const facts = parts.laws.map((l) => `regulation:${l.id}`);
      // New keys first, as in segment/index.ts.
      return { form: 'nickname', facts, ...parts, to: behindAbbreviation(t, parts.from, parts.to) };
    },
  };

  /** "UU Sistem Pendidikan Nasional (Sisdiknas)": a bracketed abbreviation of the name belongs to it; "(UU LLAJ)" is a name of its own. */
  function behindAbbreviation(t: Tokens, from: number, to: number): number {
    const end = to < t.count && t.text[t.start[to]] === '(' ? afterBracket(t, to) : -1;
    if (end < 0 || end > to + 5 || t.kind[to + 1] !== WORD || t.shape[to + 1] === LOWER) return to;
    for (let k = to + 2; k < end - 1; k++) if (t.kind[k] === WORD && t.start[k] > t.end[k - 1]) return to;
    const short = t.text.slice(t.start[to + 1], t.end[end - 2]).toLowerCase();
    const name = t.text.slice(t.start[from], t.end[to - 1]).toLowerCase();
    let at = 0;
    for (const letter of short.replace(/[^a-z]/g, '')) {
      at = name.indexOf(letter, at) + 1;
      // "(RKUHP)", "(UUPA)": letters of the kind, whatever its order.
      if (at === 0) return nicknames.whole(t, to + 1).some((h) => h.to === end - 1) ? end : to;
    }
    return end;
  }

  function isPossible(t: Tokens, from: number, to: number, { alias }: NamedLaw): boolean {
    if (alias.exact && !t.text.startsWith(alias.text, t.start[from])) return false;
    if (to === from + 1 && isShortForm(alias.text) && t.shape[from] !== UPPER) return false;
    if (alias.context === undefined) return alias.ambiguous !== true;
    const near = t.text.slice(Math.max(0, t.start[from] - CONTEXT_REACH), t.end[to - 1] + CONTEXT_REACH).toLowerCase();
    return alias.context.some((word) => near.includes(word.toLowerCase()));
  }
}

/** "UUPA" is not heard in "uupa"; the codes are ("pasal 378 kuhp"). */
const isShortForm = (text: string): boolean =>
  text === text.toUpperCase() && !text.includes(' ') && text.length < 6 && !text.startsWith('KUH');
