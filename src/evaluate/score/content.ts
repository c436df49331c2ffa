import type { GoldDocument } from '../../model/gold.js';
import type { ZoneKind } from '../../model/label.js';
import type { Span } from '../../model/span.js';
import type { RecordView } from '../record-view.js';
import { Tally } from './tally.js';

/**
 * Characters of the article kept and thrown away, blanks not counted: what stands in a byline or boilerplate zone is thrown away, all else
 * kept. Undefined where the gold has no zones. Without a record everything is missed.
 */
export function scoreContent(gold: GoldDocument, view: RecordView | undefined): Tally | undefined {
  if (gold.zones === undefined) return undefined;
  const points = Array.from(gold.text);
  const wanted = kept(points.length, gold.zones);
  const units = (z: Span): Span => ({ start: view!.codePoint(z.start), end: view!.codePoint(z.end) });
  const got =
    view === undefined
      ? new Uint8Array(points.length)
      : kept(
          points.length,
          view.record.zones.map((z) => ({ kind: z.kind, ...units(z) })),
        );
  const tally = new Tally();
  points.forEach((c, i) => {
    if (c.trim() === '') return;
    if (wanted[i] === 1 && got[i] === 1) tally.right++;
    else if (got[i] === 1) tally.spurious++;
    else if (wanted[i] === 1) tally.missed++;
  });
  return tally;
}

function kept(length: number, zones: readonly (Span & { readonly kind: ZoneKind })[]): Uint8Array {
  const flags = new Uint8Array(length).fill(1);
  for (const z of zones) if (z.kind === 'boilerplate' || z.kind === 'byline') flags.fill(0, z.start, z.end);
  return flags;
}
