import { holdsOn } from '../knowledge/days.js';
import type { Mention, RegulationMention } from '../model/mention.js';
import type { EntityDraft } from './entity-table.js';
import { type LinkContext, surfaceOf } from './names.js';
import { statusOf } from './regulation-status.js';

/** Links citations: the entity is the regulation that the words mean on the article's day, with its title and what became of it. */
export function linkRegulations(c: LinkContext): Map<Mention, EntityDraft> {
  const linked = new Map<Mention, EntityDraft>();
  for (const m of c.mentions) {
    if (m.type !== 'regulation') continue;
    const entity = regulationEntity(c, meantOn(m, c.day), m);
    c.entities.bind(m, entity, surfaceOf(c, m));
    linked.set(m, entity);
  }
  return linked;
}

/** Of several laws that a nickname has meant, the one of the day; else the last before it; else the best that the words allow. */
export function meantOn({ candidates, meant }: RegulationMention, day: string): string {
  if (meant === undefined || day === '') return candidates[0];
  const stretches = candidates.flatMap((id, i) => meant[i].map((stretch) => ({ id, stretch, from: stretch.from ?? '' })));
  const holding = stretches.filter((s) => holdsOn(s.stretch, day));
  const past = holding.length > 0 ? holding : stretches.filter((s) => s.from <= day);
  return past.sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))[0]?.id ?? candidates[0];
}

function regulationEntity(c: LinkContext, id: string, m: RegulationMention): EntityDraft {
  const standing = c.entities.get(`regulation:${id}`);
  if (standing !== undefined) return standing;
  const title = c.knowledge.regulationTitle(id);
  const entry = c.knowledge.regulation(id);
  const name = citationName(c, id) ?? entry?.name ?? surfaceOf(c, m);
  const entity =
    title === undefined
      ? c.entities.named('regulation', id)
      : c.entities.known(`regulation:${id}`, 'regulation', { name, aliases: [...new Set(entry?.aliases.map((a) => a.text))] });
  entity.name = name;
  if (title !== undefined && title !== name) entity.title = title;
  const status = statusOf(c.knowledge, id, c.day);
  if (status !== undefined) entity.status = status;
  return entity;
}

/** "Peraturan Menteri Perdagangan Nomor 50 Tahun 2020", as the id says it. Undefined for bills, codes and rulings. */
function citationName(c: LinkContext, id: string): string | undefined {
  const numbered = /^(.+?)-((?:\d+|[ivxl]+)(?:-[a-z0-9]+)*)-(\d{4})$/.exec(id);
  if (numbered === null || numbered[2].includes('-') || id.startsWith('putusan')) return undefined;
  const kind = c.things.kindName(numbered[1]);
  return kind && `${kind} Nomor ${numbered[2].toUpperCase()} Tahun ${numbered[3]}`;
}
