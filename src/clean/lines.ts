import { BLANK, charClass, INVISIBLE, LINE_END } from '../text/characters.js';

/** The lines of a text, as parallel lists; blanks, invisible signs and Markdown's closing backslash are cut from both ends. */
export interface Lines {
  readonly text: string;
  readonly count: number;
  readonly start: readonly number[];
  /** Equal to `start` for an empty line. */
  readonly end: readonly number[];
}

/** Cuts a text at its line ends, in one pass. */
export function splitLines(text: string): Lines {
  const start: number[] = [];
  const end: number[] = [];
  for (let from = 0; from <= text.length; ) {
    const lf = text.indexOf('\n', from);
    const stop = lf < 0 ? text.length : lf;
    const first = skipBlanks(text, from, stop);
    start.push(first);
    end.push(Math.max(first, trimEnd(text, first, stop)));
    if (lf < 0) break;
    from = lf + 1;
  }
  return { text, count: start.length, start, end };
}

/** First position from `at` that holds neither a blank nor an invisible sign, `stop` where there is none. */
export function skipBlanks(text: string, at: number, stop: number): number {
  while (at < stop && isGap(text.charCodeAt(at))) at++;
  return at;
}

function trimEnd(text: string, from: number, stop: number): number {
  let at = stop;
  while (at > from) {
    const code = text.charCodeAt(at - 1);
    if (!isGap(code) && code !== 0x5c) break;
    at--;
  }
  return at;
}

/** A blank, a line end or an invisible sign. */
export function isGap(code: number): boolean {
  const cls = charClass(code);
  return cls === BLANK || cls === LINE_END || cls === INVISIBLE;
}
