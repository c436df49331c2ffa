import type { Tokens } from '../../model/tokens.js';
import type { CitedKind, KindReader } from './citation-kinds.js';
import type { Nicknames } from './citation-nicknames.js';
import type { CitedNumber, NumberReader } from './citation-number.js';
import type { TitleReader } from './citation-title.js';
import type { CitationWords } from './citation-words.js';

/** A law that a citation may mean, and the days on which its words mean it. */
export interface LawReading {
  readonly id: string;
  readonly from?: string;
  readonly to?: string;
}

/** A law as cited at tokens [from, to). */
export interface CitedLaw {
  readonly from: number;
  readonly to: number;
  /** numbered "UU 11/2008"; nickname "UU ITE"; named "UU Keamanan Siber", which no list holds; bill "RUU KPK"; kind "Peraturan Menteri Perhubungan" alone. */
  readonly form: 'numbered' | 'nickname' | 'named' | 'bill' | 'kind';
  readonly kind: CitedKind;
  readonly laws: readonly LawReading[];
  readonly number?: CitedNumber;
  /** The words behind the kind: "Cipta Kerja". */
  readonly rest?: string;
  readonly facts: readonly string[];
}

/** The grammars that the readers of citations share. */
export interface CitationGrammars {
  readonly words: CitationWords;
  readonly kinds: KindReader;
  readonly numbers: NumberReader;
  readonly nicknames: Nicknames;
  readonly titles: TitleReader;
}

/** The words at tokens [from, to), by single blanks. */
export const wordsAt = (t: Tokens, from: number, to: number): string => t.text.slice(t.start[from], t.end[to - 1]).replace(/\s+/g, ' ');
