import type { Knowledge } from '../knowledge/contract.js';
import type { Segmented } from '../model/document.js';
import { BREAK, WORD } from '../model/tokens.js';
import type { Cued } from './cue-reader.js';
import { termTable } from './cues.js';

/** Words that a quotation without a reporting word must have to count as speech. */
const SPEECH_WORDS = 5;

/** Words that make even what is called a term speech: more are not counted. */
const MOST_WORDS = 12;

/** Makes the test that parts speech from titles, terms, irony and quoted law. */
export function createSpeechTest(knowledge: Knowledge): (document: Segmented, c: Cued, previous: Cued | undefined) => boolean {
  const terms = termTable(knowledge);
  return ({ text, tokens }, c, previous) => {
    const { start, end, open, close, closed, opened } = c.quoted;
    const content = text.slice(start, end).trim();
    const words = countWords(content, MOST_WORDS);
    if (words === 0) return false;
    if (!opened) return words >= SPEECH_WORDS && c.side === 'after' && (c.form === 'tail' || c.form === 'tail-nya');
    const ended = /[,.!?…]['’]?$/.test(content.slice(-2)) || /^\s?,/.test(text.slice(close, close + 2));
    const inSentence = /[\p{Ll}\p{N}][^\S\n]$/u.test(text.slice(Math.max(0, open - 2), open));
    // "dalam diskusi "Judul Acara" di …": words of small letters right before, no end mark inside.
    if (inSentence && !/[,.!?…]$/.test(content.slice(-1))) return false;
    if (termBefore(open)) return words >= MOST_WORDS && ended && c.cue !== undefined;
    if (c.side === 'after') return c.form !== 'clause' || ended || words >= SPEECH_WORDS;
    if (c.side === 'before') return ended ? words >= 2 : /[,:]\s*$/.test(text.slice(Math.max(0, open - 3), open)) && words >= 3;
    if (!closed) return words >= 8 && previous !== undefined;
    // `"…," kata Andi. "Jadi dibatasi."`: what a reporting clause breaks goes on, however short.
    if (ended && previous?.side === 'after' && /^[. ]{1,3}$/.test(text.slice(previous.clause.end, open))) return true;
    if (/pasal|ayat \(|huruf [a-z]\b/i.test(content.slice(0, 60)) && previous === undefined) return false;
    return words >= SPEECH_WORDS && ended && !inSentence;

    function termBefore(at: number): boolean {
      let i = 0;
      let high = tokens.count;
      while (i < high) {
        const mid = (i + high) >> 1;
        if (tokens.start[mid] < at) i = mid + 1;
        else high = mid;
      }
      // "Pasal itu berbunyi: "…"": a comma or colon may stand between a law and its words.
      let k = i - 1;
      if (k >= 0 && tokens.kind[k] === BREAK) k--;
      const marked = k >= 0 && tokens.kind[k] !== WORD && ',:'.includes(text[tokens.start[k]]);
      if (marked) k--;
      for (let n = 0; k >= 0 && n < 2; k--) {
        if (tokens.kind[k] !== WORD) return false;
        const term = terms.at(tokens, k);
        if (term !== undefined && (term.value.colon || !marked)) return true;
        n++;
      }
      return false;
    }
  };
}

/** Runs of letters and digits, counted up to `most`. */
function countWords(text: string, most: number): number {
  let words = 0;
  let inside = false;
  for (let i = 0; i < text.length && words < most; i++) {
    const code = text.codePointAt(i)!;
    const part = code < 128 ? isAsciiPart(code) : /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
    if (part && !inside) words++;
    inside = part;
    if (code > 0xffff) i++;
  }
  return words;
}

const isAsciiPart = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
