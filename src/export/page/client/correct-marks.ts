import type { Correction } from '../../../model/correction.js';
import { OffsetMap } from '../../../text/offsets.js';
import { slug } from '../../../text/slug.js';
import type { PackedText } from '../data.js';
import { type Article, isName, type Mark, oneLine, retyped, type Things, typeFromId } from './things.js';

/** Marks of one article after all corrections, each applied to what those before it left: as the program does it on records. */
export function correctMarks(
  marks: Mark[],
  text: PackedText,
  article: Article,
  corrections: readonly Correction[],
  corpus: Things,
): Mark[] {
  let now = marks;
  for (const c of corrections) {
    if (c.mention !== undefined) {
      if (c.mention.document === article.id) now = correctOne(now, c, text, corpus);
    } else if (c.document === undefined || c.document === article.id) {
      now = correctThing(now, c, text, corpus);
    }
  }
  return now;
}

function correctThing(marks: Mark[], c: Correction & { entity?: string }, text: PackedText, corpus: Things): Mark[] {
  const from = corpus.thing(c.entity ?? '');
  if (from === undefined) return marks;
  if (c.do === 'split') {
    const to = corpus.numberOf(c.into, typeFromId(c.into), c.name);
    return marks.map((m) =>
      isName(m.type) && m.entity === from.n && oneLine(text.t.slice(m.start, m.end)) === c.form
        ? { ...m, entity: to, type: corpus.things[to].type }
        : m,
    );
  }
  const to =
    c.do === 'drop'
      ? -1
      : c.do === 'merge'
        ? corpus.numberOf(c.into, typeFromId(c.into), c.name ?? from.name)
        : corpus.numberOf(retyped(from.id, c.to), c.to, from.name, from);
  const type = to < 0 ? '' : corpus.things[to].type;
  return marks.flatMap((m): Mark[] => {
    const holder = m.holder === from.n ? (type === 'person' ? to : -1) : m.holder;
    if (m.entity !== from.n) return holder === m.holder ? [m] : [{ ...m, holder }];
    if (m.type === 'quote') return [{ ...m, entity: to }];
    return to < 0 ? [] : [{ ...m, entity: to, type, holder }];
  });
}

function correctOne(marks: Mark[], c: Correction, text: PackedText, corpus: Things): Mark[] {
  const place = c.mention!;
  const start = new OffsetMap(text.t).toUtf16(place.start);
  const mark = marks.find((m) => m.start === start && m.type === place.type && text.t.slice(m.start, m.end) === place.text);
  if (mark === undefined) return marks;
  if (c.do === 'drop') return marks.filter((m) => m !== mark);
  const before = corpus.things[mark.entity];
  const to =
    c.do === 'retype'
      ? corpus.numberOf(retyped(before?.id ?? `x:${slugOf(place.text)}`, c.to), c.to, before?.name ?? oneLine(place.text), before)
      : corpus.numberOf(c.into, typeFromId(c.into), c.name ?? oneLine(place.text));
  return marks.map((m) => (m === mark ? { ...m, entity: to, type: m.type === 'quote' ? 'quote' : corpus.things[to].type } : m));
}

const slugOf = (name: string): string => slug(oneLine(name));
