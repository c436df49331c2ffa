import type { Analysis, Annotation } from '../../model/analysis.js';
import { LABELS, ORGANIZATION_SUBTYPES } from '../../model/label.js';
import { TextView } from '../../text/text-view.js';
import type { ExportFile, FolderFormat } from '../contract.js';
import { attributeNote, namesOf, relationEnds, TAGS } from './marks.js';

/**
 * brat standoff: NAME.txt as it is and NAME.ann with its marks (T), relations (R), values that brat can show (A) and all values as notes (#).
 * Offsets count code points. A mark over a line end is written in pieces, as brat wants it.
 */
export const brat: FolderFormat = {
  name: 'brat',
  extension: 'ann',
  about: 'brat standoff, one .txt and .ann an article; offsets count code points',
  needsText: true,
  kind: 'folder',
  files(record, base) {
    return [
      { name: `${base}.txt`, content: record.text ?? '' },
      { name: `${base}.ann`, content: annotationFile(record) },
    ];
  },
  shared: () => [{ name: 'annotation.conf', content: annotationConf() }] satisfies ExportFile[],
};

function annotationFile(record: Analysis): string {
  const view = new TextView(record.text ?? '', record.offsetUnit);
  const nameOf = namesOf(record);
  const numbers = new Map(record.annotations.map((a, i) => [a, i + 1]));
  const lines: string[] = [];
  let attributes = 0;
  for (const [a, n] of numbers) {
    lines.push(`T${n}\t${TAGS[a.type]} ${pieces(view, a)}`);
    for (const [key, value] of shown(a)) lines.push(`A${++attributes}\t${key} T${n} ${value}`);
    lines.push(`#${n}\tAnnotatorNotes T${n}\t${attributeNote(a, nameOf)}`);
  }
  const ends = relationEnds(record);
  let relations = 0;
  for (const r of record.relations) {
    const pair = ends(r);
    if (pair === undefined) continue;
    const [from, to] = pair.map((a) => numbers.get(a));
    lines.push(`R${++relations}\t${RELATIONS[r.type]} Arg1:T${from} Arg2:T${to}`);
  }
  return lines.map((l) => `${l}\n`).join('');
}

const RELATIONS: Record<Analysis['relations'][number]['type'], string> = {
  holds: 'Holds',
  affiliated: 'Affiliated',
  speaker: 'Speaker',
  amends: 'Amends',
  revokes: 'Revokes',
  implements: 'Implements',
  abbreviates: 'Abbreviates',
  refers: 'Refers',
};

/** What ends a line or a column for readers of .ann files (Python's among them). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that cut
const CUT = /[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+/g;

/** Spans and text of a mark, cut where a line ends: "10 14;15 20<TAB>kata Mahfud". */
function pieces(view: TextView, a: Annotation): string {
  const start = view.utf16(a.start);
  const text = view.text.slice(start, view.utf16(a.end));
  const spans: string[] = [];
  const texts: string[] = [];
  const add = (from: number, to: number): void => {
    if (to <= from) return;
    spans.push(`${view.codePoint(view.offsetOf(start + from))} ${view.codePoint(view.offsetOf(start + to))}`);
    texts.push(text.slice(from, to));
  };
  let at = 0;
  for (const cut of text.matchAll(CUT)) {
    add(at, cut.index);
    at = cut.index + cut[0].length;
  }
  add(at, text.length);
  return `${spans.join(';')}\t${texts.join(' ')}`;
}

/** The values that come from a short list: brat shows them beside the mark. */
function shown(a: Annotation): [string, string][] {
  const pairs: [string, string][] = [];
  if (a.type === 'organization' && a.subtype !== undefined) pairs.push(['Subtype', a.subtype]);
  if (a.type === 'figure') pairs.push(['Kind', a.kind]);
  if (a.type === 'date') pairs.push(['Timex', a.timex]);
  if ((a.type === 'date' || a.type === 'figure') && a.mod !== undefined) pairs.push(['Mod', a.mod]);
  return pairs;
}

function annotationConf(): string {
  const any = LABELS.map((l) => TAGS[l]).join('|');
  return [
    '[entities]',
    ...LABELS.map((l) => TAGS[l]),
    '',
    '[relations]',
    ...Object.values(RELATIONS).map((r) => `${r}\tArg1:${any}, Arg2:${any}`),
    '<OVERLAP>\tArg1:Quote, Arg2:<ENTITY>, <OVL-TYPE>:contain',
    '',
    '[events]',
    '',
    '[attributes]',
    `Subtype\tArg:Organization, Value:${ORGANIZATION_SUBTYPES.join('|')}`,
    'Kind\tArg:Figure, Value:count|money|percent|measure',
    'Timex\tArg:Date, Value:date|time|duration|set',
    'Mod\tArg:Date|Figure, Value:start|mid|end|approx|gt|gte|lt|lte',
    '',
  ].join('\n');
}
