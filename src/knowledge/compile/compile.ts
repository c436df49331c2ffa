import { createHash } from 'node:crypto';
import { Lexicon } from '../../text/lexicon.js';
import { phraseWords } from '../../text/phrase.js';
import type { NamedType } from '../contract.js';
import { type DerivedWords, FORMAT, NAMED_KINDS, NAMED_TYPES, type Section, SECTIONS } from '../format.js';
import { readAreas } from './areas.js';
import { mergePlaces } from './places.js';
import type { FactTable, PlacedFact } from './read-facts.js';
import type { AliasFact, FactOf } from './schema.js';

type NamedFact = FactOf<'people' | 'posts' | 'organizations' | 'platforms' | 'programs' | 'places'>;

/** Turns checked facts into the compiled file's bytes. */
export function compile(facts: FactTable): Buffer {
  const stoplist = new Set(facts['places-stoplist'].map((p) => p.value.name.toLowerCase()));
  const named: Record<NamedType, NamedFact[]> = {
    person: values(facts.people).map((p) => ({ ...p, aliases: p.aliases.filter((a) => !COURTESY.test(a.text)) })),
    role: values(facts.posts),
    organization: values(facts.organizations).map(withTicker),
    platform: values(facts.platforms),
    program: values(facts.programs),
    place: mergePlaces(values(facts.places), readAreas(stoplist)),
  };
  const codes = [...(facts.words.get('currencies') ?? [])].flatMap((c) => [c.value.name, ...c.value.aliases.map((a) => a.text)]);
  const kinds = values(facts['regulation-kinds']).flatMap((k) => k.aliases.map((a) => a.text));
  const claimed = new Set([...codes, ...kinds]);
  for (const type of NAMED_TYPES) named[type] = named[type].map((entry) => marked(entry, claimed));
  const lexicon = new Lexicon([], 60_000);
  const sections = new Map<Section, Buffer>();
  for (const type of NAMED_TYPES) {
    const lines = named[type].map((fact) => Buffer.from(JSON.stringify(strip(fact))));
    sections.set(NAMED_KINDS[type], Buffer.concat(lines));
    sections.set(`${NAMED_KINDS[type]}#lines`, int32(runningTotals(lines)));
  }
  const json = (name: Section, value: unknown): unknown => sections.set(name, Buffer.from(JSON.stringify(value)));
  json('ids', NAMED_TYPES.map((type) => named[type].map((f) => f.id).join(' ')));
  json('regulation-kinds', values(facts['regulation-kinds']).map(strip));
  json('regulations', values(facts.regulations).map(strip));
  json('outlets', values(facts.outlets).map(strip));
  json('words', Object.fromEntries([...facts.words].map(([kind, list]) => [kind, values(list).map(wordEntry)])));
  json('regulation-titles', Object.fromEntries(values(facts['regulation-titles']).map((t) => [t.id, t.name])));
  json('sources', values(facts.sources));
  json('tenures', tenuresByPerson(values(facts.posts)));
  json('vocabulary', derivedWords(named));
  sections.set('phrases', int32(phraseTable(named, lexicon)));
  sections.set('lexicon', Buffer.from(Array.from({ length: lexicon.size - 1 }, (_, i) => lexicon.word(i + 1)).join('\n')));
  return assemble(SECTIONS.map((name) => sections.get(name)!));
}

const values = <T>(placed: readonly PlacedFact<T>[]): T[] => placed.map((p) => p.value);
const int32 = (numbers: readonly number[]): Buffer => Buffer.from(Int32Array.from(numbers).buffer);
/** A courtesy before a name is no part of it. */
const COURTESY = /^(Pak|Bu|Bapak|Ibu|Mas|Bang|Kang) /;

/** Header line and sections, each padded to a multiple of four bytes so that tables can be read in place. */
function assemble(parts: readonly Buffer[]): Buffer {
  const pad = (length: number): number => (4 - (length % 4)) % 4;
  const version = createHash('sha256').update(Buffer.concat(parts)).digest('hex').slice(0, 16);
  let header = JSON.stringify({ format: FORMAT, version, lengths: parts.map((p) => p.length) });
  header += `${' '.repeat(pad(Buffer.byteLength(header) + 1))}\n`;
  return Buffer.concat([Buffer.from(header), ...parts.flatMap((p) => [p, Buffer.alloc(pad(p.length))])]);
}

