import { execFileSync } from 'node:child_process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load as loadHtml } from 'cheerio';
import { XMLValidator } from 'fast-xml-parser';
import { DirectedGraph, MultiGraph } from 'graphology';
import gexfReader from 'graphology-gexf';
import graphmlReader from 'graphology-graphml';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { EVENT_FORMATS } from '../../src/export/events/index.js';
import { NETWORK_FORMATS } from '../../src/export/network/index.js';
import type { Analysis } from '../../src/model/analysis.js';
import type { TimelineEvent } from '../../src/model/event.js';
import type { Network } from '../../src/model/network.js';
import { buildNetwork } from '../../src/report/network/build.js';
import { NETWORK_TYPES, PairCount } from '../../src/report/network/pairs.js';
import { eventsOf } from '../../src/report/timeline/events-of.js';
import { byTime } from '../../src/report/timeline/table.js';
import { hostile, sample } from './sample.js';

const all = [...sample, ...hostile];
const events = (records: readonly Analysis[]): TimelineEvent[] => records.flatMap((r) => eventsOf(r, { statements: 'first' })).sort(byTime);
const write = (name: string, list: readonly TimelineEvent[], locale: 'id' | 'en' = 'id'): Promise<string> =>
  EVENT_FORMATS.find((f) => f.name === name)!.write(list, { locale });

async function networkOf(records: readonly Analysis[]): Promise<Network> {
  const counts = new PairCount({ types: new Set(NETWORK_TYPES), within: 'sentence', evidence: 3 });
  for (const r of records) counts.add(r);
  return buildNetwork(counts, { nodes: 300, minimum: 1 });
}
const graph = (name: string, network: Network): string => [...NETWORK_FORMATS.find((f) => f.name === name)!.write(network)].join('');

/** graphology's readers are CommonJS: Node puts their functions one `default` higher than their types say. */
type Reader = { parse(Graph: unknown, text: string): MultiGraph };
const gexf = gexfReader as unknown as Reader;
const graphml = graphmlReader as unknown as Reader;

describe('the network', () => {
  it('GEXF is read back by graphology with every node, edge and number', async () => {
    const network = await networkOf(all);
    const text = graph('gexf', network);
    expect(XMLValidator.validate(text)).toBe(true);
    const read = gexf.parse(MultiGraph, text);
    expect(read.order).toBe(network.nodes.length);
    expect(read.size).toBe(network.edges.length);
    const rina = read.getNodeAttributes('person:rina-wulandari');
    const node = network.nodes.find((n) => n.id === 'person:rina-wulandari')!;
    expect(rina).toMatchObject({
      label: 'Rina Wulandari',
      type: 'person',
      degree: node.degree,
      pagerank: node.pagerank,
      community: node.community,
    });
    expect(read.edges().some((e) => read.isDirected(e))).toBe(true);
    expect(String(read.getEdgeAttribute(read.edges()[0], 'evidence'))).toContain('.txt:');
  });

  it('GraphML too', async () => {
    const network = await networkOf(all);
    const text = graph('graphml', network);
    expect(XMLValidator.validate(text)).toBe(true);
    const read = graphml.parse(MultiGraph, text);
    expect([read.order, read.size]).toEqual([network.nodes.length, network.edges.length]);
    expect(read.getNodeAttribute('platform:shopee', 'label')).toBe('Shopee');
    expect(read.getNodeAttribute('platform:shopee', 'degree')).toBe(network.nodes.find((n) => n.id === 'platform:shopee')!.degree);
  });

  it('is no empty claim: the readers refuse what is broken', () => {
    expect(() => gexf.parse(DirectedGraph, '<gexf><graph>')).toThrow();
  });
});

