import type { Knowledge } from '../../knowledge/contract.js';
import { WordSet } from '../../text/word-set.js';
import { CitationPhrases } from './citation-phrases.js';

/** The words of the facts that citations are written with, by what they do there. */
export interface CitationWords {
  readonly number: WordSet;
  readonly year: WordSet;
  readonly article: WordSet;
  readonly paragraph: WordSet;
  readonly letter: WordSet;
  readonly item: WordSet;
  readonly join: WordSet;
  /** Joins laws that are read together, the second after the first: "juncto". */
  readonly with: WordSet;
  readonly inside: WordSet;
  readonly about: WordSet;
  readonly ordinal: WordSet;
  readonly change: WordSet;
  readonly upon: WordSet;
  readonly pointer: WordSet;
  /** What makes a bill a law: "sahkan". */
  readonly enact: WordSet;
  /** What asks for that: "desak". */
  readonly urge: WordSet;
  /** The kind that a code inside a number shows: "PUU" the Constitutional Court's rulings. */
  readonly series: ReadonlyMap<string, string>;
  readonly country: CitationPhrases<true>;
  readonly tax: CitationPhrases<true>;
}

const shared = new WeakMap<Knowledge, CitationWords>();

/** The citation words of one knowledge base; built once for all grammars that ask. */
export function citationWords(knowledge: Knowledge): CitationWords {
  let words = shared.get(knowledge);
  if (words === undefined) {
    words = build(knowledge);
    shared.set(knowledge, words);
  }
  return words;
}

function build(knowledge: Knowledge): CitationWords {
  const forms = new Map<string, string[]>();
  for (const { name, aliases, fields } of knowledge.words('citation-words')) {
    const role = String(fields.role);
    forms.set(role, [...(forms.get(role) ?? []), name, ...aliases.map((a) => a.text)]);
  }
  const set = (...roles: string[]): WordSet =>
    new WordSet(
      knowledge.lexicon,
      roles.flatMap((role) => forms.get(role) ?? []).flatMap((f) => f.split(' ')),
    );
  const phrases = (role: string): CitationPhrases<true> => {
    const table = new CitationPhrases<true>(knowledge.lexicon);
    for (const form of forms.get(role) ?? []) table.add(form, true);
    return table;
  };
  return {
    number: set('number'),
    year: set('year'),
    article: set('article'),
    paragraph: set('paragraph'),
    letter: set('letter'),
    item: set('item'),
    join: set('join', 'with'),
    with: set('with'),
    inside: set('inside'),
    about: set('about'),
    ordinal: set('ordinal'),
    change: set('change'),
    upon: set('upon'),
    pointer: set('pointer'),
    enact: set('enact'),
    urge: set('urge'),
    series: new Map(
      knowledge
        .words('citation-words')
        .filter((w) => w.fields.role === 'series')
        .flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)].map((form) => [form, String(w.fields.kind)] as const)),
    ),
    country: phrases('country'),
    tax: phrases('tax'),
  };
}
