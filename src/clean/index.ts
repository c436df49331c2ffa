import type { CleanerFactory } from './contract.js';

export type { Cleaner } from './contract.js';

export const createCleaner: CleanerFactory = () => (raw) => ({
  id: raw.id,
  path: raw.path,
  sha256: raw.sha256,
  mediaType: raw.mediaType,
  encoding: raw.encoding,
  language: 'id',
  text: raw.content,
  metadata: { ...raw.given, evidence: {} },
  zones: raw.givenZones,
  diagnostics: raw.diagnostics,
});
