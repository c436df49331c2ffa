import type { WordEntry } from '../../knowledge/contract.js';
import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Segmented } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import { LOWER, NUMBER, type Tokens, UPPER, WORD } from '../../model/tokens.js';
import type { RolePart } from '../../model/value.js';
import { WordSet } from '../../text/word-set.js';
import type { Recognizer } from '../contract.js';
import { Headlines } from '../grammar/headline.js';
import { lexicalCues } from '../grammar/lexical-cues.js';
import { namesNoPlace } from '../grammar/no-place.js';
import { createPersonBounds } from '../grammar/person-bounds.js';
import { formsOfWords, nameVocabulary } from '../grammar/vocabulary.js';
import { TAGGED_TYPES } from '../tagger/labels.js';
import type { TaggerModel } from '../tagger/model.js';
import { createTagger, type TaggedName } from '../tagger/tagger.js';

/** Marks names by what the learnt model says of them, the ones that no list holds among them. Marks nothing without a model. */
export function createTaggerRecognizer(knowledge: LoadedKnowledge, model: TaggerModel | undefined): Recognizer {
  const tagger = model && createTagger(knowledge, model);
  const { nameHeads } = lexicalCues(knowledge);
  const { personal, verbs, common, functionWords } = nameVocabulary(knowledge);
  const headlines = new Headlines(functionWords);
  const bounds = createPersonBounds(knowledge);
  const titles = outsideNames(knowledge);
  const noPlace = namesNoPlace(knowledge.lexicon);
  const nouns = new WordSet(
    knowledge.lexicon,
    [...knowledge.words('common-words'), ...knowledge.words('occupations')].flatMap(singleWords),
  );
  return {
    name: 'tagger',
    labels: TAGGED_TYPES,
    recognize({ tokens }: Segmented): Mention[] {
      const mentions: Mention[] = [];
      tagger?.(tokens, (given) => {
        const name = given.type === 'person' ? personOnly(tokens, given) : given;
        if (name === undefined || isBareHead(tokens, name) || isSpelledOutTerm(tokens, name)) return;
        if ((name.type === 'place' && noPlace(tokens, name.from)) || isOpeningWord(tokens, name)) return;
        const read = mention(tokens, name);
        // "Drs Ahmad Yani" and "Ahmad Yani" are now one reading: either is right where the name is.
        let twin = mentions.length - 1;
        const oldest = Math.max(0, mentions.length - TWINS);
        while (twin >= oldest && !isSame(mentions[twin], read)) twin--;
        if (twin < oldest) mentions.push(read);
        else mentions[twin] = { ...read, confidence: Math.min(1, mentions[twin].confidence + read.confidence) };
      });
      return mentions;
    },
  };

  /** Lists and rules say which entry a name means; of the same words theirs is kept (refiners/agreement.ts). */
  function mention(t: Tokens, { from, to, type, probability: confidence }: TaggedName): Mention {
    const start = t.start[from];
    const end = t.end[to - 1];
    const provenance = { component: 'tagger', rule: type, facts: [] };
    return type !== 'role'
      ? { type, start, end, candidates: [], subtype: undefined, canonical: undefined, confidence, provenance }
      : {
          type,
          start,
          end,
          candidates: [],
          canonical: undefined,
          parts: partsOf(t, from, to),
          within: undefined,
          qualifier: undefined,
          confidence,
          provenance,
        };
  }

  /** "Prof ⟨Bambang Supomo⟩", "Drs . ⟨Ahmad Yani⟩ SH": title and degrees stay outside, with their points, where they are not part of a known name ("Haji Isam"). */
  function withoutTitles(t: Tokens, name: TaggedName): TaggedName | undefined {
    let { from, to } = name;
    if (knowledge.names.at(t, from)?.readings.some((r) => r.type === 'person')) return name;
    while (from < to && (titles.before.has(t.lex[from]) || (from > name.from && t.text[t.start[from]] === '.'))) from++;
    if (from === to) return undefined;
    while (to - from > 2 && t.kind[to - 1] === WORD && t.shape[to - 1] !== LOWER && titles.behind.has(t.lex[to - 1])) to--;
    return t.kind[from] === WORD && t.shape[from] !== LOWER ? { ...name, from, to } : name;
  }

  /** The name without titles, verbs, bodies and places that the model took for a part of it; a name that the facts hold stands. */
  function personOnly(t: Tokens, given: TaggedName): TaggedName | undefined {
    const known = knowledge.names.at(t, given.from);
    if (known?.to === given.to && known.readings.some((r) => r.type === 'person')) return given;
    const name = withoutVerbs(t, withoutTitles(t, given));
    const within = name && bounds.within(t, name.from, name.to);
    return within === undefined ? undefined : { ...given, ...within };
  }

  /** "Bamsoet ⟨Sebut⟩", "⟨Temui⟩ Prabowo": in headlines verbs have a capital too, and so do common words behind the name. */
  function withoutVerbs(t: Tokens, name: TaggedName | undefined): TaggedName | undefined {
    if (name === undefined) return undefined;
    let { from, to } = name;
    while (from < to && isVerb(t, from)) from++;
    if (from === to) return undefined;
    for (let k = from + 1; k < to; k++) if (isVerb(t, k)) to = k;
    while (to - from > 1 && isSmallWord(t, to - 1) && headlines.isHeadline(t, from)) to--;
    return from === name.from && to === name.to ? name : { ...name, from, to };
  }

  function isVerb(t: Tokens, i: number): boolean {
    if (t.kind[i] !== WORD || t.shape[i] === LOWER) return false;
    return t.lex[i] > 0 ? verbs.has(t.lex[i]) : t.end[i] - t.start[i] >= 7 && t.text.startsWith('kan', t.end[i] - 3);
  }

  function isSmallWord(t: Tokens, i: number): boolean {
    return t.kind[i] === WORD && (common.has(t.lex[i]) || functionWords.has(t.lex[i]));
  }

  /** "Kementerian", "Pemerintah Provinsi" alone open a name, but are none. */
  function isBareHead(t: Tokens, { from, to, type }: TaggedName): boolean {
    return type !== 'person' && type !== 'role' && nameHeads.at(t, from)?.to === to;
  }

  /** "Hakim menilai …", "Jaya ekonomi …": a common word with a sentence's capital is a person only where the text has it as part of a longer name. */
  function isOpeningWord(t: Tokens, { from, to, type }: TaggedName): boolean {
    if (type !== 'person' || to !== from + 1 || !nouns.has(t.lex[from]) || !opensSentence(t, from)) return false;
    for (let i = 1; i < t.count; i++)
      if (t.lex[i] === t.lex[from] && i !== from && t.shape[i] !== LOWER && isCapitalBefore(t, i)) return false;
    return true;
  }

  /** "Partially Oriented Yarn (POY)": foreign words with the letters that stand for them are a term, no person. */
  function isSpelledOutTerm(t: Tokens, { from, to, type }: TaggedName): boolean {
    if (type !== 'person' || to + 1 >= t.count || t.text[t.start[to]] !== '(' || t.shape[to + 1] !== UPPER) return false;
    let initials = '';
    for (let i = from; i < to; i++) {
      if (t.kind[i] !== WORD) continue;
      if (personal.has(t.lex[i])) return false;
      initials += t.text[t.start[i]];
    }
    return initials.length > 1 && t.text.slice(t.start[to + 1], t.end[to + 1]) === initials;
  }

  /** Bodies and places that the facts know inside a post. */
  function partsOf(t: Tokens, from: number, to: number): RolePart[] {
    const parts: RolePart[] = [];
    for (let i = from; i < to; i++) {
      const hit = knowledge.names.at(t, i);
      const reading = hit?.readings.find((r) => r.type === 'organization') ?? hit?.readings.find((r) => r.type === 'place');
      if (hit === undefined || reading === undefined || hit.to > to) continue;
      const type = reading.type as RolePart['type'];
      parts.push({ type, start: t.start[i], end: t.end[hit.to - 1], facts: [reading.id] });
      i = hit.to - 1;
    }
    return parts;
  }
}

