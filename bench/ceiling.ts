/** The least that a program like this does with a text in Node: token spans, twelve regular expressions, an automaton of names. */
export class Ceiling {
  private spans = new Int32Array(1 << 16);
  private readonly next = new Map<number, number>();
  private readonly ends = new Set<number>();

  /** `names`: what the automaton looks for, words with blanks between. */
  constructor(names: readonly string[]) {
    let states = 1;
    for (const name of names) {
      let state = 0;
      for (const word of name.split(' ')) {
        const key = state * 4_294_967_296 + hashOf(word, 0, word.length);
        let to = this.next.get(key);
        if (to === undefined) {
          to = states++;
          this.next.set(key, to);
        }
        state = to;
      }
      this.ends.add(state);
    }
  }

  /** How much it found: a number, so that nothing can be left out. */
  read(text: string): number {
    const count = this.cut(text);
    let found = count;
    for (const pattern of PATTERNS) {
      pattern.lastIndex = 0;
      while (pattern.exec(text) !== null) found++;
    }
    for (let i = 0; i < count; i++) found += this.namesAt(text, i, count);
    return found;
  }

  private cut(text: string): number {
    let count = 0;
    for (let i = 0; i < text.length; ) {
      const begin = i;
      while (i < text.length && isLetter(text.charCodeAt(i))) i++;
      if (i === begin) {
        i++;
        continue;
      }
      if (2 * count + 2 > this.spans.length) {
        const wider = new Int32Array(this.spans.length * 2);
        wider.set(this.spans);
        this.spans = wider;
      }
      this.spans[2 * count] = begin;
      this.spans[2 * count++ + 1] = i;
    }
    return count;
  }

  private namesAt(text: string, from: number, count: number): number {
    let found = 0;
    for (let i = from, state = 0; i < count; i++) {
      const to = this.next.get(state * 4_294_967_296 + hashOf(text, this.spans[2 * i], this.spans[2 * i + 1]));
      if (to === undefined) break;
      if (this.ends.has(to)) found++;
      state = to;
    }
    return found;
  }
}

const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c > 191;

function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** What a first attempt at this task would look for. */
const PATTERNS: readonly RegExp[] = [
  /\b\d{1,2} (?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember) \d{4}\b/g,
  /\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) \(\d{1,2}\/\d{1,2}(?:\/\d{4})?\)/g,
  /\bRp ?\d[\d.,]*(?: (?:ribu|juta|miliar|triliun))?/g,
  /\b\d[\d.,]* (?:persen|%)/g,
  /\b(?:Peraturan|Undang-Undang|Permendag|Perpres|PP|UU) (?:Nomor|No\.?) \d+ Tahun \d{4}/g,
  /\b(?:Menteri|Gubernur|Bupati|Wali Kota|Ketua|Direktur|Kepala) (?:[A-Z][a-z]+ ?){1,5}/g,
  /"[^"\n]{1,500}"/g,
  /“[^”\n]{1,500}”/g,
  /\b(?:kata|ujar|tutur|jelas|ungkap|tegas)(?:nya)?\b/g,
  /\b(?:PT|CV|Tbk|Kementerian|Badan|Dinas|Komisi) (?:[A-Z][a-z]+ ?){1,4}/g,
  /\b\d+ (?:orang|unit|ton|kilometer|hektare|warga)\b/g,
  /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu,
];
