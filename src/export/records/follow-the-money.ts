import type { Analysis, Entity } from '../../model/analysis.js';
import { oneLine, webAddress } from '../clean-text.js';
import type { StreamFormat } from '../contract.js';

/** Ids that FollowTheMoney accepts: letters, digits, points and hyphens. */
const idOf = (...parts: readonly string[]): string =>
  `warta-${parts
    .join('-')
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/-+$/, '')}`;

type Properties = Record<string, readonly (string | undefined)[]>;

/**
 * FollowTheMoney entities, one a line, for Aleph and yente: articles, people, organisations, posts with who holds them, places, programmes,
 * regulations, and each name that an article has as a Mention.
 */
export const followTheMoney: StreamFormat = {
  name: 'ftm',
  extension: 'ndjson',
  about: 'FollowTheMoney entities for Aleph',
  needsText: false,
  kind: 'stream',
  create() {
    const told = new Set<string>();
    return {
      begin: () => '',
      document(record) {
        let out = '';
        const add = (id: string, schema: string, properties: Properties): void => {
          if (told.has(id)) return;
          told.add(id);
          const values = Object.entries(properties).map(([key, list]) => [key, list.filter((v) => v !== undefined && v !== '')] as const);
          out += `${JSON.stringify({ id, schema, properties: Object.fromEntries(values.filter(([, v]) => v.length > 0)) })}\n`;
        };
        article(record, add);
        for (const e of record.entities) if (e.mentions.length > 0) thing(e, record, add);
        links(record, add);
        return out;
      },
      end: () => '',
    };
  },
};

type Add = (id: string, schema: string, properties: Properties) => void;

function article(record: Analysis, add: Add): void {
  const { title, outlet, url, published, modified, authors = [], tags = [] } = record.metadata;
  add(idOf('article', record.id), 'Article', {
    title: [oneLine(title ?? '')],
    fileName: [record.path],
    author: authors,
    publisher: [outlet],
    sourceUrl: [webAddress(url)],
    publishedAt: [dateTime(published)],
    modifiedAt: [dateTime(modified)],
    keywords: tags,
    language: ['ind'],
    mimeType: [record.mediaType],
    encoding: [record.encoding],
    bodyText: [record.text],
  });
}

/** FollowTheMoney knows dates as precise as seconds, without a zone. */
const dateTime = (value: string | undefined): string | undefined => value?.replace(/(?:[+-]\d{2}:\d{2}|Z)$/, '');

/** The schema of a thing, and what stands with its name. */
function schemaOf(e: Entity): string {
  switch (e.type) {
    case 'person':
      return 'Person';
    case 'role':
      return 'Position';
    case 'place':
      return 'Address';
    case 'program':
      return 'Project';
    case 'regulation':
      return 'Document';
    case 'platform':
      return 'Organization';
    default:
      return e.subtype === 'ministry' || e.subtype === 'agency' ? 'PublicBody' : e.subtype === 'company' ? 'Company' : 'Organization';
  }
}

const entityId = (id: string): string => idOf(id);

function thing(e: Entity, record: Analysis, add: Add): void {
  const schema = schemaOf(e);
  const citation = e.id.slice(e.id.indexOf(':') + 1);
  add(entityId(e.id), schema, {
    name: [e.name],
    alias: e.aliases,
    wikidataId: [e.wikidata],
    ...(schema === 'Address' ? { full: [e.name] } : {}),
    ...(schema === 'Document' ? { fileName: [citation], title: [e.title ?? e.name] } : {}),
    ...(schema === 'Organization' ? { classification: [e.type === 'platform' ? 'platform' : e.subtype] } : {}),
  });
  const forms = new Set(record.annotations.filter((a) => e.mentions.includes(a.id)).map((a) => oneLine(a.text)));
  const document = idOf('article', record.id);
  add(idOf('mention', record.id, e.id), 'Mention', {
    document: [document],
    name: [...forms],
    detectedSchema: [schema],
    resolved: [entityId(e.id)],
  });
}

function links(record: Analysis, add: Add): void {
  const document = idOf('article', record.id);
  const listed = new Set(record.entities.filter((e) => e.mentions.length > 0).map((e) => e.id));
  for (const r of record.relations) {
    if (!listed.has(r.to) || (r.type !== 'speaker' && !listed.has(r.from))) continue;
    if (r.type === 'holds') {
      const { published } = record.metadata;
      add(idOf('holds', r.from, r.to), 'Occupancy', { holder: [entityId(r.from)], post: [entityId(r.to)], date: [dateTime(published)] });
    } else if (r.type === 'affiliated') {
      add(idOf('member', r.from, r.to), 'Membership', { member: [entityId(r.from)], organization: [entityId(r.to)] });
    } else if (r.type === 'speaker') {
      add(idOf('speaks', record.id, r.to), 'Documentation', { document: [document], entity: [entityId(r.to)], role: ['speaker'] });
    } else if (r.type !== 'abbreviates') {
      add(idOf(r.type, r.from, r.to), 'UnknownLink', { subject: [entityId(r.from)], object: [entityId(r.to)], role: [r.type] });
    }
  }
}
