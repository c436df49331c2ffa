import type { Analysis } from '../model/analysis.js';

/** Why an article is left out unless other languages are asked for; undefined for an Indonesian one. */
export function otherLanguage(record: Analysis): string | undefined {
  if (record.language === 'id') return undefined;
  return record.diagnostics.find((d) => d.code === 'language/not-indonesian')?.message ?? 'Not Indonesian.';
}
