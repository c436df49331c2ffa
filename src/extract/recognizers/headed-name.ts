import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Segmented } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import { LOWER } from '../../model/tokens.js';
import type { Recognizer } from '../contract.js';
import { createHeadedNames } from '../grammar/headed-name.js';

/** Marks the names that their first word opens: offices, companies, schools, streets, buildings, events. */
export function createHeadedNameRecognizer(knowledge: LoadedKnowledge): Recognizer {
  const headed = createHeadedNames(knowledge, knowledge.names);
  return {
    name: 'headed-name',
    labels: ['organization', 'place', 'program'],
    recognize(document: Segmented): Mention[] {
      const { tokens } = document;
      const mentions: Mention[] = [];
      for (let i = 0; i < tokens.count; i++) {
        if (tokens.sentence[i] < 0 || !headed.begins(tokens.lex[i])) continue;
        const name = headed.read(tokens, i);
        if (name === undefined) continue;
        mentions.push({
          type: name.head.type,
          start: tokens.start[name.from],
          end: tokens.end[name.to - 1],
          candidates: [],
          subtype: name.head.subtype,
          canonical: name.canonical,
          confidence: tokens.shape[i] === LOWER ? 0.65 : 0.75,
          provenance: { component: 'headed-name', rule: name.head.tail, facts: [] },
        });
        i = name.to - 1;
      }
      return mentions;
    },
  };
}
