import type { Knowledge } from '../../knowledge/contract.js';
import { CAPITALIZED, isGlued, LOWER, NUMBER, PUNCTUATION, type Tokens, tokenText, UPPER, WORD } from '../../model/tokens.js';
import type { FigureKind } from '../../model/value.js';
import { PhraseTable } from '../../text/phrase-table.js';
import type { CurrencyReader } from '../grammar/money.js';
import { spellings } from '../grammar/number-vocabulary.js';
import { hasMark } from './figure-guard.js';
import { type FigureWords, isVerbal, looksVerbal } from './figure-words.js';

/** What a number counts or measures. */
export interface UnitReading {
  readonly to: number;
  /** Canonical for a measure ("hektare"), as it stands for a counted noun. */
  readonly unit: string;
  readonly kind: Exclude<FigureKind, 'money'>;
  /** A unit, classifier or noun of the facts; false for a noun guessed by its place. */
  readonly known: boolean;
  readonly fact?: string;
  /** Where the unit ends inside its last token, when another word is glued to it. */
  readonly end?: number;
  /** The unit is a currency: "50 jutarupiah". */
  readonly money?: boolean;
}

export interface UnitReader {
  /** The unit at token i. `headline`: capitals mean nothing here. */
  at(tokens: Tokens, i: number, headline: boolean): UnitReading | undefined;
  /** "per MW", "/liter" at token i: where it ends, with the unit it adds ("MW"). Time and quoted prices ("per saham") are none. */
  per(tokens: Tokens, i: number, money: boolean): { readonly to: number; readonly unit: string } | undefined;
  /** The rest of a word that begins with a scale: "saham" in "24,26 miliarsaham". */
  glued(tokens: Tokens, i: number, from: number): UnitReading;
}

/** The words as they stand, a headline's capitals lowered: "Izin" is izin, "UMKM" stays. */
function asCommonNoun(t: Tokens, to: number, start: number): string {
  const unit = t.text.slice(start, t.end[to - 1]);
  let capitals = false;
  for (let j = to - 1; j >= 0 && t.start[j] >= start; j--) {
    if (t.kind[j] !== WORD) continue;
    if (t.shape[j] === CAPITALIZED) capitals = true;
    else if (t.shape[j] !== LOWER) return unit;
  }
  return capitals ? unit.toLowerCase() : unit;
}

/** "5 m" is metres, but "5 M" miliar and "5 T" triliun; "1,3 L" and "12V" are units by their point or by touching the digits. */
function isUnitLetter(t: Tokens, i: number, forms: readonly string[]): boolean {
  if (!forms.includes(tokenText(t, i))) return false;
  if (t.shape[i] === LOWER) return true;
  if ('MTK'.includes(t.text[t.start[i]])) return false;
  return isGlued(t, i) || (t.kind[i - 1] === NUMBER && hasMark(t, i - 1));
}

interface Measure {
  readonly name: string;
  readonly fact: string;
  readonly percent: boolean;
  readonly forms: readonly string[];
}

const SLASH = 0x2f;
const HYPHEN = 0x2d;
const FULL_STOP = 0x2e;

