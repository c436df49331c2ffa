import type { Knowledge, NamedEntry } from '../knowledge/contract.js';
import { holdsOn } from '../knowledge/days.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Mention, NameMention } from '../model/mention.js';
import type { Quote } from '../model/quote.js';
import { foldName } from '../text/slug.js';
import type { EntityDraft, EntityTable } from './entity-table.js';
import type { KnownThings } from './known-things.js';

/** What linking one document shares among its steps. */
export interface LinkContext {
  readonly knowledge: Knowledge;
  readonly things: KnownThings;
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  /** Publication date as far as known, "" otherwise. */
  readonly day: string;
  readonly entities: EntityTable;
  readonly diagnostics: Diagnostic[];
}

/** The words of a mention, by single blanks. */
export function surfaceOf({ text }: LinkContext, { start, end }: { start: number; end: number }): string {
  const words = text.slice(start, end);
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    // A blank alone may stay; whatever else may be one is left to the expression.
    if (code === 0x20 ? words.charCodeAt(i + 1) === 0x20 : code < 0x20 || code >= 0x80) return words.replace(/\s+/g, ' ');
  }
  return words;
}

/** The entity of a knowledge entry, made at its first mention. */
export function knownEntity(c: LinkContext, id: string): EntityDraft | undefined {
  const standing = c.entities.get(id);
  if (standing !== undefined) return standing;
  const thing = c.things.of(id);
  return thing && c.entities.known(id, thing.type, thing);
}

/**
 * Links organisations, platforms, programmes and places: to the one entry that remains at the article's date, or to an
 * entity of the text's own. Where several remain, the name stays open and the finding says between which.
 */
export function linkNames(c: LinkContext): void {
  let sure: ReadonlySet<string> | undefined;
  const full = fullNames(c);
  for (const m of c.mentions) {
    if (!isNamed(m)) continue;
    const surface = surfaceOf(c, m);
    if (m.candidates.length > 1) sure ??= surelyNamed(c.mentions);
    const remaining = sure === undefined ? m.candidates : remainingAt(c, m, sure);
    const entity = remaining.length === 1 ? knownEntity(c, remaining[0]) : undefined;
    if (remaining.length > 1) reportOpen(c, m, surface, remaining);
    if (entity !== undefined && m.type === 'program') addYearForms(entity, surface);
    // "Direktorat Jenderal Pajak Kementerian Keuangan" is the directorate, by a longer name.
    if (entity !== undefined && m.provenance.rule === 'part-of-ministry' && m.canonical !== undefined) entity.aliases.add(m.canonical);
    const own = m.canonical ?? surface;
    const name = (m.type === 'program' && full.size > 0 && full.get(foldName(own))) || own;
    c.entities.bind(m, entity ?? c.entities.named(m.type, name, m.subtype), surface);
  }
}

const isNamed = (m: Mention): m is NameMention =>
  m.type === 'organization' || m.type === 'platform' || m.type === 'program' || m.type === 'place';

/** Entries that the text names clearly. */
function surelyNamed(mentions: readonly Mention[]): Set<string> {
  const sure = new Set<string>();
  for (const m of mentions) if (isNamed(m) && m.candidates.length === 1) sure.add(m.candidates[0]);
  return sure;
}

/** "Pemilu 2024": in this text the event of that year is meant, under each of its names. */
function addYearForms(entity: EntityDraft, surface: string): void {
  const year = YEARS.exec(surface)?.[1];
  if (year === undefined) return;
  for (const name of [entity.name, ...entity.aliases]) if (!/\d{4}$/.test(name)) entity.aliases.add(`${name} ${year}`);
}

/** The year, season or stretch of years that closes an event's or a plan's name. */
const YEARS = /\s((?:19|20)\d\d(?:[/–-](?:\d\d){1,2})?)$/;

/** "Tour de Siak" beside "Tour de Siak 2019": the event of that year, where the text names no other. */
function fullNames(c: LinkContext): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  for (const m of c.mentions) {
    if (m.type !== 'program' || m.candidates.length > 0) continue;
    const name = m.canonical ?? surfaceOf(c, m);
    const year = YEARS.exec(name);
    if (year === null) continue;
    const bare = foldName(name.slice(0, year.index));
    full.set(bare, full.has(bare) && full.get(bare) !== name ? '' : name);
  }
  return full;
}

/** Candidates that hold on the article's day; of several, those the text names clearly elsewhere; of namesakes, the one written so in full. */
function remainingAt(c: LinkContext, m: NameMention, sure: ReadonlySet<string>): readonly string[] {
  if (m.candidates.length <= 1) return m.candidates;
  const entries = m.candidates.map((id) => c.knowledge.entry(id)).filter((e): e is NamedEntry => e !== undefined);
  const steps: ((e: NamedEntry) => boolean)[] = [
    (e) => holdsOn(e, c.day) && calledSoOn(e, surfaceOf(c, m), c.day),
    (e) => sure.has(e.id),
    (e) => !isAmbiguousHere(e, surfaceOf(c, m)),
    (e) => foldName(e.name) === foldName(surfaceOf(c, m)),
  ];
  let remaining = entries;
  for (const step of steps) {
    const narrowed = remaining.filter(step);
    if (narrowed.length === 1) return [narrowed[0].id];
    if (narrowed.length > 0) remaining = narrowed;
  }
  return remaining.map((e) => e.id);
}

/** Whether the entry was called so on that day, where the facts date the form ("Menpar" from 2014 to 2019, and again from 2024). */
export function calledSoOn(entry: NamedEntry, surface: string, day: string): boolean {
  let folded: string | undefined;
  let dated = false;
  for (const a of entry.aliases) {
    // Few forms are dated.
    if ((a.from ?? a.to) === undefined) continue;
    folded ??= foldName(surface);
    if (foldName(a.text) !== folded) continue;
    if (holdsOn(a, day)) return true;
    dated = true;
  }
  return !dated;
}

function isAmbiguousHere(entry: NamedEntry, surface: string): boolean {
  let folded: string | undefined;
  for (const a of entry.aliases) {
    if (a.ambiguous !== true) continue;
    folded ??= foldName(surface);
    if (foldName(a.text) === folded) return true;
  }
  return false;
}

function reportOpen(c: LinkContext, m: NameMention, surface: string, ids: readonly string[]): void {
  const names = ids.slice(0, 4).map((id) => c.knowledge.entry(id)?.name ?? id);
  c.diagnostics.push({
    code: 'link/open',
    severity: 'info',
    message: `"${surface}" may be ${names.join(' or ')}; nothing in the text decides.`,
    start: m.start,
    end: m.end,
  });
}
