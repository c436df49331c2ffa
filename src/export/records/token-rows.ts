import type { Analysis } from '../../model/analysis.js';
import type { Label } from '../../model/label.js';
import { bySpan, type Span } from '../../model/span.js';
import { TextView } from '../../text/text-view.js';

/** A span with its tag, in UTF-16 units. */
export interface Tagged extends Span {
  readonly tag: string;
}

export interface TokenRow extends Span {
  readonly text: string;
  /** The name that the token is part of, and the quotation around it. */
  readonly name: Tagged | undefined;
  readonly quote: Tagged | undefined;
}

const TAGS: Record<Exclude<Label, 'quote'>, string> = {
  person: 'PERSON',
  role: 'ROLE',
  organization: 'ORGANIZATION',
  platform: 'PLATFORM',
  program: 'PROGRAM',
  place: 'PLACE',
  regulation: 'REGULATION',
  date: 'DATE',
  figure: 'FIGURE',
};
/** The tag set of the common Indonesian data sets. A post counts by the organisation and place names inside it. */
const FOLDED: Partial<Record<Label, string>> = { person: 'PER', organization: 'ORG', platform: 'ORG', place: 'LOC' };

/** Words with inner hyphens and apostrophes, numbers with inner points and commas, every other character by itself; invisible ones never. */
const TOKEN = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*|[^\s\p{Cc}\p{Cf}]/gu;

/** The sentences of a record as tokens. A token never crosses the edge of a mark, so that no mark is lost. */
export function* tokenSentences(record: Analysis, fold: boolean): Generator<TokenRow[]> {
  const view = new TextView(record.text ?? '', record.offsetUnit);
  const span = (s: Span, tag: string): Tagged => ({ start: view.utf16(s.start), end: view.utf16(s.end), tag });
  const names: Tagged[] = [];
  const quotes: Tagged[] = [];
  for (const a of record.annotations) {
    if (a.type === 'quote') quotes.push(span(a, 'QUOTE'));
    else if (!fold) names.push(span(a, TAGS[a.type]));
    else if (a.type === 'role') for (const p of a.parts) names.push(span(p, FOLDED[p.type]!));
    else if (FOLDED[a.type] !== undefined) names.push(span(a, FOLDED[a.type]!));
  }
  const edges = [...new Set([...names, ...quotes].flatMap((s) => [s.start, s.end]))].sort((a, b) => a - b);
  const name = finder(names.sort(bySpan));
  const quote = finder(quotes.sort(bySpan));
  let e = 0;
  for (const s of record.sentences) {
    const rows: TokenRow[] = [];
    let from = view.utf16(s.start);
    const end = view.utf16(s.end);
    while (e < edges.length && edges[e] <= from) e++;
    while (from < end) {
      const to = e < edges.length && edges[e] < end ? edges[e++] : end;
      for (const match of view.text.slice(from, to).matchAll(TOKEN)) {
        const start = from + match.index;
        rows.push({ start, end: start + match[0].length, text: match[0], name: name(start), quote: quote(start) });
      }
      from = to;
    }
    if (rows.length > 0) yield rows;
  }
}

/** Finds the span that holds an offset; offsets must be asked in order. */
function finder(spans: readonly Tagged[]): (at: number) => Tagged | undefined {
  let i = 0;
  return (at) => {
    while (i < spans.length && spans[i].end <= at) i++;
    return i < spans.length && spans[i].start <= at ? spans[i] : undefined;
  };
}
