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
    const own = metadata.outlet?.toLowerCase() ?? '';
    const lost: RejectedMention[] = [];
    for (const m of proposals.standing) {
      const zone = holding(places, m);
      const inDateline = zone?.kind === 'dateline' && (m.type === 'organization' || m.type === 'platform');
      const inName =
        zone !== undefined &&
        m.type !== 'date' &&
        own !== '' &&
        within(text.slice(zone.start, zone.end).toLowerCase(), own, m.start - zone.start, m.end - zone.start);
      if (inDateline || inName || opensStory(m, text)) lost.push({ mention: m, reason: 'it is the outlet of the article' });
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

/** Characters before and behind an outlet's name in which a dateline's other words stand. */
const BEFORE = 40;
const BEHIND = 48;

/** "TRIBUNJOGJA.COM, SLEMAN -", "SERAMBINEWS.COM, BLANGPIDIE –": an outlet that opens the story, whatever zone the line is in. */
function opensStory(m: Mention, text: string): boolean {
  if (m.type !== 'organization' || !isOutletForm(text.slice(m.start, m.end))) return false;
  const near = Math.max(0, m.start - BEFORE - 1);
  const line = near + text.slice(near, m.start).lastIndexOf('\n') + 1;
  if (m.start - line > BEFORE || /\p{Ll}/u.test(text.slice(line, m.start))) return false;
  const behind = /^(\.[\p{L}.]{2,6})?( ?, ?[\p{Lu} .]{3,30})? ?[-–—]{1,2}(?: |$|\p{Lu})/u.exec(text.slice(m.end, m.end + BEHIND));
  // "PERSEBAYA - PERSIB" is a match: a place or a site's ending must tell.
  return (
    behind !== null && (behind[1] !== undefined || behind[2] !== undefined || m.start > line || text.slice(m.start, m.end).includes('.'))
  );
}

/** Capitals alone, or a site's name: "REPUBLIKA", "KOMPAS.com". */
const isOutletForm = (name: string): boolean => name.length > 4 && (name === name.toUpperCase() || /\.(?:com|id|co|net|tv)$/i.test(name));

/** Whether [start, end) lies in an occurrence of `name` in `text`. */
function within(text: string, name: string, start: number, end: number): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) if (at <= start && end <= at + name.length) return true;
  return false;
}
