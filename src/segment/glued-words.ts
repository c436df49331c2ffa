import { isUpper } from '../text/characters.js';
import type { Lexicon } from '../text/lexicon.js';
import { tailsWithLast } from './glued-tails.js';

/**
 * Where to cut a word that the lexicon does not hold, because the page lost a blank at a link: "PrabowoSubianto",
 * "konglomeratPrajogo", "Pangestuini". Null where it stays whole. A word that the facts write with inner capitals
 * (TikTok, GoTo) never comes here.
 */
export function splitGlued(text: string, start: number, end: number, camel: boolean, lexicon: Lexicon): number[] | null {
  const site = siteEnd(text, start, end, lexicon);
  if (site > 0) return [site];
  const cuts: number[] = [];
  const letters = abbreviationEnd(text, start, end, lexicon);
  if (letters > 0) cuts.push(letters);
  if (camel) {
    for (let i = (letters || start) + 2; i < end - 1; i++) {
      if (!isUpper(text.charCodeAt(i)) || isUpper(text.charCodeAt(i - 1))) continue;
      // "denganUU", "olehKPK": a small known word before known capitals; "puncakSCTV", "AjangAVC": a longer one before any.
      if (cuts.length === 0 && i - start > 2 && isCapitals(text, i, end) && lexicon.lookup(text, start, i) > 0)
        if (i - start >= 4 || lexicon.lookup(text, i, end) > 0) return [i];
      // Both sides must be words of three letters or more: "McDonald", "eFishery" and "iPhone" stay whole.
      if (end - i < 3 || isUpper(text.charCodeAt(i + 1))) continue;
      const left = i - (cuts.at(-1) ?? start);
      if (left < 3 && !(cuts.length === 0 && left === 2 && (text.startsWith('di', start) || text.startsWith('ke', start)))) continue;
      cuts.push(i);
    }
  }
  const last = cuts.at(-1) ?? start;
  // The word as a whole is not known: what is behind a cut may be.
  const known = last > start && lexicon.lookup(text, last, end) > 0;
  const tail = lowerTail(text, last, end, lexicon) || (known ? 0 : verbTail(text, last, end, lexicon));
  if (tail > 0) cuts.push(tail);
  return cuts.length > 0 ? cuts : null;
}

/** What a verb of some length begins with. */
const VERB = /^(?:ber|mem|men|ter|di)[a-z]{3}/;

/** "Kompas.com⟨berjudul⟩", "detikcom⟨pada⟩": a site's name is cut from the small word glued to it. 0 where none is. */
export function siteEnd(text: string, start: number, end: number, lexicon: Lexicon): number {
  const com = text.slice(start, end).indexOf('com');
  const cut = start + com + 3;
  if (com < 0 || cut + 2 > end) return 0;
  const known = com === 0 ? start > 0 && text[start - 1] === '.' : com >= 4 && lexicon.lookup(text, start, cut) > 0;
  if (!known) return 0;
  const tail = text.slice(cut, end);
  return tailsWithLast(tail.charCodeAt(tail.length - 1)).includes(tail) || VERB.test(tail) ? cut : 0;
}

function isCapitals(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isUpper(text.charCodeAt(i))) return false;
  return end - start > 1;
}

/** Cut before a small word glued to a known one: "miliarsaham" has none, "Pangestuini" before "ini", "Indonesiadan" before "dan". 0 where none. */
function lowerTail(text: string, start: number, end: number, lexicon: Lexicon): number {
  if (!isUpper(text.charCodeAt(start))) return 0;
  for (const tail of tailsWithLast(text.charCodeAt(end - 1))) {
    const cut = end - tail.length;
    // Behind an abbreviation two letters are enough: "TNIatau".
    if (cut - start < (isUpper(text.charCodeAt(cut - 1)) ? 2 : 4)) continue;
    // No word ends in the long ones, so that what stands before them need not be known: "Tannosalias", "Kutiselaku".
    if (text.startsWith(tail, cut) && (tail.length >= SURE || tail === 'alias' || lexicon.lookup(text, start, cut) > 0)) return cut;
  }
  return 0;
}

/** Letters of a small word that no other word ends in. */
const SURE = 6;

/** "RIPrabowo": capitals that the facts know, glued to a known word with a capital of its own. 0 where none are. */
function abbreviationEnd(text: string, start: number, end: number, lexicon: Lexicon): number {
  let i = start;
  while (i < end && isUpper(text.charCodeAt(i))) i++;
  const cut = i - 1;
  if (i === end || cut - start < 2 || end - cut < 4) return 0;
  let to = i;
  while (to < end && !isUpper(text.charCodeAt(to))) to++;
  return lexicon.lookup(text, start, cut) > 0 && lexicon.lookup(text, cut, to) > 0 ? cut : 0;
}

/** Letters that the word before a verb must have: "Kadisdikbud" is no "Kadis dikbud". */
const BEFORE_ME = 5;
const BEFORE_OTHER = 6;
const isAt = (text: string, at: number, second: number, third: number): boolean =>
  text.charCodeAt(at + 1) === second && text.charCodeAt(at + 2) === third;

/** Whether "mem", "men", "ber", "ter" or "di" stands at `cut`, behind enough letters. */
function opensVerb(text: string, start: number, cut: number): boolean {
  const before = cut - start;
  switch (text.charCodeAt(cut)) {
    case M:
      return before >= BEFORE_ME && (isAt(text, cut, E, M) || isAt(text, cut, E, N));
    case B:
    case T:
      return before >= BEFORE_OTHER && isAt(text, cut, E, R);
    case D:
      return before >= BEFORE_OTHER && text.charCodeAt(cut + 1) === I;
    default:
      return false;
  }
}
const [B, D, E, I, M, N, R, T] = [...'bdeimnrt'].map((letter) => letter.charCodeAt(0));

/** Cut before a verb glued to a known word of five letters or more: "Subiantomencabut", "Punglidiyakini". 0 where none is. */
function verbTail(text: string, start: number, end: number, lexicon: Lexicon): number {
  if (!isUpper(text.charCodeAt(start))) return 0;
  for (let cut = end - 6; cut >= start + 5; cut--) {
    if (opensVerb(text, start, cut) && lexicon.lookup(text, start, cut) > 0) return cut;
  }
  return longVerb(text, start, end, lexicon);
}

const LONG = ['mem', 'men', 'ber', 'ter'];

/** A long verb that is itself known, may be glued to a word that is not: "Tannosmengajukan", "Momenjadi". */
function longVerb(text: string, start: number, end: number, lexicon: Lexicon): number {
  for (let cut = start + 2; cut <= end - 7; cut++) {
    // "Sesmenpora" and "Ferdiansyah" have no verb in them.
    const opens =
      (end - cut >= 8 && LONG.some((prefix) => text.startsWith(prefix, cut))) ||
      (text.startsWith('di', cut) && text.startsWith('kan', end - 3)) ||
      text.startsWith('menjadi', cut);
    if (opens && lexicon.lookup(text, cut, end) > 0) return cut;
  }
  return 0;
}
