import type { Annotation } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import { firstDifference, named, type RecordView, shown } from '../record-view.js';
import type { Change } from './change.js';
import { regroupings } from './entities.js';
import { changedMeaning, sameEntity, statedValue } from './meaning.js';
import { pairMarks } from './pair-marks.js';
import { shiftBetween } from './shift.js';

/** Every difference between two records of one document, in the order of the text within each kind. */
export function compareDocuments(older: RecordView, newer: RecordView): Change[] {
  const changes: Change[] = [];
  const at = (view: RecordView, span: Span | undefined): Pick<Change, 'place' | 'context'> => ({
    place: view.place(span),
    context: span === undefined ? '' : view.context(span),
  });
  const { shift, changed } = shiftBetween(older, newer);
  if (changed)
    changes.push({
      kind: 'changed',
      about: 'text',
      what: 'text',
      message: textChange(older, newer),
      ...at(newer, newer.characterAt(firstDifference(older.record.text ?? '', newer.record.text ?? ''))),
    });
  else if (older.record.sha256 !== newer.record.sha256) {
    changes.push({
      kind: 'changed',
      about: 'source',
      what: 'source',
      message: 'The source has other bytes, but the same text: a byte order mark, an encoding or line ends.',
      ...at(newer, undefined),
    });
  }
  changes.push(...metadataChanges(older, newer));
  const content = contentChange(older, newer);
  if (content !== undefined && !changed)
    changes.push({ kind: 'changed', about: 'content', what: 'zones', message: content, ...at(newer, undefined) });

  const { pairs, lost, gained } = pairMarks(older, newer, shift);
  const { found, explained } = regroupings(pairs, older, newer);
  for (const { kind, message, pair } of found)
    changes.push({ kind, about: 'entity', what: pair.newer.type, message, ...at(newer, pair.newer) });
  const marks: Change[] = [];
  for (const mark of lost) {
    const span = shift(mark);
    // shown at its place in the newer text where that still stands
    const shownIn = span === undefined || changed ? at(older, mark) : at(newer, mark);
    marks.push({ kind: 'lost', about: 'mark', what: mark.type, message: `${named(mark)}${meaning(mark, older)} is gone.`, ...shownIn });
  }
  for (const mark of gained)
    marks.push({
      kind: 'gained',
      about: 'mark',
      what: mark.type,
      message: `${named(mark)}${meaning(mark, newer)} is new.`,
      ...at(newer, mark),
    });
  for (const pair of pairs) {
    const { older: a, newer: b, sameSpan } = pair;
    const tell = (about: string, message: string): void =>
      void marks.push({ kind: 'changed', about, what: b.type, message, ...at(newer, b) });
    if (a.type !== b.type) {
      tell('type', `${named(a)} became ${named(b)}.`);
      continue;
    }
    const [left, right] = ['entity' in a ? a.entity : undefined, 'entity' in b ? b.entity : undefined];
    const value = changedMeaning(a, older, b, newer);
    const words = `${named(a)} became "${shown(b.text)}".`;
    if (!changed && !sameSpan) tell('span', a.text === b.text ? `${named(b)}: its span moved.` : words);
    // where the article was edited, new words are told by what they mean now, if that is new too
    else if (changed && a.text !== b.text && a.type !== 'quote' && value === undefined) tell('words', words);
    if (!sameEntity(left, older, right, newer) && !explained.has(pair))
      tell('link', `${named(b)}: ${older.nameOf(left)} became ${newer.nameOf(right)}.`);
    if (value !== undefined) tell('value', `${named(b)}: ${value}.`);
  }
  const order = (c: Change): number => (c.place.line ?? 0) * 1e6 + (c.place.column ?? 0);
  return [...changes, ...marks.sort((x, y) => order(x) - order(y))];
}

function meaning(a: Annotation, view: RecordView): string {
  const words = 'entity' in a && a.type !== 'regulation' ? view.nameOf(a.entity) : statedValue(a);
  return words === undefined || words === '' || words === a.text ? '' : ` (${words})`;
}

function metadataChanges(older: RecordView, newer: RecordView): Change[] {
  const place = newer.place();
  const { evidence: _a, ...before } = older.record.metadata;
  const { evidence: _b, ...after } = newer.record.metadata;
  const changes: Change[] = [];
  for (const what of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [a, b] = [words(before[what as keyof typeof before]), words(after[what as keyof typeof after])];
    if (a === b) continue;
    const kind = b === '' ? 'lost' : a === '' ? 'gained' : 'changed';
    const message =
      kind === 'lost'
        ? `${what} "${shown(a)}" is gone.`
        : kind === 'gained'
          ? `${what} "${shown(b)}" is new.`
          : `${what} "${shown(a)}" became "${shown(b)}".`;
    changes.push({ kind, about: 'metadata', what, message, place, context: '' });
  }
  return changes;
}

const words = (value: string | string[] | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : value.join(', ');

/** How many characters more or fewer are thrown away; undefined where none. */
function contentChange(older: RecordView, newer: RecordView): string | undefined {
  const zones = (v: RecordView): string => v.record.zones.map((z) => `${z.kind} ${v.codePoint(z.start)} ${v.codePoint(z.end)}`).join('; ');
  if (zones(older) === zones(newer)) return undefined;
  const thrown = (v: RecordView): number =>
    v.record.zones.reduce((n, z) => n + (z.kind === 'boilerplate' || z.kind === 'byline' ? z.end - z.start : 0), 0);
  const more = thrown(newer) - thrown(older);
  if (more === 0) return 'The zones are drawn otherwise; as many characters are left out as before.';
  return `The zones are drawn otherwise: ${Math.abs(more)} characters ${more > 0 ? 'more' : 'fewer'} are left out.`;
}

function textChange(older: RecordView, newer: RecordView): string {
  const by = (newer.length() ?? 0) - (older.length() ?? 0);
  return `The article's text was changed${by === 0 ? '' : `: it is ${Math.abs(by)} ${Math.abs(by) === 1 ? 'character' : 'characters'} ${by > 0 ? 'longer' : 'shorter'}`}.`;
}
