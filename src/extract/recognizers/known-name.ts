import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { NameHit, NameReading } from '../../knowledge/contract.js';
import type { Segmented } from '../../model/document.js';
import type { Mention, NameMention } from '../../model/mention.js';
import { LOWER, type Tokens } from '../../model/tokens.js';
import type { Recognizer } from '../contract.js';

type Named = NameMention['type'];
/** Types that this recognizer marks; posts are read whole, with their tails, by another. */
const TYPES: readonly Named[] = ['person', 'organization', 'platform', 'program', 'place'];

/** Marks the names that the facts hold: one proposal a type, with all entries that the written form may mean. */
export function createKnownNameRecognizer(knowledge: LoadedKnowledge): Recognizer {
  const { names } = knowledge;
  return {
    name: 'known-name',
    labels: TYPES,
    recognize(document: Segmented): Mention[] {
      const { tokens } = document;
      const mentions: Mention[] = [];
      for (let i = 0; i < tokens.count; i++) {
        if (tokens.sentence[i] < 0 || !names.begins(tokens.lex[i])) continue;
        const hit = names.at(tokens, i);
        if (hit === undefined) continue;
        let marked = false;
        for (const type of TYPES) {
          const readings = hit.readings.filter((r) => r.type === type);
          if (readings.length === 0) continue;
          mentions.push(mention(tokens, hit, type, readings));
          marked = true;
        }
        // A name inside a longer one of the same list is not proposed: "Bank" in "Bank Indonesia".
        if (marked) i = hit.to - 1;
      }
      return mentions;
    },
  };
}

function mention(tokens: Tokens, hit: NameHit, type: Named, readings: readonly NameReading[]): NameMention {
  const candidates = [...new Set(readings.map((r) => r.id))];
  return {
    type,
    start: tokens.start[hit.from],
    end: tokens.end[hit.to - 1],
    candidates,
    confidence: confidenceOf(tokens, hit, readings),
    provenance: { component: 'known-name', rule: ruleOf(readings), facts: candidates },
  };
}

const ruleOf = (readings: readonly NameReading[]): string =>
  readings.some((r) => r.canonical) ? 'canonical-name' : readings.every((r) => r.alias.ambiguous) ? 'ambiguous-alias' : 'alias';

/** A canonical name is nearly sure, a plain alias sure, one that others claim needs support, and so do small letters. */
function confidenceOf(tokens: Tokens, hit: NameHit, readings: readonly NameReading[]): number {
  const clear = readings.filter((r) => !r.alias.ambiguous);
  const small = tokens.shape[hit.from] === LOWER;
  if (clear.length === 0) return contextStands(tokens, hit, readings) ? 0.8 : 0.35;
  if (clear.some((r) => r.canonical) && !small) return 0.95;
  return small ? 0.7 : 0.9;
}

function contextStands(tokens: Tokens, hit: NameHit, readings: readonly NameReading[]): boolean {
  const words = new Set(readings.flatMap((r) => r.alias.context ?? []).map((w) => w.toLowerCase()));
  if (words.size === 0) return false;
  const sentence = tokens.sentence[hit.from];
  const stands = (i: number): boolean => words.has(tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase());
  for (let i = hit.from - 1; i >= 0 && tokens.sentence[i] === sentence && hit.from - i < 40; i--) if (stands(i)) return true;
  for (let i = hit.to; i < tokens.count && tokens.sentence[i] === sentence && i - hit.to < 40; i++) if (stands(i)) return true;
  return false;
}
