import type { Knowledge, PostEntry, Tenure } from '../knowledge/contract.js';
import type { Attributed } from '../model/layers.js';
import type { Mention, NameMention, RoleMention } from '../model/mention.js';
import type { PublicationClues } from './publication-date-clues.js';
import { type Day, dayNumber, dayOf, isoDay, parseDay } from './resolve-date-days.js';

/** One thing in the text that bounds the day of publication: not before `from`, not after `to`. */
export interface Bound {
  readonly from?: Day;
  readonly to?: Day;
  /** In plain words, for the evidence. */
  readonly why: string;
  /** Speaks only where it leaves a year: a body that is only planned is also named. */
  readonly soft?: boolean;
}

/** Longest way between a post and its holder's name, in characters. */
const BESIDE = 60;

/** Bounds from cited regulations, from posts with the name of their holder, from the founding of what is named, and from full dates. */
export function boundsOf(document: Attributed, knowledge: Knowledge, clues: PublicationClues): Bound[] {
  const bounds: Bound[] = [];
  const seen = new Set<string>();
  const add = (bound: Bound): void => {
    if (seen.has(bound.why)) return;
    seen.add(bound.why);
    bounds.push(bound);
  };
  document.mentions.forEach((m, i) => {
    if (m.type === 'regulation') {
      const year = citedYear(m.candidates);
      if (year !== undefined) add({ from: dayNumber(year, 1, 1), why: `${m.candidates[0]} is cited` });
    } else if (m.type === 'role' && m.qualifier !== 'former') {
      const tenures = tenureBeside(document.mentions, i, m, knowledge);
      if (tenures !== undefined) add(tenures);
    } else if (m.type !== 'date' && m.type !== 'figure' && m.type !== 'person') {
      const founded = foundedOf(m, knowledge);
      if (founded !== undefined) add(founded);
    }
  });
  for (const d of clues.days) {
    if (d.year === undefined || d.future) continue;
    add({ from: dayNumber(d.year, Math.min(12, Math.max(1, d.month)), 1), why: `"${d.text}" is past` });
  }
  return bounds;
}

/** Year of a citation id: "permendag-50-2020". A bill has none. */
function citedYear(candidates: readonly string[]): number | undefined {
  const years = candidates.map((id) => Number(id.slice(-4))).filter((y) => Number.isInteger(y) && y >= 1945 && y <= 2100);
  return years.length === candidates.length && years.length > 0 ? Math.min(...years) : undefined;
}

/** When the person named beside a post held it. */
function tenureBeside(mentions: readonly Mention[], i: number, role: RoleMention, knowledge: Knowledge): Bound | undefined {
  const person = personBeside(mentions, i);
  if (person === undefined || person.candidates.length === 0) return undefined;
  const held: { post: PostEntry; tenure: Tenure }[] = [];
  for (const id of role.candidates) {
    if (knowledge.typeOf(id) !== 'role') continue;
    const post = knowledge.entry(id) as PostEntry;
    for (const tenure of post.holders) if (person.candidates.includes(tenure.person)) held.push({ post, tenure });
  }
  if (held.length === 0) return undefined;
  const from = held.map((h) => dayOf(firstOf(h.tenure.from)));
  const to = held.map((h) => dayOf(lastOf(h.tenure.to)));
  const first = from.includes(undefined) ? undefined : Math.min(...(from as Day[]));
  const last = to.includes(undefined) ? undefined : Math.max(...(to as Day[]));
  const name = knowledge.entry(held[0].tenure.person)?.name ?? held[0].tenure.person;
  const since = first === undefined ? '' : ` from ${isoDay(first)}`;
  const until = last === undefined ? '' : ` to ${isoDay(last)}`;
  return { from: first, to: last, why: `${name} was ${held[0].post.name}${since}${until}` };
}

function personBeside(mentions: readonly Mention[], i: number): NameMention | undefined {
  const role = mentions[i];
  let end = role.end;
  for (let k = i + 1; k < mentions.length && mentions[k].start - end <= BESIDE; k++) {
    const next = mentions[k];
    if (next.type === 'person') return next.start - end <= 12 ? next : undefined;
    if (next.type !== 'organization' && next.type !== 'role') break;
    end = next.end;
  }
  const before = mentions[i - 1];
  return before?.type === 'person' && role.start - before.end <= 12 ? before : undefined;
}

/** The day from which the thing named has been there, where only one is meant. */
function foundedOf(m: NameMention | RoleMention, knowledge: Knowledge): Bound | undefined {
  if (m.candidates.length !== 1) return undefined;
  const entry = knowledge.entry(m.candidates[0]);
  const from = entry?.from === undefined ? undefined : dayOf(firstOf(entry.from));
  return from === undefined ? undefined : { from, why: `${entry!.name} exists since ${entry!.from}`, soft: true };
}

const firstOf = (day: string | undefined) =>
  parseDay(day === undefined ? undefined : day.length === 4 ? `${day}-01-01` : day.length === 7 ? `${day}-01` : day);
const lastOf = (day: string | undefined) =>
  parseDay(day === undefined ? undefined : day.length === 4 ? `${day}-12-31` : day.length === 7 ? `${day}-28` : day);

/** The last year that the facts know of: no article they can place is later. */
export function lastKnownYear(knowledge: Knowledge): number {
  let last = 0;
  for (const post of knowledge.posts())
    for (const { from } of post.holders) if (from !== undefined) last = Math.max(last, Number(from.slice(0, 4)));
  return last;
}
