import type { Analysis, Annotation } from '../../model/analysis.js';
import { TextView } from '../../text/text-view.js';
import type { FolderFormat } from '../contract.js';
import { attributeNote, namesOf } from './marks.js';
import { tokenSentences } from './token-rows.js';

const SEGMENTATION = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type';
const NAMED_ENTITY = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
const METADATA = 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData';
const ANNOTATION = 'uima.tcas.Annotation';
const STRING = 'uima.cas.String';

type Structure = Record<string, unknown>;

const typeOf = (name: string, parent: string, features: readonly string[] = []): Structure => ({
  '%NAME': name,
  '%SUPER_TYPE': parent,
  ...Object.fromEntries(features.map((f) => [f, { '%NAME': f, '%RANGE': STRING }])),
});

const TYPES = {
  [`${SEGMENTATION}.Sentence`]: typeOf(`${SEGMENTATION}.Sentence`, ANNOTATION),
  [`${SEGMENTATION}.Token`]: typeOf(`${SEGMENTATION}.Token`, ANNOTATION),
  [NAMED_ENTITY]: typeOf(NAMED_ENTITY, ANNOTATION, ['value', 'identifier', 'note']),
  [METADATA]: typeOf(METADATA, 'uima.tcas.DocumentAnnotation', ['documentTitle', 'documentId', 'documentUri']),
};

/**
 * UIMA CAS JSON 0.4, which INCEpTION imports: sentences, tokens, and every mark as a named entity with its type as value and the thing's
 * address as identifier. Offsets count UTF-16 units, as UIMA does.
 */
export const inception: FolderFormat = {
  name: 'inception',
  extension: 'json',
  about: 'UIMA CAS JSON for INCEpTION, one file an article; offsets count UTF-16 units',
  needsText: true,
  kind: 'folder',
  files: (record, base) => [{ name: `${base}.json`, content: `${JSON.stringify(cas(record))}\n` }],
  shared: () => [],
};

function cas(record: Analysis): Structure {
  const view = new TextView(record.text ?? '', record.offsetUnit);
  const structures: Structure[] = [
    { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text', sofaString: view.text },
  ];
  const members: number[] = [];
  const add = (type: string, begin: number, end: number, features: Structure = {}): void => {
    const id = structures.length + 1;
    members.push(id);
    structures.push({ '%ID': id, '%TYPE': type, '@sofa': 1, begin, end, ...features });
  };
  add(METADATA, 0, view.text.length, {
    language: record.language,
    documentTitle: record.metadata.title ?? record.path,
    documentId: record.id,
    documentUri: record.metadata.url ?? record.path,
  });
  for (const s of record.sentences) add(`${SEGMENTATION}.Sentence`, view.utf16(s.start), view.utf16(s.end));
  for (const rows of tokenSentences(record, false)) for (const t of rows) add(`${SEGMENTATION}.Token`, t.start, t.end);
  const nameOf = namesOf(record);
  const wikidata = new Map(record.entities.map((e) => [e.id, e.wikidata]));
  for (const a of record.annotations) {
    const identifier = identifierOf(a, wikidata);
    add(NAMED_ENTITY, view.utf16(a.start), view.utf16(a.end), {
      value: a.type.toUpperCase(),
      ...(identifier === undefined ? {} : { identifier }),
      note: attributeNote(a, nameOf),
    });
  }
  return {
    '%TYPES': TYPES,
    '%FEATURE_STRUCTURES': structures,
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': members } },
  };
}

/** Where the thing has an address in Wikidata, that; else our own id. */
function identifierOf(a: Annotation, wikidata: ReadonlyMap<string, string | undefined>): string | undefined {
  const id = 'entity' in a ? a.entity : a.type === 'quote' ? (a.speaker ?? undefined) : undefined;
  if (id === undefined) return undefined;
  const known = wikidata.get(id);
  return known === undefined ? `urn:warta:entity:${encodeURIComponent(id)}` : `http://www.wikidata.org/entity/${known}`;
}