const runningTotals = (lines: readonly Buffer[]): number[] => {
  const totals = [0];
  for (const line of lines) totals.push(totals[totals.length - 1] + line.length);
  return totals;
};

/** Numbers of the posts that each person held. */
function tenuresByPerson(posts: readonly FactOf<'posts'>[]): Record<string, number[]> {
  const held: Record<string, number[]> = {};
  posts.forEach((post, i) => {
    for (const person of new Set(post.holders.map((h) => h.person))) (held[person] ??= []).push(i);
  });
  return held;
}

function derivedWords(named: Record<NamedType, NamedFact[]>): DerivedWords {
  const personal = new Set(named.person.flatMap((p) => [p.name, ...p.aliases.map((a) => a.text)]).flatMap(phraseWords));
  const offices = [...(named.organization as FactOf<'organizations'>[]).filter((o) => o.subtype === 'ministry' || o.subtype === 'agency'), ...named.role];
  const office = new Set(offices.flatMap((o) => phraseWords(o.name)).filter((w) => !personal.has(w) && /^\p{Lu}\p{Ll}{2}/u.test(w)));
  const postFirst = new Set(named.role.flatMap((p) => [p.name, ...p.aliases.map((a) => a.text)]).map((form) => phraseWords(form)[0]));
  return { office: [...office], personal: [...personal].filter((w) => w.length > 2), postFirst: [...postFirst] };
}

/** A company's stock code stands for it where it stands alone. */
function withTicker(o: FactOf<'organizations'>): FactOf<'organizations'> {
  if (o.ticker === undefined || o.aliases.some((a) => a.text === o.ticker)) return o;
  return { ...o, aliases: [...o.aliases, { text: o.ticker, exact: true }] };
}

/** Examples are for the lint; what is absent is not written. */
function strip<T extends { aliases: AliasFact[]; examples?: unknown; not?: unknown }>(entry: T): Omit<T, 'examples' | 'not'> {
  const { examples: _examples, not: _not, ...rest } = entry;
  return rest;
}

/** A form that wants its context, or that a kind of regulation or a currency is written with too ("PP", "USD"), is ambiguous. */
function marked(entry: NamedFact, claimed: ReadonlySet<string>): NamedFact {
  const aliases = entry.aliases.map((a) => (a.ambiguous || (a.context === undefined && !claimed.has(a.text)) ? a : { ...a, ambiguous: true }));
  return { ...entry, aliases };
}

function wordEntry(word: { id: string; name: string; aliases: unknown; source: string[] } & Record<string, unknown>): unknown {
  const { id, name, aliases, source, note, ...fields } = word;
  return { id, name, aliases, source, note, fields };
}

/**
 * Every written form as numbers, in one array: for each phrase the count of its words, the
 * words, the count of its readings, then (type, entry, alias) a reading; alias -1 is the canonical name.
 */
function phraseTable(named: Record<NamedType, NamedFact[]>, lexicon: Lexicon): number[] {
  const phrases = new Map<string, { words: number[]; readings: number[] }>();
  const add = (text: string, type: number, entry: number, alias: number): void => {
    // A bracketed abbreviation at the end is a name of its own in the text.
    const words = phraseWords(text.replace(/ \([^()]*\)$/, (b) => (b === ' (Persero)' ? b : ''))).map((w) => lexicon.add(w));
    if (words.length === 0) return;
    const key = words.join(' ');
    const phrase = phrases.get(key) ?? { words, readings: [] };
    for (let r = 0; r < phrase.readings.length; r += 3) if (phrase.readings[r] === type && phrase.readings[r + 1] === entry) return;
    phrase.readings.push(type, entry, alias);
    phrases.set(key, phrase);
  };
  NAMED_TYPES.forEach((type, t) => {
    named[type].forEach((fact, e) => {
      // A name that is also a common word stands among its own aliases with what narrows it: that reading goes first.
      fact.aliases.forEach((alias, a) => alias.text === fact.name && add(alias.text, t, e, a));
      add(fact.name, t, e, -1);
      fact.aliases.forEach((alias, a) => add(alias.text, t, e, a));
      // The press often leaves the e out: "Kementrian".
      fact.aliases.forEach((alias, a) => alias.text.startsWith('Kementerian ') && add(alias.text.replace('Kementerian', 'Kementrian'), t, e, a));
    });
  });
  const flat: number[] = [];
  for (const { words, readings } of phrases.values()) flat.push(words.length, ...words, readings.length / 3, ...readings);
  return flat;
}
