import type { LoadedKnowledge } from '../../knowledge/index.js';
import type { Mention, NameMention } from '../../model/mention.js';
import { bySpan } from '../../model/span.js';
import { isGlued, LOWER, type Tokens, tokenAt, UPPER, WORD } from '../../model/tokens.js';
import { foldWord } from '../../text/lexicon.js';
import type { RefinerFactory } from '../contract.js';
import { personalNames } from '../grammar/personal-name.js';
import { nameVocabulary } from '../grammar/vocabulary.js';
import { Unmarked } from './unmarked.js';

/** A name that may come again, by the words it is written with. */
interface Echoed {
  readonly words: readonly string[];
  readonly source: NameMention;
  readonly rule: 'same-name' | 'short-name';
}

/**
 * Marks the second mentions of names that stand: the same words again, one word of a person's name ("Johnny" after
 * "Johnny G. Plate"), a company without its legal form. Only unmarked words with a capital are looked at.
 */
export const createEcho: RefinerFactory = (knowledge) => {
  const vocabulary = nameVocabulary(knowledge);
  const legal = new Set(['pt', 'cv', 'tbk', 'persero', 'ud', 'perum', 'toko', 'yayasan', 'the']);
  const { names } = knowledge as LoadedKnowledge;
  const people = personalNames(knowledge as LoadedKnowledge);

  /** Words that alone may stand for a person: no initials, no words of grammar, no one-letter words. */
  const personal = (t: Tokens, from: number, to: number): string[] => {
    const out: string[] = [];
    for (let i = from; i < to; i++) {
      const length = t.end[i] - t.start[i];
      if (
        t.kind[i] === WORD &&
        length > 2 &&
        t.shape[i] !== LOWER &&
        !vocabulary.functionWords.has(t.lex[i]) &&
        !vocabulary.common.has(t.lex[i])
      )
        out.push(word(t, i));
    }
    return out;
  };

  return {
    name: 'echo',
    refine(proposals, { tokens: t }) {
      const { standing, rejected } = proposals;
      const unmarked = new Unmarked(t, standing);
      if (unmarked.at.length === 0) return proposals;
      const byFirst = new Map<string, Echoed[]>();
      const remember = (words: readonly string[], source: NameMention, rule: Echoed['rule']): void => {
        if (words.length === 0) return;
        const list = byFirst.get(words[0]);
        if (list === undefined) {
          byFirst.set(words[0], [{ words, source, rule }]);
          return;
        }
        const phrase = words.join(' ');
        if (
          list.some(
            (e) =>
              e.source.type === source.type &&
              e.words.length === words.length &&
              e.words.join(' ') === phrase &&
              sameThing(e.source, source),
          )
        )
          return;
        list.push({ words, source, rule });
      };
      for (const m of standing) {
        if (m.type === 'role' || m.type === 'date' || m.type === 'figure' || m.type === 'regulation') continue;
        // Places that no list holds; the others stand wherever they are meant.
        if (m.type === 'place' && m.provenance.component !== 'things' && m.provenance.component !== 'tagger') continue;
        const from = tokenAt(t, m.start);
        let to = from;
        let mayCome = false;
        for (; to < t.count && t.start[to] < m.end; to++) if (unmarked.mayHave(to)) mayCome = true;
        // Of most names no word comes again: no strings are made of them.
        if (!mayCome) continue;
        const words: string[] = [];
        for (let i = from; i < to; i++) if (t.kind[i] === WORD) words.push(word(t, i));
        if (m.type !== 'program' || words.length > 1) remember(words, m, 'same-name');
        if (m.type === 'person') {
          const parts = personal(t, from, to);
          if (parts.length > 1) for (const part of parts) remember([part], m, 'short-name');
        } else if (m.type === 'organization') {
          const bare = words.filter((w) => !legal.has(w));
          if (bare.length < words.length && bare.join('').length > 3 && (bare.length > 1 || legalForm(words[0])))
            remember(bare, m, 'short-name');
          if (m.subtype === 'company' && bare.length > 1 && bare[0].length > 4) remember([bare[0]], m, 'short-name');
        }
      }
      if (byFirst.size === 0) return proposals;
      const added = scan(t, standing, unmarked, byFirst);
      return added.length === 0 ? proposals : { standing: [...standing, ...added].sort(bySpan), rejected };
    },
  };

  function scan(t: Tokens, standing: readonly Mention[], unmarked: Unmarked, byFirst: ReadonlyMap<string, Echoed[]>): Mention[] {
    const added: Mention[] = [];
    const mayBegin = firstLetters(byFirst.keys());
    let done = 0;
    for (let k = 0; k < unmarked.at.length; k++) {
      const i = unmarked.at[k];
      if (i < done || !mayBegin(t, i)) continue;
      const echoes = byFirst.get(word(t, i));
      if (echoes === undefined) continue;
      const s = unmarked.next[k];
      const limit = s < standing.length ? standing[s].start : Number.POSITIVE_INFINITY;
      const found = longest(t, i, limit, echoes);
      if (found === undefined) continue;
      const person = found.echo.source.type === 'person';
      const own = person ? whole(t, found.to, limit, found.echo) : found.to;
      // The full name may stand where nothing else marks it: "Nanik Prasetyoningsih" beside "kata Nanik".
      const full = person && found.echo.rule === 'same-name' ? people.read(t, i) : own;
      const to = full > own && t.end[full - 1] <= limit ? full : own;
      added.push(to > own ? fuller(t, i, to, found.echo) : echo(t, i, to, found.echo));
      done = to;
    }
    return added;
  }

  /** The further words of the same person right behind: "Bima" then "Arya". */
  function whole(t: Tokens, to: number, limit: number, found: Echoed): number {
    const all = new Set(
      t.text
        .slice(found.source.start, found.source.end)
        .split(/[\s.]+/)
        .map(foldWord),
    );
    let end = to;
    while (
      end < t.count &&
      t.end[end] <= limit &&
      t.sentence[end] === t.sentence[to - 1] &&
      t.kind[end] === WORD &&
      t.shape[end] !== LOWER &&
      all.has(word(t, end))
    )
      end++;
    return end;
  }

  function longest(t: Tokens, i: number, limit: number, echoes: readonly Echoed[]): { to: number; echo: Echoed } | undefined {
    let best: { to: number; echo: Echoed } | undefined;
    for (const echo of echoes) {
      const to = matchEnd(t, i, limit, echo.words);
      if (to < 0 || (echo.words.length === 1 && !standsAlone(t, i, to, echo))) continue;
      if (best === undefined || to > best.to || (to === best.to && nearer(echo, best.echo, t.start[i]))) best = { to, echo };
    }
    return best;
  }

  /** One word of a name is a mention where no longer name goes on around it. */
  function standsAlone(t: Tokens, i: number, to: number, echo: Echoed): boolean {
    if (echo.source.type === 'person') return true;
    const next =
      to < t.count && t.kind[to] === WORD && t.shape[to] !== LOWER && t.sentence[to] === t.sentence[i] && t.end[to - 1] + 1 === t.start[to];
    return !next || names.at(t, to) !== undefined;
  }
};

