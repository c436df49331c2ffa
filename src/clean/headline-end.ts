import { charClass, isUpper, LETTER } from '../text/characters.js';
import { type Subjects, subjectStart } from './subjects.js';

const LONGEST = 190;
/** Words that stay small inside a headline written with capitals. */
const SMALL = new Set(
  'di ke dari yang dan untuk dengan pada dalam atau oleh agar bagi karena hingga sampai sejak saat demi soal para si sang vs per via usai tak jadi akan ini itu sebagai terhadap tanpa antara antar tentang jika bila setelah sebelum secara serta supaya seperti kepada jelang lewat maupun of the in'.split(
    ' ',
  ),
);

/**
 * Where a headline ends that a page has put into running text: at its own end mark, at doubled blanks, at a quotation, where a
 * word runs into the next sentence's, or before the sentence that goes on in small letters ("… Permainan Politik Budi pernah
 * menjabat" ends before "Budi"). `from` stands after the cue; returns `from` where no end can be told.
 */
export function headlineEnd(text: string, from: number, to: number, subjects: Subjects): number {
  const stop = Math.min(to, from + LONGEST);
  let at = from;
  let words = 0;
  let capitals = 0;
  /** Starts of the words in capitals that follow each other up to here. */
  let run: number[] = [];
  let lastEnd = from;
  while (at < stop) {
    while (at < stop && isBlank(text[at])) at++;
    const start = at;
    while (at < stop && !isBlank(text[at])) at++;
    if (at === start) break;
    const quote = quoteStart(text, start, at);
    if (quote >= 0 && words >= 3 && !isInnerQuote(text, quote, to)) return quote;
    words++;
    const mark = endMark(text, start, at, to, words);
    if (mark > 0) return mark;
    const seam = words >= 3 ? seamInside(text, start, at, to) : 0;
    if (seam > 0) return seam;
    if (words >= 3 && isBlank(text[at]) && isBlank(text[at + 1])) return at;
    const word = bareWord(text, start, at);
    if (word === '' || /\d/.test(word)) continue;
    if (isUpper(word.charCodeAt(0))) {
      capitals++;
      if (run.length === 0 || text.slice(lastEnd, start).trim() === '') run.push(start);
      else run = [start];
      lastEnd = at;
    } else if (!SMALL.has(word) && words > 3) {
      // Written like a sentence from its beginning: only its own end could tell, and it has none.
      const sentence = run.length === 0 ? from : subjectStart(text, run, lastEnd, subjects);
      return capitals * 2 >= words && sentence > from ? trimBack(text, from, sentence) : lineRest(text, from, to);
    }
  }
  return at >= to ? to : lineRest(text, from, to);
}

const isBlank = (sign: string | undefined): boolean => sign === ' ' || sign === '\t' || sign === '\u00a0';

/** The rest of a short line belongs to the headline; of a long one nothing can be said. */
function lineRest(text: string, from: number, to: number): number {
  return to - from <= 150 ? trimBack(text, from, to) : from;
}

function trimBack(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text[end - 1])) end--;
  return end;
}

/** A double quote inside a word's run of signs: at its start, or glued after a headline's last letter. */
function quoteStart(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++)
    if (text[i] === '“' || (text[i] === '"' && (i === from || charClass(text.charCodeAt(i + 1)) === LETTER))) return i;
  return -1;
}

/** True for words quoted within a headline ("Dwell Time"): short, and closed without a sentence's comma or stop. */
function isInnerQuote(text: string, at: number, to: number): boolean {
  for (let i = at + 1; i < Math.min(to, at + 48); i++) {
    if (text[i] === '"' || text[i] === '”') return !',.!?'.includes(text[i - 1]);
  }
  return false;
}

/** Position after a full stop, question or exclamation mark that ends the headline at this word; 0 where none does. */
function endMark(text: string, from: number, to: number, limit: number, words: number): number {
  for (let i = Math.max(from + 1, from); i < to; i++) {
    if (!'.?!'.includes(text[i])) continue;
    let end = i + 1;
    while (end < to && '.?!"”)'.includes(text[end])) end++;
    const next = text[end];
    if (end < to && !isUpper(text.charCodeAt(end)) && next !== '"' && next !== '“') continue;
    if (end >= limit) return end;
    // An initial or a short form ("H. Amran", "vs."), or the headline's first words.
    if (text[i] === '.' && end === i + 1 && (i - from <= 3 || words < 3)) continue;
    if (words >= 3) return end;
  }
  return 0;
}

/** Where two words were glued inside one run, a small letter before a capital: "RusiaKemudian". Both must be words, and a small word follow. */
function seamInside(text: string, from: number, to: number, limit: number): number {
  for (let i = from + 3; i < to - 3; i++) {
    if (!isUpper(text.charCodeAt(i)) || isUpper(text.charCodeAt(i - 1)) || charClass(text.charCodeAt(i - 1)) !== LETTER) continue;
    let next = to;
    while (next < limit && isBlank(text[next])) next++;
    const small = next < limit && charClass(text.charCodeAt(next)) === LETTER && !isUpper(text.charCodeAt(next));
    if ((to - i >= 5 || text[to - 1] === ',') && (small || text[to - 1] === ',')) return i;
  }
  return 0;
}

function bareWord(text: string, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start < end && charClass(text.charCodeAt(start)) !== LETTER) start++;
  while (end > start && charClass(text.charCodeAt(end - 1)) !== LETTER) end--;
  return text.slice(start, end);
}
