import { holdsOn, type LoadedKnowledge } from '../../knowledge/index.js';
import type { Segmented } from '../../model/document.js';
import type { Mention, RegulationMention } from '../../model/mention.js';
import { NUMBER, type Tokens } from '../../model/tokens.js';
import type { Recognizer } from '../contract.js';
import { createCitationReader } from '../grammar/citation.js';
import type { LawReading } from '../grammar/citation-law.js';
import { pinpointOf, pointText } from '../grammar/citation-points.js';
import { CITATION, openingsOf } from '../grammar/openings.js';
import { nameVocabulary } from '../grammar/vocabulary.js';
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
  const openings = openingsOf(knowledge);
  openings.put(CITATION, (lex) => lex < reader.opens.length && reader.opens[lex] !== 0);
  const { headlines } = nameVocabulary(knowledge);
  return {
    name: 'regulation',
    labels: ['regulation'],
    recognize(document: Segmented): Mention[] {
      const { tokens } = document;
      const opens = openings.of(tokens);
      const day = document.metadata.published?.slice(0, 10) ?? latestYear(tokens);
      const found = scanCitations(tokens, opens, reader, day);
      if (found.length === 0) return [];
      return resolveCitations(found, tokens, reader, knowledge).map((c) => mention(tokens, c, day));
    },
  };

  function mention(t: Tokens, c: Cited, day: string | undefined): RegulationMention {
    const laws = bestFirst(c.laws, day);
    const [first] = c.points;
    const confidence =
      c.rule !== 'name'
        ? CONFIDENCE[c.rule]
        : isNumbered(c)
          ? NAMED_BY_TEXT
          : headlines.isHeadline(t, c.from)
            ? UNKNOWN_IN_HEADLINE
            : CONFIDENCE.name;
    return {
      type: 'regulation',
      start: t.start[c.from],
      end: t.end[c.to - 1],
      candidates: laws.map((l) => l.id),
      ...(laws.length > 1 ? { meant: laws.map((l) => l.stretches) } : {}),
      ...(first === undefined ? {} : { pinpoint: pinpointOf(first), at: [...new Set(c.points.map(pointText))].join('; ') }),
      confidence,
      provenance: { component: 'regulation', rule: c.rule, facts: c.law?.facts ?? [] },
    };
  }
}

/** Where no publication date is known yet: the year of the latest date that the text writes out in figures ("5/8/2015"). */
function latestYear(t: Tokens): string | undefined {
  let latest = '';
  for (let i = 4; i < t.count; i++) {
    if (
      t.kind[i] !== NUMBER ||
      t.end[i] - t.start[i] !== 4 ||
      t.text.charCodeAt(t.start[i] - 1) !== 0x2f ||
      t.text.charCodeAt(t.start[i - 2] - 1) !== 0x2f
    )
      continue;
    const year = t.text.slice(t.start[i], t.end[i]);
    if (
      t.kind[i - 2] === NUMBER &&
      t.kind[i - 4] === NUMBER &&
      t.end[i - 4] - t.start[i - 4] <= 2 &&
      /^20[0-4]\d$/.test(year) &&
      year > latest
    )
      latest = year;
  }
  return latest === '' ? undefined : latest;
}

interface Meaning {
  readonly id: string;
  readonly stretches: { readonly from?: string; readonly to?: string }[];
}

/** The laws that words may mean, each with its days: those of the day first, the newest of them before the others. */
function bestFirst(laws: readonly LawReading[], day: string | undefined): Meaning[] {
  const meanings = new Map<string, Meaning>();
  for (const { id, from, to } of laws) {
    const meaning = meanings.get(id) ?? { id, stretches: [] };
    meaning.stretches.push({ ...(from && { from }), ...(to && { to }) });
    meanings.set(id, meaning);
  }
  const since = ({ stretches }: Meaning): string => {
    const holding = stretches.filter((s) => holdsOn(s, day));
    // No day is before all others: one that holds then goes first.
    return holding.length > 0
      ? `1${holding
          .map((s) => s.from ?? '')
          .sort()
          .at(-1)}`
      : `0${stretches
          .map((s) => s.from ?? '')
          .sort()
          .at(-1)}`;
  };
  return [...meanings.values()]
    .map((m) => ({ m, since: since(m) }))
    .sort((a, b) => (a.since > b.since ? -1 : a.since < b.since ? 1 : 0))
    .map(({ m }) => m);
}
