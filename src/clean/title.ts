import { isUpper } from '../text/characters.js';
import { STRENGTH } from './findings.js';
import { countWords, foldText, withoutTags } from './fold.js';
import { hostOf } from './outlet-index.js';
import type { Reading } from './reading.js';

/** A line of the header that may be the headline. */
export interface Candidate {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Of the header's lines, the headline: the one that the address spells, the one that stands twice, else the first of five words. */
export function chooseTitle(reading: Reading, candidates: readonly Candidate[]): Candidate | undefined {
  if (candidates.length === 0) return undefined;
  const folded = candidates.map((c) => foldText(reading.text.slice(c.start, c.end)));
  const url = reading.found.get('url');
  const slug = url === undefined ? [] : slugWords(url);
  if (slug.length >= 3) {
    const spelled = candidates.findIndex((_, i) => agreesWithSlug(folded[i], slug));
    if (spelled >= 0) return candidates[spelled];
  }
  // Two words come twice in lists too ("Jam buka").
  const twice = folded.findIndex((f, i) => f.split(' ').length > 2 && folded.indexOf(f, i + 1) > 0);
  if (twice >= 0) return candidates[twice];
  // A short headline goes before the teaser below it, which is a sentence.
  const words = folded.map((f, i) =>
    i > 0 && isTeaser(reading.text.slice(candidates[i].start, candidates[i].end)) ? 0 : f.split(' ').length,
  );
  for (const enough of [5, 4, 3, 2]) {
    const found = words.findIndex((n) => n >= enough);
    if (found >= 0) return candidates[found];
  }
  return undefined;
}

/** "Mount belum pulih. Kapan ia bermain lagi?": more than one sentence, or a long one with its end mark. */
function isTeaser(line: string): boolean {
  const text = line.trimEnd();
  return /[.!?] {0,2}\p{Lu}\p{Ll}/u.test(text.slice(12)) || (text.length > 90 && /[.!?]["”']?$/.test(text));
}

/** Notes the headline's text as the title. */
export function noteTitle(reading: Reading, start: number, end: number, rule: string): void {
  const title = cleanTitle(reading.text.slice(start, end));
  reading.found.set('title', title, STRENGTH.header, { method: 'stated', rule, start, end });
}

/** The headline as a reader writes it: without markup, Markdown's signs and doubled blanks. */
export function cleanTitle(raw: string): string {
  return withoutTags(raw)
    .replace(/^[#*_\s]+|[*_\s]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words of the last part of an address that reads like a headline: ".../3718482/soal-s-commerce-kemenkominfo" → soal s commerce kemenkominfo. */
export function slugWords(url: string): string[] {
  const host = hostOf(url);
  const at = url.toLowerCase().indexOf(host);
  const path = at < 0 ? url : url.slice(at + host.length).split(/[?#]/)[0];
  let best: string[] = [];
  for (const part of path.split('/')) {
    const words = part
      .replace(/\.(html?|php|aspx?|xml)$/i, '')
      .split(/[-_.+]|%20/)
      .filter((w) => w !== '');
    while (words.length > 0 && /^\d{5,}$/.test(words[words.length - 1])) words.pop();
    while (words.length > 0 && (/^\d{5,}$/.test(words[0]) || (words[0].length === 1 && /^\d{5,}$/.test(words[1] ?? '')))) words.shift();
    if (words.length > best.length) best = words;
  }
  return best.length >= 3 ? best.map((w) => w.toLowerCase()) : [];
}

/** True where most of the address's words stand in the headline. */
export function agreesWithSlug(folded: string, slug: readonly string[]): boolean {
  const words = new Set(folded.split(' '));
  const hits = slug.filter((w) => words.has(w)).length;
  return hits >= Math.max(2, slug.length * 0.6);
}

/**
 * A title from the address where the text prints none: the slug's words, spelled as the article spells them ("s commerce" →
 * "s-commerce", "kemenkominfo" → "Kemenkominfo").
 */
export function titleFromSlug(reading: Reading, slug: readonly string[]): string {
  const { text } = reading;
  const lower = text.toLowerCase();
  const out: string[] = [];
  for (let i = 0; i < slug.length; ) {
    let taken = 1;
    let shown = spelling(text, lower, slug[i]) ?? slug[i];
    if (i + 1 < slug.length) {
      const joined = spelling(text, lower, `${slug[i]}-${slug[i + 1]}`);
      if (joined !== undefined && (slug[i].length === 1 || slug[i] === slug[i + 1])) {
        shown = joined;
        taken = 2;
      }
    }
    out.push(shown);
    i += taken;
  }
  const title = out.join(' ');
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}

/** How the text writes a word inside its sentences: its capitals count only where it never stands small. */
function spelling(text: string, lower: string, word: string): string | undefined {
  if (lower.length !== text.length) return undefined;
  let capital: string | undefined;
  let at = lower.indexOf(word);
  for (let tries = 0; at >= 0 && tries < 12; tries++, at = lower.indexOf(word, at + word.length)) {
    if (isWordSign(text[at - 1]) || isWordSign(text[at + word.length])) continue;
    const shown = text.slice(at, at + word.length);
    if (shown === word) return word;
    if (isUpper(shown.charCodeAt(0))) capital ??= shown;
  }
  return capital;
}

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}/.-]/u.test(sign);

/** Shape of a headline within a running line: three to thirty words, no sentence's end inside, not small at the beginning. */
export function isTitleLike(text: string): boolean {
  const words = countWords(text);
  if (words < 3 || words > 30 || text.length > 260) return false;
  const first = text.trimStart();
  // "iPhone", "[HOAKS] …"
  if (!/^(?:[\p{Lu}\p{N}"“‘'([]|\p{Ll}\p{Lu})/u.test(first)) return false;
  return !/[.!?]["”]? +\p{Lu}/u.test(text.trimEnd()) || !/[^.]\.["”]?\s*$/.test(text);
}
