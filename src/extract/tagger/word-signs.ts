import type { Knowledge } from '../../knowledge/contract.js';
import { WordSet } from '../../text/word-set.js';
import { nameVocabulary } from '../grammar/vocabulary.js';

/** Kinds of words that say something about the names beside them, one bit each. */
export const FUNCTION_WORD = 1;
const COMMON = 2;
export const OFFICE = 4;
const PERSONAL = 8;
export const HONORIFIC = 16;
export const REPORTING = 32;
const CALENDAR = 64;
export const PREPOSITION = 128;

/** Bits of each word by its lexicon number; 0 for words that the lexicon does not hold. */
export class WordSigns {
  private readonly bits: Uint8Array;

  constructor(knowledge: Knowledge) {
    const { lexicon } = knowledge;
    const vocabulary = nameVocabulary(knowledge);
    const prepositions = new WordSet(lexicon, ['di', 'ke', 'dari', 'asal', 'kawasan', 'wilayah', 'menuju', 'sekitar']);
    const sets: [number, WordSet][] = [
      [FUNCTION_WORD, vocabulary.functionWords],
      [COMMON, vocabulary.common],
      [OFFICE, vocabulary.office],
      [PERSONAL, vocabulary.personal],
      [HONORIFIC, vocabulary.honorifics],
      [REPORTING, vocabulary.reporting],
      [CALENDAR, vocabulary.calendar],
      [PREPOSITION, prepositions],
    ];
    this.bits = new Uint8Array(lexicon.size);
    for (let id = 1; id < this.bits.length; id++) for (const [bit, set] of sets) if (set.has(id)) this.bits[id] |= bit;
  }

  of(lex: number): number {
    return lex < this.bits.length ? this.bits[lex] : 0;
  }
}
