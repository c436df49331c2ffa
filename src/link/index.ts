import type { Knowledge } from '../knowledge/contract.js';
import type { Analysis } from '../model/analysis.js';
import type { Attributed } from '../model/layers.js';
import type { Metadata } from '../model/metadata.js';
import type { Quote } from '../model/quote.js';
import { createDateSteps } from './date-steps.js';
import { type EntityDraft, EntityTable } from './entity-table.js';
import { createChangeChecker } from './figure-change.js';
import { KnownThings } from './known-things.js';
import { type LinkContext, linkNames } from './names.js';
import { linkPeople } from './people.js';
import { pairRoles } from './post-neighbours.js';
import { toRecord } from './record.js';
import { createRegulationRelations } from './regulation-relations.js';
import { linkRegulations } from './regulations.js';
import { relationsOf } from './relations.js';
import { holderHints, linkRoles } from './roles.js';
import { linkSpeakers } from './speakers.js';

export type Linker = (document: Attributed) => Analysis;

/** Makes the last stage: coreference, links at the article's date, publication date, values; and writes the record. */
export function createLinker(knowledge: Knowledge): Linker {
  const steps = createDateSteps(knowledge);
  const regulationRelations = createRegulationRelations(knowledge);
  const checkChanges = createChangeChecker(knowledge);
  const things = new KnownThings(knowledge);
  return (document) => {
    const inferred = document.metadata.published === undefined ? steps.infer(document) : { diagnostics: [] };
    const metadata = withPublished(document.metadata, inferred);
    const day = metadata.published?.slice(0, 10) ?? '';
    const resolved = steps.resolve(document, metadata.published ?? '');
    const entities = new EntityTable();
    const context: LinkContext = {
      knowledge,
      things,
      text: document.text,
      mentions: document.mentions,
      quotes: document.quotes,
      day,
      entities,
      diagnostics: [],
    };
    linkNames(context);
    const pairs = pairRoles(context);
    linkPeople(context, holderHints(context, pairs));
    const holders = linkRoles(context, pairs);
    const regulations = linkRegulations(context);
    const changed = checkChanges(document);
    const speakers: ReadonlyMap<Quote, EntityDraft> = linkSpeakers(context, document.quotes, holders);
    return toRecord({
      document,
      metadata,
      entities,
      dates: resolved.dates,
      holders,
      speakers,
      regulations,
      relations: [...relationsOf(context, pairs, holders, speakers), ...regulationRelations(document, regulations)],
      changes: changed.changes,
      diagnostics: [
        ...document.diagnostics,
        ...changed.diagnostics,
        ...inferred.diagnostics,
        ...resolved.diagnostics,
        ...context.diagnostics,
      ],
    });
  };
}

function withPublished(metadata: Metadata, inferred: { published?: string; evidence?: Metadata['evidence']['published'] }): Metadata {
  if (inferred.published === undefined) return metadata;
  return { ...metadata, published: inferred.published, evidence: { ...metadata.evidence, published: inferred.evidence } };
}
