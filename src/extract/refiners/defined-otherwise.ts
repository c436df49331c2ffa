import type { Segmented } from '../../model/document.js';
import type { Mention, RejectedMention } from '../../model/mention.js';
import { LOWER, type Tokens, UPPER, WORD } from '../../model/tokens.js';
import type { Refiner } from '../contract.js';

/**
 * An abbreviation that the text itself defines by common words, "pajak kendaraan bermotor (PKB)", means these words and
 * not the party or body of that name.
 */
export const definedOtherwise: Refiner = {
  name: 'defined-otherwise',
  refine(proposals, document) {
    const common = commonAbbreviations(document);
    if (common.size === 0) return proposals;
    const { standing, rejected } = proposals;
    const ends = new Set(common.values());
    const spelt = new Map<number, Mention[]>();
    for (const m of standing) if (ends.has(m.end)) spelt.set(m.end, [...(spelt.get(m.end) ?? []), m]);
    const kept: Mention[] = [];
    const lost: RejectedMention[] = [...rejected];
    for (const m of standing) {
      const end = m.type === 'regulation' ? undefined : common.get(document.text.slice(m.start, m.end));
      if (end !== undefined && !spelt.get(end)?.some((s) => sameThing(s, m)))
        lost.push({ mention: m, reason: 'the text defines this abbreviation by common words' });
      else kept.push(m);
    }
    return { standing: kept, rejected: lost };
  },
};

/** "bantuan stimulan perumahan swadaya (BSPS)": the words in small letters are the name itself. */
const sameThing = (a: Mention, b: Mention): boolean =>
  'candidates' in a &&
  'candidates' in b &&
  a.type === b.type &&
  a.candidates.some((id) => (b.candidates as readonly string[]).includes(id));

/** The abbreviations that common words spell, each with the end of its words. */
function commonAbbreviations({ tokens: t }: Segmented): Map<string, number> {
  const found = new Map<string, number>();
  for (let i = 2; i + 1 < t.count; i++) {
    if (t.shape[i] !== UPPER || t.kind[i] !== WORD || t.text[t.start[i - 1]] !== '(' || t.text[t.start[i + 1]] !== ')') continue;
    if (t.sentence[i] < 0) continue;
    const short = t.text.slice(t.start[i], t.end[i]);
    if (short.length >= 2 && spellsOut(t, i - 2, short)) found.set(short, t.end[i - 2]);
  }
  return found;
}

/** The words before, in small letters, begin with the abbreviation's letters (small joining words may stand between). */
function spellsOut(t: Tokens, last: number, short: string): boolean {
  let letter = short.length - 1;
  for (let i = last; i >= 0 && last - i < 2 * short.length + 2; i--) {
    if (t.kind[i] !== WORD || t.sentence[i] !== t.sentence[last]) return false;
    const opens = i === 0 || t.sentence[i - 1] !== t.sentence[i];
    if (t.shape[i] !== LOWER && !opens) return false;
    if (t.text[t.start[i]].toUpperCase() === short[letter] && --letter < 0) return true;
  }
  return false;
}
