import { openKnowledge } from '../knowledge.js';
import { chosenReading } from '../reading.js';

/** Words that carry grammar, from the facts; none where they are to be kept. */
export async function stopWords(keep: boolean): Promise<ReadonlySet<string>> {
  if (keep) return new Set();
  const words = (await openKnowledge(chosenReading())).words('function-words');
  return new Set(words.flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)]).map((w) => w.toLowerCase()));
}
