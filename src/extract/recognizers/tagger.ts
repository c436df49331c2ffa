import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Segmented } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import type { Tokens } from '../../model/tokens.js';
import type { RolePart } from '../../model/value.js';
import type { Recognizer } from '../contract.js';
import { TAGGED_TYPES } from '../tagger/labels.js';
import type { TaggerModel } from '../tagger/model.js';
import { createTagger, type TaggedName } from '../tagger/tagger.js';

/** Marks names by what the learnt model says of them, the ones that no list holds among them. Marks nothing without a model. */
export function createTaggerRecognizer(knowledge: LoadedKnowledge, model: TaggerModel | undefined): Recognizer {
  const tagger = model && createTagger(knowledge, model);
  return {
    name: 'tagger',
    labels: TAGGED_TYPES,
    recognize({ tokens }: Segmented): Mention[] {
      const mentions: Mention[] = [];
      tagger?.(tokens, (name) => mentions.push(mention(tokens, name)));
      return mentions;
    },
  };

  function mention(t: Tokens, { from, to, type, probability: confidence }: TaggedName): Mention {
    const start = t.start[from];
    const end = t.end[to - 1];
    const facts = type === 'role' ? [] : candidatesOf(t, from, to, type);
    const provenance = { component: 'tagger', rule: type, facts };
    if (type === 'role') return { type, start, end, candidates: [], parts: partsOf(t, from, to), confidence, provenance };
    return { type, start, end, candidates: facts, confidence, provenance };
  }

  /** Entries of the facts that the words as a whole may mean. */
  function candidatesOf(t: Tokens, from: number, to: number, type: TaggedName['type']): string[] {
    const hit = knowledge.names.at(t, from);
    return hit?.to === to ? [...new Set(hit.readings.filter((r) => r.type === type).map((r) => r.id))] : [];
  }

  /** Bodies and places that the facts know inside a post. */
  function partsOf(t: Tokens, from: number, to: number): RolePart[] {
    const parts: RolePart[] = [];
    for (let i = from; i < to; i++) {
      const hit = knowledge.names.at(t, i);
      const reading = hit?.readings.find((r) => r.type === 'organization') ?? hit?.readings.find((r) => r.type === 'place');
      if (hit === undefined || reading === undefined || hit.to > to) continue;
      parts.push({ type: reading.type as RolePart['type'], start: t.start[i], end: t.end[hit.to - 1], facts: [reading.id] });
      i = hit.to - 1;
    }
    return parts;
  }
}
