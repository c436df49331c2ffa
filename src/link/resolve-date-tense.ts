import type { Knowledge } from '../knowledge/contract.js';
import { isGlued, PUNCTUATION, type Tokens } from '../model/tokens.js';
import { PhraseTable } from '../text/phrase-table.js';
import { WordSet } from '../text/word-set.js';

/** Tense of the clause that leads up to token `i`, where it says one. */
type TenseReader = (t: Tokens, i: number) => 'future' | undefined;

/** How many words back a "akan" still governs a date. */
const REACH = 14;
const QUOTES = '"“”';

/** "akan digelar pada Senin" is to come; ", kata Budi di Jakarta, Senin" is the day of the saying, whatever stands before it. */
export function createTenseReader(knowledge: Knowledge): TenseReader {
  const { lexicon } = knowledge;
  const cues = new PhraseTable<true>(lexicon);
  for (const w of knowledge.words('future-cues')) for (const form of [w.name, ...w.aliases.map((a) => a.text)]) cues.add(form, true);
  const saying = new WordSet(
    lexicon,
    knowledge.words('reporting-verbs').flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)]),
  );
  const plainSaying = new WordSet(lexicon, [
    'kata',
    'ujar',
    'ucap',
    'tutur',
    'ungkap',
    'jelas',
    'imbuh',
    'tegas',
    'sebut',
    'katanya',
    'ujarnya',
    'sebelumnya',
    'lalu',
    'kemarin',
    'telah',
    'sudah',
  ]);
  return (t, i) => {
    if (i > 0 && t.text[t.start[i - 1]] === ',') return undefined;
    for (let k = i - 1, steps = 0; k >= 0 && steps < REACH && t.sentence[k] === t.sentence[i]; k--, steps++) {
      if (t.kind[k] === PUNCTUATION && QUOTES.includes(t.text[t.start[k]])) return undefined;
      if (cues.begins(t.lex[k]) && cues.at(t, k) !== undefined) return 'future';
      if (saying.has(t.lex[k]) || plainSaying.has(t.lex[k])) return undefined;
      if (isStop(t, k)) return undefined;
    }
    return undefined;
  };
}

/** A full stop that the sentence splitter left inside, as after a lost blank. */
const isStop = (t: Tokens, k: number): boolean =>
  t.kind[k] === PUNCTUATION && t.text[t.start[k]] === '.' && isGlued(t, k) && t.end[k - 1] - t.start[k - 1] > 3;
