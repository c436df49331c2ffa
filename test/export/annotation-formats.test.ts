import * as annotator from '@apache-annotator/selector';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.js';
import { LABELS } from '../../src/model/label.js';
import { parseBrat } from '../../src/store/gold-brat.js';
import { parseConll } from '../../src/store/gold-conll.js';
import { parseLabelStudio } from '../../src/store/gold-label-studio.js';
import { formatNamed, hostile, sample, writeFiles, writeStream } from './sample.js';

const all = [...sample, ...hostile];
/** Spans of a record in code points, as text. */
const spansOf = (r: Analysis): string[] => r.annotations.map((a) => `${a.start} ${a.end} ${a.type}`).sort();
/** The same record with offsets in UTF-16 units. */
function inUtf16(r: Analysis): Analysis {
  const units = (at: number): number => Array.from(r.text!).slice(0, at).join('').length;
  const span = <T extends { start: number; end: number }>(s: T): T => ({ ...s, start: units(s.start), end: units(s.end) });
  return { ...r, offsetUnit: 'utf16', zones: r.zones.map(span), sentences: r.sentences.map(span), annotations: r.annotations.map(span) };
}

it('the samples are worth it: emoji before marks, a mark over a line end, marks inside a quotation', () => {
  const [first] = sample;
  expect(first.text!.codePointAt(0)).toBeGreaterThan(0xffff);
  const quote = first.annotations.find((a) => a.type === 'quote' && a.text.includes('\n'))!;
  expect(first.annotations.some((a) => a.type !== 'quote' && a.start > quote.start && a.end < quote.end)).toBe(true);
  for (const r of all) for (const a of r.annotations) expect(Array.from(r.text!).slice(a.start, a.end).join('')).toBe(a.text);
});

describe('brat', () => {
  it('is read back with every span and value', () => {
    for (const r of all) {
      const files = writeFiles('brat', r);
      expect(files.get('artikel.txt')).toBe(r.text);
      const gold = parseBrat(files.get('artikel.ann')!, r.text!, 'artikel.ann', 'artikel');
      expect(gold.marks.map((m) => `${m.start} ${m.end} ${m.type}`).sort()).toEqual(spansOf(r));
    }
    const gold = parseBrat(writeFiles('brat', sample[0]).get('artikel.ann')!, sample[0].text!, 'artikel.ann', 'artikel');
    expect(gold.marks.find((m) => m.text === 'Kemendag')).toMatchObject({ name: 'Kementerian Perdagangan', subtype: 'ministry' });
    expect(gold.marks.find((m) => m.type === 'figure' && m.unit === 'USD')).toMatchObject({ value: '100', kind: 'money', mod: 'lt' });
    expect(gold.marks.find((m) => m.type === 'date' && m.text.startsWith('Rabu'))).toMatchObject({ value: '2023-09-27' });
    expect(gold.marks.find((m) => m.type === 'regulation')).toMatchObject({ citation: 'permendag-31-2023' });
    expect(gold.marks.find((m) => m.type === 'quote')).toMatchObject({ speaker: 'Rina Wulandari' });
    expect(gold.marks.find((m) => m.type === 'role')).toMatchObject({ holder: 'Rina Wulandari' });
  });

  it('has one line a thing, with line ends and tabs inside a mark cut out', () => {
    for (const r of all) {
      for (const line of writeFiles('brat', r).get('artikel.ann')!.trimEnd().split('\n')) {
        expect(line).toMatch(
          /^(?:T\d+\t\w+ \d+ \d+(?:;\d+ \d+)*\t[^\t]+|A\d+\t\w+ T\d+ \S+|R\d+\t\w+ Arg1:T\d+ Arg2:T\d+|#\d+\tAnnotatorNotes T\d+\t[^\t]*)$/,
        );
      }
    }
    const quote = writeFiles('brat', sample[0])
      .get('artikel.ann')!
      .split('\n')
      .find((l) => l.includes('\tQuote '))!;
    expect(quote).toMatch(/\tQuote \d+ \d+;\d+ \d+\t/);
  });

  it('counts the same whatever the unit of the record', () => {
    for (const r of all) expect(writeFiles('brat', inUtf16(r))).toEqual(writeFiles('brat', r));
  });

  it('brings the configuration for its types', () => {
    const format = formatNamed('brat');
    const [conf] = format.kind === 'folder' ? format.shared({ fold: false }) : [];
    expect(conf.name).toBe('annotation.conf');
    for (const section of ['[entities]', '[relations]', '[events]', '[attributes]']) expect(conf.content).toContain(section);
    for (const label of LABELS) expect(conf.content.toLowerCase()).toContain(`\n${label}\n`);
  });
});

/** Rows of a token format, without comments and empty lines. */
const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((l) => l !== '' && !l.startsWith('# newdoc') && !l.startsWith('-DOCSTART-'))
    .map((l) => l.split(/[\t ]/));

/** Spans that a column of BIO or BILOU tags gives, as token texts joined; IOB2 begins at B or U. */
function tagged(rows: readonly string[][], column: number): string[] {
  const spans: string[][] = [];
  for (const row of rows) {
    const tag = row[column];
    if (tag === 'O') continue;
    if (tag[0] === 'B' || tag[0] === 'U') spans.push([tag.slice(2), row[0]]);
    else spans[spans.length - 1].push(row[0]);
  }
  return spans.map(([type, ...tokens]) => `${type} ${tokens.join('')}`);
}
const letters = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, '');

