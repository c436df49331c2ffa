import type { Knowledge } from '../knowledge/contract.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { characterTable, charClass, LETTER, TABLE_SIZE, UPPER_BIT } from '../text/characters.js';
import { foldCode, HASH_BEGIN, HASH_STEP, Lexicon } from '../text/lexicon.js';

/** A text's language: ISO 639 code, and a diagnostic where it is not Indonesian. */
export interface LanguageGuess {
  readonly language: string;
  readonly diagnostic?: Diagnostic;
}
export type LanguageGuesser = (text: string, from: number) => LanguageGuess;

/** Words looked at; fewer than `ENOUGH` tell nothing. */
const LOOKED_AT = 140;
const ENOUGH = 40;
/** Letters of the longest marker. */
const LONGEST_MARKER = 12;
const INDONESIAN: LanguageGuess = { language: 'id' };
/** The lists of the facts; `malayic` is shared by the first two languages. */
const LANGUAGES = ['malayic', 'id', 'ms', 'jv', 'su', 'en'] as const;
const [MALAYIC, ID, MS] = [0, 1, 2];
const OTHERS = [3, 4, 5];
const NAMES: Readonly<Record<string, string>> = { ms: 'Malay', jv: 'Javanese', su: 'Sundanese', en: 'English' };

/** Makes the guesser from the marker words of the facts. What it cannot tell is Indonesian. */
export function createLanguageGuesser(knowledge: Knowledge): LanguageGuesser {
  const { lexicon, languageOf } = readMarkers(knowledge);
  const classes = characterTable();
  const letters = new Uint16Array(LONGEST_MARKER);
  return (text, from) => {
    const counts = LANGUAGES.map(() => 0);
    const twins: number[] = [];
    let words = 0;
    for (let i = from; i < text.length && words < LOOKED_AT; i++) {
      const start = i;
      let hash = HASH_BEGIN;
      let small = true;
      for (; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code >= 97 && code <= 122) {
          hash = Math.imul(hash ^ code, HASH_STEP);
          if (i - start < LONGEST_MARKER) letters[i - start] = code;
          continue;
        }
        const cls = code < TABLE_SIZE ? classes[code] : charClass(code);
        if (cls === LETTER) {
          const folded = foldCode(code);
          hash = Math.imul(hash ^ folded, HASH_STEP);
          if (i - start < LONGEST_MARKER) letters[i - start] = folded;
        } else if (cls === (LETTER | UPPER_BIT)) small = false;
        else break;
      }
      if (i === start) continue;
      words++;
      // Markers stand in small letters; longer words are none.
      const marker = small && i - start <= LONGEST_MARKER ? lexicon.lookupHashed(letters, 0, i - start, hash) : 0;
      if (marker === 0) continue;
      const language = languageOf[marker];
      // The twins are told apart by how many words of each are met, each once: one word that an article repeats is a matter, not a language.
      if (language === ID || language === MS) {
        if (twins.includes(marker)) continue;
        twins.push(marker);
      }
      counts[language]++;
    }
    return words < ENOUGH ? INDONESIAN : judge(counts, words);
  };
}

/** The marker words, and of each by its number its language; one that stands in two lists is left out. */
function readMarkers(knowledge: Knowledge): { lexicon: Lexicon; languageOf: number[] } {
  const lists = new Map<string, Set<number>>();
  for (const { fields } of knowledge.words('language-markers'))
    for (const word of (fields.words ?? []) as string[])
      lists.set(word, (lists.get(word) ?? new Set()).add(LANGUAGES.indexOf(fields.language as (typeof LANGUAGES)[number])));
  const lexicon = new Lexicon();
  const languageOf: number[] = [0];
  for (const [word, languages] of lists) if (languages.size === 1) languageOf[lexicon.add(word)] = [...languages][0];
  return { lexicon, languageOf };
}

function judge(counts: readonly number[], words: number): LanguageGuess {
  const malayic = counts[MALAYIC] + counts[ID] + counts[MS];
  for (const other of OTHERS) if (counts[other] >= words * 0.08 && counts[other] > malayic * 1.2) return found(other);
  if (counts[MS] >= 4 && counts[MS] > counts[ID] * 1.5) return found(MS);
  return INDONESIAN;
}

const found = (language: number): LanguageGuess => ({
  language: LANGUAGES[language],
  diagnostic: {
    code: 'language/not-indonesian',
    severity: 'warning',
    message: `The text looks ${NAMES[LANGUAGES[language]]}, not Indonesian.`,
  },
});
