import type { Selector } from '../../store/expectations.js';
import { foldName } from '../../text/slug.js';
import type { RecordView } from '../record-view.js';
import { pathMatches } from './path-pattern.js';

/** Whether a selector means a document. A document without a date is outside every stretch of days. */
export function selects({ outlets, paths, from, to }: Selector, { record }: RecordView): boolean {
  const { outlet, published } = record.metadata;
  if (outlets.length > 0 && !outlets.some((o) => foldName(o) === foldName(outlet ?? ''))) return false;
  if (paths.length > 0 && !paths.some((p) => pathMatches(p, record.path))) return false;
  if (from === undefined && to === undefined) return true;
  if (published === undefined) return false;
  const day = published.slice(0, 10);
  return (from === undefined || day >= from.slice(0, day.length)) && (to === undefined || day.slice(0, to.length) <= to);
}

/** A selector in words, for the name of a check; "" for all documents. */
export function inWords({ outlets, paths, from, to }: Selector): string {
  const parts = [
    outlets.length > 0 ? `outlet ${outlets.join(' or ')}` : '',
    paths.join(' or '),
    from === undefined ? '' : `from ${from}`,
    to === undefined ? '' : `to ${to}`,
  ];
  const given = parts.filter((p) => p !== '');
  return given.length === 0 ? '' : ` [${given.join(', ')}]`;
}
