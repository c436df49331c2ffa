import type { NamedEntry, PlaceEntry } from '../knowledge/contract.js';
import type { RoleMention } from '../model/mention.js';
import type { EntityDraft } from './entity-table.js';
import { knownEntity, type LinkContext } from './names.js';

/** The kind of region whose head a post is. */
const REGION_OF: Readonly<Record<string, string>> = {
  Gubernur: 'province',
  'Wakil Gubernur': 'province',
  Bupati: 'regency',
  'Wakil Bupati': 'regency',
  'Wali Kota': 'city',
  'Wakil Wali Kota': 'city',
};

/**
 * A bare "Bupati" or "Wali Kota" that neither a name nor an earlier mention explains heads the one region of that kind that the
 * text speaks of; where it speaks of several, the one it names at least twice as often as any other.
 */
export function regionalPost(c: LinkContext, m: RoleMention): EntityDraft | undefined {
  const category = REGION_OF[m.canonical ?? ''];
  if (category === undefined) return undefined;
  const region = regionNamed(c, category);
  if (region === undefined) return undefined;
  const post = `${m.canonical} ${c.knowledge.entry(region)!.name.replace(/^(?:Kabupaten|Kota) /, '')}`;
  const known = knownPost(c, post);
  return known === undefined ? c.entities.named('role', post) : knownEntity(c, known);
}

const shared = new WeakMap<LinkContext, Map<string, string | undefined>>();

/** The region of the kind that the text speaks of, if one stands out; looked for once a document. */
function regionNamed(c: LinkContext, category: string): string | undefined {
  let found = shared.get(c);
  if (found === undefined) {
    found = new Map();
    shared.set(c, found);
  }
  if (!found.has(category)) found.set(category, standingOut(c, category));
  return found.get(category);
}

function standingOut(c: LinkContext, category: string): string | undefined {
  const named = new Map<string, number>();
  const count = (id: string | undefined): void => {
    const entry = id === undefined ? undefined : c.knowledge.entry(id);
    if (entry !== undefined && isRegion(entry, category)) named.set(entry.id, (named.get(entry.id) ?? 0) + 1);
  };
  for (const other of c.mentions) {
    if (other.type === 'place') count(c.entities.of(other)?.id);
    else if (other.type === 'role') for (const part of other.parts) if (part.type === 'place') count(part.facts[0]);
  }
  const [first, second] = [...named].sort((a, b) => b[1] - a[1]);
  return first === undefined || (second !== undefined && first[1] < 2 * second[1]) ? undefined : first[0];
}

const isRegion = (entry: NamedEntry, category: string): boolean => (entry as PlaceEntry).category === category;

/** The post of the facts by its name. */
export function knownPost(c: LinkContext, name: string): string | undefined {
  if (!('names' in c.knowledge)) return undefined;
  const { names } = c.knowledge as { names: { lookup(text: string): readonly { type: string; id: string }[] } };
  return names.lookup(name).find((r) => r.type === 'role')?.id;
}
