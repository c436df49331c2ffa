import { Model } from '@alephdata/followthemoney';
import model from '@alephdata/followthemoney/dist/defaultModel.json' with { type: 'json' };
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { escapeXml } from '../../src/export/clean-text.js';
import { type Markup, nested } from '../../src/export/records/nested-markup.js';
import { hostile, sample, writeFiles, writeStream } from './sample.js';

const all = [...sample, ...hostile];
const UNESCAPED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' };
const plainText = (xml: string): string => xml.replace(/<[^>]*>/g, '').replace(/&([\w#]+);/g, (_, name) => UNESCAPED[name]);

describe('TEI', () => {
  const teiOf = (r: (typeof all)[number]): string => writeFiles('tei', r).get('artikel.xml')!;

  it('is well formed, and stripping the tags of its body gives the text back', () => {
    for (const r of all) {
      const xml = teiOf(r);
      expect(XMLValidator.validate(xml)).toBe(true);
      const body = /<body>\n([\s\S]*)<\/body>/.exec(xml)![1];
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no such characters
      expect(plainText(body).trim()).toBe(r.text!.replace(/[\u0000-\u0008]/g, '\ufffd').trim());
    }
  });

  it('has an element for every mark, and every reference leads to a thing that it lists', () => {
    for (const r of all) {
      const xml = teiOf(r);
      const names = { person: 'persName', organization: 'orgName', place: 'placeName', role: 'roleName', date: 'date', figure: 'measure' };
      const body = /<body>\n([\s\S]*)<\/body>/.exec(xml)![1];
      for (const [type, name] of Object.entries(names)) {
        expect(body.split(`<${name}`).length - 1, `${type} in ${r.path}`).toBe(r.annotations.filter((a) => a.type === type).length);
      }
      const ids = new Set([...xml.matchAll(/xml:id="([^"]+)"/g)].map((m) => m[1]));
      for (const [, ref] of xml.matchAll(/(?:ref|who)="#([^"]+)"/g)) expect(ids).toContain(ref);
    }
    expect(teiOf(sample[0])).toContain('<measure type="money" unit="IDR" quantity="1200000000000">Rp1,2 triliun</measure>');
    expect(teiOf(sample[0])).toContain('<date when-iso="2023-09-27">Rabu (27/9/2023)</date>');
    expect(teiOf(sample[0])).toContain('<ab type="boilerplate">Baca juga: Harga Beras Turun</ab>');
  });

  it('goes on with a quotation in the next paragraph', () => {
    const said = [...teiOf(sample[0]).matchAll(/<said[^>]*>([\s\S]*?)<\/said>/g)].map((m) => plainText(m[1]));
    expect(said[0]).toMatch(/^Kami tidak melarang.*berdagangnya,$/);
    expect(said[1]).toBe('bukan orangnya,');
  });

  it('nests whatever the spans are', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ minLength: 30, maxLength: 30 }), fc.array(span, { maxLength: 8 }), span, (text, spans, stretch) => {
        const marks: Markup[] = spans.map((s, i) => ({ ...s, open: { name: `m${i}`, attributes: '' } }));
        const xml = nested(text, stretch, marks, escapeXml);
        expect(XMLValidator.validate(`<x>${xml}</x>`)).toBe(true);
        expect(xml.replace(/<[^>]*>/g, '')).toBe(escapeXml(text.slice(stretch.start, stretch.end)));
        for (const [i, s] of spans.entries()) {
          const inside = Math.max(0, Math.min(s.end, stretch.end) - Math.max(s.start, stretch.start));
          const marked = [...xml.matchAll(new RegExp(`<m${i}>([\\s\\S]*?)</m${i}>`, 'g'))]
            .map((m) => m[1].replace(/<[^>]*>/g, ''))
            .join('');
          const wanted = inside === 0 ? '' : escapeXml(text.slice(Math.max(s.start, stretch.start), Math.min(s.end, stretch.end)));
          expect(marked).toBe(wanted);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('JSON-LD', () => {
  it('expands to schema.org: articles, what they name, cite and quote', async () => {
    const document = JSON.parse(writeStream('json-ld', sample));
    expect(document['@context']).toBe('https://schema.org');
    const local = { ...document, '@context': { '@vocab': 'https://schema.org/' } };
    const graph = (await jsonld.expand(local)) as Record<string, unknown>[];
    const of = (type: string): Record<string, unknown>[] =>
      graph.filter((n) => (n['@type'] as string[]).includes(`https://schema.org/${type}`));
    expect(of('NewsArticle')).toHaveLength(2);
    expect(of('Legislation')).toHaveLength(1);
    expect(of('GovernmentOrganization')).toHaveLength(1);
    const ids = new Set(graph.map((n) => n['@id']));
    for (const article of of('NewsArticle')) {
      for (const key of ['mentions', 'citation']) {
        for (const ref of (article[`https://schema.org/${key}`] ?? []) as { '@id': string }[]) expect(ids).toContain(ref['@id']);
      }
    }
    const quads = (await jsonld.toRDF(local, { format: 'application/n-quads' })) as unknown as string;
    expect(quads).toContain('"2023-09-27T14:05+07:00"');
    expect(quads).toContain('Jangan takut dulu');
  });

  it('links no script', () => {
    expect(writeStream('json-ld', hostile)).not.toContain('javascript:');
  });
});

describe('FollowTheMoney', () => {
  const ftm = new Model(model as unknown as ConstructorParameters<typeof Model>[0]);
  const lines = writeStream('ftm', all)
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));

  it('is read by its own library: schemata, properties and what each needs', () => {
    for (const line of lines) {
      const entity = ftm.getEntity(line);
      const schema = ftm.getSchema(line.schema);
      for (const name of Object.keys(line.properties)) expect(schema.hasProperty(name), `${line.schema}.${name}`).toBe(true);
      for (const name of schema.required) expect(entity.getProperty(name).length, `${line.schema} needs ${name}`).toBeGreaterThan(0);
      expect(line.id).toMatch(/^[0-9a-zA-Z][0-9a-zA-Z.-]*[0-9a-zA-Z]$/);
    }
  });

  it('says each thing once and leads to nothing that is not there', () => {
    const ids = lines.map((l) => l.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const line of lines) {
      const schema = ftm.getSchema(line.schema);
      for (const [name, values] of Object.entries(line.properties as Record<string, string[]>)) {
        if (schema.getProperty(name).type.name === 'entity') for (const id of values) expect(ids).toContain(id);
      }
    }
    const count = (schema: string): number => lines.filter((l) => l.schema === schema).length;
    expect([count('Article'), count('Person'), count('PublicBody'), count('Occupancy')]).toEqual([3, 3, 1, 1]);
  });
});

describe('references', () => {
  it('CSL-JSON is read by citation.js', () => {
    const cite = new Cite(JSON.parse(writeStream('csl-json', sample)));
    expect(cite.data).toHaveLength(2);
    expect(cite.data[0]).toMatchObject({
      type: 'article-newspaper',
      'container-title': 'Kabar Pagi',
      issued: { 'date-parts': [[2023, 9, 27]] },
    });
    expect(cite.format('bibliography', { format: 'text' })).toContain('Kabar Pagi');
  });

  it('RIS is read by citation.js and says the same', () => {
    const text = writeStream('ris', sample);
    const cite = new Cite(text, { forceType: '@ris/file' });
    expect(cite.data).toHaveLength(2);
    expect(cite.data[0]).toMatchObject({
      type: 'article-newspaper',
      title: sample[0].metadata.title,
      'container-title': 'Kabar Pagi',
      URL: 'https://kabarpagi.example/2023/09/27/pasar-digital',
      // of newspapers it reads the year only; Zotero, EndNote and Mendeley read the day in DA
      issued: { 'date-parts': [[2023]] },
    });
    expect(text).toContain('\r\nDA  - 2023/09/27/\r\n');
  });

  it('RIS has one line a tag whatever a title holds', () => {
    for (const line of writeStream('ris', hostile).split('\r\n')) expect(line).toMatch(/^$|^[A-Z][A-Z0-9] {2}- .*$/);
    expect(writeStream('ris', hostile)).not.toContain('javascript:');
  });
});

it('XML escaping leaves nothing that a parser would take for markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const xml = `<a b="${escapeXml(text)}">${escapeXml(text)}</a>`;
      expect(XMLValidator.validate(xml)).toBe(true);
      const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false, parseAttributeValue: false });
      expect(Object.keys(parser.parse(xml))).toEqual(['a']);
    }),
  );
});
