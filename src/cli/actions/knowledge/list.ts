import { WartaError } from '../../../errors.js';
import type { Entry } from '../../../knowledge/contract.js';
import { countFacts } from '../../../knowledge/counts.js';
import type { LoadedKnowledge } from '../../../knowledge/loaded.js';
import { type KnowledgeOptions, openKnowledge } from '../../knowledge.js';
import { period } from './entry-text.js';

/** Prints the entries of one kind or all, one a line; or how many there are. */
export async function list(options: KnowledgeOptions & { count?: boolean; kind?: string; json?: boolean }): Promise<void> {
  const knowledge = await openKnowledge(options);
  if (options.count === true) return print(countLines(knowledge, options));
  const kinds = options.kind === undefined ? KINDS : [options.kind];
  const entries = kinds.flatMap((kind) => entriesOf(knowledge, kind));
  print(entries.map((e) => (options.json === true ? JSON.stringify(e) : [e.id, e.name, period(e)].filter((x) => x !== '').join('\t'))));
}

const KINDS = ['people', 'posts', 'organizations', 'platforms', 'programs', 'places', 'regulationKinds', 'regulations', 'outlets'] as const;

function entriesOf(knowledge: LoadedKnowledge, kind: string): readonly Entry[] {
  const known = KINDS.find((k) => k === kind || (kind === 'regulation-kinds' && k === 'regulationKinds'));
  if (known !== undefined) return knowledge[known]();
  const words = knowledge.words(kind);
  if (words.length > 0) return words;
  throw new WartaError('cli/kind', `There are no facts of the kind "${kind}".`, {
    remedy: `Kinds: ${[...KINDS, ...knowledge.wordKinds()].join(', ')}.`,
  });
}

function countLines(knowledge: LoadedKnowledge, { kind, json }: { kind?: string; json?: boolean }): string[] {
  const rows = countFacts(knowledge).filter((r) => kind === undefined || r.kind === kind);
  if (json === true) return rows.map((r) => JSON.stringify(r));
  const width = Math.max(...rows.map((r) => r.kind.length + r.of.length + 3));
  return rows.map((r) => `${(r.of === '' ? r.kind : `  ${r.of}`).padEnd(width)} ${String(r.count).padStart(7)}`);
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
