import type { Mention } from '../../model/mention.js';
import type { Refiner } from '../contract.js';
import { LEAST, TAGGED_TYPES, type TaggedType } from '../tagger/labels.js';

const TAGGER = 'tagger';

/** How far the model's word counts for a type, in log-odds. */
interface Voice {
  /** How much of the model's log-odds moves a doubtful reading of a list or rule. */
  readonly weight: number;
  /** Readings of this confidence stand whatever the model says. */
  readonly sure: number;
  /** Log-odds of the model that neither raise nor lower: lists and rules know posts that it does not. */
  readonly neutral: number;
  /** What the model's own log-odds lose where no list or rule reads just these words. */
  readonly alone: number;
}

/**
 * Measured on articles that the model had not seen (models/README.md). It knows people by what stands around them and is
 * heard most there; of bodies and places the lists know more, of programmes and platforms it has seen too few.
 */
const VOICES: Readonly<Record<TaggedType, Voice>> = {
  person: { weight: 0.75, sure: 0.88, neutral: -1, alone: 0.2 },
  organization: { weight: 0, sure: 0, neutral: 0, alone: 1.3 },
  place: { weight: 0.4, sure: 0.8, neutral: -0.7, alone: 1.3 },
  role: { weight: 0.3, sure: 0.7, neutral: -2, alone: 2.5 },
  program: { weight: 0.3, sure: 0.7, neutral: -2, alone: 1 },
  platform: { weight: 0, sure: 0, neutral: 0, alone: 1 },
};
/** Probability from which a person of the model speaks for a longer name that begins or ends with it. */
const HEARD = 0.3;
/** Readings below this would not be shown (drop-doubtful.ts). */
const DROPPED = 0.5;
const MOST_DOWN = -2;
const MOST_UP = 3;

/**
 * Weighs what lists, rules and the model say of the same words: a doubtful reading that the model shares becomes surer, one
 * that it denies falls, and where only the model speaks it must be surer than where a list confirms it. The list's or rule's
 * reading is kept, for it knows more of what it found. Without proposals of the model nothing changes.
 */
export const agreement: Refiner = {
  name: 'agreement',
  refine(proposals, document) {
    const { standing, rejected } = proposals;
    if (!standing.some(isModels)) return proposals;
    const model = new Map<number, number>();
    const read = new Set<number>();
    const edges = new Set<number>();
    for (const m of standing) {
      if (!isModels(m)) read.add(keyOf(m));
      else {
        model.set(keyOf(m), m.confidence);
        if (m.type === 'person' && m.confidence >= HEARD) edges.add(m.start).add(-m.end);
      }
    }
    const weighed = standing.flatMap((m) => {
      if (!isTagged(m)) return m;
      const voice = VOICES[m.type];
      if (isModels(m)) return read.has(keyOf(m)) ? [] : { ...m, confidence: alone(voice, m.confidence) };
      const heard = model.get(keyOf(m)) ?? 0;
      // Of "Zhang Shu Xian" the model may know "Zhang" alone: the rule knows how far names go.
      const partly = m.type === 'person' && heard === 0 && (edges.has(m.start) || edges.has(-m.end));
      const doubted = m.confidence < voice.sure && !partly && !isPlain(m, document.text);
      const own = doubted ? weigh(voice, m.confidence, heard) : m.confidence;
      // A rule's doubtful reading is worth no less than the model alone would be; of an ambiguous alias the list knows more.
      const least = heard > 0 && (doubted || m.confidence < DROPPED) && !isListed(m) ? alone(voice, heard) : 0;
      return own === m.confidence && least <= own ? m : { ...m, confidence: Math.max(own, least) };
    });
    return { standing: keepListed(weighed), rejected };
  },
};

/**
 * Of the same words a list's reading goes before a rule's, which does not know whom they mean; it is as sure as the surest of them. An
 * ambiguous alias does not: "Mulyono" is more often some Mulyono of the text.
 */
function keepListed(mentions: readonly Mention[]): readonly Mention[] {
  const listed = new Map<number, number>();
  for (const m of mentions) if (isClear(m)) listed.set(keyOf(m), m.confidence);
  const surer = (m: Mention): boolean => !isListed(m) && isTagged(m) && m.confidence > (listed.get(keyOf(m)) ?? 1);
  if (!mentions.some(surer)) return mentions;
  for (const m of mentions) if (surer(m)) listed.set(keyOf(m), m.confidence);
  return mentions.flatMap((m) => {
    const least = isTagged(m) ? listed.get(keyOf(m)) : undefined;
    if (least === undefined) return m;
    if (!isListed(m)) return [];
    return isClear(m) ? { ...m, confidence: Math.max(m.confidence, least) } : m;
  });
}

/** A full name right behind a post or before an age stands without the model: "Senior Manager …, Iksan Rosan". */
const isPlain = (m: Mention, text: string): boolean =>
  (m.provenance.rule === 'after-post' || m.provenance.rule === 'before-age') &&
  m.confidence >= 0.75 &&
  /\s/.test(text.slice(m.start, m.end));

const isListed = (m: Mention): boolean => m.provenance.component === 'known-name';
const isClear = (m: Mention): boolean => isListed(m) && m.provenance.rule !== 'ambiguous-alias';
const isModels = (m: Mention): boolean => m.provenance.component === TAGGER;
const isTagged = (m: Mention): m is Extract<Mention, { type: TaggedType }> => NUMBERS[m.type] !== undefined;

const NUMBERS = Object.fromEntries(TAGGED_TYPES.map((type, i) => [type, i])) as Record<Mention['type'], number | undefined>;
/** One number for a span and a type; of spans longer than any name the length is not told apart. */
const keyOf = (m: Mention): number => (m.start * 1024 + Math.min(1023, m.end - m.start)) * 8 + (NUMBERS[m.type] ?? 7);

const alone = (voice: Voice, probability: number): number => sigmoid(logit(probability) - voice.alone);

function weigh({ weight, neutral }: Voice, confidence: number, probability: number): number {
  const shift = weight * (logit(probability) - neutral);
  return sigmoid(logit(confidence) + Math.min(MOST_UP, Math.max(MOST_DOWN, shift)));
}

/** Log-odds, kept within what either side can know. */
function logit(probability: number): number {
  const p = Math.min(0.98, Math.max(LEAST / 2, probability));
  return Math.log(p / (1 - p));
}

const sigmoid = (odds: number): number => 1 / (1 + Math.exp(-odds));
