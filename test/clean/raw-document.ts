import type { RawDocument } from '../../src/model/document.js';

/** A source as ingest hands it on, with nothing known beside its content. */
export function rawDocument(content: string, mediaType = 'text/plain', more: Partial<RawDocument> = {}): RawDocument {
  return {
    id: '0',
    path: 'a.txt',
    sha256: '0',
    mediaType,
    encoding: 'utf-8',
    content,
    given: {},
    givenZones: [],
    diagnostics: [],
    ...more,
  };
}
