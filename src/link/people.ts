import type { Mention, NameMention } from '../model/mention.js';
import { foldName } from '../text/slug.js';
import type { EntityDraft } from './entity-table.js';
import { knownEntity, type LinkContext, surfaceOf } from './names.js';

const isPerson = (m: Mention): m is NameMention => m.type === 'person';
/** The words of a name; "PrabowoSubianto" lost its blank. */
const words = (name: string): string[] => foldName(name.replace(/(\p{Ll}{2})(\p{Lu}\p{Ll})/gu, '$1 $2')).split(' ');

/**
 * Links people. A name that the facts hold goes to its entry; else a name behind a post goes to the post's holder on that
 * day when they share a word ("Menteri Maman"); else names that lie in one another are one person ("Usman", "Usman Kansong").
 */
export function linkPeople(c: LinkContext, holderHints: ReadonlyMap<Mention, readonly string[]>): void {
  const people = c.mentions.filter(isPerson);
  const full: { words: string[]; entity: EntityDraft }[] = [];
  const settle = (m: NameMention, entity: EntityDraft): void => {
    const surface = surfaceOf(c, m);
    c.entities.bind(m, entity, surface);
    full.push({ words: words(surface), entity });
    if (foldName(entity.name) !== foldName(surface)) full.push({ words: words(entity.name), entity });
  };
  const open: NameMention[] = [];
  for (const m of people) {
    const entity = knownPerson(c, m, holderHints.get(m) ?? []);
    if (entity === undefined) open.push(m);
    else settle(m, entity);
  }
  // Longest first, so that a short mention finds the full name wherever it stands.
  open.sort((a, b) => words(nameOf(c, b)).length - words(nameOf(c, a)).length || a.start - b.start);
  for (const m of open) {
    const name = nameOf(c, m);
    const own = words(name);
    const hosts = [...new Set(full.filter((f) => liesIn(own, f.words)).map((f) => f.entity))];
    if (hosts.length > 1) reportShared(c, m, hosts);
    for (const near of [shortens, misspells]) {
      if (hosts.length === 0) hosts.push(...[...new Set(full.filter((f) => near(own, f.words)).map((f) => f.entity))].slice(0, 1));
    }
    const entity = hosts.length === 0 ? c.entities.named('person', name) : nearest(hosts, m.start);
    c.entities.bind(m, entity, surfaceOf(c, m));
    full.push({ words: own, entity });
  }
}

/** The name a mention stands for: an echo carries the full name it repeats. */
const nameOf = (c: LinkContext, m: NameMention): string => titleCase(m.canonical ?? surfaceOf(c, m));

/** "AHMAD SATRYO" in a headline is the name in capitals. */
function titleCase(name: string): string {
  if (name !== name.toUpperCase() || name.length <= 4) return name;
  return name.toLowerCase().replace(/(^|[\s.'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function knownPerson(c: LinkContext, m: NameMention, holders: readonly string[]): EntityDraft | undefined {
  if (m.candidates.length === 1) return knownEntity(c, m.candidates[0]);
  const own = words(surfaceOf(c, m));
  const holder = holders.filter((id) => sharesName(own, c.knowledge.entry(id)));
  if (holder.length === 1) return knownEntity(c, holder[0]);
  if (m.candidates.length > 1) {
    const inOffice = m.candidates.filter((id) => c.knowledge.rolesOf(id, c.day).length > 0);
    if (inOffice.length === 1) return knownEntity(c, inOffice[0]);
  }
  return undefined;
}

function sharesName(own: readonly string[], entry: { name: string; aliases: readonly { text: string }[] } | undefined): boolean {
  if (entry === undefined) return false;
  const names = new Set([entry.name, ...entry.aliases.map((a) => a.text)].flatMap(words));
  return own.length === 1 ? names.has(own[0]) : own.filter((w) => names.has(w)).length >= Math.min(2, own.length - 1);
}

/** Every word of the short name stands in the long one, initials counting for the words they begin. */
function liesIn(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length) return false;
  return short.every((w) => long.some((l) => l === w || (w.length === 1 && l.startsWith(w)) || (l.length === 1 && short.length > 1 && w.startsWith(l))));
}

/** "Susi" for Susiwijono, "Mul" is too short: a call name is the beginning of a name. */
const shortens = (own: readonly string[], long: readonly string[]): boolean =>
  own.length === 1 && own[0].length >= 4 && long.some((l) => l.length > own[0].length + 1 && l.startsWith(own[0]));

/** "Kosmariam" for Koesmariam: each word is that of the long name but for one letter, in words of five letters or more. */
const misspells = (own: readonly string[], long: readonly string[]): boolean =>
  own.length <= long.length && own.every((w) => long.some((l) => l === w || (Math.min(w.length, l.length) >= 5 && differsByOne(w, l))));

function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const [x, y] = [a.slice(i), b.slice(i)];
  return x.slice(1) === y.slice(1) || x === y.slice(1) || x.slice(1) === y;
}

/** Of several who share the name, the one named last before this place, else the first after it. */
function nearest(hosts: readonly EntityDraft[], at: number): EntityDraft {
  const last = (e: EntityDraft): number => Math.max(-1, ...e.mentions.filter((m) => m.start < at).map((m) => m.start));
  return hosts.reduce((best, e) => (last(e) > last(best) ? e : best));
}

function reportShared(c: LinkContext, m: NameMention, hosts: readonly EntityDraft[]): void {
  const names = hosts.map((e) => e.name).join(' and ');
  c.diagnostics.push({ code: 'link/shared-name', severity: 'info', message: `"${surfaceOf(c, m)}" is a name of ${names}; the one named last is taken.`, start: m.start, end: m.end });
}
