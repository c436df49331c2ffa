import type { OrganizationEntry } from '../../knowledge/contract.js';
import type { Segmented } from '../../model/document.js';
import type { Mention, NameMention, RoleMention } from '../../model/mention.js';
import { bySpan } from '../../model/span.js';
import { LOWER, type Tokens, tokenAt, UPPER, WORD } from '../../model/tokens.js';
import { BLANK, charClass, INVISIBLE } from '../../text/characters.js';
import { foldName } from '../../text/slug.js';
import type { RefinerFactory } from '../contract.js';

type Named = NameMention | RoleMention;
const SMALL_WORDS = new Set(['dan', 'dari', 'untuk', 'di', 'of', 'the', 'and', 'pt', 'cv']);

/** Legal forms, which an abbreviation leaves out: "PT Sinar Tani Utama (STU)". */
const LEGAL = new Set(['PT', 'CV', 'UD']);

const isNamed = (m: Mention): m is Named => m.type !== 'date' && m.type !== 'figure' && m.type !== 'regulation';

/**
 * Marks an abbreviation that the text itself defines, "Jaringan Pemantau Pendidikan Indonesia (JPPI)", as a name of the same
 * thing; its later mentions are found by `echo`. A stock ticker in brackets is no mark.
 */
export const createAbbreviations: RefinerFactory = (knowledge) => {
  const tickerOf = (id: string): string | undefined => (knowledge.entry(id) as OrganizationEntry | undefined)?.ticker;
  const ticker = (document: Segmented, at: number, m: Named): boolean =>
    m.type === 'organization' && isTicker(shortOf(document.tokens, at), m, tickerOf, spells(document, at, m));
  return {
    name: 'abbreviations',
    refine(proposals, document) {
      const { standing, rejected } = proposals;
      const { tokens } = document;
      // Few texts define an abbreviation.
      if (!standing.some((m) => isNamed(m) && (bracketed(tokens, m.end) >= 0 || isShortCompany(m, document.text)))) return proposals;
      let byStart: ReadonlyMap<number, Mention> | undefined;
      const added: Mention[] = [];
      const replaced = new Map<Mention, Mention | undefined>();
      const bodies = new Map<string, Named>();
      for (const m of standing) {
        if (!isNamed(m)) continue;
        const at = bracketed(tokens, m.end);
        if (at < 0) continue;
        byStart ??= new Map(standing.map((m) => [m.start, m]));
        const there = byStart.get(tokens.start[at]);
        if (ticker(document, at, m)) {
          if (there?.type === 'organization') replaced.set(there, undefined);
          continue;
        }
        if (!abbreviates(document, at, m) || othersStandIn(tokens, at, byStart)) continue;
        if (abbreviatesPart(document, at, m)) {
          // "Kementerian Energi dan Sumber Daya Mineral (ESDM)": the letters stand for a part of the name, and stay in its span.
          replaced.set(m, { ...m, end: tokens.end[bracketEnd(tokens, at)] });
          if (there !== undefined) replaced.set(there, undefined);
          continue;
        }
        const defined = define(tokens, at, m, document);
        if (m.type === 'organization') bodies.set(shortOf(tokens, at), defined);
        if (there === undefined) added.push(defined);
        else if (isNamed(there) && there.type === m.type && (there.candidates.length === 0 || spells(document, at, m)))
          replaced.set(there, defined);
      }
      if (standing.some((m) => isShortCompany(m, document.text))) addInitials(standing, document.text, bodies);
      if (bodies.size > 0) {
        for (const m of standing) {
          if ((m.type !== 'organization' && m.type !== 'person') || m.candidates.length > 0 || replaced.has(m)) continue;
          const text = document.text.slice(m.start, m.end);
          const body = bodies.get(m.type === 'person' ? text : withoutLegalForm(text));
          if (body !== undefined) replaced.set(m, { ...body, start: m.start, end: m.end });
        }
      }
      if (added.length === 0 && replaced.size === 0) return proposals;
      const all: Mention[] = [];
      for (const m of standing) {
        const now = replaced.has(m) ? replaced.get(m) : m;
        if (now !== undefined) all.push(now);
      }
      return { standing: all.concat(added).sort(bySpan), rejected };
    },
  };
};

const OPENING = 0x28;

function isBlank(code: number): boolean {
  const cls = charClass(code);
  return cls === BLANK || cls === INVISIBLE;
}

/** A bracket opens at the offset, blanks passed over; nearly always something else stands behind a name. */
function opensBracket(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && isBlank(text.charCodeAt(next))) next++;
  return text.charCodeAt(next) === OPENING;
}

/** Token in the brackets right behind `end` when it is one word, or the first of a name of several ("Forkonas PP DOB"); -1 otherwise. */
function bracketed(t: Tokens, end: number): number {
  if (!opensBracket(t.text, end)) return -1;
  const i = tokenAt(t, end);
  if (i + 2 >= t.count || t.text[t.start[i]] !== '(' || bracketEnd(t, i + 1) < 0) return -1;
  return i + 1;
}

/** Token behind the words with capitals that alone fill a bracket, at most four; -1 where others stand in it. */
function bracketEnd(t: Tokens, at: number): number {
  for (let j = at; j < t.count && j <= at + 4; j++) {
    if (j > at && t.text[t.start[j]] === ')') return j;
    if (t.kind[j] !== WORD || t.shape[j] === LOWER) return -1;
  }
  return -1;
}

