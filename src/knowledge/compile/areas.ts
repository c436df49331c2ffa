import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { FactTable } from './read-facts.js';
import type { FactOf } from './schema.js';

type Place = FactOf<'places'>;
const SOURCE = ['idn-area-data'];
const slug = (s: string): string =>
  s
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const SMALL = new Set(['dan', 'di', 'of']);
const titleCase = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[\p{L}'’]+/gu, (w) => (SMALL.has(w) ? w : w[0].toUpperCase() + w.slice(1)))
    .replace(/\b(Dki|Di)\b/g, (w) => w.toUpperCase());

/** Names of areas that are common words, in small letters. */
interface CommonNames {
  /** Doubtful as a name: "Puncak", "Kota". */
  readonly doubtful: ReadonlySet<string>;
  /** Words of the language: no district is meant by them alone ("Negara", "Ibu"). */
  readonly words: ReadonlySet<string>;
}

export function commonNames(facts: FactTable): CommonNames {
  const words = ['common-words', 'function-words']
    .flatMap((kind) => facts.words.get(kind) ?? [])
    .flatMap(({ value }) => [value.name, ...value.aliases.map((a) => a.text)]);
  return {
    doubtful: new Set(facts['places-stoplist'].map((p) => p.value.name.toLowerCase())),
    words: new Set(words.map((w) => w.toLowerCase())),
  };
}

/** Provinces, regencies and cities, districts of the npm package idn-area-data (data under the ODbL, by its contributors). */
export function readAreas({ doubtful, words }: CommonNames): Place[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')), 'data');
  const rows = (file: string): string[][] => parse(readFileSync(join(folder, file), 'utf8'), { from_line: 2 });
  const places: Place[] = [];
  const make = (category: string, name: string, aliases: Place['aliases'], parent?: string): string => {
    const id = `place:${slug(name)}`;
    places.push({ id, name, aliases, category, parent, source: SOURCE, examples: [], not: [] });
    return id;
  };
  const provinces = new Map(rows('provinces.csv').map(([code, name]) => [code, make('province', titleCase(name), [], 'place:indonesia')]));
  const regencies = new Map<string, string>();
  for (const [code, province, raw] of rows('regencies.csv')) {
    const full = titleCase(raw).replace('Adm.', 'Administrasi');
    const bare = full.replace(/^(Kabupaten|Kota)( Administrasi)? /, '');
    const city = full.startsWith('Kota');
    const aliases: Place['aliases'] = [
      { text: `${city ? 'Kota' : 'Kab'} ${bare}` },
      { text: `${city ? 'Kotamadya' : 'Kabupaten'} ${bare}` },
    ];
    aliases.push(doubtful.has(bare.toLowerCase()) ? { text: bare, ambiguous: true } : { text: bare });
    regencies.set(code, make(city ? 'city' : 'regency', full, aliases, provinces.get(province)));
  }
  const seen = new Map<string, number>();
  for (const [, regency, raw] of rows('districts.csv')) {
    const bare = raw.trim();
    const name = `Kecamatan ${bare}`;
    const count = (seen.get(bare) ?? 0) + 1;
    seen.set(bare, count);
    // A district's bare name is often shared by many: it needs its sentence to speak for it. A common word never does.
    const aliases: Place['aliases'] = [{ text: `Kec ${bare}` }];
    if (!words.has(bare.toLowerCase()) && !doubtful.has(bare.toLowerCase())) aliases.push({ text: bare, ambiguous: true });
    if (count === 1) make('district', name, aliases, regencies.get(regency));
  }
  return places;
}
