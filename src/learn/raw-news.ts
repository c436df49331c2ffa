import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { wordHash } from '../extract/tagger/hash.js';
import { BREAK, LOWER, NUMBER, type Tokens, WORD } from '../model/tokens.js';
import { tokenize } from '../segment/index.js';
import type { Lexicon } from '../text/lexicon.js';
import { foldWord } from '../text/lexicon.js';

/** A running text of word numbers, as clusters are learnt from it. */
export interface NewsWords {
  /** Word numbers in order: 0 ends a line, 1 is any figure. */
  readonly stream: Int32Array;
  /** Hash of each word, by number. */
  readonly hashes: readonly number[];
  readonly counts: readonly number[];
  /** Times the word stands inside a line that is no headline, and how often with a capital. */
  readonly inside: readonly number[];
  readonly capitals: readonly number[];
}

/** Bodies of the articles of a gzipped JSON Lines file. */
export function readNewsBodies(path: string): string[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => (JSON.parse(line) as { body: string }).body);
}

/** Numbers the words of raw articles. */
export function numberWords(bodies: readonly string[], lexicon: Lexicon): NewsWords {
  const numbers = new Map<string, number>();
  const hashes = [0, 0];
  const counts = [0, 0];
  const inside = [0, 0];
  const capitals = [0, 0];
  const stream: number[] = [];
  for (const body of bodies) {
    const t = tokenize(body, lexicon);
    for (let i = 0; i < t.count; i++) {
      if (t.kind[i] === BREAK) stream.push(0);
      else if (t.kind[i] === NUMBER) stream.push(1);
      else {
        const word = foldWord(t.text.slice(t.start[i], t.end[i]));
        let number = numbers.get(word);
        if (number === undefined) {
          number = hashes.length;
          numbers.set(word, number);
          hashes.push(wordHash(word, 0, word.length));
          counts.push(0);
          inside.push(0);
          capitals.push(0);
        }
        counts[number]++;
        if (standsInside(t, i)) {
          inside[number]++;
          if (t.shape[i] !== LOWER) capitals[number]++;
        }
        stream.push(number);
      }
    }
    stream.push(0);
  }
  return { stream: Int32Array.from(stream), hashes, counts, inside, capitals };
}

/** Behind a small word: there a capital means a name. */
const standsInside = (t: Tokens, i: number): boolean => i > 0 && t.kind[i] === WORD && t.kind[i - 1] === WORD && t.shape[i - 1] === LOWER;