const singleWords = ({ name, aliases }: WordEntry): string[] => [name, ...aliases.map((a) => a.text)].filter((w) => /^\p{Ll}+$/u.test(w));

/** The first word of its sentence, marks before it passed over. */
function opensSentence(t: Tokens, i: number): boolean {
  let k = i - 1;
  while (k >= 0 && t.sentence[k] === t.sentence[i] && t.kind[k] !== WORD && t.kind[k] !== NUMBER) k--;
  return k < 0 || t.sentence[k] !== t.sentence[i];
}

/** "Lukman ⟨Hakim⟩": another word with a capital stands right before. */
const isCapitalBefore = (t: Tokens, i: number): boolean =>
  t.kind[i - 1] === WORD && t.shape[i - 1] !== LOWER && t.sentence[i - 1] === t.sentence[i] && !opensSentence(t, i - 1);

/** How many readings back the same one may stand: they come in order of their begin. */
const TWINS = 12;
const isSame = (a: Mention, b: Mention): boolean => a.start === b.start && a.end === b.end && a.type === b.type;

/** Forms of address that are never a given name themselves, as "Teuku" or "Raden" may be. */
const ADDRESS = new Set(
  ['bapak', 'ibu', 'saudara', 'tuan', 'haji', 'hajah', 'kiai-haji', 'kiai', 'ustaz', 'ustazah'].map((id) => `honorific:${id}`),
);

/** Words of the facts that stand before a person's name, or behind it, and are no part of it. */
function outsideNames(knowledge: LoadedKnowledge): { before: WordSet; behind: WordSet } {
  const words = knowledge.words('honorifics-degrees');
  const forms = (some: readonly WordEntry[]): string[] => formsOfWords(some).map((form) => form.replace(/\.$/, ''));
  const single = (form: string): boolean => /^\p{L}{2,}$/u.test(form);
  const before = words.filter((w) => w.fields.form === 'degree-before' || ADDRESS.has(w.id));
  const ranks = words
    .filter((w) => w.fields.form === 'rank')
    .flatMap((w) => [w.name, ...w.aliases.filter((a) => !a.ambiguous).map((a) => a.text)]);
  const behind = words.filter((w) => w.fields.form === 'degree-after');
  return {
    before: new WordSet(knowledge.lexicon, [...forms(before), ...ranks].filter(single)),
    behind: new WordSet(knowledge.lexicon, forms(behind).filter(single)),
  };
}
