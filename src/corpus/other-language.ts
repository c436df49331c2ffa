import type { Document } from '../model/document.js';

/** Why an article is left out unless other languages are asked for; undefined for an Indonesian one. */
export function otherLanguage(record: Pick<Document, 'language' | 'diagnostics'>): string | undefined {
  if (record.language === 'id') return undefined;
  return record.diagnostics.find((d) => d.code === 'language/not-indonesian')?.message ?? 'Not Indonesian.';
}
