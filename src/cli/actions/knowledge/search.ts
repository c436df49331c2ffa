import { WartaError } from '../../../errors.js';
import type { Entry } from '../../../knowledge/contract.js';
import type { LoadedKnowledge } from '../../../knowledge/loaded.js';
import { foldName } from '../../../text/slug.js';
import { type KnowledgeOptions, openKnowledge } from '../../knowledge.js';
import { printable } from '../../terminal.js';
import { period } from './entry-text.js';

interface Found {
  readonly entry: Entry;
  /** The form that fits best, and how well: 0 the whole form, 1 its begin, 2 a word's begin, 3 anywhere. */
  readonly form: string;
  readonly rank: number;
}

/** Prints the entries that have the text in one of their names, best first. Exit code 1 where none has. */
export async function search(text: string, options: KnowledgeOptions & { limit: string; json?: boolean }): Promise<void> {
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw new WartaError('cli/number', `--limit takes a whole number from 1, not "${options.limit}".`);
  const knowledge = await openKnowledge(options);
  const found = findAll(knowledge, foldName(text));
  for (const { entry, form } of found.slice(0, limit)) {
    if (options.json === true)
      process.stdout.write(`${JSON.stringify({ id: entry.id, name: entry.name, form, from: entry.from, to: entry.to })}\n`);
    else
      process.stdout.write(
        `${printable([entry.id, entry.name + (form === entry.name ? '' : ` (${form})`), period(entry)].join('\t').trimEnd())}\n`,
      );
  }
  if (found.length > limit) process.stderr.write(`${found.length - limit} more; --limit shows them.\n`);
  if (found.length === 0) process.exitCode = 1;
}

function findAll(knowledge: LoadedKnowledge, text: string): Found[] {
  if (text === '') return [];
  const found: Found[] = [];
  const titles = Object.entries(knowledge.regulationTitles()).map(([id, name]): Entry => ({ id: `regulation:${id}`, name, aliases: [] }));
  const lists = [
    knowledge.people(),
    knowledge.posts(),
    knowledge.organizations(),
    knowledge.platforms(),
    knowledge.programs(),
    knowledge.places(),
    knowledge.regulations(),
    knowledge.outlets(),
    titles,
  ];
  const seen = new Set<string>();
  for (const entry of lists.flat()) {
    if (seen.has(entry.id)) continue;
    seen.add(entry.id);
    const best = bestForm(entry, text);
    if (best !== undefined) found.push({ entry, ...best });
  }
  return found.sort((a, b) => a.rank - b.rank || a.form.length - b.form.length || (a.entry.id < b.entry.id ? -1 : 1));
}

function bestForm(entry: Entry, text: string): { form: string; rank: number } | undefined {
  let best: { form: string; rank: number } | undefined;
  for (const form of [entry.name, ...entry.aliases.map((a) => a.text)]) {
    const folded = foldName(form);
    const at = folded.indexOf(text);
    if (at < 0) continue;
    const rank = folded === text ? 0 : at === 0 ? 1 : folded[at - 1] === ' ' ? 2 : 3;
    if (best === undefined || rank < best.rank) best = { form, rank };
  }
  return best;
}
