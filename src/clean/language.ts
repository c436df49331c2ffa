import type { Knowledge } from '../knowledge/contract.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { charClass, LETTER } from '../text/characters.js';

/** A text's language: ISO 639 code, and a diagnostic where it is not Indonesian. */
export interface LanguageGuess {
  readonly language: string;
  readonly diagnostic?: Diagnostic;
}
export type LanguageGuesser = (text: string, from: number) => LanguageGuess;

/** Words looked at; fewer than `ENOUGH` tell nothing. */
const LOOKED_AT = 140;
const ENOUGH = 40;
const INDONESIAN: LanguageGuess = { language: 'id' };
/** Told apart by how many words of each are met, each once: one word that an article repeats is a matter, not a language. */
const TWINS = new Set(['id', 'ms']);
const OTHERS = ['jv', 'su', 'en'] as const;
const NAMES: Readonly<Record<string, string>> = { ms: 'Malay', jv: 'Javanese', su: 'Sundanese', en: 'English' };

/** Makes the guesser from the marker words of the facts. What it cannot tell is Indonesian. */
export function createLanguageGuesser(knowledge: Knowledge): LanguageGuesser {
  const languageOf = readMarkers(knowledge);
  return (text, from) => {
    const counts: Record<string, number> = {};
    const seen = new Set<string>();
    let words = 0;
    for (let i = from; i < text.length && words < LOOKED_AT; ) {
      if (charClass(text.charCodeAt(i)) !== LETTER) {
        i++;
        continue;
      }
      const start = i;
      while (i < text.length && charClass(text.charCodeAt(i)) === LETTER) i++;
      words++;
      // Longer words are no markers.
      const word = i - start <= 12 ? text.slice(start, i) : '';
      const language = languageOf.get(word);
      if (language === undefined || (TWINS.has(language) && seen.has(word))) continue;
      seen.add(word);
      counts[language] = (counts[language] ?? 0) + 1;
    }
    return words < ENOUGH ? INDONESIAN : judge(counts, words);
  };
}

/** Words by their language; one that stands in two lists is left out. */
function readMarkers(knowledge: Knowledge): Map<string, string> {
  const found = new Map<string, string>();
  for (const { fields } of knowledge.words('language-markers'))
    for (const word of (fields.words ?? []) as string[])
      found.set(word, found.has(word) && found.get(word) !== fields.language ? '' : String(fields.language));
  for (const [word, language] of found) if (language === '') found.delete(word);
  return found;
}

function judge(counts: Readonly<Record<string, number>>, words: number): LanguageGuess {
  const count = (language: string): number => counts[language] ?? 0;
  const malayic = count('malayic') + count('id') + count('ms');
  for (const other of OTHERS) if (count(other) >= words * 0.08 && count(other) > malayic * 1.2) return found(other);
  if (count('ms') >= 4 && count('ms') > count('id') * 1.5) return found('ms');
  return INDONESIAN;
}

const found = (language: string): LanguageGuess => ({
  language,
  diagnostic: { code: 'language/not-indonesian', severity: 'warning', message: `The text looks ${NAMES[language]}, not Indonesian.` },
});
