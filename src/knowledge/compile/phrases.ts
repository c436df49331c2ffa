import type { Lexicon } from '../../text/lexicon.js';
import { phraseWords } from '../../text/phrase.js';
import { TokenTrie } from '../../text/trie.js';
import type { NamedType } from '../contract.js';
import { formWords } from '../form-words.js';
import { BEGINS, BEGINS_CAPITAL, NAMED_TYPES, NEVER_INSIDE } from '../format.js';
import { mayBeSmall } from '../name-index.js';
import type { SectionWriter } from './assemble.js';
import type { NamedFact, NamedFacts } from './named-facts.js';

const MINISTRY = 'Kementerian ';

/**
 * Writes the trie of every written form, and the readings at its ends: (type, entry, alias) each, alias -1 the canonical name.
 * A phrase of `noNames` ends without any reading: the names in it mean something else there ("BI Rate", "Warga Negara Asing").
 */
export function writePhrases(out: SectionWriter, named: NamedFacts, noNames: readonly string[], lexicon: Lexicon): void {
  const phrases = new Map<string, { words: number[]; readings: number[] }>();
  /** A reading that takes any capitals needs no other of the same entry; "ANTARA" leaves room for a narrower "Antara". */
  const covers = (type: number, entry: number, alias: number): boolean =>
    alias < 0 || named[NAMED_TYPES[type]][entry].aliases[alias].exact !== true;
  const add = (text: string, type: number, entry: number, alias: number): void => {
    const words = formWords(text).map((w) => lexicon.add(w));
    if (words.length === 0) return;
    const key = words.join(' ');
    const phrase = phrases.get(key) ?? { words, readings: [] };
    for (let r = 0; r < phrase.readings.length; r += 3)
      if (phrase.readings[r] === type && phrase.readings[r + 1] === entry && covers(type, entry, phrase.readings[r + 2])) return;
    phrase.readings.push(type, entry, alias);
    phrases.set(key, phrase);
  };
  NAMED_TYPES.forEach((type, t) => {
    named[type].forEach((fact, e) => {
      // A name that is also a common word stands among its own aliases with what narrows it: that reading goes first.
      const own = fact.aliases.some((alias) => alias.text === fact.name);
      for (const [a, alias] of fact.aliases.entries()) if (alias.text === fact.name) add(alias.text, t, e, a);
      if (!own) add(fact.name, t, e, -1);
      for (const [a, alias] of fact.aliases.entries()) if (alias.text !== fact.name) add(alias.text, t, e, a);
      // The press often leaves the e out: "Kementrian".
      if (fact.name.startsWith(MINISTRY)) add(fact.name.replace(MINISTRY, 'Kementrian '), t, e, -1);
      for (const [a, { text }] of fact.aliases.entries())
        if (text.startsWith(MINISTRY)) add(text.replace(MINISTRY, 'Kementrian '), t, e, a);
    });
  });
  for (const text of noNames) {
    const words = formWords(text).map((w) => lexicon.add(w));
    if (!phrases.has(words.join(' '))) phrases.set(words.join(' '), { words, readings: [] });
  }
  const trie = new TokenTrie();
  const table: number[] = [];
  const flags = Buffer.alloc(lexicon.size, NEVER_INSIDE);
  for (const { words, readings } of phrases.values()) {
    const small = readings.some(
      (type, r) => r % 3 === 0 && smallReading(named[NAMED_TYPES[type]][readings[r + 1]], readings[r + 2], NAMED_TYPES[type]),
    );
    if ((flags[words[0]] & BEGINS) === 0) flags[words[0]] |= small ? BEGINS : BEGINS_CAPITAL;
    for (const word of words.slice(1)) flags[word] &= ~NEVER_INSIDE;
    trie.insert(words, table.length);
    table.push(readings.length / 3, ...clearFirst(readings, named));
  }
  const tables = trie.tables();
  out.integers('trie#slots', tables.slots);
  out.integers('trie#nodes', tables.nodes);
  out.integers('trie#roots', tables.roots);
  out.integers('readings', table);
  out.bytes('first-words', flags);
}

/** Whether a reading may be written with a small first letter. */
function smallReading(fact: NamedFact, alias: number, type: NamedType): boolean {
  const form = alias < 0 ? { text: fact.name } : fact.aliases[alias];
  return mayBeSmall(form, phraseWords(form.text), type);
}

/** Readings of which the form is a plain name stand before those that call it ambiguous. */
function clearFirst(readings: readonly number[], named: NamedFacts): number[] {
  const rows = Array.from({ length: readings.length / 3 }, (_, i) => readings.slice(3 * i, 3 * i + 3));
  const doubtful = ([type, entry, alias]: number[]): number =>
    Number(alias >= 0 && named[NAMED_TYPES[type]][entry].aliases[alias].ambiguous === true);
  return rows.sort((a, b) => doubtful(a) - doubtful(b)).flat();
}
