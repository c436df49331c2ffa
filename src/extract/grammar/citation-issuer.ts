import { BREAK, LOWER, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import { slug } from '../../text/slug.js';
import { citationId } from './citation-id.js';
import type { CitedKind, ReadKind } from './citation-kinds.js';
import { type CitationGrammars, type CitedLaw, wordsAt } from './citation-law.js';
import type { CitedNumber } from './citation-number.js';
import { afterBracket } from './citation-phrases.js';

/** Reads laws that are cited by number. */
export interface NumberedLaws {
  /** The number behind a kind, over the bracketed abbreviation of its issuer. */
  behind(t: Tokens, read: ReadKind): CitedNumber | undefined;
  /** A number behind an issuer that the kind leaves open: "Perda Kota Bandung Nomor 5 Tahun 2020". */
  behindIssuer(t: Tokens, read: ReadKind): CitedLaw | undefined;
  /** The law that a kind and a number make. */
  law(from: number, kind: CitedKind, number: CitedNumber): CitedLaw;
}

/** Longest stretch between an open kind and its number: "Perda Provinsi Daerah Khusus Ibukota (DKI) Jakarta Nomor 5". */
const LONGEST_ISSUER = 24;
/** Kinds that say nothing of their issuer and have no short name: the issuer's words become part of the id. */
const NAMED_BY_ISSUER = new Set(['peraturan', 'keputusan', 'instruksi', 'maklumat', 'putusan', 'se', 'sk']);
const JOINT = 'joint';
const REGIONAL = 'regional';

export function createNumberedLaws({ words, kinds, numbers }: CitationGrammars): NumberedLaws {
  return { behind, behindIssuer, law };

  function behind(t: Tokens, { kind, to, ambiguous }: ReadKind): CitedNumber | undefined {
    // "Peraturan Menteri Energi dan Sumber Daya Mineral (ESDM) Nomor 27"
    const bracket = to < t.count && t.text[t.start[to]] === '(' ? afterBracket(t, to) : to;
    const number = numbers.read(t, bracket > to && numbers.labelAt(t, bracket) ? bracket : to);
    if (number === undefined || number.year !== undefined) return number;
    if (ambiguous || kind.id === 'uud' || NAMED_BY_ISSUER.has(kind.id)) return undefined;
    return /^\d{1,3}[A-Z]?$/.test(number.parts[0]) || number.parts.length > 1 ? number : undefined;
  }

  function behindIssuer(t: Tokens, { kind, from, to }: ReadKind): CitedLaw | undefined {
    for (let j = to; j < t.count && j - to < LONGEST_ISSUER; j++) {
      // "Ingub Jabar 3/2024": a by-law's place may stand right before its number.
      const bare = kind.rank === REGIONAL && t.kind[j] === NUMBER;
      if (j > to && (bare || numbers.labelAt(t, j))) {
        const number = numbers.read(t, j);
        if (number === undefined || (number.year === undefined && number.parts.length < 2)) return undefined;
        return law(from, specific(t, kind, to, j), number);
      }
      if (!isIssuerToken(t, j, kind.rank === JOINT)) return undefined;
    }
    return undefined;
  }

  /** Words with a capital, joined by "dan", brackets and strokes; a joint decree lists its offices. */
  function isIssuerToken(t: Tokens, j: number, joint: boolean): boolean {
    if (t.kind[j] === BREAK) return false;
    if (t.kind[j] === WORD) {
      if (t.shape[j] === LOWER) return words.join.has(t.lex[j]);
      return joint || !isOtherKind(t, j);
    }
    const mark = t.text[t.start[j]];
    return '/()-.&'.includes(mark) || (joint && mark === ',');
  }

  function isOtherKind(t: Tokens, j: number): boolean {
    return kinds.begins(t.lex[j]) && kinds.read(t, j) !== undefined && t.text[t.start[j - 1]] !== '(';
  }

  /** "Keputusan Kepala Dinas Perhubungan …" is a kind of its own. */
  function specific(t: Tokens, kind: CitedKind, from: number, to: number): CitedKind {
    if (!NAMED_BY_ISSUER.has(kind.id)) return kind;
    const issuer = wordsAt(t, from, to);
    const known = kinds.byForm(`${kind.name} ${issuer}`);
    return known ?? { ...kind, id: `${kind.id}-${slug(issuer)}`, name: `${kind.name} ${issuer}`, open: false };
  }

  function law(from: number, stated: CitedKind, number: CitedNumber): CitedLaw {
    const kind = seriesKind(stated, number);
    const facts = [`kind:${stated.id}`];
    return { from, to: number.to, form: 'numbered', kind, laws: [{ id: citationId(kind, number) }], number, facts };
  }

  /** The kind that the number's own code shows where the words leave it open: "Surat Edaran Nomor 7/SEOJK.05/2025". */
  function seriesKind(kind: CitedKind, { parts }: CitedNumber): CitedKind {
    for (const part of parts.slice(1)) {
      const code = /^[A-Za-z]+/.exec(part)?.[0];
      if (code === undefined || code.length < 3) continue;
      if (kind.id === 'uu' && /^drt$/i.test(code)) return kinds.byForm('UU Darurat') ?? kind;
      const series = words.series.get(code);
      const own = kind.open ? (series === undefined ? kinds.byForm(code) : kinds.byId(series)) : undefined;
      if (own !== undefined && (series !== undefined || !own.open)) return own;
    }
    return kind;
  }
}
