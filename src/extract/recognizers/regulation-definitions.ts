import { BREAK, type Tokens, WORD } from '../../model/tokens.js';
import { foldName } from '../../text/slug.js';
import { type LawReading, wordsAt } from '../grammar/citation-law.js';
import type { Cited } from './regulation-scan.js';

/** Between a law's number and the nickname that it is given, so many tokens at most. */
const REACH = 80;
/** "(selanjutnya disebut UU Ormas)": words between the bracket and the nickname. */
const LONGEST_OPENING = 6;
/** Citations between a law and the nickname that it is given: "UU … tentang Perubahan atas UU … (UU X)". */
const MOST_BETWEEN = 3;

/** A name with its kind, for comparison: "uu cipta kerja". */
export const nameKey = (t: Tokens, c: Cited): string => `${c.law!.kind.id} ${foldName(c.law!.rest ?? wordsAt(t, c.law!.from, c.law!.to))}`;

/**
 * The nicknames that the text itself gives: in brackets behind a numbered law of the same kind ("UU Nomor 16 Tahun 2017 tentang
 * … (UU Ormas)"), or behind a longer name ("Peraturan Pemerintah tentang … (PP Tunas)", which then means the same).
 */
export function definedNames(found: readonly Cited[], t: Tokens): ReadonlyMap<string, readonly LawReading[]> {
  const defined = new Map<string, readonly LawReading[]>();
  found.forEach((c, i) => {
    if (i > 0 && (c.rule === 'nickname' || c.rule === 'name') && opensBracket(t, c.from)) define(i);
  });
  return defined;

  function define(i: number): void {
    const c = found[i];
    const before = found[i - 1];
    const kind = c.law!.kind.id;
    if (before.rule === 'name' && before.to === c.from - 1 && before.law!.kind.id === kind) {
      defined.set(nameKey(t, before), c.laws);
      return;
    }
    for (let k = i - 1; k >= Math.max(0, i - MOST_BETWEEN); k--) {
      const { rule, law, laws, to } = found[k];
      if (rule !== 'number' || law!.kind.id !== kind || law!.number!.year === undefined) continue;
      if (isOneParagraph(t, to, c.from)) defined.set(nameKey(t, c), laws);
      return;
    }
  }
}

function opensBracket(t: Tokens, at: number): boolean {
  for (let k = at - 1; k >= Math.max(0, at - LONGEST_OPENING); k--) {
    if (t.text[t.start[k]] === '(') return true;
    if (t.kind[k] !== WORD) return false;
  }
  return false;
}

function isOneParagraph(t: Tokens, from: number, to: number): boolean {
  if (to - from > REACH) return false;
  for (let k = from; k < to; k++) if (t.kind[k] === BREAK && t.sentence[k] !== t.sentence[from]) return false;
  return true;
}
