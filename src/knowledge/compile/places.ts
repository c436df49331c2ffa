import type { FactOf } from './schema.js';

type Place = FactOf<'places'>;
type Aliases = Place['aliases'];

/**
 * Our own place entries laid over the areas. An entry of the same id adds its aliases and dates to the area. A bare name means
 * the place of our own that has it (an island, a part of a city), else the city before the regency around it ("Bandung"): the
 * others have it as an ambiguous alias.
 */
export function mergePlaces(own: readonly Place[], areas: readonly Place[]): Place[] {
  const ids = new Set(own.map((p) => p.id));
  const ownNames = new Set(own.flatMap(plainForms));
  const cityNames = new Set(areas.filter((p) => p.category === 'city').flatMap(plainForms));
  const byId = new Map<string, Place>();
  for (const area of areas) {
    const taken = (text: string): boolean =>
      (ownNames.has(text) && !ids.has(area.id)) || (area.category === 'regency' && cityNames.has(text));
    if (!byId.has(area.id))
      byId.set(area.id, { ...area, aliases: area.aliases.map((a) => (taken(a.text) ? { ...a, ambiguous: true } : a)) });
  }
  for (const place of own) {
    const area = byId.get(place.id);
    byId.set(
      place.id,
      area === undefined ? place : { ...area, ...place, aliases: union(place, area), parent: place.parent ?? area.parent },
    );
  }
  return [...byId.values()];
}

const plainForms = (place: Place): string[] => [
  place.name,
  ...place.aliases.filter((a) => a.ambiguous !== true && a.context === undefined).map((a) => a.text),
];

/** The forms of both; the name of the one that gives way becomes an alias. */
function union(first: Place, second: Place): Aliases {
  const texts = new Set([first.name, ...first.aliases.map((a) => a.text)]);
  const more = [{ text: second.name }, ...second.aliases].filter((a) => !texts.has(a.text));
  return [...first.aliases, ...more];
}
