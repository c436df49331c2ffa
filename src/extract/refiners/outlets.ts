import type { Mention, RejectedMention } from '../../model/mention.js';
import type { Refiner } from '../contract.js';

/**
 * The outlet that speaks is no one spoken of: in a dateline ("JAKARTA, KOMPAS.com -") no organisation is marked, and in a
 * caption's credit ("/Jurnal Soreang") nothing of the outlet's name is.
 */
export const outlets: Refiner = {
  name: 'outlets',
  refine({ standing, rejected }, { text, zones, metadata }) {
    const places = zones.filter((z) => z.kind === 'dateline' || z.kind === 'caption');
    if (places.length === 0) return { standing, rejected };
    const own = metadata.outlet?.toLowerCase() ?? '';
    const kept: Mention[] = [];
    const lost: RejectedMention[] = [...rejected];
    for (const m of standing) {
      const zone = places.find((z) => z.start <= m.start && m.end <= z.end);
      const inDateline = zone?.kind === 'dateline' && (m.type === 'organization' || m.type === 'platform');
      const inName =
        zone !== undefined &&
        m.type !== 'date' &&
        own !== '' &&
        within(text.slice(zone.start, zone.end).toLowerCase(), own, m.start - zone.start, m.end - zone.start);
      if (inDateline || inName) lost.push({ mention: m, reason: 'it is the outlet of the article' });
      else kept.push(m);
    }
    return { standing: kept, rejected: lost };
  },
};

/** Whether [start, end) lies in an occurrence of `name` in `text`. */
function within(text: string, name: string, start: number, end: number): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) if (at <= start && end <= at + name.length) return true;
  return false;
}
