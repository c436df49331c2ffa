import { isUpper } from '../text/characters.js';
import { countWords, foldText } from './fold.js';
import { firstWord, lineWords } from './line-words.js';
import { isSiteName } from './outlet-index.js';
import type { Reading } from './reading.js';
import { indexWithin, lastIndexWithin } from './search.js';

/**
 * The rule by which a line is a picture's caption: it opens with the word for a picture or an owner ("Foto: …", "Dok. …"), or
 * closes with a credit after a slash or in brackets ("… (kemeja cokelat)/Net", "… (Foto: Dok. Kemendag)").
 */
export function captionRule(reading: Reading, from: number, to: number, inHeader: boolean): string | undefined {
  if (to - from > 420 || to - from < 4) return undefined;
  const { text } = reading;
  // Markdown's picture line, its brackets lost: "!Ilustrasi dividen."
  if (text[from] === '!' && (text[from + 1] === '[' || isUpper(text.charCodeAt(from + 1)))) return 'caption-markdown';
  return (
    opensWithPicture(reading, from, to) ??
    (inHeader ? opensWithCredit(reading, from, to) : undefined) ??
    closesWithCredit(reading, from, to, inHeader)
  );
}

function opensWithPicture(reading: Reading, from: number, to: number): string | undefined {
  const { text, words } = reading;
  if (!words.credits.begins(firstWord(text, from, to))) return undefined;
  const line = lineWords(text, from, Math.min(to, from + 60), 5);
  const hit = words.credits.at(line, 0, (credit) => credit.opens);
  if (hit === undefined || line.start[0] - from > 2) return undefined;
  const after = text[line.end[hit.next - 1]];
  if (after === ':' || text.slice(line.end[hit.next - 1]).startsWith(' :')) return 'caption-picture';
  if (after === '.' && line.words[0] === 'dok') return 'caption-picture';
  // "Ilustrasi pertumbuhan ekonomi.": no verb, a short line.
  return line.words[0] === 'ilustrasi' && countWords(text.slice(from, to)) <= 8 ? 'caption-picture' : undefined;
}

/** "KOMPAS.com/NABILLA TASHANDRA Menteri Pendayagunaan …": the site and the photographer before the caption. */
function opensWithCredit(reading: Reading, from: number, to: number): string | undefined {
  const { text } = reading;
  const slash = indexWithin(text, '/', from, to);
  if (slash < 0 || slash > to || slash - from > 40 || !isUpper(text.charCodeAt(slash + 1))) return undefined;
  const name = text.slice(from, slash);
  return isSiteName(name) && reading.words.outlets.byName(name) !== undefined ? 'caption-credit' : undefined;
}

function closesWithCredit(reading: Reading, from: number, to: number, inHeader: boolean): string | undefined {
  const { text } = reading;
  let end = to;
  while (end > from && '.*_ '.includes(text[end - 1])) end--;
  if (text[end - 1] === ')' || text[end - 1] === ']') {
    const open = Math.max(lastIndexWithin(text, '(', from, end), lastIndexWithin(text, '[', from, end));
    if (open < from || end - open > 160 || open - from < 8) return undefined;
    if (endsSentence(text, from, open) && (!inHeader || end - from > 110))
      return isCredit(reading, open + 1, end - 1, true) || (inHeader && isPaperAndMaker(reading, open + 1, end - 1))
        ? 'caption-credit'
        : undefined;
    return isCredit(reading, open + 1, end - 1, false) ? 'caption-credit' : undefined;
  }
  if (!inHeader) return undefined;
  const slash = lastIndexWithin(text, '/', from, end);
  if (slash - from < 8 || end - slash > 60) return undefined;
  const first = indexWithin(text, '/', from, end);
  return isCredit(reading, slash + 1, end, false) || (first > from && isCredit(reading, first + 1, end, false))
    ? 'caption-credit'
    : undefined;
}

/** "(Antaranews/Monalisa)" above the story, where no writer has signed yet. */
function isPaperAndMaker(reading: Reading, from: number, to: number): boolean {
  const parts = reading.text.slice(from, to).split('/');
  return parts.length === 2 && isUpper(parts[1].charCodeAt(0)) && reading.words.outlets.byName(parts[0].trim()) !== undefined;
}

/** A sentence ends right before the bracket: what follows may be the writer's initials. */
function endsSentence(text: string, from: number, at: number): boolean {
  let i = at;
  while (i > from && text[i - 1] === ' ') i--;
  return '.!?"”'.includes(text[i - 1]);
}

/**
 * True for words that name a picture's maker: they begin with a credit of the facts ("Foto: Dok. Kemendag", "Antara/…"), or a part
 * after a slash or comma is one, or a site's name. `strict`, where initials may stand as well: a lone word does not count.
 */
function isCredit(reading: Reading, from: number, to: number, strict: boolean): boolean {
  const { text, words } = reading;
  const line = lineWords(text, from, to, 16);
  if (line.words.length === 0 || line.words.length > 14) return false;
  // "(Facebook, 41 tahun)" tells of a person, not of a picture.
  if (line.words.some((w) => w[0] >= '0' && w[0] <= '9') && !text.slice(from, to).includes('/') && !text.slice(from, to).includes('@'))
    return false;
  const first = words.credits.at(line, 0);
  if (first !== undefined && (!strict || first.value.opens || line.words.length > 1)) return true;
  if (strict) return false;
  for (let i = 1; i < line.words.length; i++) {
    const after = text.slice(line.end[i - 1], line.start[i]);
    if (/[/,]/.test(after) && words.credits.at(line, i) !== undefined) return true;
  }
  const parts = text.slice(from, to).split('/');
  return parts.length <= 4 && parts.some((p) => isSiteName(p.trim()) || words.outlets.byName(p.trim()) !== undefined);
}

/** True where one line says the same as the caption beside it, without its credit. */
export function repeatsCaption(line: string, caption: string): boolean {
  const a = foldText(line);
  return a.length > 10 && foldText(caption).startsWith(a);
}
