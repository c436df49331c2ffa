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
  refine({ standing, rejected }, document) {
    const clear = new Set<string>();
    const posts = new Set<string>();
    for (const m of standing) {
      if (m.confidence < DOUBTFUL) continue;
      if ('candidates' in m && m.type !== 'regulation' && m.candidates.length === 1) clear.add(m.candidates[0]);
      if (m.type === 'role') posts.add(firstWord(document.text, m.start));
    }
    const roleEnds = new Set(standing.filter((m) => m.type === 'role').map((m) => m.end + 1));
    const weighed = standing.map((m) => {
      if (m.confidence >= DOUBTFUL) return m;
      // "Wakil Presiden JK": behind a post even two letters are a person.
      if (m.type === 'person' && roleEnds.has(m.start)) return { ...m, confidence: SUPPORTED };
      return believe(m, clear, posts, document);
    });
    return { standing: weighed, rejected };
  },
});

function believe(m: Mention, clear: ReadonlySet<string>, posts: ReadonlySet<string>, document: Segmented): Mention {
  if (m.type === 'role') return posts.has(firstWord(document.text, m.start)) ? { ...m, confidence: 0.6 } : m;
  if (!('candidates' in m)) return m;
  const named = m.candidates.filter((id) => clear.has(id));
  if (named.length > 0 && m.type !== 'regulation') return { ...m, candidates: named, confidence: SUPPORTED };
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
