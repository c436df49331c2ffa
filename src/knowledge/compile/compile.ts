import { createHash } from 'node:crypto';
import { Lexicon } from '../../text/lexicon.js';
import { phraseWords } from '../../text/phrase.js';
import type { NamedType } from '../contract.js';
import { NAMED_KINDS, NAMED_TYPES, type Section, SECTIONS } from '../format.js';
import { readAreas } from './areas.js';
import { mergePlaces } from './places.js';
import type { FactTable, PlacedFact } from './read-facts.js';
import type { FactOf } from './schema.js';

type NamedFact = FactOf<'people' | 'posts' | 'organizations' | 'platforms' | 'programs' | 'places'>;

/** Turns checked facts into the compiled file's text: a header line and one line a section, so that a reader parses only what it needs. */
export function compile(facts: FactTable): string {
  const values = <T>(placed: readonly PlacedFact<T>[]): T[] => placed.map((p) => p.value);
  const stoplist = new Set(facts['places-stoplist'].map((p) => p.value.name.toLowerCase()));
  const places = mergePlaces(values(facts.places), readAreas(stoplist));
  const named: Record<NamedType, NamedFact[]> = {
    person: values(facts.people).map((p) => ({ ...p, aliases: p.aliases.filter((a) => !/^(Pak|Bu|Bapak|Ibu|Mas|Bang|Kang) /.test(a.text)) })),
    role: values(facts.posts),
    organization: values(facts.organizations).map(withTicker),
    platform: values(facts.platforms),
    program: values(facts.programs),
    place: places,
  };
  const lexicon = new Lexicon([], 60_000);
  const sections: Record<Section, unknown> = {
    ...Object.fromEntries(NAMED_TYPES.map((type) => [NAMED_KINDS[type], named[type].map(strip)])),
    'regulation-kinds': values(facts['regulation-kinds']).map(strip),
    regulations: values(facts.regulations).map(strip),
    outlets: values(facts.outlets).map(strip),
    words: Object.fromEntries([...facts.words].map(([kind, list]) => [kind, values(list).map(wordEntry)])),
    'regulation-titles': Object.fromEntries(values(facts['regulation-titles']).map((t) => [t.id, t.name])),
    sources: values(facts.sources),
    phrases: phraseTable(named, lexicon),
    lexicon: '',
  } as Record<Section, unknown>;
  sections.lexicon = Array.from({ length: lexicon.size - 1 }, (_, i) => lexicon.word(i + 1)).join('\n');
  const lines = SECTIONS.map((name) => JSON.stringify(sections[name]));
  const version = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
  const header = JSON.stringify({ format: 'warta.knowledge/1', version, lengths: lines.map((l) => Buffer.byteLength(l)) });
  return `${header}\n${lines.join('\n')}\n`;
}

/** A company's stock code stands for it where it stands alone. */
function withTicker(o: FactOf<'organizations'>): FactOf<'organizations'> {
  if (o.ticker === undefined || o.aliases.some((a) => a.text === o.ticker)) return o;
  return { ...o, aliases: [...o.aliases, { text: o.ticker, exact: true }] };
}

/** Examples are for the lint; what is absent is not written. */
function strip<T extends { examples?: unknown; not?: unknown }>(entry: T): Omit<T, 'examples' | 'not'> {
  const { examples: _examples, not: _not, ...rest } = entry;
  return rest;
}

function wordEntry(word: { id: string; name: string; aliases: unknown; source: string[] } & Record<string, unknown>): unknown {
  const { id, name, aliases, source, note, ...fields } = word;
  return { id, name, aliases, source, note, fields };
}

/**
 * Every written form as numbers, in one array (base64 of little-endian Int32): for each phrase the count of its words, the
 * words, the count of its readings, then (type, entry, alias) a reading; alias -1 is the canonical name.
 */
function phraseTable(named: Record<NamedType, NamedFact[]>, lexicon: Lexicon): string {
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
      add(fact.name, t, e, -1);
      fact.aliases.forEach((alias, a) => add(alias.text, t, e, a));
    });
  });
  const flat: number[] = [];
  for (const { words, readings } of phrases.values()) flat.push(words.length, ...words, readings.length / 3, ...readings);
  return Buffer.from(Int32Array.from(flat).buffer).toString('base64');
}
