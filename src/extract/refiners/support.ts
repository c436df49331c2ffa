import type { Segmented } from '../../model/document.js';
import type { Mention } from '../../model/mention.js';
import type { RefinerFactory } from '../contract.js';

/** A reading below this needs something in the text that speaks for it. */
const DOUBTFUL = 0.5;
const SUPPORTED = 0.8;

/**
 * Weighs the doubtful: an ambiguous name is believed where the text names the same thing clearly elsewhere ("PBB" beside
 * "Partai Bulan Bintang"), a place where "di", "ke" or "dari" stands before it, a post in small letters where it stands
 * in capitals elsewhere.
 */
export const createSupport: RefinerFactory = () => ({
  name: 'support',
  refine(proposals, document) {
    const { standing, rejected } = proposals;
    if (standing.every((m) => m.confidence >= DOUBTFUL)) return proposals;
    const speaking = new Speaking(standing, document.text);
    const weighed = standing.map((m) => (m.confidence >= DOUBTFUL ? m : believe(m, speaking, document)));
    return { standing: weighed, rejected };
  },
});

/** What may speak for the doubtful: each set is made when first asked for, since few texts need all. */
class Speaking {
  private clear: Set<string> | undefined;
  private posts: Set<string> | undefined;
  private ends: Set<number> | undefined;

  constructor(
    private readonly standing: readonly Mention[],
    private readonly text: string,
  ) {}

  /** The text names the entry clearly. */
  names(id: string): boolean {
    if (this.clear === undefined) {
      this.clear = new Set();
      for (const m of this.standing) {
        if (m.type === 'date' || m.type === 'figure' || m.type === 'regulation' || m.confidence < DOUBTFUL) continue;
        if (m.candidates.length === 1) this.clear.add(m.candidates[0]);
      }
    }
    return this.clear.has(id);
  }

  /** A post that nobody doubts begins with the word. */
  opensPost(word: string): boolean {
    this.posts ??= new Set(this.roles((m) => m.confidence >= DOUBTFUL).map((m) => firstWord(this.text, m.start)));
    return this.posts.has(word);
  }

  /** A post ends right before the offset. */
  postBefore(at: number): boolean {
    this.ends ??= new Set(this.roles(() => true).map((m) => m.end + 1));
    return this.ends.has(at);
  }

  private roles(wanted: (m: Mention) => boolean): Mention[] {
    return this.standing.filter((m) => m.type === 'role' && wanted(m));
  }
}

function believe(m: Mention, speaking: Speaking, document: Segmented): Mention {
  // "Wakil Presiden JK": behind a post even two letters are a person.
  if (m.type === 'person' && speaking.postBefore(m.start)) return { ...m, confidence: SUPPORTED };
  if (m.type === 'role') return speaking.opensPost(firstWord(document.text, m.start)) ? { ...m, confidence: 0.72 } : m;
  if (m.type === 'date' || m.type === 'figure' || m.type === 'regulation') return m;
  const named = m.candidates.filter((id) => speaking.names(id));
  if (named.length > 0) return { ...m, candidates: named, confidence: SUPPORTED };
  if (m.type === 'place' && afterPreposition(document.text, m.start)) return { ...m, confidence: 0.65 };
  return m;
}

const firstWord = (text: string, at: number): string =>
  text
    .slice(at, at + 40)
    .split(/\s/, 1)[0]
    .toLowerCase();

const PREPOSITIONS = new Set(['di', 'ke', 'dari', 'asal', 'kawasan', 'wilayah', 'daerah', 'kecamatan', 'warga', 'menuju']);

function afterPreposition(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 14), at);
  const word = /(\p{L}+)\s$/u.exec(before)?.[1];
  return word !== undefined && PREPOSITIONS.has(word.toLowerCase());
}
