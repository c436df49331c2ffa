import type { Mention } from '../model/mention.js';
import type { Quote } from '../model/quote.js';
import type { EntityDraft } from './entity-table.js';
import type { LinkContext } from './names.js';
import type { RoleLink } from './post-neighbours.js';
import type { LinkedRelation } from './record.js';

/** Relations of one document: who holds which post, who speaks, what abbreviates what. Each once an entity pair. */
export function relationsOf(
  c: LinkContext,
  pairs: readonly RoleLink[],
  holders: ReadonlyMap<Mention, EntityDraft>,
  speakers: ReadonlyMap<Quote, EntityDraft>,
): LinkedRelation[] {
  const relations: LinkedRelation[] = [];
  const seen = new Set<string>();
  for (const { mention, beside } of pairs) {
    const person = holders.get(mention);
    const post = c.entities.of(mention);
    if (person === undefined || post === undefined || seen.has(`${person.id} ${post.id}`)) continue;
    seen.add(`${person.id} ${post.id}`);
    const rule = beside === undefined ? 'tenure' : 'apposition';
    relations.push({
      type: 'holds',
      from: person,
      to: post,
      at: mention.start,
      provenance: { component: 'link', rule, facts: post.known ? [post.id] : [] },
    });
  }
  for (const [quote, speaker] of speakers) {
    relations.push({ type: 'speaker', from: quote, to: speaker, at: quote.start, provenance: quote.provenance });
  }
  for (let i = 1; i < c.mentions.length; i++) {
    const m = c.mentions[i];
    if (m.provenance.rule === 'bracketed-definition')
      relations.push({ type: 'abbreviates', from: m, to: c.mentions[i - 1], at: m.start, provenance: m.provenance });
  }
  return relations;
}
