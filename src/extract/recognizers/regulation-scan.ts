import { BREAK, LOWER, NUMBER, type Tokens, WORD } from '../../model/tokens.js';
import { type CitationReader, LAW } from '../grammar/citation.js';
import type { CitedLaw, LawReading } from '../grammar/citation-law.js';
import { type CitedNumber, yearOf } from '../grammar/citation-number.js';
import { isLineEnd } from '../grammar/citation-phrases.js';
import type { CitedPoint } from '../grammar/citation-points.js';
import { CITATION } from '../grammar/openings.js';

/** A citation as it stands at tokens [from, to): a law, articles of one, or both; what it means is found when all of the text is read. */
export interface Cited {
  readonly from: number;
  to: number;
  /** Absent for a bare "Pasal 21". */
  readonly law?: CitedLaw;
  points: readonly CitedPoint[];
  laws: readonly LawReading[];
  /** "Perda tahun 2022": a kind with its year alone. */
  year?: number;
  rule: 'number' | 'nickname' | 'name' | 'bill' | 'kind' | 'article';
}

/** Words of an office's name in a joint decree, at most. */
const LONGEST_OFFICE = 16;
/** Numbers that share a year, at most. */
const LONGEST_ROW = 12;
const RULES = { numbered: 'number', nickname: 'nickname', named: 'name', bill: 'bill', kind: 'kind' } as const;

