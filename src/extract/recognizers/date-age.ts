import type { Knowledge } from '../../knowledge/contract.js';
import { CAPITALIZED, LOWER, NUMBER, PUNCTUATION, type Tokens, UPPER, WORD } from '../../model/tokens.js';
import { WordSet } from '../../text/word-set.js';
import { isHyphen, isMark } from '../grammar/calendar-numbers.js';

/** Tells somebody's age from a stretch of time: tokens [from, to) are a number and its unit. */
type AgeTest = (t: Tokens, from: number, to: number) => boolean;

const SOFTENERS = [
  'sekitar',
  'sudah',
  'baru',
  'genap',
  'hampir',
  'masih',
  'telah',
  'mencapai',
  'minimal',
  'maksimal',
  'dari',
  'antara',
  'ke',
  'lebih',
  'kurang',
  'di',
  'atas',
  'bawah',
  'dan',
  'atau',
  'hingga',
  'sampai',
  'dengan',
];
/** How many words behind "usia" a number of years is still an age: "usia produktif 15-64 tahun". */
const REACH = 5;
const STRETCH = [
  'selama',
  'dalam',
  'sejak',
  'setelah',
  'sekitar',
  'hingga',
  'sampai',
  'hampir',
  'lebih',
  'tiap',
  'untuk',
  'penjara',
  'hukuman',
  'tenor',
  'pidana',
  'kurungan',
  'lebih',
  'dan',
  'atau',
  'kontrak',
  'jangka',
  'waktu',
  'masa',
  'bui',
  'kurun',
];

/** "berusia 57 tahun", "Budi (57 tahun)", "pria 57 tahun", "penyerang 27 tahun itu", "17 tahun ke atas". */
export function createAgeTest(knowledge: Knowledge): AgeTest {
  const { lexicon } = knowledge;
  const words = knowledge.words('age-words').flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)]);
  const usia = new WordSet(lexicon, ['usia', 'umur', 'berusia', 'berumur', 'usianya', 'umurnya']);
  const ages = new WordSet(lexicon, words);
  const softeners = new WordSet(lexicon, SOFTENERS);
  const stretch = new WordSet(lexicon, STRETCH);
  const pointers = new WordSet(lexicon, ['itu', 'tersebut']);
  const ke = new WordSet(lexicon, ['ke']);
  const sides = new WordSet(lexicon, ['atas', 'bawah']);
  const units = new WordSet(lexicon, ['tahun', 'bulan', 'thn', 'abad', 'dekade', 'dasawarsa']);
  return (t, from, end) => {
    let to = end;
    while (to > from + 1 && !units.has(t.lex[to - 1])) to--;
    if (to <= from + 1) return false;
    if (ke.has(t.lex[to] ?? 0) && sides.has(t.lex[to + 1] ?? 0)) return true;
    if (to < t.count && pointers.has(t.lex[to]) && t.kind[from] === NUMBER && !stretch.has(t.lex[from - 1] ?? 0)) return true;
    let k = from - 1;
    if (isMark(t, k, '(')) {
      // "Budi (57 tahun)": a name before the bracket.
      const named = k > 0 && t.kind[k - 1] === WORD && (t.shape[k - 1] === CAPITALIZED || t.shape[k - 1] === UPPER);
      return named && (isMark(t, to, ')') || isMark(t, to, ','));
    }
    for (let b = k; b >= 0 && b > k - REACH && t.sentence[b] === t.sentence[from]; b--) {
      if (usia.has(t.lex[b])) return true;
      if (t.kind[b] === PUNCTUATION && !isHyphen(t, b)) break;
    }
    for (let steps = 0; k >= 0 && steps < 4 && t.sentence[k] === t.sentence[from]; k--, steps++) {
      if (ages.has(t.lex[k])) return true;
      if (!softeners.has(t.lex[k]) && t.kind[k] !== NUMBER && !isMark(t, k, '-')) return false;
    }
    return k >= 0 && t.shape[k] === LOWER && ages.has(t.lex[k]);
  };
}
