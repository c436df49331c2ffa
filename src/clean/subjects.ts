import type { Knowledge } from '../knowledge/contract.js';
import type { LoadedKnowledge } from '../knowledge/index.js';

/** Known people's names, and the words that open their posts: "Bupati Bantul Abdul Halim Muslih". */
export interface Subjects {
  isPerson(name: string): boolean;
  opensPost(word: string): boolean;
}

/** Looks names up as they come. */
export function createSubjects(knowledge: Knowledge): Subjects {
  const { names } = knowledge as LoadedKnowledge;
  const heads = new Set(
    knowledge
      .words('post-heads')
      .flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)])
      .map((form) => form.split(' ')[0].toLowerCase()),
  );
  return {
    isPerson: (name) => names.lookup(name).some((r) => r.type === 'person'),
    opensPost: (word) => heads.has(word.toLowerCase()),
  };
}

const MOST_NAME = 4;
const MOST_POST = 5;

/**
 * Where a sentence begins whose last capital word before its verb is `words[last]`: at a known name of two to four words that ends there, and at
 * the post before that name ("Bupati Bantul Abdul Halim Muslih menyediakan"); else at the word itself. `words` are starts of words in capitals, in a row.
 */
export function subjectStart(text: string, words: readonly number[], end: number, subjects: Subjects): number {
  const last = words.length - 1;
  let name = last;
  for (let i = Math.max(0, last - MOST_NAME + 1); i < last; i++)
    if (subjects.isPerson(text.slice(words[i], end))) {
      name = i;
      break;
    }
  if (name === last) return words[last];
  for (let i = name - 1; i >= 0 && i >= name - MOST_POST; i--)
    if (subjects.opensPost(text.slice(words[i], words[i + 1]).trim())) return words[i];
  return words[name];
}
