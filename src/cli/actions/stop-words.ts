import { loadKnowledge } from '../../knowledge/index.js';

/** Words that carry grammar, from the facts; none where they are to be kept. */
export function stopWords(keep: boolean): ReadonlySet<string> {
  if (keep) return new Set();
  const words = loadKnowledge().words('function-words');
  return new Set(words.flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)]).map((w) => w.toLowerCase()));
}
