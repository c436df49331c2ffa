import type { Document } from '../src/model/document.js';

/** A clean article of this text, with nothing known beside it. */
export const documentOf = (text: string, more: Partial<Document> = {}): Document => ({
  id: '0000000000000000',
  path: 'case.txt',
  sha256: '',
  mediaType: 'text/plain',
  encoding: 'utf-8',
  language: 'id',
  text,
  metadata: { evidence: {} },
  zones: [],
  diagnostics: [],
  ...more,
});
