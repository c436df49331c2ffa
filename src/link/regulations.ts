import type { Mention, RegulationMention } from '../model/mention.js';
import type { EntityDraft } from './entity-table.js';
import { type LinkContext, surfaceOf } from './names.js';

/** Links citations: the entity is the regulation itself, with its title where the facts have it. */
export function linkRegulations(c: LinkContext): Map<Mention, EntityDraft> {
  const linked = new Map<Mention, EntityDraft>();
  for (const m of c.mentions) {
    if (m.type !== 'regulation') continue;
    const entity = regulationEntity(c, m);
    c.entities.bind(m, entity, surfaceOf(c, m));
    linked.set(m, entity);
  }
  return linked;
}

function regulationEntity(c: LinkContext, m: RegulationMention): EntityDraft {
  const id = m.candidates[0] ?? 'unknown';
  const title = c.knowledge.regulationTitle(id);
  const entry = c.knowledge.regulation(id);
  const entity = c.entities.known(`regulation:${id}`, 'regulation', () => ({
    name: title ?? surfaceOf(c, m),
    aliases: entry?.aliases.map((a) => a.text) ?? [],
  }));
  if (title !== undefined) entity.title = title;
  return entity;
}
