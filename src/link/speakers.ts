import type { Mention } from '../model/mention.js';
import type { Quote } from '../model/quote.js';
import type { EntityDraft } from './entity-table.js';
import { mentionAt } from './mention-at.js';
import type { LinkContext } from './names.js';

/** Who said each quotation: the person named, the holder of the post named, or the organisation. */
export function linkSpeakers(
  c: LinkContext,
  quotes: readonly Quote[],
  holders: ReadonlyMap<Mention, EntityDraft>,
): Map<Quote, EntityDraft> {
  const speakers = new Map<Quote, EntityDraft>();
  const said = (m: Mention): EntityDraft | undefined => (m.type === 'role' ? holders.get(m) : c.entities.of(m));
  for (const quote of quotes) {
    const source = quote.source && mentionAt(c.mentions, quote.source);
    if (source === undefined) continue;
    const other = quote.otherwise && mentionAt(c.mentions, quote.otherwise);
    const entity = said(source) ?? (other && said(other));
    if (entity !== undefined) speakers.set(quote, entity);
  }
  return speakers;
}
