import { Lexicon } from '../../text/lexicon.js';
import type { NamedType } from '../contract.js';
import { toLine } from '../entry-line.js';
import { NAMED_KINDS, NAMED_TYPES } from '../format.js';
import { assemble, type SectionWriter, sectionWriter } from './assemble.js';
import { derivedWords } from './derived-words.js';
import { writeDetails } from './details.js';
import { type NamedFact, namedFacts, values } from './named-facts.js';
import { writePhrases } from './phrases.js';
import type { FactTable } from './read-facts.js';
import type { AliasFact, FactOf } from './schema.js';

/** What facts are compiled with. */
interface CompileOptions {
  /** Provinces, regencies, districts: the shelf's only. */
  readonly areas?: readonly FactOf<'places'>[];
  /** The words that are there already, for facts that lie over others; the new file then numbers its words with it. */
  readonly lexicon?: Lexicon;
}

/** Turns checked facts into the compiled file's bytes. */
export function compile(facts: FactTable, { areas = [], lexicon: below }: CompileOptions = {}): Buffer {
  const lexicon = below ?? new Lexicon([], 60_000);
  // The words that most tokens of a text are have the lowest numbers: tables by word number are then read in few places.
  const common = ['function-words', 'common-words'].flatMap((kind) => forms(facts.words.get(kind))).map((word) => lexicon.add(word));
  const named = namedFacts(facts, areas);
  const out = sectionWriter();
  for (const type of NAMED_TYPES) writeList(out, NAMED_KINDS[type], named[type]);
  out.ids(NAMED_TYPES.flatMap((type) => named[type].map((f) => f.id)));
  out.json('regulation-kinds', values(facts['regulation-kinds']).map(toLine));
  out.json('regulations', values(facts.regulations).map(toLine));
  out.json('outlets', values(facts.outlets).map(toLine));
  out.text(
    'regulation-titles',
    `\n${values(facts['regulation-titles'])
      .map((t) => `${t.id}\t${t.name}\n`)
      .join('')}`,
  );
  out.json('sources', values(facts.sources));
  out.json('tenures', tenuresByPerson(values(facts.posts)));
  out.json('vocabulary', derivedWords(named));
  writeWords(out, facts.words);
  writeDetails(out, facts, named);
  writePhrases(out, named, forms(facts.words.get('no-names')), lexicon);
  out.set('common', common);
  // Known words: no glued one is cut in them.
  for (const kind of ['headline-verbs', 'whole-names']) for (const word of forms(facts.words.get(kind))) lexicon.add(word);
  if (below === undefined) out.lexicon(lexicon);
  return assemble(out.sections);
}

const forms = (words: FactTable['words'] extends Map<string, infer T> ? T | undefined : never): string[] =>
  (words ?? []).flatMap(({ value }) => [value.name, ...value.aliases.map((a) => a.text)]);
/** A list as lines, the id first. */
function writeList(out: SectionWriter, kind: (typeof NAMED_KINDS)[NamedType], facts: readonly NamedFact[]): void {
  const lines = facts.map((fact) => Buffer.from(JSON.stringify({ id: fact.id, ...toLine(fact) })));
  out.bytes(kind, Buffer.concat(lines));
  const totals = [0];
  for (const line of lines) totals.push(totals[totals.length - 1] + line.length);
  out.integers(`${kind}#lines`, totals);
}

/** Words by kind: the kinds' JSON one after another, and where each stands. */
function writeWords(out: SectionWriter, words: FactTable['words']): void {
  const kinds: Record<string, [number, number]> = {};
  const parts: Buffer[] = [];
  let at = 0;
  for (const [kind, list] of words) {
    const part = Buffer.from(JSON.stringify(values(list).map(wordLine)));
    kinds[kind] = [at, at + part.length];
    at += part.length;
    parts.push(part);
  }
  out.bytes('words', Buffer.concat(parts));
  out.json('words#kinds', kinds);
}

function wordLine({
  id,
  name,
  aliases,
  source: _source,
  note: _note,
  ...fields
}: { id: string; name: string; aliases: AliasFact[]; source: string[] } & Record<string, unknown>): object {
  return { id, name, ...toLine({ aliases }), ...(Object.keys(fields).length > 0 ? { fields } : {}) };
}

/** Numbers of the posts that each person held. */
function tenuresByPerson(posts: readonly FactOf<'posts'>[]): Record<string, number[]> {
  const held = new Map<string, number[]>();
  for (const [i, post] of posts.entries()) {
    for (const person of new Set(post.holders.map((h) => h.person))) held.set(person, [...(held.get(person) ?? []), i]);
  }
  return Object.fromEntries(held);
}
