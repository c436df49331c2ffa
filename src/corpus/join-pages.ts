import type { Diagnostic } from '../model/diagnostic.js';
import type { Document, DocumentPage, PageSourceMap } from '../model/document.js';
import type { Evidence, Metadata, MetadataField } from '../model/metadata.js';

/** What stands between two pages in the joined text. */
export const PAGE_GAP = '\n\n';

/**
 * One document of the pages of an article, in their order: its text is theirs with a blank line between, so that each page's offsets are true but for
 * its `start`. Path, digest and metadata are the first page's; what only a later page says (an editor at the end) is added.
 */
export function joinPages(documents: readonly Document[]): Document {
  const pages: DocumentPage[] = [];
  let text = '';
  for (const document of documents) {
    if (pages.length > 0) text += PAGE_GAP;
    pages.push({ path: document.path, sha256: document.sha256, start: text.length, end: text.length + document.text.length });
    text += document.text;
  }
  const [{ sourceMap: _own, ...first }] = documents;
  const sourceMap = joinMaps(documents, pages);
  const names = pages.map(({ path }, i) => (i === 0 ? path : path.slice(path.lastIndexOf('/') + 1))).join(', ');
  const note: Diagnostic = { code: 'input/pages-joined', severity: 'info', message: `Joined from ${pages.length} pages: ${names}.` };
  return {
    ...first,
    text,
    pages,
    metadata: joinMetadata(documents, pages),
    zones: documents.flatMap((d, i) => d.zones.map((z) => ({ ...z, ...moved(z, pages[i].start) }))),
    ...(sourceMap !== undefined && { sourceMap }),
    diagnostics: [...documents.flatMap((d, i) => d.diagnostics.map((g) => ({ ...g, ...moved(g, pages[i].start) }))), note],
  };
}

/** Offsets into each page stay its own: which page it is, `pages` says. Undefined where they have none, or count differently. */
function joinMaps(documents: readonly Document[], pages: readonly DocumentPage[]): PageSourceMap | undefined {
  const maps = documents.flatMap((d) => (d.sourceMap === undefined ? [] : [d.sourceMap]));
  const [first] = maps;
  if (maps.length < documents.length || maps.some((m) => m.unit !== first.unit)) return undefined;
  const spans = maps.flatMap((m, i) => m.spans.map((s) => ({ ...s, start: s.start + pages[i].start, end: s.end + pages[i].start })));
  return { unit: first.unit, spans };
}

function moved(span: { readonly start?: number; readonly end?: number }, by: number): { start?: number; end?: number } {
  return { ...(span.start !== undefined && { start: span.start + by }), ...(span.end !== undefined && { end: span.end + by }) };
}

function joinMetadata(documents: readonly Document[], pages: readonly DocumentPage[]): Metadata {
  const joined: Metadata = { ...documents[0].metadata, evidence: { ...documents[0].metadata.evidence } };
  documents.forEach(({ metadata }, i) => {
    for (const field of Object.keys(metadata) as (MetadataField | 'evidence')[]) {
      if (field === 'evidence' || joined[field] !== undefined) continue;
      Object.assign(joined, { [field]: metadata[field] });
      const evidence = metadata.evidence[field];
      if (evidence !== undefined) joined.evidence[field] = { ...evidence, ...moved(evidence, pages[i].start) } as Evidence;
    }
  });
  return joined;
}
