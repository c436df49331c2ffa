import type { Zone } from '../../model/document.js';
import type { Mention, RejectedMention } from '../../model/mention.js';
import type { Refiner } from '../contract.js';

/**
 * The outlet that speaks is no one spoken of: in a dateline ("JAKARTA, KOMPAS.com -") no organisation is marked, and in a
 * caption's credit ("/Jurnal Soreang") nothing of the outlet's name is.
 */
export const outlets: Refiner = {
  name: 'outlets',
  refine(proposals, { text, zones, metadata }) {
    const places = zones.filter((z) => z.kind === 'dateline' || z.kind === 'caption');
    if (places.length === 0) return proposals;
    const own = metadata.outlet?.toLowerCase() ?? '';
    const lost: RejectedMention[] = [];
    for (const m of proposals.standing) {
      const zone = holding(places, m);
      if (zone === undefined) continue;
      const inDateline = zone.kind === 'dateline' && (m.type === 'organization' || m.type === 'platform');
      const inName =
        m.type !== 'date' &&
        own !== '' &&
        within(text.slice(zone.start, zone.end).toLowerCase(), own, m.start - zone.start, m.end - zone.start);
      if (inDateline || inName) lost.push({ mention: m, reason: 'it is the outlet of the article' });
    }
    if (lost.length === 0) return proposals;
    const gone = new Set(lost.map((r) => r.mention));
    return { standing: proposals.standing.filter((m) => !gone.has(m)), rejected: [...proposals.rejected, ...lost] };
  },
};

function holding(places: readonly Zone[], { start, end }: Mention): Zone | undefined {
  for (const z of places) if (z.start <= start && end <= z.end) return z;
  return undefined;
}

/** Whether [start, end) lies in an occurrence of `name` in `text`. */
function within(text: string, name: string, start: number, end: number): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) if (at <= start && end <= at + name.length) return true;
  return false;
}
