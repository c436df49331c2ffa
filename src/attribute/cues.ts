import type { Knowledge } from '../knowledge/contract.js';
import { PhraseTable } from '../text/phrase-table.js';

/** How a reporting word stands to its speaker. */
export type CueForm = 'tail' | 'tail-nya' | 'clause' | 'passive' | 'source';

/** The reporting words of the facts. */
export function cueTable(knowledge: Knowledge): PhraseTable<CueForm> {
  const table = new PhraseTable<CueForm>(knowledge.lexicon);
  for (const entry of knowledge.words('speech-verbs')) {
    for (const text of [entry.name, ...entry.aliases.map((a) => a.text)]) table.add(text, entry.fields.form as CueForm);
  }
  return table;
}

/** Words before a quotation that make it no speech ("bertajuk", "istilah"); those with `colon` may stand before a colon ("berbunyi", "artinya"). */
export function termTable(knowledge: Knowledge): PhraseTable<{ readonly colon: boolean }> {
  const table = new PhraseTable<{ readonly colon: boolean }>(knowledge.lexicon);
  for (const entry of knowledge.words('quoted-terms'))
    for (const text of [entry.name, ...entry.aliases.map((a) => a.text)]) table.add(text, { colon: entry.fields.colon === true });
  return table;
}
