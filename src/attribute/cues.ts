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

/** Words before a quotation that make it a title or a term ("bertajuk", "istilah"), or with `law` the words of a law ("berbunyi"). */
export function termTable(knowledge: Knowledge): PhraseTable<{ readonly law: boolean }> {
  const table = new PhraseTable<{ readonly law: boolean }>(knowledge.lexicon);
  for (const entry of knowledge.words('quoted-terms'))
    for (const text of [entry.name, ...entry.aliases.map((a) => a.text)]) table.add(text, { law: entry.fields.law === true });
  return table;
}