describe('token columns', () => {
  it('lose no span: names in the last column, quotations in the one before', () => {
    for (const name of ['bio', 'bilou', 'conll2003'] as const) {
      for (const r of all) {
        const rows = rowsOf(writeStream(name, [r]));
        const last = rows[0].length - 1;
        const names = r.annotations.filter((a) => a.type !== 'quote').map((a) => `${a.type.toUpperCase()} ${letters(a.text)}`);
        expect(tagged(rows, last), `${name} of ${r.path}`).toEqual(names);
        const quotes = r.annotations.filter((a) => a.type === 'quote').map((a) => `QUOTE ${letters(a.text)}`);
        expect(tagged(rows, last - 1), `${name} of ${r.path}`).toEqual(quotes);
      }
    }
  });

  it('are read back by the reader of gold columns', () => {
    const documents = parseConll(writeStream('bio', sample), 'x.tsv', 'x');
    expect(documents.map((d) => d.name)).toEqual(sample.map((r) => r.path));
    documents.forEach((d, i) => {
      const names = sample[i].annotations.filter((a) => a.type !== 'quote');
      expect(d.marks.map((m) => `${m.type} ${letters(m.text)}`)).toEqual(names.map((a) => `${a.type} ${letters(a.text)}`));
    });
  });

  it('end every BILOU span', () => {
    for (const row of [2, 1]) {
      const tags = rowsOf(writeStream('bilou', all)).map((r) => r[row][0]);
      tags.forEach((tag, i) => {
        const before = tags[i - 1] ?? 'O';
        expect('BUO'.includes(tag) ? 'LUO'.includes(before) : 'BI'.includes(before), `${before}${tag} at ${i}`).toBe(true);
      });
    }
  });

  it('fold to PER, ORG and LOC, a post to the names inside it', () => {
    const rows = rowsOf(writeStream('bio', sample, true));
    expect(rows.every((r) => r.length === 2)).toBe(true);
    const spans = tagged(rows, 1);
    expect(new Set(spans.map((s) => s.split(' ')[0]))).toEqual(new Set(['PER', 'ORG', 'LOC']));
    expect(spans).toContain('ORG Tokopedia');
    expect(spans).toContain('LOC KotaSurakarta');
    expect(spans).toContain('PER RinaWulandari');
  });

  it('have no text of boilerplate', () => {
    expect(rowsOf(writeStream('bio', sample)).map((r) => r[0])).not.toContain('Baca');
  });
});

describe('Label Studio', () => {
  it('is read back with every span: offsets count code points', () => {
    const tasks = JSON.parse(writeStream('label-studio', all));
    tasks.forEach(
      (
        task: {
          data: { text: string };
          annotations: { result: { type: string; value: { start: number; end: number; text: string; labels: string[] } }[] }[];
        },
        i: number,
      ) => {
        const points = Array.from(task.data.text);
        const regions = task.annotations[0].result.filter((r) => r.type === 'labels');
        for (const { value } of regions) expect(points.slice(value.start, value.end).join('')).toBe(value.text);
        expect(regions.map(({ value }) => `${value.start} ${value.end} ${value.labels[0].toLowerCase()}`).sort()).toEqual(spansOf(all[i]));
      },
    );
  });

  it('comes back through our own reader with every span, whichever unit the offsets count', () => {
    const tasks = JSON.parse(writeStream('label-studio', all));
    const spans = (source: string): string[][] =>
      parseLabelStudio(source, 'x.json', 'x').map((d) => d.marks.map((m) => `${m.start} ${m.end} ${m.type}`).sort());
    const expected = all.map(spansOf);
    expect(spans(JSON.stringify(tasks))).toEqual(expected);
    for (const { data, annotations } of tasks)
      for (const { value } of annotations[0].result) {
        const units = (at: number): number => Array.from<string>(data.text).slice(0, at).join('').length;
        if (value?.start !== undefined) Object.assign(value, { start: units(value.start), end: units(value.end) });
      }
    expect(spans(JSON.stringify(tasks))).toEqual(expected);
  });

  it('joins only regions that are there', () => {
    for (const task of JSON.parse(writeStream('label-studio', all))) {
      const ids = new Set(task.annotations[0].result.map((r: { id?: string }) => r.id));
      const relations = task.annotations[0].result.filter((r: { type: string }) => r.type === 'relation');
      expect(relations.length).toBeGreaterThan(0);
      for (const r of relations) expect([ids.has(r.from_id), ids.has(r.to_id)]).toEqual([true, true]);
    }
  });
});

