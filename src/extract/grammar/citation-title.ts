import type { Knowledge } from '../../knowledge/contract.js';
import { LOWER, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import { foldName } from '../../text/slug.js';
import { WordSet } from '../../text/word-set.js';
import type { Nicknames } from './citation-nicknames.js';
import type { CitationWords } from './citation-words.js';

/** A stretch of words that reads as the name or title of a law: "Keamanan dan Ketahanan Siber". */
export interface TitleRun {
  readonly to: number;
  readonly text: string;
}

export interface TitleReader {
  /** The name that stands at token `i`; with commas in it behind "tentang". Undefined where no capital opens one. */
  run(t: Tokens, i: number, listed: boolean): TitleRun | undefined;
  /** Ids of the regulations of a kind that have this title, newest first. */
  byTitle(kind: string, title: string): readonly string[];
  /** A known name behind the kind that differs by one letter: "Admnistrasi Pemerintahan". */
  misprinted(kind: string, text: string): string | undefined;
}

const LONGEST_RUN = 16;
/** A misprint is looked for in names of so many letters at least. */
const SHORTEST_MISPRINT = 8;

export function createTitleReader(
  knowledge: Knowledge,
  words: CitationWords,
  nicknames: Nicknames,
  opensLaw: (lex: number) => boolean,
): TitleReader {
  const joiners = new WordSet(knowledge.lexicon, [
    'dan',
    'atas',
    'di',
    'bagi',
    'untuk',
    'dalam',
    'yang',
    'terhadap',
    'antara',
    'serta',
    'oleh',
    'kepada',
    'dari',
    'pada',
    'atau',
  ]);
  let titles: Map<string, string[]> | undefined;

  return {
    run(t, i, listed) {
      let to = i;
      let j = i;
      while (j < t.count && j - i < LONGEST_RUN) {
        if (isTitleWord(t, j, i)) {
          to = ++j;
          continue;
        }
        const next = behindJoiners(t, j, to > i, listed);
        if (next < 0) break;
        j = next;
      }
      return to === i ? undefined : { to, text: t.text.slice(t.start[i], t.end[to - 1]).replace(/\s+/g, ' ') };
    },
    byTitle(kind, title) {
      titles ??= indexTitles(knowledge);
      return titles.get(`${kind} ${foldName(title)}`) ?? [];
    },
    misprinted(kind, text) {
      const folded = text.toLowerCase();
      if (folded.length < SHORTEST_MISPRINT) return undefined;
      for (const rest of nicknames.restsOf(kind).keys())
        if (Math.abs(rest.length - folded.length) < 2 && rest[0] === folded[0] && oneEditApart(rest, folded)) return rest;
      return undefined;
    },
  };

  function isTitleWord(t: Tokens, j: number, first: number): boolean {
    if (t.kind[j] === NUMBER) return j > first && words.year.has(t.lex[j - 1]) && t.end[j] - t.start[j] === 4;
    if (t.kind[j] !== WORD || t.shape[j] === LOWER || opensLaw(t.lex[j])) return false;
    return !words.number.has(t.lex[j]) && !words.article.has(t.lex[j]);
  }

  /** The title word behind small joining words, a hyphen, a slash or (in a list) a comma; -1 where none follows. */
  function behindJoiners(t: Tokens, j: number, begun: boolean, listed: boolean): number {
    if (!begun) return -1;
    let k = j;
    for (let n = 0; n < 3 && k < t.count; n++) {
      const mark = t.text[t.start[k]];
      const glue = (mark === '-' || mark === '/') && t.start[k] === t.end[k - 1];
      if (!glue && !joiners.has(t.lex[k]) && !(listed && mark === ',')) break;
      k++;
    }
    return k > j && k < t.count && isTitleWord(t, k, 0) && t.kind[k] === WORD ? k : -1;
  }
}

function indexTitles(knowledge: Knowledge): Map<string, string[]> {
  const index = new Map<string, string[]>();
  const years = new Map<string, number>();
  const add = (id: string, title: string): void => {
    const numbered = /^(.+?)-[^-]+-(\d{4})$/.exec(id);
    if (numbered === null) return;
    years.set(id, Number(numbered[2]));
    const key = `${numbered[1]} ${foldName(title)}`;
    const standing = index.get(key);
    if (standing === undefined) index.set(key, [id]);
    else if (!standing.includes(id)) standing.push(id);
  };
  for (const { id, name } of knowledge.regulations()) add(id.replace(/^regulation:/, ''), name);
  for (const [id, title] of Object.entries(knowledge.regulationTitles())) add(id, title);
  for (const ids of index.values()) ids.sort((a, b) => years.get(b)! - years.get(a)!);
  return index;
}

/** One letter put in, left out, changed, or two neighbours changed about. */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b) return false;
  const short = Math.min(a.length, b.length);
  let head = 0;
  while (head < short && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < short - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const inA = a.length - head - tail;
  const inB = b.length - head - tail;
  if (inA <= 1 && inB <= 1) return true;
  return inA === 2 && inB === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}
