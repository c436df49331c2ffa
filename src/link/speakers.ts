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
  for (const quote of quotes) {
    const source = quote.source && mentionAt(c.mentions, quote.source);
    if (source === undefined) continue;
    const entity = source.type === 'role' ? holders.get(source) : c.entities.of(source);
    if (entity !== undefined) speakers.set(quote, entity);
  }
  return speakers;
}
