import type { OrganizationEntry } from '../../knowledge/contract.js';
import type { Segmented } from '../../model/document.js';
import type { Mention, NameMention, RoleMention } from '../../model/mention.js';
import { bySpan } from '../../model/span.js';
import { LOWER, NUMBER, type Tokens, tokenAt, UPPER, WORD } from '../../model/tokens.js';
import { BLANK, charClass, INVISIBLE } from '../../text/characters.js';
import type { RefinerFactory } from '../contract.js';

type Named = NameMention | RoleMention;
const SMALL_WORDS = new Set(['dan', 'dari', 'untuk', 'di', 'of', 'the', 'and', 'pt', 'cv']);

const isNamed = (m: Mention): m is Named => m.type !== 'date' && m.type !== 'figure' && m.type !== 'regulation';

/**
 * Marks an abbreviation that the text itself defines, "Jaringan Pemantau Pendidikan Indonesia (JPPI)", as a name of the same
 * thing; its later mentions are found by `echo`. A stock ticker in brackets is no mark.
 */
export const createAbbreviations: RefinerFactory = (knowledge) => {
  const tickerOf = (id: string): string | undefined => (knowledge.entry(id) as OrganizationEntry | undefined)?.ticker;
  const ticker = (document: Segmented, at: number, m: Named): boolean =>
    m.type === 'organization' &&
    isTicker(document.text.slice(document.tokens.start[at], document.tokens.end[at]), m, tickerOf, spells(document, at, m));
  return {
    name: 'abbreviations',
    refine({ standing, rejected }, document) {
      const { tokens } = document;
      let byStart: ReadonlyMap<number, Mention> | undefined;
      const added: Mention[] = [];
      const replaced = new Map<Mention, Mention | undefined>();
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
        if (!abbreviates(document, at, m)) continue;
        if (abbreviatesPart(document, at, m)) {
          // "Kementerian Energi dan Sumber Daya Mineral (ESDM)": the letters stand for a part of the name, and stay in its span.
          replaced.set(m, { ...m, end: tokens.end[at + 1] });
          if (there !== undefined) replaced.set(there, undefined);
          continue;
        }
        const defined = define(tokens, at, m, document);
        if (there === undefined) added.push(defined);
        else if (isNamed(there) && there.type === m.type && (there.candidates.length === 0 || spells(document, at, m)))
          replaced.set(there, defined);
      }
      if (added.length === 0 && replaced.size === 0 && isSorted(standing)) return { standing, rejected };
      const all = standing.flatMap((m) => (replaced.has(m) ? (replaced.get(m) ?? []) : m));
      return { standing: [...all, ...added].sort(bySpan), rejected };
    },
  };
};

const OPENING = 0x28;

function isBlank(code: number): boolean {
  const cls = charClass(code);
  return cls === BLANK || cls === INVISIBLE;
}

const isSorted = (mentions: readonly Mention[]): boolean => mentions.every((m, i) => i === 0 || bySpan(mentions[i - 1], m) <= 0);

/** Token in the brackets right behind `end` when it is one word, -1 otherwise. */
function bracketed(t: Tokens, end: number): number {
  // Nearly always something else stands there.
  let next = end;
  while (next < t.text.length && isBlank(t.text.charCodeAt(next))) next++;
  if (t.text.charCodeAt(next) !== OPENING) return -1;
  const i = tokenAt(t, end);
  if (i + 2 >= t.count || t.text[t.start[i]] !== '(' || t.text[t.start[i + 2]] !== ')') return -1;
  return t.kind[i + 1] === WORD && t.shape[i + 1] !== LOWER && t.kind[i + 1] !== NUMBER ? i + 1 : -1;
}

/** Letters of the abbreviation stand in the name in order, the first one at a word's begin. */
function abbreviates(document: Segmented, at: number, m: Named): boolean {
  const { tokens: t } = document;
  const short = t.text.slice(t.start[at], t.end[at]);
  const long = document.text.slice(m.start, m.end);
  if (short.length < 2 || short.length >= long.length) return false;
  const letters = long.toLowerCase();
  let from = 0;
  for (const letter of short.toLowerCase()) {
    from = letters.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return m.type !== 'person' || t.shape[at] === UPPER;
}

/** The letters are the initials of this very name: then the text defines them, whatever else they mean elsewhere ("Lucky Bayu Purnomo (LBP)"). */
function spells(document: Segmented, at: number, m: Named): boolean {
  const { tokens: t } = document;
  const initials = (document.text.slice(m.start, m.end).match(/\p{L}+/gu) ?? []).map((w) => w[0]).join('');
  return initials.toUpperCase() === t.text.slice(t.start[at], t.end[at]).toUpperCase();
}

/** The letters are the initials of the name's last words only, its first word not among them. */
function abbreviatesPart(document: Segmented, at: number, m: Named): boolean {
  if (m.type === 'person' || m.type === 'role') return false;
  const { tokens: t } = document;
  const short = t.text.slice(t.start[at], t.end[at]);
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
  return {
    ...m,
    start: t.start[at],
    end: t.end[at],
    ...(m.type === 'role' ? { parts: [] } : {}),
    canonical: m.canonical ?? document.text.slice(m.start, m.end),
    confidence: Math.min(m.confidence, 0.9),
    provenance: { component: 'abbreviations', rule: 'bracketed-definition', facts: m.provenance.facts },
  } as Named;
}
