import { isUpper } from '../text/characters.js';
import { countWords } from './fold.js';
import { SHORT_LINE } from './furniture.js';
import { firstWord, lineWords } from './line-words.js';
import { skipBlanks } from './lines.js';
import { isProse } from './prose.js';
import type { Reading } from './reading.js';

/**
 * "Baca juga: Headline" on a line, or "Baca juga:" with its headlines on the next lines. Returns the rule and how many lines it
 * takes; undefined where line `i` opens no link.
 */
export function linkedLines(reading: Reading, i: number): { rule: string; lines: number } | undefined {
  const { text, lines, words } = reading;
  const start = lines.start[i];
  const end = lines.end[i];
  if (!words.links.begins(firstWord(text, start, end))) return undefined;
  const line = lineWords(text, start, Math.min(end, start + 60), 6);
  if (line.words.length === 0 || line.start[0] - start > 4) return undefined;
  let after = 0;
  let colon = false;
  const hit = words.links.at(line, 0, (cue, next) => {
    const at = skipBlanks(text, line.end[next - 1], end);
    const hasColon = at < end && text[at] === ':';
    if (cue.colon && !hasColon) return false;
    colon = hasColon;
    after = hasColon ? at + 1 : line.end[next - 1];
    return true;
  });
  if (hit === undefined) return undefined;
  let rest = skipBlanks(text, after, end);
  while (rest < end && '!?.…'.includes(text[rest])) rest++;
  if (rest === end) return { rule: 'link-line', lines: 1 + headlinesBelow(reading, i, colon) };
  const opens = colon || isUpper(text.charCodeAt(rest)) || '\'"“‘('.includes(text[rest]);
  // A sentence that happens to begin with the cue ("Simak juga bagaimana …") goes on in small letters.
  return opens && end - start <= SHORT_LINE ? { rule: hit.value.form === 'video' ? 'video-line' : 'link-line', lines: 1 } : undefined;
}

/** Lines below a bare "Baca juga" that are its headlines: short, no sentences, with the capitals of headlines. */
function headlinesBelow(reading: Reading, i: number, colon: boolean): number {
  const { text, lines } = reading;
  let taken = 0;
  let reached = 0;
  let first = 0;
  for (let k = i + 1; k < lines.count && taken < 5 && k - i < 12; k++) {
    const start = lines.start[k];
    const end = lines.end[k];
    if (start === end) {
      if (taken > 0) break;
      continue;
    }
    if (end - start > 150 || isProse(text, start, end) || !looksLikeHeadline(text, start, end, colon && taken === 0)) break;
    taken++;
    reached = k - i;
    if (taken === 1) first = reached;
  }
  // Two lines may be a headline and the story's next sub-heading; a list has more.
  return taken === 2 ? first : reached;
}

/** Right after a colon a short line is enough; else most of its words must have capitals. */
function looksLikeHeadline(text: string, start: number, end: number, announced: boolean): boolean {
  const line = text.slice(start, end);
  if (!isUpper(line.charCodeAt(0)) && !/^[\d"'“‘]/.test(line)) return false;
  const count = countWords(line);
  if (count < 4 || count > 24) return false;
  if (announced) return true;
  const capitals = line.split(' ').filter((w) => isUpper(w.charCodeAt(0)) || /^\d/.test(w)).length;
  return capitals >= count * 0.6;
}
