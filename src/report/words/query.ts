import type { Analysis } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import type { TextView } from '../../text/text-view.js';
import { isNamed } from './corpus-part.js';
import type { StemOf } from './stems.js';
import type { Word } from './words-of.js';

/** What a search looks for. `stem` and `word` may be several words in a row; a word may end in "*". */
export type QueryKind = 'stem' | 'word' | 'entity' | 'type';

/** Finds a query in an article: spans in UTF-16 units, in order. */
export type Query = (record: Analysis, view: TextView, words: readonly Word[]) => Span[];

export function createQuery(text: string, kind: QueryKind, stemOf: StemOf): Query {
  if (kind === 'entity') return entityQuery(text);
  if (kind === 'type') return typeQuery(text);
  const tests = (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*\*?/gu) ?? []).map((word) =>
    wordTest(word, kind, stemOf),
  );
  return (_, __, words) => {
    const found: Span[] = [];
    if (tests.length === 0) return found;
    for (let i = 0; i + tests.length <= words.length; i++) {
      const last = words[i + tests.length - 1];
      // a phrase stays in its sentence
      if (last.sentence === words[i].sentence && tests.every((test, k) => test(words[i + k])))
        found.push({ start: words[i].start, end: last.end });
    }
    return found;
  };
}

function wordTest(word: string, kind: 'stem' | 'word', stemOf: StemOf): (w: Word) => boolean {
  if (word.endsWith('*')) {
    const beginning = word.slice(0, -1);
    return (w) => w.form.startsWith(beginning);
  }
  if (kind === 'word') return (w) => w.form === word;
  const stem = stemOf(word);
  return (w) => w.stem === stem;
}

/** Every mention of a thing by its name, alias or id: "Zulhas" finds "Zulkifli Hasan" and "Zulhas" alike. */
function entityQuery(name: string): Query {
  return (record, view) => {
    const ids = new Set(record.entities.filter((e) => isNamed(e, name)).map((e) => e.id));
    return spans(
      view,
      record.annotations.filter(
        (a) => ('entity' in a && ids.has(a.entity)) || (a.type === 'role' && a.holder !== undefined && ids.has(a.holder)),
      ),
    );
  };
}

/** Every mark of a type or subtype: "regulation", "ministry", "money". */
function typeQuery(type: string): Query {
  const wanted: string = type.toLowerCase();
  return (record, view) =>
    spans(
      view,
      record.annotations.filter(
        (a) =>
          a.type === wanted ||
          ('subtype' in a && a.subtype === wanted) ||
          ('kind' in a && a.kind === wanted) ||
          ('timex' in a && a.timex === wanted),
      ),
    );
}

const spans = (view: TextView, marks: readonly Span[]): Span[] =>
  marks.map((m) => ({ start: view.utf16(m.start), end: view.utf16(m.end) }));
