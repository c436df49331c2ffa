import type { Span } from '../../model/span.js';

/** Where one clause may end and the next begin, the surest first. The clause's own text begins at the end of the match. */
const SEAMS: readonly RegExp[] = [
  /;\s+/g,
  /,\s+(?=(?:sementara|sedangkan|namun|tetapi|tapi|kemudian|lalu|adapun|padahal|sebelum|sebelumnya|setelah|sesudah|ketika|saat|usai|lantas|hingga akhirnya)\s)/g,
  // a relative clause hangs on what stands before it
  /,\s+(?!yang\s)/g,
  /\s(?=(?:dan|serta|lalu|kemudian|sementara|sedangkan|setelah|sebelum)\s)/g,
];

/** Between two dates that are one range: "awal September hingga 13 Oktober 2025". */
const RANGE = /^\s*(?:hingga|sampai(?: dengan)?|s\/d|s\.d\.?|[-–—])\s*$/i;

/** A clause says something beside its date. */
const FEWEST_WORDS = 4;
const WORD = /\p{L}{2,}/gu;

export const joinsRange = (between: string): boolean => between.length < 24 && RANGE.test(between);

/**
 * The clause of `whole` that holds the `index`-th of the dates: the sentence itself where it has one date, else cut at the surest seam
 * between two dates. A seam inside a mark is none ("Menteri Politik, Hukum, dan Keamanan").
 */
export function clauseAround(text: string, whole: Span, dates: readonly Span[], index: number, marks: readonly Span[]): Span {
  const before = index === 0 ? undefined : seam(text, dates[index - 1].end, dates[index].start, marks);
  const after = index + 1 >= dates.length ? undefined : seam(text, dates[index].end, dates[index + 1].start, marks);
  const clause = { start: before?.end ?? whole.start, end: after?.start ?? whole.end };
  // "pada 2020, 2021, dan 2022" is one clause with three dates
  const words = `${text.slice(clause.start, dates[index].start)} ${text.slice(dates[index].end, clause.end)}`.match(WORD)?.length ?? 0;
  return words < FEWEST_WORDS ? whole : clause;
}

function seam(text: string, from: number, to: number, marks: readonly Span[]): Span | undefined {
  const between = text.slice(from, to);
  for (const pattern of SEAMS) {
    for (const match of between.matchAll(pattern)) {
      const start = from + match.index;
      const found = { start, end: start + match[0].length };
      if (!marks.some((m) => m.start < found.end && found.start < m.end)) return found;
    }
  }
  return undefined;
}

/** The stretches of a clause that lie outside the quotations. */
export function outside(clause: Span, quotes: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  let start = clause.start;
  for (const q of quotes) {
    if (q.end <= start || q.start >= clause.end) continue;
    if (q.start > start) stretches.push({ start, end: q.start });
    start = Math.min(q.end, clause.end);
  }
  if (start < clause.end) stretches.push({ start, end: clause.end });
  return stretches;
}

/** The texts of stretches on one line, without loose punctuation at their edges. */
export const clauseText = (text: string, stretches: readonly Span[]): string =>
  stretches
    .map((s) => tidy(text.slice(s.start, s.end)))
    .filter((t) => t !== '')
    .join(' … ');

const EDGE = new Set(' ,;:-–—"“”„«»');

/** On one line; blanks, quotation marks and loose punctuation at the edges go, a bracket only where it has no partner. */
function tidy(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  let start = 0;
  let end = line.length;
  while (start < end && (EDGE.has(line[start]) || '.)]’'.includes(line[start]))) start++;
  while (end > start && (EDGE.has(line[end - 1]) || '(['.includes(line[end - 1]))) end--;
  return line.slice(start, end);
}
