import type { Knowledge } from '../knowledge/contract.js';
import type { Segmented } from '../model/document.js';
import type { Span } from '../model/span.js';
import { BREAK, type Tokens, tokenAt, WORD } from '../model/tokens.js';
import { type CueForm, cueTable } from './cues.js';
import type { Quoted } from './quotation-marks.js';

/** A quoted stretch with the reporting word beside it, if any. */
export interface Cued {
  readonly quoted: Quoted;
  readonly cue: Span | undefined;
  readonly form: CueForm | undefined;
  /** Where the reporting clause lies: behind the quotation, before it, or nowhere. */
  readonly side: 'after' | 'before' | 'none';
  /** The reporting clause: from the closing mark to its end, or from its begin to the opening mark. */
  readonly clause: Span;
  /** True where the clause says "dia", "ia", "beliau" or -nya. */
  readonly pronoun: boolean;
}

/** Tokens after the closing mark in which the reporting word must begin. */
const REACH_AFTER = 4;
/** Tokens behind the closing mark in which a subject and its reporting word must stand. */
const REACH_SUBJECT = 14;
/** Tokens before the opening mark in which a reporting clause is looked for. */
const REACH_BEFORE = 40;
const PRONOUNS = new Set(['dia', 'ia', 'beliau', 'mereka', 'keduanya']);

/** Makes the reader of reporting words beside quotations. */
export function createCueReader(
  knowledge: Knowledge,
): (document: Segmented, q: Quoted, previous: Quoted | undefined, next: Quoted | undefined) => Cued {
  const cues = cueTable(knowledge);

  const wordAt = (t: Tokens, i: number): string => t.text.slice(t.start[i], t.end[i]).toLowerCase();

  const after = (t: Tokens, q: Quoted, next: Quoted | undefined): Cued | undefined => {
    if (!q.closed) return undefined;
    const limit = Math.min(next?.open ?? t.text.length, q.close + 400);
    const first = tokenAt(t, q.close);
    for (let i = first, n = 0; i < t.count && n < REACH_AFTER && t.start[i] < limit; i++) {
      if (t.kind[i] === BREAK) return undefined;
      if (t.kind[i] !== WORD) {
        if ('.!?;'.includes(t.text[t.start[i]])) return undefined;
        continue;
      }
      n++;
      const hit = cues.at(t, i);
      if (hit === undefined) {
        // Only small words may stand between ("…," begitu kata, pun ujar).
        if (n > 1 && !['begitu', 'demikian', 'pun', 'juga', 'kembali', 'lagi'].includes(wordAt(t, i))) return undefined;
        continue;
      }
      if (hit.value === 'clause' && i !== first) return undefined;
      let last = hit.to;
      while (last < t.count && t.start[last] < limit && t.kind[last] !== BREAK && !endsClause(t, last)) last++;
      const clause = { start: q.close, end: t.end[last - 1] };
      const follows = hit.to < t.count ? wordAt(t, hit.to) : '';
      const pronoun = hit.value === 'tail-nya' || PRONOUNS.has(follows);
      return { quoted: q, cue: { start: t.start[i], end: t.end[hit.to - 1] }, form: hit.value, side: 'after', clause, pronoun };
    }
    return undefined;
  };

  /** `"…," Heru menegaskan.`, `"…," pemain asal Lamongan itu menuturkan.`: who speaks stands before the reporting word, behind the quotation. */
  const subjectAfter = (t: Tokens, q: Quoted, next: Quoted | undefined): Cued | undefined => {
    if (!q.closed) return undefined;
    const limit = Math.min(next?.open ?? t.text.length, q.close + 200);
    const first = tokenAt(t, q.close);
    if (first >= t.count || t.kind[first] !== WORD || t.start[first] - q.close > 1) return undefined;
    for (let i = first + 1; i < t.count && i - first <= REACH_SUBJECT && t.start[i] < limit; i++) {
      if (t.kind[i] === BREAK || (t.kind[i] !== WORD && '.!?;:'.includes(t.text[t.start[i]]) && t.end[i] - t.start[i] === 1))
        return undefined;
      const hit = t.kind[i] === WORD ? cues.at(t, i) : undefined;
      if (hit === undefined) continue;
      if (hit.value !== 'clause') return undefined;
      let last = hit.to;
      while (last < t.count && t.start[last] < limit && t.kind[last] !== BREAK && !endsClause(t, last)) last++;
      // Behind a full stop another sentence may begin ("Heru menegaskan, pihaknya …"): the reporting word must then end its own.
      if (t.text[q.end - 1] !== ',' && last !== hit.to) return undefined;
      const clause = { start: q.close, end: t.end[last - 1] };
      const pronoun = PRONOUNS.has(wordAt(t, first));
      return { quoted: q, cue: { start: t.start[i], end: t.end[hit.to - 1] }, form: 'clause', side: 'after', clause, pronoun };
    }
    return undefined;
  };

  const before = (t: Tokens, q: Quoted, previous: Quoted | undefined): Cued | undefined => {
    const last = tokenAt(t, q.open) - 1;
    const limit = previous?.close ?? 0;
    if (last < 0) return undefined;
    let crossed = false;
    for (let i = last, n = 0; i >= 0 && n < REACH_BEFORE && t.start[i] >= limit; i--) {
      if (t.kind[i] === BREAK) {
        if (i !== last && !crossed) return undefined;
        crossed = true;
        continue;
      }
      if (i < last && t.kind[i] !== WORD && '.!?'.includes(t.text[t.start[i]]) && t.end[i] < t.text.length && /\s/.test(t.text[t.end[i]]))
        return undefined;
      if (t.kind[i] !== WORD) continue;
      n++;
      const hit = cues.at(t, i);
      if (hit === undefined || hit.value === 'tail-nya' || (hit.value === 'tail' && !introduces(t, last, q))) continue;
      if (hit.value === 'source' && n > 14) continue;
      const start = clauseStart(t, i, limit);
      const subject = i > 0 ? wordAt(t, i - 1) : '';
      return {
        quoted: q,
        cue: { start: t.start[i], end: t.end[hit.to - 1] },
        form: hit.value,
        side: 'before',
        clause: { start, end: q.open },
        pronoun: PRONOUNS.has(subject),
      };
    }
    return undefined;
  };

  return (document, q, previous, next) => {
    const t = document.tokens;
    return (
      after(t, q, next) ??
      before(t, q, previous) ??
      subjectAfter(t, q, next) ?? {
        quoted: q,
        cue: undefined,
        form: undefined,
        side: 'none',
        clause: { start: q.close, end: q.close },
        pronoun: false,
      }
    );
  };
}

/** A comma or colon right before the opening mark: what stands before introduces the quotation. */
function introduces(t: Tokens, last: number, q: Quoted): boolean {
  return t.end[last] <= q.open && ',:'.includes(t.text[t.start[last]]);
}

function endsClause(t: Tokens, i: number): boolean {
  if (t.kind[i] === WORD) return false;
  const mark = t.text[t.start[i]];
  if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '"' && mark !== '“') return false;
  return mark !== '.' || i + 1 >= t.count || t.sentence[i + 1] !== t.sentence[i] || t.start[i + 1] > t.end[i];
}

function clauseStart(t: Tokens, i: number, limit: number): number {
  let k = i;
  const sentence = t.sentence[i];
  while (k > 0 && t.start[k - 1] >= limit && t.sentence[k - 1] === sentence && t.kind[k - 1] !== BREAK) k--;
  return t.start[k];
}