/** A test that most other words fail by their length and first letter, before any string is made of them. */
function firstLetters(words: Iterable<string>): (t: Tokens, i: number) => boolean {
  const letters = new Array<number>(32).fill(0);
  for (const word of words) letters[Math.min(31, word.length)] |= 1 << (word.charCodeAt(0) & 31);
  // Lower and upper case differ in no bit of the lowest five; other letters than ASCII's always pass.
  return (t, i) => {
    const code = t.text.charCodeAt(t.start[i]);
    return code >= 128 || ((letters[Math.min(31, t.end[i] - t.start[i])] >>> (code & 31)) & 1) === 1;
  };
}

const legalForm = (word: string): boolean => word === 'pt' || word === 'cv' || word === 'ud';

const sameThing = (a: NameMention, b: NameMention): boolean =>
  a.candidates.length === b.candidates.length &&
  a.candidates.join() === b.candidates.join() &&
  (a.candidates.length > 0 || a.canonical === b.canonical);

/** Of two people who share a name, the one named last before this place. */
const nearer = (a: Echoed, b: Echoed, at: number): boolean =>
  a.source.start < at && (b.source.start > at || a.source.start > b.source.start);

const word = (t: Tokens, i: number): string => foldWord(t.text.slice(t.start[i], t.end[i]));

function matchEnd(t: Tokens, i: number, limit: number, words: readonly string[]): number {
  let j = i;
  for (const w of words) {
    while (j > i && j < t.count && t.text[t.start[j]] === '.' && isGlued(t, j)) j++;
    if (j >= t.count || t.end[j] > limit || t.kind[j] !== WORD || t.sentence[j] !== t.sentence[i]) return -1;
    if (t.shape[j] === LOWER || word(t, j) !== w) return -1;
    j++;
  }
  // "DPR" is not heard in "Dpr": an abbreviation keeps its capitals.
  return words.length > 1 || words[0].length > 3 || t.shape[i] === UPPER || words[0].length === 3 ? j : -1;
}

/** A longer name than the one that was heard: its own words are its canonical name. */
function fuller(t: Tokens, from: number, to: number, found: Echoed): NameMention {
  return { ...echo(t, from, to, found), candidates: [], canonical: t.text.slice(t.start[from], t.end[to - 1]) };
}

function echo(t: Tokens, from: number, to: number, { source, rule }: Echoed): NameMention {
  return {
    type: source.type,
    start: t.start[from],
    end: t.end[to - 1],
    candidates: source.candidates,
    subtype: source.subtype,
    canonical: source.canonical ?? t.text.slice(source.start, source.end),
    confidence: source.confidence * (rule === 'same-name' ? 0.98 : 0.95),
    provenance: { component: 'echo', rule, facts: source.provenance.facts },
  };
}
