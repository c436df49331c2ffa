import type { Analysis, Annotation, Entity } from '../../model/analysis.js';
import type { Span } from '../../model/span.js';
import { TextView } from '../../text/text-view.js';
import { escapeXml, oneLine, webAddress } from '../clean-text.js';
import type { FolderFormat } from '../contract.js';
import { nested } from './nested-markup.js';

/**
 * TEI P5, one file an article: the whole text by lines, every mark as an element in it, the things that they name in standOff. Stripping
 * all tags of the body gives the text back.
 */
export const tei: FolderFormat = {
  name: 'tei',
  extension: 'xml',
  about: 'TEI P5 with inline names, dates, measures and speech, one file an article',
  needsText: true,
  kind: 'folder',
  files: (record, base) => [{ name: `${base}.xml`, content: document(record) }],
  shared: () => [],
};

const element = (name: string, content: string, attributes: Attributes = {}): string =>
  `<${name}${written(attributes)}>${content}</${name}>`;
type Attributes = Readonly<Record<string, string | undefined>>;
const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter((a): a is [string, string] => a[1] !== undefined && a[1] !== '')
    .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
    .join('');
const text = (value: string | undefined): string => escapeXml(oneLine(value ?? ''));
/** An XML name: a letter first, no colon. */
const xmlId = (id: string): string => id.replace(/^[^A-Za-z]/, 'x').replace(/[^\w.-]/g, '-');

function document(record: Analysis): string {
  const { title, outlet, url, published, authors = [], editors = [] } = record.metadata;
  const statement =
    element('title', text(title ?? record.path)) +
    authors.map((a) => element('author', text(a))).join('') +
    editors.map((e) => element('editor', text(e))).join('');
  const publication =
    element('publisher', text(outlet)) +
    (published === undefined ? '' : element('date', escapeXml(published), { when: published })) +
    element('idno', record.id, { type: 'warta' });
  const address = webAddress(url);
  const source = element('bibl', text(title ?? record.path) + (address === undefined ? '' : ` ${element('ptr', '', { target: address })}`));
  const description = `${element('titleStmt', statement)}${element('publicationStmt', publication)}${element('sourceDesc', source)}`;
  const head = `<teiHeader>${element('fileDesc', description)}</teiHeader>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${escapeXml(record.language)}">\n${head}${things(record)}<text><body>\n${body(record)}</body></text>\n</TEI>\n`;
}

function things(record: Analysis): string {
  const named = record.entities.filter((e) => e.mentions.length > 0);
  const list = (tag: string, types: readonly Entity['type'][], one: (e: Entity) => string): string => {
    const items = named.filter((e) => types.includes(e.type)).map(one);
    return items.length === 0 ? '' : `${element(tag, `\n${items.join('\n')}\n`)}\n`;
  };
  const id = (e: Entity): Attributes => ({ 'xml:id': xmlId(e.id) });
  const number = (e: Entity): string => (e.wikidata === undefined ? '' : element('idno', e.wikidata, { type: 'wikidata' }));
  const all =
    list('listPerson', ['person'], (e) => element('person', element('persName', text(e.name)) + number(e), id(e))) +
    list('listOrg', ['organization', 'platform'], (e) =>
      element('org', element('orgName', text(e.name)) + number(e), { ...id(e), type: e.type === 'platform' ? 'platform' : e.subtype }),
    ) +
    list('listPlace', ['place'], (e) => element('place', element('placeName', text(e.name)) + number(e), id(e))) +
    list('interpGrp', ['role', 'program', 'regulation'], (e) => element('interp', text(e.name), { ...id(e), type: e.type }));
  return all === '' ? '' : `<standOff>\n${all}</standOff>\n`;
}

/** Each line is a paragraph, or a block of its zone; what lies between lines stays between the blocks. */
function body(record: Analysis): string {
  const view = new TextView(record.text ?? '', record.offsetUnit);
  const span = (s: Span): Span => ({ start: view.utf16(s.start), end: view.utf16(s.end) });
  const listed = new Set(record.entities.filter((e) => e.mentions.length > 0).map((e) => e.id));
  const marks = record.annotations.map((a) => ({ ...span(a), open: openingTag(a, listed) }));
  const zones = record.zones.map((z) => ({ ...span(z), kind: z.kind }));
  let out = '';
  for (const line of lines(view.text)) {
    const zone = zones.find((z) => z.start <= line.start && line.end <= z.end);
    const inner = zones
      .filter((z) => z !== zone && z.start < line.end && line.start < z.end)
      .map((z) => ({ ...z, open: { name: 'seg', attributes: written({ type: z.kind }) } }));
    const content = nested(view.text, line, [...inner, ...marks], escapeXml);
    out += zone === undefined ? element('p', content) : element('ab', content, { type: zone.kind });
    out += escapeXml(view.text.slice(line.end, line.gap));
  }
  return out.endsWith('\n') ? out : `${out}\n`;
}

/** Lines that hold something; `gap` is where the next one begins. */
function* lines(source: string): Generator<Span & { gap: number }> {
  const breaks = /[\r\n][\s]*/g;
  let start = source.length - source.trimStart().length;
  for (breaks.lastIndex = start; start < source.length; ) {
    const found = breaks.exec(source);
    const end = found?.index ?? source.length;
    const gap = found === null ? source.length : breaks.lastIndex;
    yield { start, end, gap };
    start = gap;
  }
}

function openingTag(a: Annotation, listed: ReadonlySet<string>): { name: string; attributes: string } {
  const ref = (id: string | null | undefined): string | undefined => (id && listed.has(id) ? `#${xmlId(id)}` : undefined);
  const tag = (name: string, attributes: Attributes) => ({ name, attributes: written(attributes) });
  switch (a.type) {
    case 'person':
      return tag('persName', { ref: ref(a.entity) });
    case 'organization':
      return tag('orgName', { ref: ref(a.entity), type: a.subtype });
    case 'place':
      return tag('placeName', { ref: ref(a.entity) });
    case 'role':
      return tag('roleName', { ref: ref(a.entity) });
    case 'date':
      return tag('date', dateAttributes(a));
    case 'figure':
      return tag('measure', {
        type: a.kind,
        unit: a.unit,
        ...(a.min === undefined ? { quantity: a.decimal } : { atLeast: String(a.min), atMost: String(a.max) }),
      });
    case 'quote':
      return tag('said', { direct: String(a.kind === 'direct'), who: ref(a.speaker) });
    case 'regulation':
      return tag('name', { type: 'regulation', ref: ref(a.entity), n: a.at });
    default:
      return tag('name', { type: a.type, ref: ref(a.entity) });
  }
}

function dateAttributes(a: Extract<Annotation, { type: 'date' }>): Attributes {
  if (a.timex === 'duration' || a.timex === 'set') return { type: a.timex, 'dur-iso': a.value };
  if (/^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}.*)?)?)?$/.test(a.value)) return { 'when-iso': a.value };
  if (a.interval !== undefined) return { 'from-iso': a.interval[0], 'to-iso': a.interval[1], n: a.value };
  return { n: a.value };
}
