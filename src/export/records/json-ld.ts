import type { Analysis, Entity } from '../../model/analysis.js';
import { oneLine, webAddress } from '../clean-text.js';
import type { StreamFormat } from '../contract.js';

/** Types of schema.org for ours. */
const TYPES: Record<Entity['type'], string> = {
  person: 'Person',
  role: 'Occupation',
  organization: 'Organization',
  platform: 'WebApplication',
  program: 'Project',
  place: 'Place',
  regulation: 'Legislation',
};
const ORGANIZATIONS: Record<string, string> = {
  ministry: 'GovernmentOrganization',
  agency: 'GovernmentOrganization',
  company: 'Corporation',
  party: 'PoliticalParty',
  media: 'NewsMediaOrganization',
};

const wikidataOf = (e: Entity): string | undefined =>
  e.wikidata === undefined ? undefined : `http://www.wikidata.org/entity/${e.wikidata}`;
const iriOf = (id: string): string => `urn:warta:entity:${encodeURIComponent(id)}`;

/** JSON-LD with schema.org: news articles with what they mention, cite and quote, and each thing once. */
export const jsonLd: StreamFormat = {
  name: 'json-ld',
  extension: 'jsonld',
  about: 'schema.org: NewsArticle with mentions, Legislation, Quotation, Person …',
  needsText: false,
  kind: 'stream',
  create() {
    const told = new Set<string>();
    let before = '';
    return {
      begin: () => '{"@context":"https://schema.org","@graph":[\n',
      document(record) {
        let out = '';
        const nodes = [
          articleNode(record),
          ...record.entities.filter((e) => e.mentions.length > 0 && !told.has(e.id)).map((e) => thingNode(e, record)),
        ];
        for (const e of record.entities) told.add(e.id);
        for (const node of nodes) {
          out += before + JSON.stringify(node);
          before = ',\n';
        }
        return out;
      },
      end: () => '\n]}\n',
    };
  },
};

const ref = (id: string): object => ({ '@id': iriOf(id) });
/** Without what has no value. */
const compact = (node: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(node).filter(([, v]) => v !== undefined && !(Array.isArray(v) && v.length === 0)));

function articleNode(record: Analysis): object {
  const m = record.metadata;
  const named = record.entities.filter((e) => e.mentions.length > 0);
  const people = (names: readonly string[] | undefined): object[] =>
    (names ?? []).map((name) => ({ '@type': 'Person', name: oneLine(name) }));
  return compact({
    '@type': 'NewsArticle',
    '@id': `urn:warta:document:${record.id}`,
    identifier: record.id,
    headline: m.title === undefined ? undefined : oneLine(m.title),
    url: webAddress(m.url),
    datePublished: m.published,
    dateModified: m.modified,
    author: people(m.authors),
    editor: people(m.editors),
    publisher: m.outlet === undefined ? undefined : { '@type': 'NewsMediaOrganization', name: m.outlet },
    contentLocation: m.dateline === undefined ? undefined : { '@type': 'Place', name: m.dateline },
    articleSection: m.section,
    keywords: m.tags,
    inLanguage: record.language,
    mentions: named.filter((e) => e.type !== 'regulation').map((e) => ref(e.id)),
    citation: named.filter((e) => e.type === 'regulation').map((e) => ref(e.id)),
    hasPart: record.annotations.flatMap((a) =>
      a.type === 'quote'
        ? [
            compact({
              '@type': 'Quotation',
              text: oneLine(a.text),
              creator: a.speaker === null ? undefined : ref(a.speaker),
              dateCreated: a.date || undefined,
            }),
          ]
        : [],
    ),
  });
}

function thingNode(e: Entity, record: Analysis): object {
  const posts = record.relations.filter((r) => r.type === 'holds' && r.from === e.id).map((r) => ref(r.to));
  return compact({
    '@type': e.type === 'organization' ? (ORGANIZATIONS[e.subtype ?? ''] ?? TYPES.organization) : TYPES[e.type],
    '@id': iriOf(e.id),
    name: e.type === 'regulation' ? (e.title ?? e.name) : e.name,
    alternateName: e.aliases,
    sameAs: wikidataOf(e),
    hasOccupation: posts,
    legislationIdentifier: e.type === 'regulation' ? e.id.slice(e.id.indexOf(':') + 1) : undefined,
  });
}
