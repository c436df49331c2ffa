import type { Diagnostic } from '../model/diagnostic.js';
import { isUpper } from '../text/characters.js';
import type { Lexicon } from '../text/lexicon.js';

/** Letters that each half of a glued word must have. */
const HALF = 4;
const COMMA = 0x2c;

/**
 * Findings about text that a page's program spoilt: words glued where a link was lost ("LiverpoolSabtu"), where both halves are known
 * words and the whole is none; and paragraphs joined by a comma ("… kata dia.,Menurut …"). One finding a kind, with its first place.
 */
export function findDamage(text: string, lexicon: Lexicon): Diagnostic[] {
  let glued = 0;
  let gluedAt = -1;
  let joined = 0;
  let joinedAt = -1;
  const edges = /[a-z,][A-Z"“]/g;
  edges.lastIndex = 1;
  while (edges.test(text) && edges.lastIndex < text.length - 1) {
    const i = edges.lastIndex - 1;
    if (text.charCodeAt(i - 1) === COMMA) {
      if (isJoin(text, i - 1) && joined++ === 0) joinedAt = i - 1;
    } else if (isUpper(text.charCodeAt(i)) && isGlued(text, i, lexicon) && glued++ === 0) gluedAt = i;
  }
  const found: Diagnostic[] = [];
  if (glued > 0)
    found.push(
      finding(
        'text/glued-words',
        `${glued} ${glued === 1 ? 'word stands' : 'words stand'} glued to the next, as where a page lost its links.`,
        gluedAt,
      ),
    );
  if (joined > 1) found.push(finding('text/joined-paragraphs', `${joined} paragraphs are joined by a comma.`, joinedAt));
  return found;
}

const finding = (code: string, message: string, at: number): Diagnostic => ({ code, severity: 'info', message, start: at, end: at + 1 });

/** A capital inside a word, between two words that the lexicon knows. Words with inner capitals of their own (TikTok) are known whole. */
function isGlued(text: string, at: number, lexicon: Lexicon): boolean {
  let start = at;
  while (start > 0 && at - start < 24 && isLetter(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  while (end < text.length && end - at < 24 && isLetter(text.charCodeAt(end)) && !isUpper(text.charCodeAt(end))) end++;
  if (at - start < HALF || end - at < HALF) return false;
  return lexicon.lookup(text, start, end) === 0 && lexicon.lookup(text, start, at) > 0 && lexicon.lookup(text, at, end) > 0;
}

/** A comma between a sentence's end and the next one's beginning, without blanks. */
function isJoin(text: string, comma: number): boolean {
  return '.!?"”'.includes(text[comma - 1]);
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
