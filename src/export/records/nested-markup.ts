import type { Span } from '../../model/span.js';

/** A span that becomes an element. */
export interface Markup extends Span {
  readonly open: { readonly name: string; readonly attributes: string };
}

/**
 * A stretch of a text with elements around its spans, well nested whatever the spans are: where two cross, the inner one is closed and
 * opened again; where one reaches out of the stretch, the part inside it is marked.
 */
export function nested(text: string, stretch: Span, spans: readonly Markup[], escaped: (text: string) => string): string {
  const inside = spans
    .filter((s) => s.start < stretch.end && stretch.start < s.end && s.start < s.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Markup[] = [];
  let out = '';
  let at = stretch.start;
  const write = (to: number): void => {
    out += escaped(text.slice(at, to));
    at = to;
  };
  const push = (s: Markup): void => {
    open.push(s);
    out += `<${s.open.name}${s.open.attributes}>`;
  };
  /** Closes what ends at or before `to`, in order; what lies above a closed one is opened again. */
  const closeUntil = (to: number): void => {
    for (;;) {
      const end = Math.min(...open.map((s) => s.end));
      if (open.length === 0 || end > to) return;
      write(Math.max(at, Math.min(end, stretch.end)));
      const first = open.findIndex((s) => s.end === end);
      const above = open.splice(first);
      for (const s of [...above].reverse()) out += `</${s.open.name}>`;
      for (const s of above) if (s.end > end) push(s);
    }
  };
  for (const s of inside) {
    const start = Math.max(s.start, stretch.start);
    closeUntil(start);
    write(start);
    push(s);
  }
  closeUntil(stretch.end);
  write(stretch.end);
  for (const s of open.reverse()) out += `</${s.open.name}>`;
  return out;
}
