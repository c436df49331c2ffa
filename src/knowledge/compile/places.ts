import type { FactOf } from './schema.js';

type Place = FactOf<'places'>;

/**
 * Our own place entries laid over the areas: an entry of the same id adds its aliases and dates to the area; an area whose
 * bare name is a place of our own (a city of the press, a landmark) leaves that name to it.
 */
export function mergePlaces(own: readonly Place[], areas: readonly Place[]): Place[] {
  const byId = new Map<string, Place>();
  for (const place of areas) if (!byId.has(place.id)) byId.set(place.id, place);
  for (const place of own) {
    const area = byId.get(place.id);
    if (area === undefined) byId.set(place.id, place);
    else byId.set(place.id, { ...area, ...place, aliases: union(place.aliases, area.aliases), parent: place.parent ?? area.parent });
  }
  return [...byId.values()];
}

function union(first: Place['aliases'], second: Place['aliases']): Place['aliases'] {
  const texts = new Set(first.map((a) => a.text));
  return [...first, ...second.filter((a) => !texts.has(a.text))];
}
