import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { beginOf, insideOf, OUTSIDE } from '../../src/extract/tagger/labels.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { allowedLabels } from '../../src/learn/allowed-labels.js';
import { readGold, readGoldArticles } from '../../src/learn/gold-articles.js';
import { createMarkedTextMaker, type MarkedText } from '../../src/learn/marked-text.js';
import { readNerSentences } from '../../src/learn/ner-sentences.js';

const make = createMarkedTextMaker(loadKnowledge());
const folder = mkdtempSync(join(tmpdir(), 'marks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const namesOf = ({ document, names }: MarkedText): string[] => names.map((n) => `${n.type} ${document.text.slice(n.start, n.end)}`);

describe('marked articles', () => {
  const source =
    '⟦#title=Uji⟧\n⟦#outlet=Contoh⟧\n⟦title⟧Kabar dari ⟦PLACE c="Karangsari"⟧Karangsari⟦/⟧⟦/⟧\n⟦QUOTE s="Wardoyo"⟧Hai, ⟦PER c="Wardoyo"⟧Wardoyo⟦/⟧⟦/⟧ pada ⟦DATE v="2025"⟧2025⟦/⟧\n⟦byline⟧(abc)⟦/⟧';

  it('give the text without marks, its zones and names', () => {
    const { text, zones, names } = readGold(source);
    expect(text).toBe('Kabar dari Karangsari\nHai, Wardoyo pada 2025\n(abc)');
    expect(zones.map((z) => `${z.kind} ${text.slice(z.start, z.end)}`)).toEqual(['title Kabar dari Karangsari', 'byline (abc)']);
    expect(names.map((n) => `${n.type} ${text.slice(n.start, n.end)}`)).toEqual(['place Karangsari', 'person Wardoyo']);
  });

  it('are read in the order of their names', () => {
    writeFileSync(join(folder, 'b.gold'), source);
    writeFileSync(join(folder, 'a.gold'), '⟦PER⟧Sulastri⟦/⟧ pulang.');
    expect(readGoldArticles(folder, make).map((t) => t.id)).toEqual(['a', 'b']);
  });
});

describe('marked sentences', () => {
  const read = (row: object): string[] => {
    const path = join(folder, 'rows.jsonl');
    writeFileSync(path, `${JSON.stringify({ id: 'r', ...row })}\n`);
    return namesOf(readNerSentences(path, 'idner', make)[0]);
  };

  it('count code points', () => {
    expect(read({ text: '😀 kata Wardoyo', spans: [{ start: 7, end: 14, label: 'PER' }] })).toEqual(['person Wardoyo']);
  });

  it('part a name from the abbreviation whose bracket is cut', () => {
    const text = 'Dewan Tani Nusantara ( DTN ) bersidang';
    expect(read({ text, spans: [{ start: 0, end: 26, label: 'ORG' }] })).toEqual(['organization Dewan Tani Nusantara', 'organization DTN']);
    expect(read({ text, spans: [{ start: 0, end: 28, label: 'ORG' }] })).toEqual(['organization Dewan Tani Nusantara ( DTN )']);
  });
});

describe('labels that agree with the marks', () => {
  it('one a token; a mark that cuts a token leaves it open', () => {
    const text = 'kata Wardoyo Kusnan kemarin';
    const bits = (names: MarkedText['names']): number[] => [...allowedLabels(make('t', 'gold', text, [], names))];
    const outside = 1 << OUTSIDE;
    expect(bits([{ type: 'person', start: 5, end: 19 }])).toEqual([outside, 1 << beginOf('person'), 1 << insideOf('person'), outside]);
    const cut = bits([{ type: 'person', start: 5, end: 16 }]);
    expect(cut[1]).toBe(1 << beginOf('person'));
    expect(cut[2] & outside).toBe(outside);
    expect(cut[2] & (1 << insideOf('person'))).not.toBe(0);
  });
});
