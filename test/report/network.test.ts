import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.js';
import type { Network } from '../../src/model/network.js';
import { type BuildOptions, buildNetwork } from '../../src/report/network/build.js';
import { NETWORK_TYPES, PairCount, type PairOptions } from '../../src/report/network/pairs.js';
import { edgeTable, nodeTable } from '../../src/report/network/tables.js';
import { sample } from '../export/sample.js';
import { article, person, said } from './build.js';

function build(records: readonly Analysis[], pairs: Partial<PairOptions> = {}, options: Partial<BuildOptions> = {}): Promise<Network> {
  const counts = new PairCount({ types: new Set(NETWORK_TYPES), within: 'sentence', evidence: 2, ...pairs });
  for (const r of records) counts.add(r);
  return buildNetwork(counts, { nodes: 100, minimum: 1, ...options });
}
const edges = (n: Network): string[] => n.edges.map((e) => `${e.from.slice(7)} ${e.type} ${e.to.slice(7)} ${e.weight}`);

const marks = { a: person('ani'), b: person('budi'), c: person('citra'), d: person('dodi'), e: person('eko'), f: person('fitri') };

describe('the network', () => {
  it('joins who is named in one sentence, once a sentence, with that sentence as evidence', async () => {
    const record = article(
      'satu',
      ['{a}Ani{/} dan {b}Budi{/} bertemu, {a}Ani{/} senang.', '{a}Ani{/} pulang bersama {b}Budi{/}.', '{c}Citra{/} sendiri.'],
      marks,
      { published: '2024-01-02' },
    );
    const network = await build([record]);
    expect(edges(network)).toEqual(['ani together budi 2']);
    expect(network.edges[0]).toMatchObject({
      documents: 1,
      evidence: [{ sentence: 'Ani dan Budi bertemu, Ani senang.', path: 'satu.txt', line: 1, published: '2024-01-02' }, {}],
    });
    expect(network.nodes.map((n) => n.id)).toEqual(['person:ani', 'person:budi']);
  });

  it('leads from a speaker to what the words name, not to oneself', async () => {
    const record = article('dua', ['"{q}{b}Budi{/} dan saya, {a}Ani{/}, sepakat,{/}" kata {a}Ani{/}.'], {
      ...marks,
      q: said('person:ani'),
    });
    const network = await build([record]);
    expect(edges(network)).toEqual(['ani together budi 1', 'ani speaks-of budi 1']);
    expect(network.edges.find((e) => e.type === 'speaks-of')!.evidence[0].sentence).toBe('Budi dan saya, Ani, sepakat,');
  });

  it('joins by document where asked, and a post by its holder', async () => {
    const record = article('tiga', ['{a}Ani{/} datang.', '{r}Menteri{/} pergi.'], {
      ...marks,
      r: { type: 'role', entity: 'post:menteri', holder: 'person:budi', parts: [] },
    });
    const withBudi = { ...record, entities: [...record.entities, { ...record.entities[0], id: 'person:budi', name: 'Budi' }] };
    expect(edges(await build([withBudi]))).toEqual([]);
    expect(edges(await build([withBudi], { within: 'document' }))).toEqual(['ani together budi 1']);
  });

  it('finds two circles of friends, the larger first, and who stands between', async () => {
    const sentences = [
      '{a}Ani{/} {b}Budi{/}',
      '{b}Budi{/} {c}Citra{/}',
      '{a}Ani{/} {c}Citra{/}',
      '{d}Dodi{/} {e}Eko{/}',
      '{c}Citra{/} {d}Dodi{/}',
      '{a}Ani{/} {f}Fitri{/}',
      '{f}Fitri{/} {b}Budi{/}',
    ];
    const network = await build([article('empat', [...sentences, ...sentences.slice(0, 4)], marks)]);
    const of = new Map(network.nodes.map((n) => [n.id.slice(7), n]));
    expect(new Set(['ani', 'budi', 'fitri'].map((n) => of.get(n)!.community))).toEqual(new Set([0]));
    expect(of.get('dodi')!.community).toBe(of.get('eko')!.community);
    expect(of.get('dodi')!.community).not.toBe(0);
    expect(of.get('citra')!.betweenness).toBe(Math.max(...network.nodes.map((n) => n.betweenness)));
    expect(of.get('ani')).toMatchObject({ degree: 3, strength: 5 });
    expect(network.nodes.reduce((sum, n) => sum + n.pagerank, 0)).toBeCloseTo(1, 4);
  });

  it('keeps the strongest nodes and the edges between them', async () => {
    const record = article('lima', ['{a}Ani{/} {b}Budi{/}', '{a}Ani{/} {b}Budi{/}', '{a}Ani{/} {c}Citra{/}'], marks);
    expect(edges(await build([record], {}, { nodes: 2 }))).toEqual(['ani together budi 2']);
    expect(edges(await build([record], {}, { minimum: 2 }))).toEqual(['ani together budi 2']);
    expect(edges(await build([record], {}, { minimum: 3 }))).toEqual([]);
  });

  it('takes no list of many names for a connection', async () => {
    const names = Object.fromEntries([...Array(30).keys()].map((i) => [`p${i}`, person(`orang-${i}`)]));
    const sentence = Object.keys(names)
      .map((k) => `{${k}}Orang{/}`)
      .join(', ');
    expect((await build([article('enam', [sentence], names)])).edges).toEqual([]);
  });

  it('is empty for nothing, and the same for the same', async () => {
    expect(await build([])).toEqual({ nodes: [], edges: [] });
    expect(await build(sample)).toEqual(await build(sample));
  });

  it('as tables has names, measures and a source for each edge', async () => {
    const network = await build(sample);
    const table = edgeTable(network);
    expect(table.rows.length).toBe(network.edges.length);
    expect(table.rows.map((r) => r[6])).toContain('kabar-pagi/pasar-digital.txt:7');
    expect(nodeTable(network).rows.map((r) => r[0])).toContain('Rina Wulandari');
  });
});
