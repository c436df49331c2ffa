import type { Knowledge } from '../../knowledge/contract.js';
import { NUMBER, type Tokens } from '../../model/tokens.js';

/** What may begin at a token, as bits: each recognizer looks at its own. */
export const KNOWN_NAME = 1;
export const POST = 2;
export const HEADED_NAME = 4;
export const HONORIFIC = 8;
export const REPORTING = 16;
export const NAMING = 32;
export const DATE = 64;
export const FIGURE = 128;
export const CITATION = 256;
export const NAME_CUE = 512;
export const NAME_TAIL = 1024;
/** Bits that digits have, whatever their number in the lexicon. */
const OF_DIGITS = DATE | FIGURE;
/** The word's answers are known. */
const ASKED = 1 << 15;

/**
 * What the words of a text may open: every recognizer's question about a word is asked once a word, and answered for all of them by
 * one table. Nothing opens outside sentences.
 */
export class Openings {
  private readonly questions = new Map<number, (lex: number) => boolean>();
  /** Bits by word number, 0 where not asked yet. */
  private answers = new Uint16Array(1024);
  private asked: Tokens | undefined;
  private bits = new Uint16Array(0);

  /** Adds a question; of two for one bit the first stands. */
  put(bit: number, question: (lex: number) => boolean): void {
    if (this.questions.has(bit)) return;
    this.questions.set(bit, question);
    this.answers.fill(0);
    this.asked = undefined;
  }

  /** Bits of each token. Good until another text is asked for. */
  of(tokens: Tokens): Uint16Array {
    if (this.asked === tokens) return this.bits;
    const { count, lex, kind, sentence } = tokens;
    if (this.bits.length < count) this.bits = new Uint16Array(count * 2);
    for (let i = 0; i < count; i++) {
      const word = lex[i];
      const known = word < this.answers.length ? this.answers[word] : 0;
      const answer = known !== 0 ? known : this.ask(word);
      this.bits[i] = sentence[i] < 0 ? 0 : kind[i] === NUMBER ? answer | OF_DIGITS : answer;
    }
    this.asked = tokens;
    return this.bits;
  }

  private ask(lex: number): number {
    if (lex >= this.answers.length) {
      const wider = new Uint16Array(lex * 2);
      wider.set(this.answers);
      this.answers = wider;
    }
    let answer = ASKED;
    for (const [bit, question] of this.questions) if (question(lex)) answer |= bit;
    this.answers[lex] = answer;
    return answer;
  }
}

const shared = new WeakMap<Knowledge, Openings>();

/** The openings of one knowledge base; one for all recognizers. */
export function openingsOf(knowledge: Knowledge): Openings {
  let openings = shared.get(knowledge);
  if (openings === undefined) {
    openings = new Openings();
    shared.set(knowledge, openings);
  }
  return openings;
}
