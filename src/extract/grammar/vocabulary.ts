import type { Knowledge, WordEntry } from '../../knowledge/contract.js';
import type { LoadedKnowledge } from '../../knowledge/index.js';
import { phraseWords } from '../../text/phrase.js';
import { WordSet } from '../../text/word-set.js';
import { Headlines } from './headline.js';

/** Sets of words that the grammars of names share. */
export interface NameVocabulary {
  /** Words that carry grammar ("yang", "pada", "menurut"): never part of a person's name. */
  readonly functionWords: WordSet;
  /** Months, weekdays and words of time: "kata Budi, Senin". */
  readonly calendar: WordSet;
  /** Words that the names of offices and posts are made of ("Perhubungan", "Bidang"), but not people's names. */
  readonly office: WordSet;
  /** Words of the known people's names. */
  readonly personal: WordSet;
  /** Common words that are no known person's name: a capital alone (a headline, a sentence's begin) makes no name of them. */
  readonly common: WordSet;
  /** "Gandeng", "Soroti", "Dianugerahi": verbs that headlines write with a capital beside a name, no known person's name among them. */
  readonly verbs: WordSet;
  /** "Pak", "Haji", "Dr", "Kombes": stand before a name, outside its span. */
  readonly honorifics: WordSet;
  /** "Prof", "Brigjen": words of degrees and ranks, which are no part of any name. Forms of address are left out: "Sri", "Gusti" are names too. */
  readonly titles: WordSet;
  /** "kata", "ujar", "menurut": what stands before a speaker. */
  readonly reporting: WordSet;
  readonly headlines: Headlines;
}

/** All written forms of the words of one kind of the language facts. */
export const formsOfWords = (words: readonly WordEntry[]): string[] => words.flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)]);

const shared = new WeakMap<Knowledge, NameVocabulary>();

/** The vocabulary of one knowledge base; built once for all grammars that ask. */
export function nameVocabulary(knowledge: Knowledge): NameVocabulary {
  let vocabulary = shared.get(knowledge);
  if (vocabulary === undefined) {
    vocabulary = build(knowledge);
    shared.set(knowledge, vocabulary);
  }
  return vocabulary;
}

function build(knowledge: Knowledge): NameVocabulary {
  const { lexicon } = knowledge;
  const ofKinds = (...kinds: string[]): string[] => kinds.flatMap((kind) => formsOfWords(knowledge.words(kind))).flatMap(phraseWords);
  const { office, personal } = (knowledge as LoadedKnowledge).derivedWords();
  const named = new Set(personal.map((w) => w.toLowerCase()));
  const functionWords = new WordSet(lexicon, ofKinds('function-words'));
  return {
    functionWords,
    headlines: new Headlines(functionWords),
    calendar: new WordSet(lexicon, ofKinds('months', 'weekdays')),
    office: new WordSet(lexicon, office),
    common: new WordSet(
      lexicon,
      ofKinds('common-words').filter((w) => !named.has(w)),
    ),
    verbs: new WordSet(
      lexicon,
      ofKinds('headline-verbs').filter((w) => !named.has(w)),
    ),
    personal: new WordSet(lexicon, personal),
    honorifics: new WordSet(
      lexicon,
      ofKinds('occupations', 'honorifics-degrees').filter((w) => w.length > 1 || w === 'H'),
    ),
    titles: new WordSet(lexicon, degreesAndRanks(knowledge)),
    reporting: new WordSet(lexicon, ofKinds('speech-verbs')),
  };
}

function degreesAndRanks(knowledge: Knowledge): string[] {
  return knowledge
    .words('honorifics-degrees')
    .filter((w) => w.fields.form === 'degree-before' || w.fields.form === 'rank')
    .flatMap((w) => [w.name, ...w.aliases.filter((a) => !a.ambiguous).map((a) => a.text)])
    .flatMap(phraseWords)
    .filter((word) => word.length > 1 && /^\p{L}+$/u.test(word));
}
