import type { Alias, Entry, Tenure } from '../../../knowledge/contract.js';
import type { LoadedKnowledge } from '../../../knowledge/loaded.js';
import { type KnowledgeOptions, openKnowledge } from '../../knowledge.js';
import { printable, printError } from '../../terminal.js';
import { aliasText, nameOf, period, sourceTexts, tenureSources } from './entry-text.js';

/** Prints one entry whole. Exit code 1 where there is none, or where a name is several entries'. */
export async function show(id: string, options: KnowledgeOptions & { json?: boolean }): Promise<void> {
  const knowledge = await openKnowledge(options);
  const found = find(knowledge, id);
  if (found.length !== 1) {
    printError(
      found.length === 0
        ? `There is no entry "${id}"; try \`warta knowledge search\`.`
        : `"${id}" is a name of ${found.map((e) => e.id).join(', ')}.`,
    );
    process.exitCode = 1;
    return;
  }
  const [entry] = found;
  const details = knowledge.details(entry.id);
  if (options.json === true)
    process.stdout.write(`${JSON.stringify({ ...entry, ...details, holders: (entry as Partial<Held>).holders })}\n`);
  else process.stdout.write(`${printable(card(knowledge, entry).join('\n'))}\n`);
}

type Held = Entry & { holders: readonly Tenure[] };

/** The entry of an id, a citation id or a written form. */
function find(knowledge: LoadedKnowledge, id: string): Entry[] {
  const citation = id.replace(/^regulation:/, '');
  const title = knowledge.regulationTitle(citation);
  const direct =
    knowledge.entry(id) ??
    knowledge.regulation(citation) ??
    knowledge.regulationKinds().find((k) => k.id === id) ??
    knowledge.outlets().find((o) => o.id === id);
  if (direct !== undefined) return [direct];
  if (title !== undefined) return [{ id: `regulation:${citation}`, name: title, aliases: [] }];
  const ids = new Set(knowledge.names.lookup(id).map((r) => r.id));
  return [...ids].flatMap((each) => knowledge.entry(each) ?? []);
}

/** Keys that have lines of their own. */
const SHOWN = new Set(['id', 'name', 'aliases', 'holders', 'from', 'to']);

/** What a regulation does to another, said from the other's side. */
const REVERSE = [
  ['amends', 'amended by'],
  ['revokes', 'revoked by'],
  ['implements', 'carried out by'],
] as const;

function card(knowledge: LoadedKnowledge, entry: Entry): string[] {
  const details = knowledge.details(entry.id);
  const fields = Object.entries(entry).filter(
    ([key, value]) => !SHOWN.has(key) && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  const lines = [`${entry.name}  [${entry.id}]`];
  if (entry.aliases.length > 0) lines.push(`  also        ${entry.aliases.map((a: Alias) => aliasText(a)).join(', ')}`);
  for (const [key, value] of fields)
    lines.push(
      `  ${key.padEnd(11)} ${[value]
        .flat()
        .map((v) => named(knowledge, String(v)))
        .join(', ')}`,
    );
  if (period(entry) !== '') lines.push(`  when        ${period(entry)}`);
  for (const tenure of (entry as Partial<Held>).holders ?? []) {
    const said = sourceTexts(knowledge, tenureSources(knowledge, entry as Held, tenure)).join('; ');
    lines.push(
      `  held by     ${nameOf(knowledge, tenure.person)}${tenure.acting === true ? ' (acting)' : ''}, ${period(tenure)}  [${said}]`,
    );
  }
  for (const { post, tenure } of knowledge.rolesOf(entry.id, ''))
    lines.push(`  held        ${post.name}${tenure.acting === true ? ' (acting)' : ''}, ${period(tenure)}`);
  for (const other of knowledge.regulations()) {
    for (const [kind, said] of REVERSE)
      if (other[kind]?.includes(entry.id))
        lines.push(`  ${said.padEnd(11)} ${named(knowledge, other.id)}${other.from === undefined ? '' : `, ${other.from}`}`);
  }
  if (details?.note !== undefined) lines.push(`  note        ${details.note}`);
  for (const source of sourceTexts(knowledge, details?.source ?? [])) lines.push(`  source      ${source}`);
  return lines;
}

const named = (knowledge: LoadedKnowledge, value: string): string => {
  const name = knowledge.entry(value)?.name ?? (value.startsWith('regulation:') ? knowledge.regulationTitle(value.slice(11)) : undefined);
  return name === undefined ? value : `${name} [${value}]`;
};