describe('doccano', () => {
  it('has every span in UTF-16 units', () => {
    const lines = writeStream('doccano', all)
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l));
    lines.forEach((line, i) => {
      const texts = line.label.map(
        ([start, end, type]: [number, number, string]) => `${type.toLowerCase()} ${line.text.slice(start, end)}`,
      );
      expect(texts).toEqual(all[i].annotations.map((a) => `${a.type} ${a.text}`));
    });
  });
});

interface Range {
  readonly startIndex: number;
  readonly endIndex: number;
}
type Matcher = (selector: object) => (text: object) => AsyncGenerator<Range, void>;
/** Its types name files as no NodeNext import does, so that they stay unseen. */
const { textPositionSelectorMatcher, textQuoteSelectorMatcher } = annotator as unknown as Record<string, Matcher>;

/** One text as the matchers of the Apache Annotator want it. */
const chunker = (data: string) => {
  const chunk = { data };
  return { currentChunk: chunk, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false };
};

describe('W3C Web Annotation', () => {
  type Item = {
    id: string;
    target: {
      source: string;
      scope?: string;
      selector: [{ exact: string; prefix: string; suffix: string }, { start: number; end: number }];
    };
  };
  const page = JSON.parse(writeStream('web-annotation', all)) as { '@context': string; items: Item[] };
  const itemsOf = (r: Analysis): Item[] => page.items.filter((i) => i.id.startsWith(`urn:warta:${r.id}:`));

  it('is anchored by a reader: positions in code points, and quotes with what stands around', async () => {
    expect(page['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
    for (const r of all) {
      const items = itemsOf(r);
      expect(items).toHaveLength(r.annotations.length);
      for (const [i, { target }] of items.entries()) {
        const [quote, position] = target.selector;
        const matches = textPositionSelectorMatcher({ type: 'TextPositionSelector', ...position })(chunker(r.text!));
        const value = (await matches.next()).value as Range;
        expect(r.text!.slice(value.startIndex, value.endIndex)).toBe(r.annotations[i].text);
        const found = textQuoteSelectorMatcher({ type: 'TextQuoteSelector', ...quote })(chunker(r.text!));
        const first = (await found.next()).value as Range;
        expect([first.startIndex, first.endIndex]).toEqual([value.startIndex, value.endIndex]);
      }
    }
  });

  it('points at addresses that are ones, and never at a script', () => {
    for (const { target } of page.items) {
      expect(() => new URL(target.source, 'file:///korpus/')).not.toThrow();
      if (target.scope !== undefined) expect(target.scope).toMatch(/^https?:/);
    }
    expect(itemsOf(sample[0])[0].target.scope).toBe('https://kabarpagi.example/2023/09/27/pasar-digital');
  });
});

describe('INCEpTION', () => {
  type Structure = { '%ID': number; '%TYPE': string; begin: number; end: number; value?: string; identifier?: string; sofaString?: string };

  it('has every mark, sentence and token inside the text, in UTF-16 units', () => {
    for (const r of all) {
      const cas = JSON.parse(writeFiles('inception', r).get('artikel.json')!);
      const structures = cas['%FEATURE_STRUCTURES'] as Structure[];
      const [sofa] = structures;
      expect(sofa.sofaString).toBe(r.text);
      const named = structures.filter((s) => s['%TYPE'].endsWith('.NamedEntity'));
      expect(named.map((s) => `${s.value!.toLowerCase()} ${sofa.sofaString!.slice(s.begin, s.end)}`)).toEqual(
        r.annotations.map((a) => `${a.type} ${a.text}`),
      );
      const tokens = structures.filter((s) => s['%TYPE'].endsWith('.Token'));
      expect(tokens.every((t, i) => t.end > t.begin && (i === 0 || t.begin >= tokens[i - 1].end))).toBe(true);
      // names must begin and end with tokens, or INCEpTION moves them
      for (const n of named) {
        if (/[\p{Cc}\p{Cf}]/u.test(sofa.sofaString!.slice(n.begin, n.end))) continue;
        expect(tokens.some((t) => t.begin === n.begin)).toBe(true);
        expect(tokens.some((t) => t.end === n.end)).toBe(true);
      }
      expect(cas['%VIEWS']._InitialView['%MEMBERS']).toEqual(structures.slice(1).map((s) => s['%ID']));
      for (const s of structures) if (!s['%TYPE'].startsWith('uima.')) expect(cas['%TYPES'][s['%TYPE']]).toBeDefined();
    }
  });
});