describe('iCalendar', () => {
  it('is read by ical.js: days, times with their zone, texts unharmed', async () => {
    const [day] = events(sample).filter((e) => e.kind === 'statement' && e.precision === 'day');
    const timed: TimelineEvent = { ...day, id: 'x#a1', time: '21:08+07:00', precision: 'minute' };
    const list = [...events(sample), timed, ...events(hostile)];
    const calendar = new ICAL.Component(ICAL.parse(await write('ics', list)));
    const read = calendar.getAllSubcomponents('vevent').map((c) => new ICAL.Event(c));
    expect(read).toHaveLength(list.length);
    expect(new Set(read.map((e) => e.uid)).size).toBe(list.length);
    const statement = read.find((e) => e.uid === `${day.id}@warta`)!;
    expect([statement.startDate.toString(), statement.endDate.toString(), statement.startDate.isDate]).toEqual([
      '2023-09-27',
      '2023-09-28',
      true,
    ]);
    expect(statement.summary).toContain('Rina Wulandari');
    expect(statement.location).toBe('Pasar Gede');
    const clock = read.find((e) => e.uid === 'x#a1@warta')!;
    expect(clock.startDate.toJSDate().toISOString()).toBe('2023-09-27T14:08:00.000Z');
    const evil = read.find((e) => e.uid.startsWith('00000000deadbeef'))!;
    expect(evil.summary).toContain('Budi <b>"Kancil"</b> Santoso');
    expect(evil.component.getFirstPropertyValue('url')).toBeNull();
  });

  it('has no line over 75 bytes and ends its lines as the standard says', async () => {
    const text = await write('ics', events(all));
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('is the same in every time zone', () => {
    const code = `import { readFileSync } from 'node:fs';
      import { ics } from './src/export/events/ics.ts';
      import { eventsOf } from './src/report/timeline/events-of.ts';
      const list = readFileSync('fixtures/records/pasar.ndjson', 'utf8').trim().split('\\n').flatMap((l) => eventsOf(JSON.parse(l), { statements: 'first' }));
      process.stdout.write(await ics.write(list, { locale: 'id' }));`;
    const cwd = new URL('../..', import.meta.url);
    const run = (TZ: string): string =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
        cwd,
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
    const utc = run('UTC');
    expect(utc).toContain('DTSTART;VALUE=DATE:20230927');
    expect(run('Pacific/Kiritimati')).toBe(utc);
    expect(run('America/Los_Angeles')).toBe(utc);
  });
});

/** What TimelineJS3 takes, as its documentation of the JSON format says. */
const date = {
  type: 'object',
  required: ['year'],
  additionalProperties: false,
  properties: {
    year: { type: 'integer' },
    month: { type: 'integer', minimum: 1, maximum: 12 },
    day: { type: 'integer', minimum: 1, maximum: 31 },
    hour: { type: 'integer', maximum: 23 },
    minute: { type: 'integer', maximum: 59 },
  },
  dependentRequired: { day: ['month'], hour: ['day'], minute: ['hour'] },
};
const text = {
  type: 'object',
  required: ['headline'],
  additionalProperties: false,
  properties: { headline: { type: 'string' }, text: { type: 'string' } },
};
const TIMELINE_JS = {
  type: 'object',
  required: ['events'],
  additionalProperties: false,
  properties: {
    title: { type: 'object', properties: { text } },
    events: {
      type: 'array',
      items: {
        type: 'object',
        required: ['start_date', 'text', 'unique_id'],
        additionalProperties: false,
        properties: {
          start_date: date,
          end_date: date,
          text,
          group: { type: 'string' },
          unique_id: { type: 'string', pattern: '^[\\w-]+$' },
          display_date: { type: 'string', minLength: 1 },
        },
      },
    },
  },
};

describe('TimelineJS', () => {
  it('validates, with dates as precise as they are known', async () => {
    const json = JSON.parse(await write('timelinejs', events(all)));
    const validate = new Ajv2020({ strictTypes: false }).compile(TIMELINE_JS);
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    const starts = json.events.map((e: { start_date: object }) => e.start_date);
    expect(starts).toContainEqual({ year: 2022 });
    expect(starts).toContainEqual({ year: 2023, month: 8 });
    expect(starts).toContainEqual({ year: 2023, month: 9, day: 27 });
    expect(validate({ events: [{ start_date: { day: 3 } }] })).toBe(false);
  });

  it('has no markup of an article in its HTML, and no link that runs', async () => {
    for (const { text } of JSON.parse(await write('timelinejs', events(hostile))).events) {
      const page = loadHtml(`${text.headline}${text.text}`, null, false);
      expect(page('script, b').length).toBe(0);
      expect(page('a').length).toBe(0);
      expect(page.text()).toContain('Kancil');
    }
    expect(await write('timelinejs', events(sample))).toContain('https://kabarpagi.example/');
  });
});

describe('the page', () => {
  it('has every event once, in order, and nothing of an article runs', async () => {
    const list = events(all);
    const page = loadHtml(await write('html', list));
    expect(page('li.event').length).toBe(list.length);
    expect(page('script, b, iframe, img').length).toBe(0);
    expect(page('meta[http-equiv="Content-Security-Policy"]').attr('content')).toContain("default-src 'none'");
    for (const a of page('a').toArray()) expect(page(a).attr('href')).toMatch(/^https?:\/\//);
    expect(page('html').attr('lang')).toBe('id');
    expect(
      page('h2')
        .toArray()
        .map((h) => page(h).text()),
    ).toEqual(['2022', '2023-01', '2023-08', '2023-09', '2023-10']);
  });
});
