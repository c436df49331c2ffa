import type { Span } from '../model/span.js';

/** A stretch between quotation marks; the marks stand right outside. */
export interface Quoted extends Span {
  /** Offset of the opening mark. */
  readonly open: number;
  /** Offset right behind the closing mark; the paragraph's end where the mark is missing. */
  readonly close: number;
  readonly closed: boolean;
  /** False where the opening mark is missing: the stretch begins with its paragraph. */
  readonly opened: boolean;
}

/** Marks of direct speech. Single ones are apostrophes or terms far more often than speech, and are left out. */
const MARKS = new Set(['"', '“', '”', '„', '‟', '«', '»', '″', '＂']);
const LINE_END = 0x0a;
const ALWAYS_OPEN = new Set(['„', '«']);

/** Longest quotation in characters: a mark that finds no partner by then stands alone. */
const LONGEST = 4000;

/**
 * Pairs the quotation marks of a text, whatever their glyphs: the press writes ”…”, "…” and ,"… . A mark opens where nothing is
 * open and words follow; it closes otherwise, unless it can only open (blank before, letter behind): then the one before lost its partner.
 */
export function pairMarks(text: string, skip: (at: number) => boolean): Quoted[] {
  const quoted: Quoted[] = [];
  let open = -1;
  // Where the paragraph begins, -1 once a quotation mark stood in it.
  let paragraph = 0;
  const end = (close: number, closed: boolean): void => {
    const start = open + 1;
    const stop = closed ? close - 1 : close;
    if (stop > start) quoted.push({ open, start, end: stop, close, closed, opened: true });
    open = -1;
  };
  // Nearly all characters are letters and blanks: the next sign that matters is sought. A line's end matters in a quotation only.
  const marks = /["“”„‟«»″＂]/g;
  const signs = /[\n"“”„‟«»″＂]/g;
  for (let i = 0; i < text.length; i++) {
    const sought = open < 0 ? marks : signs;
    sought.lastIndex = i;
    i = sought.test(text) ? sought.lastIndex - 1 : text.length;
    if (open >= 0 && i - open > LONGEST) end(open + LONGEST + 1, false);
    if (i === text.length) break;
    if (text.charCodeAt(i) === LINE_END) {
      const closer = open >= 0 ? straysBelow(text, i) : 0;
      if (closer > 0) {
        end(closer + 1, true);
        i = closer;
      } else if (open >= 0 && endsParagraph(text, i) && !closesBelow(text, i)) end(i, false);
      paragraph = i + 1;
      continue;
    }
    const c = text[i];
    if (skip(i)) continue;
    if (c === '"' && isInchMark(text, i)) continue;
    if (open < 0) {
      if (canOpen(text, i)) open = i;
      else if (paragraph >= 0 && closesSpeech(text, i)) {
        const start = speechStart(text, paragraph, i, skip);
        if (start >= 0) quoted.push({ open: start, start, end: i, close: i + 1, closed: true, opened: false });
      }
      paragraph = -1;
    } else if (mustOpen(text, i, c)) {
      const partner = termEnd(text, i);
      if (partner > 0) {
        i = partner;
        continue;
      }
      end(i, false);
      open = i;
    } else {
      // A doubled mark ("" or ”“) closes once.
      end(i + 1, true);
    }
  }
  if (open >= 0) end(text.length, false);
  return quoted;
}

/** A blank line, or a line end after an end mark: there an unclosed quotation stops. */
function endsParagraph(text: string, i: number): boolean {
  if (text[i] !== '\n') return false;
  return (
    text[i + 1] === '\n' || /[.!?…]\s*$/.test(text.slice(Math.max(0, i - 3), i)) || text[i + 1] === undefined || MARKS.has(text[i + 1])
  );
}

const isLetter = (c: string | undefined): boolean => c !== undefined && /[\p{L}\p{N}([.…'‘@#$]/u.test(c);

/** Something to quote stands behind the mark. */
function canOpen(text: string, i: number): boolean {
  const next = text[i + 1];
  if (isLetter(next)) return true;
  // `" Jadi …` with a blank inside: only where a blank or nothing stands before the mark too.
  const before = text[i - 1];
  if (next !== ' ' || !isLetter(text[i + 2]) || text[i] === '”') return false;
  // `… turun," papar Heru` closes a quotation whose opening mark is missing.
  return before === undefined || /[\s:]/.test(before) || (before === ',' && !/\p{Ll}/u.test(text[i + 2]));
}

/** The mark of `… masih aman," kata Heru` or `… masih aman."` at a line's end. */
function closesSpeech(text: string, i: number): boolean {
  return /[,.!?…]/.test(text[i - 1] ?? '') && /^(?: ?\p{Ll}|\n|$)/u.test(text.slice(i + 1, i + 3));
}

/** The closing mark has slipped to the next line's begin (`… tidak peduli.⏎⏎" Padahal …`): its place, 0 where none has. */
function straysBelow(text: string, i: number): number {
  let k = i + 1;
  while (k - i < 4 && text[k] === '\n') k++;
  return /[.!?…,]/.test(text[i - 1] ?? '') && MARKS.has(text[k]) && /^(?:[ .,]|\n|$)/.test(text.slice(k + 1, k + 2)) ? k : 0;
}

/** How far below its paragraph a quotation may close, in characters. */
const BELOW = 1500;

/** The next mark closes speech: `"Kami siap.⏎Semua sudah diatur," kata Heru` is one quotation of two paragraphs. */
function closesBelow(text: string, i: number): boolean {
  const below = text.slice(i + 1, i + BELOW);
  const at = below.search(/["“”„‟«»″＂]/);
  if (at <= 1 || !closesSpeech(text, i + 1 + at) || !/[\p{Ll} ]/u.test(text[i + 2 + at] ?? '')) return false;
  return below.slice(0, at).trim().split(/\n+/).length <= 2;
}

/** Where speech begins whose opening mark is missing: with its paragraph, which may be glued to the one before ("… ajang ini.Kami siap"). */
function speechStart(text: string, paragraph: number, close: number, skip: (at: number) => boolean): number {
  let start = paragraph;
  for (let i = close - 1; i > paragraph && close - i < BELOW; i--) {
    if ('.!?'.includes(text[i - 1]) && /^\p{Lu}\p{Ll}/u.test(text.slice(i, i + 2)) && /\p{Ll}/u.test(text[i - 2] ?? '')) {
      start = i;
      break;
    }
  }
  while (start < close && (/\s/.test(text[start]) || skip(start))) start++;
  return close - start < BELOW && /^[\p{Lu}\p{N}'‘(]/u.test(text.slice(start, start + 1)) ? start : -1;
}

/** Blank (or an opening bracket) before and a letter right behind: no mark closes like that. */
function mustOpen(text: string, i: number, c: string): boolean {
  if (ALWAYS_OPEN.has(c)) return true;
  const before = text[i - 1];
  return (before === undefined || /[\s(]/.test(before)) && isLetter(text[i + 1]) && (c === '“' || c === '"' || text[i + 1] !== ' ');
}

/** A term of a few words in marks of its own inside a quotation ("Harga "beras" naik,"): the place of its closing mark, 0 where there is none. */
function termEnd(text: string, i: number): number {
  for (let k = i + 1; k < text.length && k - i < 50; k++) {
    if (text[k] === '\n' || /[,.!?;]/.test(text[k])) return 0;
    if (!MARKS.has(text[k])) continue;
    const closes = /[\p{L}\p{N})]/u.test(text[k - 1]) && /\s/.test(text[k + 1] ?? '');
    // The quotation around it must go on and close later in the paragraph.
    const rest = text.slice(k + 1, k + 600).split('\n', 1)[0];
    return closes && /^[^"“”]*[,.!?]["”]/.test(rest) ? k : 0;
  }
  return 0;
}

/** 6.1" is a measure. */
const isInchMark = (text: string, i: number): boolean =>
  /\d/.test(text[i - 1] ?? '') &&
  /[\s,)]/.test(text[i + 1] ?? ' ') &&
  /\d[.,]?\d*$/.test(text.slice(Math.max(0, i - 5), i)) &&
  !/\p{L}/u.test(text.slice(Math.max(0, i - 12), i));
