import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Segmented } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import { type Tokens, UPPER, WORD } from '../../model/tokens.js';
import type { RolePart } from '../../model/value.js';
import type { Recognizer } from '../contract.js';
import { lexicalCues } from '../grammar/lexical-cues.js';
import { namesNoPlace } from '../grammar/no-place.js';
import { nameVocabulary } from '../grammar/vocabulary.js';
import { TAGGED_TYPES } from '../tagger/labels.js';
import type { TaggerModel } from '../tagger/model.js';
import { createTagger, type TaggedName } from '../tagger/tagger.js';

/** Marks names by what the learnt model says of them, the ones that no list holds among them. Marks nothing without a model. */
export function createTaggerRecognizer(knowledge: LoadedKnowledge, model: TaggerModel | undefined): Recognizer {
  const tagger = model && createTagger(knowledge, model);
  const { nameHeads } = lexicalCues(knowledge);
  const { personal, titles } = nameVocabulary(knowledge);
  const noPlace = namesNoPlace(knowledge.lexicon);
  return {
    name: 'tagger',
    labels: TAGGED_TYPES,
    recognize({ tokens }: Segmented): Mention[] {
      const mentions: Mention[] = [];
      tagger?.(tokens, (name) => {
        if (isBareHead(tokens, name) || isSpelledOutTerm(tokens, name) || (name.type === 'place' && noPlace(tokens, name.from))) return;
        const named = name.type === 'person' ? withoutTitles(tokens, name) : name;
        if (named !== undefined) mentions.push(mention(tokens, named));
      });
      return mentions;
    },
  };

  /** Lists and rules say which entry a name means; of the same words theirs is kept (refiners/agreement.ts). */
  function mention(t: Tokens, { from, to, type, probability: confidence }: TaggedName): Mention {
    const base = {
      start: t.start[from],
      end: t.end[to - 1],
      candidates: [],
      confidence,
      provenance: { component: 'tagger', rule: type, facts: [] },
    };
    return type === 'role' ? { ...base, type, parts: partsOf(t, from, to) } : { ...base, type };
  }

  /** "Prof Bambang Supomo", "Brigjen Pol. Rudi": the title stays outside, where it is not part of a known name ("Haji Isam"). */
  function withoutTitles(t: Tokens, name: TaggedName): TaggedName | undefined {
    let { from } = name;
    const known = knowledge.names.at(t, from);
    if (known?.readings.some((r) => r.type === 'person')) return name;
    while (from < name.to && (titles.has(t.lex[from]) || (from > name.from && t.text[t.start[from]] === '.'))) from++;
    return from === name.to ? undefined : { ...name, from };
  }

  /** "Kementerian", "Pemerintah Provinsi" alone open a name, but are none. */
  function isBareHead(t: Tokens, { from, to, type }: TaggedName): boolean {
    return type !== 'person' && type !== 'role' && nameHeads.at(t, from)?.to === to;
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
