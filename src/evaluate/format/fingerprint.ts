import { createHash } from 'node:crypto';
import type { FindingOfCheck } from '../verdict.js';
import type { FormatContext } from './contract.js';

/**
 * A name for each finding by which a CI knows it again: made of its check, file and message without numbers, so that a line moved does not
 * make it a new one; the second of the same kind is told apart by its number.
 */
export function fingerprints(found: readonly FindingOfCheck[], { relative }: FormatContext): string[] {
  const seen = new Map<string, number>();
  return found.map(({ finding, check }) => {
    const file = finding.place === undefined ? '' : relative(finding.place.file);
    const key = [finding.code, check.name, file, finding.message.replace(/\d+/g, '0')].join('\0');
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return createHash('sha256').update(`${key}\0${nth}`).digest('hex').slice(0, 40);
  });
}
