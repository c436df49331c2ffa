import type { Knowledge } from '../../knowledge/contract.js';
import type { Segmented } from '../../model/document.js';
import { BREAK, CAPITALIZED, isGlued, LOWER, NUMBER, PUNCTUATION, type Tokens, UPPER, WORD } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import { joint } from '../grammar/calendar-duration.js';
import { isHyphen, isMark, yearAt } from '../grammar/calendar-numbers.js';
import type { DateReading } from '../grammar/calendar-reading.js';
import type { CalendarWords } from '../grammar/calendar-words.js';
import { readDirection, readYears } from '../grammar/calendar-year.js';

/** Four digits without "tahun" before them: the year, where the words around it say that it is one. */
type BareYearReader = (document: Segmented, i: number, previous: number) => DateReading | undefined;

const QUANTITY = [
  'nomor',
  'no',
  'nomer',
  'pasal',
  'ayat',
  'kode',
  'sebanyak',
  'seharga',
  'sebesar',
  'rp',
  'usd',
  'idr',
  'us',
  'pos',
  'jl',
  'jalan',
  'seri',
  'tipe',
  'mencapai',
  'total',
  'jumlah',
  'berjumlah',
  'ke',
  'h',
  'sejumlah',
  'berkapasitas',
  'kapasitas',
  'peringkat',
  'skor',
  'nilai',
  'halaman',
  'hal',
  'iso',
  'of',
  'the',
  'tahun',
  'thn',
];

/** `previous` is the token after the last year read, so that "2023, 2024, dan 2025" goes on. */
export function createBareYearReader(knowledge: Knowledge, w: CalendarWords): BareYearReader {
  const { lexicon } = knowledge;
  const set = (kind: string): WordSet =>
    new WordSet(
      lexicon,
      knowledge.words(kind).flatMap((e) => [e.name, ...e.aliases.map((a) => a.text)]),
    );
  const counted = set('counted-nouns');
  const heads = set('year-heads');
  const functions = set('function-words');
  const quantity = new WordSet(lexicon, QUANTITY);

  /** Made once for a document, when its first headline asks. */
  let small: { tokens: Tokens; words: ReadonlySet<string> } | undefined;
  const standsLower = (t: Tokens, p: number): boolean => {
    if (small?.tokens !== t) small = { tokens: t, words: lowerWords(t) };
    return small.words.has(t.text.slice(t.start[p], t.end[p]).toLowerCase());
  };

  const endsRight = (t: Tokens, to: number): boolean => {
    if (to >= t.count || t.kind[to] === BREAK) return true;
    if (isGlued(t, to) && t.kind[to] !== PUNCTUATION) return false;
    if (
      isGlued(t, to) &&
      (isMark(t, to, '/') || isHyphen(t, to) || isMark(t, to, '.') || isMark(t, to, ':')) &&
      to + 1 < t.count &&
      isGlued(t, to + 1) &&
      t.kind[to + 1] !== BREAK
    ) {
      // "2025.Jika" lost its blank; "2025-XX", "2025/PN" are numbers of something.
      return isMark(t, to, '.') && t.kind[to + 1] === WORD;
    }
    return !counted.has(t.lex[to]) && t.kind[to] !== NUMBER && !isMark(t, to, '%');
  };

  const beginsRight = (document: Segmented, i: number, previous: number): number => {
    const t = document.tokens;
    const p = i - 1;
    if (p < 0 || t.kind[p] === BREAK || t.sentence[p] !== t.sentence[i]) return 0;
    if (t.kind[p] === NUMBER) return 0;
    if (t.kind[p] === PUNCTUATION) {
      // "Rencana Kerja (2026)", "tahun berjalan (2024-2025)"
      if (isMark(t, p, '(')) {
        const end = isStretch(t, i) ? i + 3 : i + 1;
        // "(2014-2019 dan 2019-2024)"
        const goesOn = isStretch(t, i) && joint(w, t, end) > 0 && yearAt(t, joint(w, t, end)) > 0;
        return (isMark(t, end, ')') || goesOn) && p > 0 && t.kind[p - 1] !== NUMBER ? 0.7 : 0;
      }
      // "1446 H/2025 M"
      if (isMark(t, p, '/')) return w.is('hijri', t, p - 1) && t.kind[p - 2] === NUMBER ? 0.8 : 0;
      // "Rencana Kerja (RKP) 2026"; after any other bracket the year belongs to a name, but two years are a stretch.
      if (isMark(t, p, ')')) return heads.has(t.lex[p - 1] ?? 0) || isStretch(t, i) ? 0.8 : 0;
      return isMark(t, p, ',') && previous === p ? 0.8 : 0;
    }
    if (isGlued(t, i) && (t.shape[p] === UPPER || (t.shape[p] === LOWER && !functions.has(t.lex[p])))) return 0;
    // "Kementerian Pertahanantahun 2016": a blank lost.
    if (t.lex[p] === 0 && t.end[p] - t.start[p] > 8 && t.text.endsWith('tahun', t.end[p])) return 0.7;
    if (quantity.has(t.lex[p])) return 0;
    if (t.shape[p] === LOWER) return functions.has(t.lex[p]) ? 0.9 : 0.75;
    if (heads.has(t.lex[p]) || startsSentence(t, p)) return 0.8;
    return inHeadline(document, i) && standsLower(t, p) ? 0.7 : 0;
  };

  return (document, i, previous) => {
    const t = document.tokens;
    if (yearAt(t, i, 1800) < 0) return undefined;
    const weight = beginsRight(document, i, previous);
    if (weight === 0) return undefined;
    const years = readYears(w, t, i, false);
    if (years === undefined || !endsRight(t, years.to)) return undefined;
    const d = readDirection(w, t, years.to);
    return { ...years, to: d.to, rule: `bare-${years.rule}`, weight };
  };
}

/** A word that is capital only because it opens the sentence: "Sepanjang 2025". */
const startsSentence = (t: Tokens, p: number): boolean => t.shape[p] === CAPITALIZED && (p === 0 || t.sentence[p - 1] !== t.sentence[p]);

/** "2013-2016" */
const isStretch = (t: Tokens, i: number): boolean => isHyphen(t, i + 1) && yearAt(t, i + 2) > yearAt(t, i);

/** In the title, or in a line that opens with "#" as a subheading does. */
function inHeadline({ zones, tokens: t, text }: Segmented, i: number): boolean {
  if (zones.some((z) => z.kind === 'title' && z.start <= t.start[i] && t.start[i] < z.end)) return true;
  let k = i;
  while (k > 0 && t.kind[k - 1] !== BREAK && i - k < LONGEST_HEADING) k--;
  return text[t.start[k]] === '#';
}
/** Words of a heading at most. */
const LONGEST_HEADING = 30;

/** In a headline every word has a capital: one that the body writes small is no name ("Tuntas 2029"). */
function lowerWords(t: Tokens): ReadonlySet<string> {
  const words = new Set<string>();
  for (let k = 0; k < t.count; k++) if (t.kind[k] === WORD && t.shape[k] === LOWER) words.add(t.text.slice(t.start[k], t.end[k]));
  return words;
}
