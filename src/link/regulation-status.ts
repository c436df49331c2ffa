import type { Knowledge, RegulationEntry } from '../knowledge/contract.js';
import { firstDay, lastDay } from '../knowledge/days.js';

/** What a later regulation did to one, and since when. */
interface Change {
  readonly by: string;
  readonly what: 'amended' | 'revoked';
  readonly from: string;
}

/** Ids of bills and drafts: they were never in force. */
const DRAFT = /^(?:ruu|rpp|rper[a-z]+|raperda)-/;
const shared = new WeakMap<Knowledge, ReadonlyMap<string, readonly Change[]>>();

/**
 * What became of a regulation, in words, by citation id and seen from a day ("" for no day): "amended by uu-19-2016; later amended by
 * uu-1-2024". Undefined where the facts know nothing.
 */
export function statusOf(knowledge: Knowledge, id: string, day: string): string | undefined {
  const entry = knowledge.regulation(id);
  if (entry !== undefined && DRAFT.test(id)) return entry.to === undefined ? 'draft' : `draft till ${entry.to}`;
  const changes = changesOf(knowledge).get(id) ?? [];
  const seen = day === '' ? '9999' : day;
  const isPast = (from: string): boolean => firstDay(from) <= lastDay(seen);
  const past = changes.filter((c) => isPast(c.from));
  const later = changes.filter((c) => !isPast(c.from));
  const revoked = past.some((c) => c.what === 'revoked');
  const parts = [
    ...phrases(past, ''),
    ...ending(entry, seen, revoked || later.some((c) => c.what === 'revoked')),
    ...phrases(later, 'later '),
  ];
  if (past.length === 0 && entry?.from !== undefined && parts.every((p) => p.startsWith('later ') || p.startsWith('till '))) {
    parts.unshift(isPast(entry.from) ? 'in force' : `in force from ${entry.from}`);
  }
  return parts.length === 0 ? undefined : parts.join('; ');
}

function phrases(changes: readonly Change[], prefix: string): string[] {
  const amended = changes.filter((c) => c.what === 'amended').map((c) => c.by);
  const revoked = changes.filter((c) => c.what === 'revoked').map((c) => `${c.by} (${c.from})`);
  return [
    ...(amended.length > 0 ? [`${prefix}amended by ${amended.join(', ')}`] : []),
    ...(revoked.length > 0 ? [`${prefix}revoked by ${revoked.join(', ')}`] : []),
  ];
}

/** The last day, where no revoking regulation says it. */
function ending(entry: RegulationEntry | undefined, seen: string, revoked: boolean): string[] {
  if (entry?.to === undefined || revoked) return [];
  return lastDay(entry.to) < firstDay(seen) ? [`no longer in force since ${entry.to}`] : [`till ${entry.to}`];
}

function changesOf(knowledge: Knowledge): ReadonlyMap<string, readonly Change[]> {
  let changes = shared.get(knowledge);
  if (changes === undefined) {
    changes = collect(knowledge);
    shared.set(knowledge, changes);
  }
  return changes;
}

function collect(knowledge: Knowledge): ReadonlyMap<string, readonly Change[]> {
  const changes = new Map<string, Change[]>();
  for (const entry of knowledge.regulations()) {
    const by = entry.id.replace(/^regulation:/, '');
    const from = entry.from ?? /-(\d{4})$/.exec(by)?.[1];
    if (from === undefined) continue;
    for (const [what, ids] of [
      ['amended', entry.amends],
      ['revoked', entry.revokes],
    ] as const) {
      for (const id of ids ?? []) {
        const key = id.replace(/^regulation:/, '');
        changes.set(key, [...(changes.get(key) ?? []), { by, what, from }]);
      }
    }
  }
  for (const list of changes.values()) list.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.by < b.by ? -1 : 1));
  return changes;
}