/** Finds all citations of a text in one pass. */
export function scanCitations(t: Tokens, openings: Uint16Array, reader: CitationReader, day: string | undefined): Cited[] {
  const { points, numbers, words, kinds, opens } = reader;
  const found: Cited[] = [];
  const { lex, count } = t;
  for (let i = 0; i < count; i++) {
    if ((openings[i] & CITATION) === 0) continue;
    i = Math.max(i, (opens[lex[i]] === LAW ? law(i) : articles(i)) - 1);
  }
  return found;

  /** Articles from token `i` on, with their law; returns where to go on. */
  function articles(i: number, headless = false): number {
    const chain = points.read(t, i, headless);
    if (chain === undefined) return i;
    const to = taxArticle(i) ? chain.to : undefined;
    if (to !== undefined) return to;
    for (const [end, list] of [
      [chain.to, chain.points],
      [chain.sureTo, chain.sure],
    ] as const) {
      const cited = lawBehind(end);
      if (cited !== undefined) return follow(push(i, cited, list));
    }
    if (headless || namesOther(chain.sureTo)) return i;
    found.push({ from: i, to: chain.sureTo, points: chain.sure, laws: [], rule: 'article' });
    return chain.sureTo;
  }

  function law(i: number): number {
    const cited = reader.read(t, i, day);
    if (cited === undefined) return i;
    if (isOwnTitle(i, cited)) return cited.to;
    if (cited.form !== 'kind') return follow(push(i, cited, []));
    const year =
      words.year.has(t.lex[cited.to]) && t.kind[cited.to + 1] === NUMBER
        ? yearOf(t.text.slice(t.start[cited.to + 1], t.end[cited.to + 1]))
        : undefined;
    if (year !== undefined && t.end[cited.to + 1] - t.start[cited.to + 1] === 4) {
      const entry = push(i, cited, []);
      entry.year = year;
      entry.to = cited.to + 2;
      return entry.to;
    }
    // "Peraturan Kepolisian Pasal 5": a kind alone is a citation only with its article.
    const chain = points.begins(t.lex[cited.to]) ? points.read(t, cited.to) : undefined;
    if (chain === undefined || lawBehind(chain.to) !== undefined) return cited.to;
    const entry = push(i, cited, chain.sure);
    entry.to = chain.sureTo;
    return entry.to;
  }

  /** "UU Nomor 8 Tahun 1981 tentang KUHAP": the code is what the law itself is called. */
  function isOwnTitle(i: number, cited: CitedLaw): boolean {
    const before = found[found.length - 1];
    return (
      cited.kind.code && cited.form === 'nickname' && before?.rule === 'number' && before.to === i - 1 && words.about.has(t.lex[i - 1])
    );
  }

  function push(from: number, cited: CitedLaw, list: readonly CitedPoint[]): Cited {
    const entry: Cited = { from, to: cited.to, law: cited, points: list, laws: cited.laws, rule: RULES[cited.form] };
    found.push(entry);
    return entry;
  }

  /** What belongs to the same law behind it: articles right after it, further numbers and articles of a list. */
  function follow(entry: Cited): number {
    let last = entry;
    for (;;) {
      if (last.points.length === 0 && last.to < t.count && points.begins(t.lex[last.to]) && t.sentence[last.to] >= 0) {
        const chain = points.read(t, last.to);
        if (chain !== undefined && lawBehind(chain.to) === undefined && !namesOther(chain.sureTo)) {
          last.points = chain.sure;
          last.to = chain.sureTo;
        }
      }
      const next = continuation(last);
      if (next === undefined) return last.to;
      last = next;
    }
  }

  /** "UU 11/2008 dan 19/2016", "Pasal 362 KUHP dan 372 KUHP": what a list adds without saying its kind again. */
  function continuation(last: Cited): Cited | undefined {
    const cited = last.law!;
    const at = points.behindJoin(t, last.to);
    if (at === last.to || at >= t.count || t.sentence[at] < 0) return undefined;
    if (cited.number !== undefined && cited.kind.drafts === undefined) {
      const begins = t.kind[at] === NUMBER || numbers.labelAt(t, at);
      const read = begins ? numbers.read(t, at) : cited.kind.rank === 'joint' ? behindOffice(at) : undefined;
      const number = read !== undefined && read.year === undefined ? inRow(read) : read;
      // "UU 11/2008, 30/9/2025": three numbers are a day.
      const own = number !== undefined && number.parts.length < 3 && !/^\d+$/.test(number.parts[1] ?? '');
      if (number?.year !== undefined && (own || cited.kind.id.startsWith('putusan'))) {
        if (cited.kind.rank === 'joint') {
          last.to = number.to;
          return last;
        }
        // "Nomor 6 dan 7 Tahun 2023": the year of the last is the year of all.
        if (cited.number.year === undefined)
          last.laws = reader.numbered(last.from, cited.kind, { ...cited.number, year: number.year }).laws;
        return push(at, reader.numbered(at, cited.kind, number), []);
      }
    }
    if (t.kind[at] !== NUMBER || last.points.length === 0) return undefined;
    const before = found.length;
    articles(at, true);
    return found.length > before ? found[found.length - 1] : undefined;
  }

  /** "Nomor 16, 17, dan 18 Tahun 2025": a number in a row has the year at the row's end. */
  function inRow(number: CitedNumber): CitedNumber {
    let { to } = number;
    for (let n = 0; n < LONGEST_ROW; n++) {
      const at = points.behindJoin(t, to);
      const next = at > to && at < t.count && t.kind[at] === NUMBER ? numbers.read(t, at) : undefined;
      if (next === undefined) return number;
      if (next.year !== undefined) return next.parts.length === 1 ? { ...number, year: next.year } : number;
      to = next.to;
    }
    return number;
  }

  /** "… Nomor 1017 Tahun 2024, Menteri Ketenagakerjaan Nomor 2 Tahun 2024": the number of a joint decree's next office. */
  function behindOffice(at: number): CitedNumber | undefined {
    for (let j = at; j < t.count && j - at < LONGEST_OFFICE && t.kind[j] !== BREAK; j++) {
      if (numbers.labelAt(t, j)) return numbers.read(t, j);
      // "SKB … dan SKB Menag …" are two decrees.
      if (opens[t.lex[j]] === LAW && kinds.read(t, j) !== undefined) return undefined;
      if (t.kind[j] === WORD && t.shape[j] === LOWER && !words.join.has(t.lex[j])) return undefined;
    }
    return undefined;
  }

  /** The law that articles ending at `at` belong to: right behind them, or behind "dari", "dalam", "pada". */
  function lawBehind(at: number): CitedLaw | undefined {
    let j = at;
    if (j < t.count && isLineEnd(t, j)) j++;
    for (let n = 0; n < 2 && j < t.count && words.inside.has(t.lex[j]); n++) j++;
    if (j >= t.count || t.sentence[j] < 0 || opens[t.lex[j]] !== LAW) return undefined;
    const cited = reader.read(t, j, day);
    // "dalam RUU KUHAP": an article of a bill is cited right before it.
    return cited !== undefined && (cited.form !== 'named' || j === at) ? cited : undefined;
  }

  /** "PPh Pasal 21" is a tax. */
  function taxArticle(i: number): boolean {
    for (let k = Math.max(0, i - 2); k < i; k++) if (words.tax.at(t, k)?.to === i) return true;
    return false;
  }

  /** A name with a capital right behind: "Pasal 302 Penal Code" is of a law that is not known here. */
  function namesOther(at: number): boolean {
    return (
      at < t.count &&
      t.kind[at] === WORD &&
      t.shape[at] !== LOWER &&
      t.sentence[at] === t.sentence[at - 1] &&
      !kinds.begins(t.lex[at]) &&
      !words.article.has(t.lex[at])
    );
  }
}
