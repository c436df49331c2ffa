import { WartaError } from '../../../errors.js';
import type { PostEntry, Tenure } from '../../../knowledge/contract.js';
import { holdsOn } from '../../../knowledge/days.js';
import type { LoadedKnowledge } from '../../../knowledge/loaded.js';
import { type KnowledgeOptions, openKnowledge } from '../../knowledge.js';
import { printable, printError } from '../../terminal.js';
import { nameOf, period, sourceTexts, tenureSources } from './entry-text.js';

interface Answer {
  readonly post: PostEntry;
  readonly tenure: Tenure;
}

/** Prints who held a post, or which posts a person held, with dates and sources. Exit code 1 where nobody did, or nothing is known. */
export async function who(name: string, options: KnowledgeOptions & { on?: string; json?: boolean }): Promise<void> {
  const day = options.on ?? '';
  if (day !== '' && !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(day)) {
    throw new WartaError('cli/date', `--on takes a day, month or year such as 2022-04-05, not "${day}".`);
  }
  const knowledge = await openKnowledge(options);
  const answers = answersTo(knowledge, name, day);
  for (const { post, tenure } of answers) {
    const sources = tenureSources(knowledge, post, tenure);
    const person = nameOf(knowledge, tenure.person);
    if (options.json === true)
      process.stdout.write(
        `${JSON.stringify({ person: tenure.person, name: person, post: post.id, title: post.name, from: tenure.from, to: tenure.to, acting: tenure.acting === true, source: sources })}\n`,
      );
    else
      process.stdout.write(
        `${printable(`${person} – ${post.name}${tenure.acting === true ? ' (acting)' : ''}, ${period(tenure)}\n  source: ${sourceTexts(knowledge, sources).join('; ')}`)}\n`,
      );
  }
  if (answers.length > 0) return;
  printError(
    knowledge.names.lookup(name).length === 0
      ? `"${name}" is neither a post nor a person of the facts; try \`warta knowledge search\`.`
      : `The facts have nobody for "${name}"${day === '' ? '' : ` on ${day}`}.`,
  );
  process.exitCode = 1;
}

/** Tenures of the posts that the name means on that day; where it is no post, those of the person. */
function answersTo(knowledge: LoadedKnowledge, name: string, day: string): Answer[] {
  const readings = knowledge.names.lookup(name);
  const ids = (type: string): string[] => [...new Set(readings.filter((r) => r.type === type).map((r) => r.id))];
  const posts = ids('role').flatMap((id) => {
    const post = knowledge.entry(id) as PostEntry;
    if (!holdsOn(post, day)) return [];
    return (day === '' ? post.holders : knowledge.holders(id, day)).map((tenure) => ({ post, tenure }));
  });
  return posts.length > 0 ? posts : ids('person').flatMap((id) => [...knowledge.rolesOf(id, day)]);
}
