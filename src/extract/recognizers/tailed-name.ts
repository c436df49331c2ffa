import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Segmented } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import type { Recognizer } from '../contract.js';
import { NAME_TAIL, openingsOf } from '../grammar/openings.js';
import { createTailedNames } from '../grammar/tailed-name.js';

/** Marks the names that their last word tells: foreign companies, clubs, schools, agencies, contests and fairs. */
export function createTailedNameRecognizer(knowledge: LoadedKnowledge): Recognizer {
  const tailed = createTailedNames(knowledge, knowledge.names);
  const openings = openingsOf(knowledge);
  openings.put(NAME_TAIL, (lex) => tailed.begins(lex));
  return {
    name: 'tailed-name',
    labels: ['organization', 'program'],
    recognize({ tokens }: Segmented): Mention[] {
      const mentions: Mention[] = [];
      const opens = openings.of(tokens);
      for (let i = 0; i < tokens.count; i++) {
        if ((opens[i] & NAME_TAIL) === 0) continue;
        const name = tailed.read(tokens, i);
        if (name === undefined || knowledge.names.meansOther(tokens, name.from) > name.from) continue;
        const start = tokens.start[name.from];
        const end = tokens.end[name.to - 1];
        mentions.push({
          type: name.tail.type,
          start,
          end,
          candidates: [],
          subtype: name.tail.subtype,
          canonical: tokens.text.slice(start, end).replace(/^The /, ''),
          confidence: name.words === 1 && name.tail.type === 'organization' ? 0.65 : 0.75,
          provenance: { component: 'tailed-name', rule: 'name', facts: [] },
        });
      }
      return mentions;
    },
  };
}