/** Another name begins inside the bracket. */
function othersStandIn(t: Tokens, at: number, byStart: ReadonlyMap<number, Mention>): boolean {
  for (let j = at + 1, end = bracketEnd(t, at); j < end; j++) if (byStart.has(t.start[j])) return true;
  return false;
}

/** "PT GN": a company by two to five letters, which no facts hold. */
const isShortCompany = (m: Mention, text: string): boolean =>
  m.type === 'organization' &&
  m.candidates.length === 0 &&
  m.end - m.start <= 8 &&
  /^(?:PT|CV) [A-Z]{2,5}$/.test(text.slice(m.start, m.end));

/** The initials of the companies that the text names in full, where one alone has them: "PT Gag Nikel" is "PT GN". */
function addInitials(standing: readonly Mention[], text: string, bodies: Map<string, Named>): void {
  const found = new Map<string, Named | undefined>();
  for (const m of standing) {
    if (m.type !== 'organization' || m.end - m.start > 80) continue;
    const words = text.slice(m.start, m.end).match(/\p{Lu}[\p{L}-]+/gu) ?? [];
    if (!LEGAL.has(words[0] ?? '') || words.length < 3) continue;
    const initials = words
      .slice(1)
      .filter((word) => word !== 'Tbk')
      .map((word) => word[0])
      .join('');
    const other = found.get(initials);
    const same =
      !found.has(initials) ||
      (other !== undefined && foldName(text.slice(other.start, other.end)) === foldName(text.slice(m.start, m.end)));
    found.set(initials, same ? (other ?? m) : undefined);
  }
  for (const [initials, m] of found)
    if (m !== undefined && !bodies.has(initials))
      bodies.set(initials, { ...m, canonical: m.canonical ?? text.slice(m.start, m.end) } as Named);
}

/** "PT STU" for a company that the text abbreviates as STU. */
const withoutLegalForm = (text: string): string => (LEGAL.has(text.slice(0, 2)) && text[2] === ' ' ? text.slice(3) : text);

/** The words in the bracket. */
const shortOf = (t: Tokens, at: number): string => t.text.slice(t.start[at], t.end[bracketEnd(t, at) - 1]);

/** Letters of the abbreviation stand in the name in order, the first one at a word's begin. */
function abbreviates(document: Segmented, at: number, m: Named): boolean {
  const { tokens: t } = document;
  const short = shortOf(t, at);
  const long = document.text.slice(m.start, m.end);
  if (short.length < 2 || short.length >= long.length) return false;
  const letters = long.toLowerCase();
  let from = 0;
  // Several words are an abbreviation of a body or programme only, never of a person or place.
  if (short.includes(' ') && ((m.type !== 'organization' && m.type !== 'program') || short[0] !== long[0])) return false;
  for (const letter of short.toLowerCase().replaceAll(' ', '')) {
    from = letters.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return m.type !== 'person' || t.shape[at] === UPPER;
}

/** The letters are the initials of this very name: then the text defines them, whatever else they mean elsewhere ("Lucky Bayu Purnomo (LBP)"). */
function spells(document: Segmented, at: number, m: Named): boolean {
  const { tokens: t } = document;
  const words = document.text.slice(m.start, m.end).match(/\p{L}+/gu) ?? [];
  const initials = (LEGAL.has(words[0] ?? '') ? words.slice(1) : words).map((w) => w[0]).join('');
  return initials.toUpperCase() === shortOf(t, at).toUpperCase();
}

/** The letters are the initials of the name's last words only, its first word not among them. */
function abbreviatesPart(document: Segmented, at: number, m: Named): boolean {
  if (m.type === 'person' || m.type === 'role') return false;
  const { tokens: t } = document;
  const short = shortOf(t, at);
  if (short.length < 2 || short !== short.toUpperCase()) return false;
  const words = (document.text.slice(m.start, m.end).match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => !SMALL_WORDS.has(w.toLowerCase()));
  const initials = words.map((w) => w[0].toUpperCase()).join('');
  return words.length > short.length && initials.endsWith(short) && !initials.startsWith(short);
}

/** Four capitals behind a company's name: the stock code that the facts give it, or of a company they do not know, letters that are not its initials. */
function isTicker(short: string, m: NameMention, tickerOf: (id: string) => string | undefined, spelt: boolean): boolean {
  if (!/^[A-Z]{4}$/.test(short)) return false;
  const tickers = m.candidates.map(tickerOf).filter((t) => t !== undefined);
  return tickers.length > 0 ? tickers.includes(short) : m.subtype === 'company' && !spelt;
}

function define(t: Tokens, at: number, m: Named, document: Segmented): Named {
  const defined: Named = {
    ...m,
    start: t.start[at],
    end: t.end[bracketEnd(t, at) - 1],
    canonical: m.canonical ?? document.text.slice(m.start, m.end),
    confidence: Math.min(m.confidence, 0.9),
    provenance: { component: 'abbreviations', rule: 'bracketed-definition', facts: m.provenance.facts },
  };
  return defined.type === 'role' ? { ...defined, parts: [] } : defined;
}
