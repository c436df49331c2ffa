import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDateRecognizer } from '../../src/extract/recognizers/date.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { createDateResolver } from '../../src/link/resolve-date-mentions.js';
import type { Zone } from '../../src/model/document.js';
import type { Attributed } from '../../src/model/layers.js';
import type { DateMention } from '../../src/model/mention.js';
import type { DateValue } from '../../src/model/value.js';
import { createSegmenter } from '../../src/segment/index.js';
import { readCases } from '../cases.js';
import { documentOf } from '../document.js';

const knowledge = loadKnowledge();
const recognizer = createDateRecognizer(knowledge);
const resolve = createDateResolver(knowledge);
const segment = createSegmenter(knowledge);

function read(text: string, published: string, zones: readonly Zone[] = []): Attributed {
  const document = segment(documentOf(text, { metadata: { published, evidence: {} }, zones }));
  return { ...document, mentions: recognizer.recognize(document), rejected: [], quotes: [] };
}

const written = (v: DateValue): string => `${v.timex === 'date' ? '' : `${v.timex} `}${v.value}${v.mod ? ` ${v.mod}` : ''}`;

/** Marks of a text in brackets, and their values. */
function marked(text: string, published: string): { text: string; values: string } {
  const document = read(text, published);
  const { dates } = resolve(document, published);
  let out = '';
  let at = 0;
  for (const m of document.mentions) {
    out += `${text.slice(at, m.start)}[${text.slice(m.start, m.end)}]`;
    at = m.end;
  }
  return { text: out + text.slice(at), values: document.mentions.map((m) => written(dates.get(m)!)).join(' ; ') };
}

const file = readCases('date');
const on = String(file.on);
const pairs = file.cases.flatMap((c) => c.phrases.map((p) => [p, String(c.value), String(c.on ?? on)] as const));

describe('dates', () => {
  it.each(pairs)('%s: %s', (phrase, value, published) => {
    expect(marked(phrase.replace(/[[\]]/g, ''), published)).toEqual({ text: phrase, values: value });
  });

  it.each(file.none)('nothing: %s', (phrase) => {
    expect(marked(phrase, on).text).toBe(phrase);
  });

  it('holds enough cases', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(60);
    expect(file.none.length).toBeGreaterThanOrEqual(25);
  });

  it('marks nothing in bylines and boilerplate', () => {
    const text = 'Senin, 9 Juni 2025 20:08 WIB\n\nHarga naik pada Selasa (10/6).';
    const document = read(text, '2025-06-10', [{ kind: 'byline', start: 0, end: 28, rule: 'stamp' }]);
    expect(document.mentions.map((m) => text.slice(m.start, m.end))).toEqual(['Selasa (10/6)']);
  });

  it('names the rule and the facts of a mark', () => {
    const [mention] = read('Ia datang Rabu (18/6).', on).mentions;
    expect(mention.provenance).toEqual({
      component: 'date',
      rule: 'weekday-date',
      facts: ['weekday:rabu', 'month:juni'],
    });
  });

  it('keeps its spans in order, apart, and inside the text, whatever the text', () => {
    const words = [
      'Rabu',
      '(18/6)',
      '2025',
      '5',
      'Juni',
      'tahun',
      'lalu',
      'hingga',
      '-',
      ',',
      'pukul',
      '10.00',
      'WIB',
      'awal',
      'tiga',
      'setiap',
      'tanggal',
      '/',
      '(',
      ')',
      '\n',
      'kuartal',
      'II',
      'dan',
      'H-7',
      '1990-an',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 25 }), fc.constantFrom(' ', ''), (list, blank) => {
        const text = list.join(blank);
        let end = 0;
        for (const m of read(text, on).mentions as DateMention[]) {
          expect(m.start).toBeGreaterThanOrEqual(end);
          expect(m.end).toBeGreaterThan(m.start);
          expect(m.end).toBeLessThanOrEqual(text.length);
          end = m.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the text', () => {
    const text = 'Pada 1, 2, 3 dan 4, 5 hingga 6 atau 7 '.repeat(4000);
    expect(read(text, on).mentions.length).toBeGreaterThanOrEqual(0);
  });
});