export function createUnitReader(knowledge: Knowledge, words: FigureWords, currencies: CurrencyReader): UnitReader {
  const measures = new PhraseTable<Measure>(knowledge.lexicon);
  // Capitals tell units apart: kW and kw, Nm and nm, MB and mb.
  const exact = new Map<string, Measure>();
  for (const entry of knowledge.words('units')) {
    // "kali", "lusin": counted like any noun.
    if (entry.fields.dimension === 'count' || entry.fields.dimension === 'times') continue;
    const forms = spellings(entry);
    const measure = { name: entry.name, fact: entry.id, percent: forms.includes('%'), forms };
    for (const form of forms) {
      measures.add(form, measure);
      if (!exact.has(form)) exact.set(form, measure);
    }
  }
  const per = knowledge.lexicon.add('per');
  const kali = knowledge.lexicon.add('kali');
  const lipat = knowledge.lexicon.add('lipat');
  const trades = ['transaksi', 'perdagangan'].map((w) => knowledge.lexicon.add(w));
  const x = knowledge.lexicon.add('x');

  function measureAt(t: Tokens, i: number): UnitReading | undefined {
    const hit = measures.at(t, i);
    if (hit === undefined) return undefined;
    const single = hit.to === i + 1 && t.kind[i] === WORD && t.end[i] - t.start[i] <= 4;
    const { name, percent, fact, forms } = (single ? exact.get(tokenText(t, i)) : undefined) ?? hit.value;
    if (t.end[hit.to - 1] - t.start[i] === 1 && t.kind[i] === WORD && !isUnitLetter(t, i, forms)) return undefined;
    return { to: hit.to, unit: percent ? '%' : name, kind: percent ? 'percent' : 'measure', known: true, fact };
  }

  /** One noun, with what a slash or hyphen joins to it: "Desa/Kelurahan", "undang-undang". */
  function nounEnd(t: Tokens, i: number): number {
    let to = i + 1;
    while (to + 1 < t.count && isGlued(t, to) && isGlued(t, to + 1) && t.kind[to + 1] === WORD) {
      const mark = t.text.charCodeAt(t.start[to]);
      if (mark !== SLASH && mark !== HYPHEN) break;
      to += 2;
    }
    return to;
  }

  const counted = (t: Tokens, from: number, start: number, to: number, known: boolean): UnitReading => ({
    to,
    unit: asCommonNoun(t, to, start),
    kind: t.lex[to - 1] === lipat && to - from === 2 ? 'measure' : 'count',
    known,
  });

  /** A noun or unit that a small word is glued to: "50 persenuntuk", "2 kgdan". */
  function gluedAt(t: Tokens, i: number): UnitReading | undefined {
    const length = words.gluedHead(t, i);
    if (length === 0) return undefined;
    const end = t.start[i] + length;
    const head = t.text.slice(t.start[i], end);
    const measure = exact.get(head.toLowerCase());
    if (measure !== undefined)
      return {
        to: i + 1,
        end,
        unit: measure.percent ? '%' : measure.name,
        kind: measure.percent ? 'percent' : 'measure',
        known: true,
        fact: measure.fact,
      };
    return words.nouns.has(knowledge.lexicon.id(head.toLowerCase()))
      ? { to: i + 1, end, unit: head, kind: 'count', known: true }
      : undefined;
  }

  function nounAt(t: Tokens, i: number, headline: boolean): UnitReading | undefined {
    if (t.kind[i] !== WORD) return undefined;
    const lex = t.lex[i];
    if (lex === 0) {
      const glued = gluedAt(t, i);
      if (glued !== undefined || words.gluedHead(t, i) > 0) return glued;
    }
    const compound = words.compounds.at(t, i);
    if (compound !== undefined) return counted(t, i, t.start[i], compound.to, true);
    if (words.nouns.has(lex)) return counted(t, i, t.start[i], nounEnd(t, i), true);
    if (words.prefixes.has(lex) && i + 1 < t.count) {
      const named = nounAt(t, i + 1, headline);
      return named && counted(t, i, t.start[i], named.to, named.known);
    }
    if (words.after.has(lex) || words.time.has(lex) || words.months.has(lex) || words.clock.has(lex) || words.states.has(lex))
      return undefined;
    const shape = t.shape[i];
    if (shape === UPPER) return t.end[i] - t.start[i] >= 2 && !isGlued(t, i) ? counted(t, i, t.start[i], nounEnd(t, i), false) : undefined;
    if (shape === LOWER ? looksVerbal(t, i) : !(headline && shape === CAPITALIZED) || isVerbal(tokenText(t, i).toLowerCase()))
      return undefined;
    // Digits never touch an unknown noun: "3D", "4WD", "0rang".
    if (t.end[i] - t.start[i] < 3 || isGlued(t, i)) return undefined;
    return counted(t, i, t.start[i], nounEnd(t, i), false);
  }

  return {
    at(t, i, headline) {
      if (i >= t.count) return undefined;
      const dotted =
        t.kind[i] === PUNCTUATION && t.text.charCodeAt(t.start[i]) === FULL_STOP && isGlued(t, i) && i + 1 < t.count && isGlued(t, i + 1);
      // "99,3.persen" lost its blank to a full stop.
      if (dotted) {
        const measure = measureAt(t, i + 1);
        return measure?.kind === 'percent' ? measure : undefined;
      }
      if (words.time.has(t.lex[i])) return undefined;
      // "2x di tempat itu", but not "2x24 jam", "3 x 4".
      if (t.lex[i] === x && isGlued(t, i) && !(i + 1 < t.count && (isGlued(t, i + 1) || t.kind[i + 1] === NUMBER)))
        return { to: i + 1, unit: 'kali', kind: 'count', known: true };
      if (words.light.has(t.lex[i]) && words.compounds.at(t, i) === undefined) {
        const next = i + 1 < t.count ? nounAt(t, i + 1, false) : undefined;
        const passes = next?.known && next.kind === 'count' && (t.lex[i] !== kali || trades.includes(t.lex[i + 1]));
        return passes ? next : counted(t, i, t.start[i], i + 1, true);
      }
      return measureAt(t, i) ?? nounAt(t, i, headline);
    },
    per(t, i, money) {
      if (i + 1 >= t.count) return undefined;
      const slash = t.text.charCodeAt(t.start[i]) === SLASH && isGlued(t, i) && isGlued(t, i + 1);
      if (t.lex[i] !== per && !slash) return undefined;
      const at = i + 1;
      if (t.kind[at] !== WORD) return undefined;
      const lex = t.lex[at];
      // "liter per detik" is a measure; "per hari", "per tahun" are sets of time.
      if (!money && (words.instants.has(lex) || (slash && words.time.has(lex)))) return { to: at + 1, unit: tokenText(t, at) };
      if (words.time.has(lex) || words.months.has(lex) || (money && words.price.has(lex)) || currencies.after(t, at) !== undefined)
        return undefined;
      const measure = measureAt(t, at);
      if (measure !== undefined) return { to: measure.to, unit: measure.unit };
      const noun = nounAt(t, at, false);
      // "per pax/makan": what a slash adds is another rate.
      return (
        noun && {
          to: Math.min(noun.to, at + (noun.unit.includes(' ') ? noun.to - at : 1)),
          unit: noun.unit.split('/')[0],
        }
      );
    },
    glued(t, i, from) {
      const whole = knowledge.lexicon.lookup(t.text, from, t.end[i]);
      const length = whole > 0 ? 0 : words.gluedHeadOf(t.text, from, t.end[i]);
      const end = length > 0 ? from + length : t.end[i];
      const unit = t.text.slice(from, end);
      const currency = currencies.named(unit);
      if (currency !== undefined) return { to: i + 1, end, unit: currency, kind: 'count', known: true, money: true };
      const measure = exact.get(unit);
      if (measure !== undefined)
        return {
          to: i + 1,
          end,
          unit: measure.percent ? '%' : measure.name,
          kind: measure.percent ? 'percent' : 'measure',
          known: true,
        };
      return { to: i + 1, end, unit, kind: 'count', known: words.nouns.has(knowledge.lexicon.id(unit)) };
    },
  };
}
