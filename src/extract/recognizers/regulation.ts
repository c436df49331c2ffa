import { holdsOn, type LoadedKnowledge } from '../../knowledge/index.js';
import type { Segmented } from '../../model/document.js';
import type { Mention, RegulationMention } from '../../model/mention.js';
import type { Tokens } from '../../model/tokens.js';
import type { Recognizer } from '../contract.js';
import { createCitationReader, type LawReading } from '../grammar/citation.js';
import { pinpointOf, pointText } from '../grammar/citation-pinpoint.js';
import { nameVocabulary } from '../grammar/vocabulary.js';
import { Headlines } from '../grammar/headline.js';
import { isNumbered, resolveCitations } from './regulation-resolution.js';
import { type Cited, scanCitations } from './regulation-scan.js';

const CONFIDENCE: Readonly<Record<Cited['rule'], number>> = { number: 0.95, nickname: 0.9, bill: 0.9, name: 0.6, kind: 0.8, article: 0.8 };
/** A name whose law the text itself gives. */
const NAMED_BY_TEXT = 0.85;
/** A name that no list holds runs on in a headline, where every word has a capital: it is left to the body. */
const UNKNOWN_IN_HEADLINE = 0.4;

/** Marks citations of laws, by number, by nickname, by article; bills; court rulings. Proposes the laws that the words may mean, best first. */
export function createRegulationRecognizer(knowledge: LoadedKnowledge): Recognizer {
  const reader = createCitationReader(knowledge);
  const headlines = new Headlines(nameVocabulary(knowledge).functionWords);
  return {
    name: 'regulation',
    labels: ['regulation'],
    recognize(document: Segmented): Mention[] {
      const { tokens } = document;
      const day = document.metadata.published?.slice(0, 10);
      const found = scanCitations(tokens, reader, day);
      if (found.length === 0) return [];
      return resolveCitations(found, tokens, reader, knowledge).map((c) => mention(tokens, c, day));
    },
  };

  function mention(t: Tokens, c: Cited, day: string | undefined): RegulationMention {
    const laws = bestFirst(c.laws, day);
    const [first] = c.points;
    const confidence = c.rule !== 'name' ? CONFIDENCE[c.rule] : isNumbered(c) ? NAMED_BY_TEXT : headlines.isHeadline(t, c.from) ? UNKNOWN_IN_HEADLINE : CONFIDENCE.name;
    return {
      type: 'regulation',
      start: t.start[c.from],
      end: t.end[c.to - 1],
      candidates: laws.map((l) => l.id),
      ...(laws.length > 1 ? { meant: laws.map(({ from, to }) => ({ ...(from && { from }), ...(to && { to }) })) } : {}),
      ...(first === undefined ? {} : { pinpoint: pinpointOf(first), at: [...new Set(c.points.map(pointText))].join('; ') }),
      confidence,
      provenance: { component: 'regulation', rule: c.rule, facts: c.law?.facts ?? [] },
    };
  }
}

/** Those that the words mean on the day, the newest of them first; then the others. */
function bestFirst(laws: readonly LawReading[], day: string | undefined): LawReading[] {
  const once = laws.filter((law, i) => laws.findIndex((l) => l.id === law.id) === i);
  const rank = (law: LawReading): number => (holdsOn(law, day) ? 0 : 1);
  return once.sort((a, b) => rank(a) - rank(b) || ((b.from ?? '') < (a.from ?? '') ? -1 : (b.from ?? '') > (a.from ?? '') ? 1 : 0));
}
