import type { Knowledge } from './contract.js';
import type { EntryDetails } from './entry-line.js';
import type { DerivedWords } from './format.js';
import type { NameFinder } from './name-index.js';

/** The knowledge base with the finder of its names in tokens, and with what reviewers read. */
export interface LoadedKnowledge extends Knowledge {
  readonly names: NameFinder;
  /** Sets of words that the build derives from the names. */
  derivedWords(): DerivedWords;
  /** Sources, notes and examples of an entry that names link to, of a regulation ("regulation:…") or a kind of regulation. */
  details(id: string): EntryDetails | undefined;
  /** Kinds of the words of the language. */
  wordKinds(): readonly string[];
}
