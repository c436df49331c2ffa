import type { Mention, NameMention } from '../model/mention.js';
import { foldName, isPlainName } from '../text/slug.js';
import type { EntityDraft } from './entity-table.js';
import { HostIndex } from './host-index.js';
import { knownEntity, type LinkContext, surfaceOf } from './names.js';

const isPerson = (m: Mention): m is NameMention => m.type === 'person';
/** The words of a name; "PrabowoSubianto" lost its blank. */
const words = (name: string): string[] => {
  const plain = isPlainName(name) && !/[a-z]{2}[A-Z][a-z]/.test(name);
  return (plain ? name.toLowerCase() : foldName(name.replace(/(\p{Ll}{2})(\p{Lu}\p{Ll})/gu, '$1 $2'))).split(' ');
};

/**
 * Links people. A name that the facts hold goes to its entry; else a name behind a post goes to the post's holder on that
 * day when they share a word ("Menteri Maman"); else names that lie in one another are one person ("Usman", "Usman Kansong").
 */
export function linkPeople(c: LinkContext, holderHints: ReadonlyMap<Mention, readonly string[]>): void {
  const people = c.mentions.filter(isPerson);
  if (people.length === 0) return;
  const meant = sameMan(c, people);
  const bound = new Map<NameMention, EntityDraft>();
  const full = new HostIndex();
  // An echo carries the very name that it repeats.
  const cut = new Map<string, readonly string[]>();
  const wordsOnce = (name: string): readonly string[] => {
    let own = cut.get(name);
    if (own === undefined) {
      own = words(name);
      cut.set(name, own);
    }
    return own;
  };
  const settle = (m: NameMention, entity: EntityDraft): void => {
    const surface = surfaceOf(c, m);
    c.entities.bind(m, entity, surface);
    bound.set(m, entity);
    if (full.isWritten(surface, entity)) return;
    full.add(words(surface), entity);
    if (foldName(entity.name) !== foldName(surface)) full.add(words(entity.name), entity);
  };
  const open: { readonly m: NameMention; readonly name: string; readonly own: readonly string[] }[] = [];
  for (const m of people) {
    const entity = knownPerson(c, m, holderHints.get(m) ?? []);
    if (entity === undefined) {
      const name = nameOf(c, m);
      open.push({ m, name, own: wordsOnce(name) });
    } else settle(m, entity);
  }
  // Longest first, so that a short mention finds the full name wherever it stands.
  open.sort((a, b) => b.own.length - a.own.length || a.m.start - b.m.start);
  // An alias behind the name that it stands for, which is then bound.
  const aliasLast = [...open.filter(({ m }) => !meant.has(m)), ...open.filter(({ m }) => meant.has(m))];
  for (const { m, name, own } of meant.size === 0 ? open : aliasLast) {
    const other = bound.get(meant.get(m) ?? m);
    const hosts = other !== undefined ? [other] : full.hosts(own);
    if (hosts.length > 1) reportShared(c, m, hosts);
    const near = hosts.length === 0 ? (full.shortened(own) ?? full.misspelt(own) ?? c.entities.named('person', name)) : undefined;
    const entity = near ?? nearest(hosts, m.start);
    c.entities.bind(m, entity, surfaceOf(c, m));
    bound.set(m, entity);
    full.add(own, entity);
  }
}

/** "Paulus Tannos alias ⟨Thian Po Tjhin⟩", "⟨Jo⟩, sapaan akrab Johannes Weber": the mention of the full name that an alias stands for. */
function sameMan(c: LinkContext, people: readonly NameMention[]): ReadonlyMap<NameMention, NameMention> {
  const meant = new Map<NameMention, NameMention>();
  for (let i = 1; i < people.length; i++) {
    const [before, behind] = [people[i - 1], people[i]];
    if (behind.start - before.end > 40) continue;
    const between = c.text.slice(before.end, behind.start);
    if (ALIAS.test(between)) meant.set(behind, before);
    else if (CALLED.test(between)) meant.set(before, behind);
  }
  return meant;
}

const ALIAS = /^[,(]? ?(?:alias|a\.k\.a\.?|(?:atau |yang )(?:lebih |biasa |akrab )?(?:disapa|dipanggil|dikenal sebagai)) $/;
const CALLED = /^(?:, ?| ?[—–(-] ?)(?:nama )?sapaan(?: akrab)?(?: dari)? $/;

/** The name a mention stands for: an echo carries the full name it repeats. */
const nameOf = (c: LinkContext, m: NameMention): string => titleCase(m.canonical ?? surfaceOf(c, m));

/** "AHMAD SATRYO" in a headline is the name in capitals. */
function titleCase(name: string): string {
  if (name !== name.toUpperCase() || name.length <= 4) return name;
  return name.toLowerCase().replace(/(^|[\s.'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function knownPerson(c: LinkContext, m: NameMention, holders: readonly string[]): EntityDraft | undefined {
  if (m.candidates.length === 1) return knownEntity(c, m.candidates[0]);
  const own = holders.length === 0 ? [] : words(surfaceOf(c, m));
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

/** Of several who share the name, the one named last before this place, else the first after it. */
function nearest(hosts: readonly EntityDraft[], at: number): EntityDraft {
  let best = hosts[0];
  if (hosts.length === 1) return best;
  let reached = -1;
  for (const host of hosts) {
    for (const { start } of host.mentions) {
      if (start >= at || start <= reached) continue;
      reached = start;
      best = host;
    }
  }
  return best;
}

function reportShared(c: LinkContext, m: NameMention, hosts: readonly EntityDraft[]): void {
  const names = hosts.map((e) => e.name).join(' and ');
  c.diagnostics.push({
    code: 'link/shared-name',
    severity: 'info',
    message: `"${surfaceOf(c, m)}" is a name of ${names}; the one named last is taken.`,
    start: m.start,
    end: m.end,
  });
}
