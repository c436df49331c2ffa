import type { Knowledge } from '../../knowledge/contract.js';
import { isGlued, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import { isUpper } from '../../text/characters.js';
import { PhraseTable } from '../../text/phrase-table.js';

/** A currency at tokens [from, to). */
export interface CurrencyReading {
  readonly to: number;
  /** ISO 4217. */
  readonly code: string;
  /** Id of the currency's entry. */
  readonly fact: string;
  readonly ambiguous: boolean;
}

export interface CurrencyReader {
  /** True where a currency sign may begin: one array read. */
  begins(lex: number): boolean;
  /** A sign before an amount: "Rp", "Rp.", "US$", "USD". */
  before(tokens: Tokens, i: number): CurrencyReading | undefined;
  /** A currency after an amount: "rupiah", "dolar Amerika Serikat (AS)", "$". */
  after(tokens: Tokens, i: number): CurrencyReading | undefined;
  /** Code of a currency by its name in one word: "rupiah". */
  named(word: string): string | undefined;
}

interface Currency {
  readonly code: string;
  readonly fact: string;
  /** A sign in letters must stand in capitals: "RM", not "rm". */
  readonly capitals: boolean;
  /** Another thing has the name too (PLN, perak, Real): only with an amount that is written as money. */
  readonly ambiguous: boolean;
}

const FULL_STOP = 0x2e;
const OPENING = 0x28;
const CLOSING = 0x29;
/** A sign or code that may stand before an amount: "Rp", "US$", "USD". */
const SIGN = /\p{Sc}|^\p{Lu}{2,3}$|^[Rr]p/u;
const CAPITALS = /^\p{Lu}{2}/u;

export function createCurrencyReader(knowledge: Knowledge): CurrencyReader {
  const signs = new PhraseTable<Currency>(knowledge.lexicon);
  const names = new PhraseTable<Currency>(knowledge.lexicon);
  const byName = new Map<string, string>();
  for (const entry of knowledge.words('currencies')) {
    const code = String(entry.fields.code);
    for (const { text, ambiguous = false } of [{ text: entry.name, ambiguous: false }, ...entry.aliases]) {
      const sign = SIGN.test(text);
      const currency = { code, fact: entry.id, capitals: sign && CAPITALS.test(text), ambiguous };
      if (sign) signs.add(text, currency);
      names.add(text, currency);
      if (!ambiguous && !byName.has(text)) byName.set(text, code);
    }
  }

  const rightCase = (t: Tokens, i: number, c: Currency): boolean =>
    !c.capitals || t.kind[i] !== WORD || isUpper(t.text.charCodeAt(t.start[i]));

  return {
    begins: (lex) => signs.begins(lex),
    before(t, i) {
      const hit = signs.at(t, i);
      if (hit === undefined || !rightCase(t, i, hit.value)) return undefined;
      let { to } = hit;
      if (to < t.count && isGlued(t, to) && t.text.charCodeAt(t.start[to]) === FULL_STOP) to++;
      return { to, code: hit.value.code, fact: hit.value.fact, ambiguous: hit.value.ambiguous };
    },
    after(t, i) {
      if (i >= t.count) return undefined;
      const hit = names.at(t, i);
      if (hit === undefined || !rightCase(t, i, hit.value)) return undefined;
      // "pada 2024 US$ 610 miliar": the sign belongs to the amount behind it.
      if (hit.to < t.count && t.kind[hit.to] === NUMBER && signs.begins(t.lex[i])) return undefined;
      return {
        to: shortFormEnd(t, hit.to),
        code: hit.value.code,
        fact: hit.value.fact,
        ambiguous: hit.value.ambiguous,
      };
    },
    named: (word) => byName.get(word),
  };
}

/** "dolar Amerika Serikat (AS)": the bracketed short form of the country belongs to the name. */
function shortFormEnd(t: Tokens, i: number): number {
  if (i + 2 >= t.count || t.text.charCodeAt(t.start[i]) !== OPENING || t.text.charCodeAt(t.start[i + 2]) !== CLOSING) return i;
  return t.end[i + 1] - t.start[i + 1] === 2 && t.text.startsWith('AS', t.start[i + 1]) ? i + 3 : i;
}
