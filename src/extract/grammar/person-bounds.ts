import type { OrganizationEntry, PlaceEntry } from '../../knowledge/contract.js';
import type { LoadedKnowledge } from '../../knowledge/index.js';
import { LOWER, type Tokens, UPPER, WORD } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import { lexicalCues } from './lexical-cues.js';
import { REGIONS } from './regions.js';
import { formsOfWords, nameVocabulary } from './vocabulary.js';

/** Cuts off what stands in a run of capitalised words and is no part of a person's name. */
export interface PersonBounds {
  /** The name's tokens within [from, to); undefined where no person is left. */
  within(tokens: Tokens, from: number, to: number): { from: number; to: number } | undefined;
}

/** Titles of the nobility that stand before one name, "Raja Charles"; before more words they are names themselves, "Raja Inal Siregar". */
const NOBLE = ['Raja', 'Ratu', 'Pangeran', 'Kaisar', 'Paus', 'Lord', 'Lady', 'Duke', 'Imam'];
/** Titles that are no names: "Nabi Ibrahim", "Countess Teresa Guiccioli". */
const TITLES = ['Nabi', 'Rasul', 'Countess', 'Duchess', 'Baroness', 'Mullah'];
/** Blessings and "and others" behind a name. */
const BEHIND = ['SAW', 'SWT', 'AS', 'Alaihissalam', 'Alahissalam', 'Shallallahu', 'Cs', 'Dkk'];

export function createPersonBounds(knowledge: LoadedKnowledge): PersonBounds {
  const { lexicon, names } = knowledge;
  const { personal } = nameVocabulary(knowledge);
  const { postHeads } = lexicalCues(knowledge);
  const things = knowledge.words('no-person-words');
  const noPerson = new WordSet(lexicon, formsOfWords(things.filter((w) => w.fields.title !== true)));
  const noble = new WordSet(lexicon, NOBLE);
  const behind = new WordSet(lexicon, BEHIND);
  const titles = new WordSet(lexicon, TITLES);
  const inner = new WordSet(lexicon, innerTitles(knowledge));
  const foreign = new WordSet(lexicon, formsOfWords(things.filter((w) => w.fields.title === true)));
  const kept = new WordSet(lexicon, [...NOBLE, 'Sultan']);

  /** Indonesia, its provinces, regencies and cities: people are named like cities abroad ("Antonio Valencia"). */
  const isHere = ({ id, category, parent }: PlaceEntry): boolean =>
    id === INDONESIA ||
    (REGIONS.has(category) && (parent === INDONESIA || (knowledge.entry(parent ?? '') as PlaceEntry | undefined)?.parent === INDONESIA));

  const isState = ({ subtype }: OrganizationEntry): boolean => subtype === 'ministry' || subtype === 'agency';

  const isWord = (t: Tokens, k: number): boolean => t.kind[k] === WORD && t.shape[k] !== LOWER;

  /** Behind a body or a place of Indonesia that the facts know: "Ipsos Indonesia ⟨Andi Sukma⟩". 0 where none stands at `k`. */
  const behindKnown = (t: Tokens, k: number, to: number): number => {
    if (!names.begins(t.lex[k]) || personal.has(t.lex[k])) return 0;
    const hit = names.at(t, k);
    if (hit === undefined || hit.to > to || hit.readings.some((r) => r.type === 'person')) return 0;
    // "Jampidmil Mayjen TNI ⟨M Ali Ridho⟩", "Setjen Kemenhan": the letters or the short form of a state body.
    if (
      hit.to === k + 1 &&
      hit.readings.some((r) => r.type === 'organization' && !r.alias.ambiguous && isState(knowledge.entry(r.id) as OrganizationEntry))
    )
      return hit.to;
    const here = hit.readings.find((r) => r.type === 'place' && !r.alias.ambiguous && isHere(knowledge.entry(r.id) as PlaceEntry));
    // "Bungaran Samosir": clans have the names of regencies.
    return here === undefined || (hit.to === to && (knowledge.entry(here.id) as PlaceEntry).category === 'regency') ? 0 : hit.to;
  };

  return {
    within(t, from, to) {
      let first = from;
      let last = to;
      while (last - first > 1 && isWord(t, last - 1) && behind.has(t.lex[last - 1])) last--;
      for (let k = from; k < last; k++) {
        if (!isWord(t, k)) continue;
        const ends = inner.has(t.lex[k]) || foreign.has(t.lex[k]) || (noPerson.has(t.lex[k]) && (k > from || last - k > 1));
        const at = ends ? k + 1 : k > from ? behindKnown(t, k, last) : 0;
        if (at > 0) first = at;
      }
      const ranked = first > from && inner.has(t.lex[first - 1]);
      // "Raja Charles": the noble's one name stands as it is.
      const titled =
        last - first > 1 && isWord(t, first + 1) && (titles.has(t.lex[first]) || (last - first === 2 && noble.has(t.lex[first])));
      if (titled) first++;
      const post = kept.has(t.lex[first]) ? undefined : postHeads.at(t, first);
      if (post !== undefined && post.to < last) first = post.to;
      while (first < last && !isWord(t, first)) first++;
      if (first === last) return undefined;
      // Of "Glaucoma Service Cibubur", "Dirjen Haki", "Marsda TNI" no name is left.
      const one = first > from && last - first === 1 && !personal.has(t.lex[first]);
      return one && !titled && (!ranked || t.shape[first] === UPPER) ? undefined : { from: first, to: last };
    },
  };
}

/** Degrees, ranks and religious titles, behind which a name begins wherever they stand: "Kapolsek Pancoran Mas AKP ⟨Hartono⟩". */
function innerTitles(knowledge: LoadedKnowledge): string[] {
  return knowledge
    .words('honorifics-degrees')
    .filter((w) => w.fields.form === 'rank' || w.fields.form === 'degree-before' || INNER.has(w.id))
    .flatMap((w) => [w.name, ...w.aliases.filter((a) => !a.ambiguous).map((a) => a.text)])
    .map((form) => form.replace(/\.$/, ''))
    .filter((form) => /^\p{L}{3,}$|^Dr$|^Ir$|^KH$/u.test(form));
}

const INDONESIA = 'place:indonesia';
const INNER = new Set(['kiai-haji', 'kiai', 'ustaz', 'ustazah', 'syekh'].map((id) => `honorific:${id}`));
