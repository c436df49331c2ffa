import type { EventSource, TimelineEvent } from '../../model/event.js';
import { compare } from '../tally.js';

/** Share of words that two reports of one event have in common at least. */
const ALIKE = 0.5;
/** Words that a report is looked up by; more would make groups of one busy day slow. */
const KEYS = 8;

/**
 * One event told by several articles becomes one with all its sources. Told alike means: the same day, the same actor (or none named),
 * and half of the words of the shorter report. Rows of one article are never merged. The order is kept.
 */
export function mergeEvents(events: readonly TimelineEvent[]): TimelineEvent[] {
  const groups = new Map<string, TimelineEvent[]>();
  for (const e of events) {
    const key = `${e.from}/${e.to} ${e.kind} ${e.who?.id ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [e]);
    else group.push(e);
  }
  const heads = new Map<TimelineEvent, TimelineEvent[]>();
  for (const group of groups.values()) for (const cluster of clusters(group)) heads.set(cluster[0], cluster);
  return events.filter((e) => heads.has(e)).map((e) => joined(heads.get(e)!));
}

interface Cluster {
  readonly words: ReadonlySet<string>;
  readonly members: TimelineEvent[];
  readonly documents: Set<string>;
}

function clusters(group: readonly TimelineEvent[]): TimelineEvent[][] {
  if (group.length === 1) return [[group[0]]];
  const all: Cluster[] = [];
  const byWord = new Map<string, Cluster[]>();
  for (const event of group) {
    const words = wordsOf(event);
    const keys = [...words].sort((a, b) => b.length - a.length || compare(a, b)).slice(0, KEYS);
    const candidates = new Set(keys.flatMap((w) => byWord.get(w) ?? []));
    const document = event.sources[0].document;
    let home: Cluster | undefined;
    for (const c of candidates) if (!c.documents.has(document) && alike(c.words, words)) home ??= c;
    if (home === undefined) {
      home = { words, members: [], documents: new Set() };
      all.push(home);
      for (const w of keys) byWord.set(w, [...(byWord.get(w) ?? []), home]);
    }
    home.members.push(event);
    home.documents.add(document);
  }
  return all.map((c) => c.members);
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const w of small) if (large.has(w)) shared++;
  return small.size > 0 && shared / small.size >= ALIKE;
}

/** Words that tell what happened: of three letters at least, or figures; without actor and date, which all of a group share. */
function wordsOf(event: TimelineEvent): Set<string> {
  const words = new Set(`${event.what} ${event.quotation}`.toLowerCase().match(WORD) ?? []);
  const shared = `${event.who?.name ?? ''} ${event.post}`.toLowerCase().match(WORD) ?? [];
  for (const w of shared) words.delete(w);
  for (const part of event.from.split('-')) words.delete(String(Number(part)));
  return words;
}

const WORD = /\p{L}{3,}|\p{N}+(?:[.,]\p{N}+)*/gu;

/** The fullest report speaks for all; sources by publication, figures and objects together. */
function joined(members: readonly TimelineEvent[]): TimelineEvent {
  if (members.length === 1) return members[0];
  const best = [...members].sort((a, b) => b.confidence - a.confidence || b.what.length - a.what.length || compare(a.id, b.id))[0];
  const byDate = (a: EventSource, b: EventSource): number =>
    compare(a.published || '9999', b.published || '9999') || compare(a.path, b.path) || a.line - b.line;
  const unique = <T>(items: readonly T[], key: (item: T) => string): T[] => [...new Map(items.map((i) => [key(i), i])).values()];
  return {
    ...best,
    objects: unique(
      members.flatMap((m) => m.objects),
      (o) => o.id,
    ),
    places: unique(
      members.flatMap((m) => m.places),
      (p) => p.id,
    ),
    figures: unique(
      members.flatMap((m) => m.figures),
      (f) => f,
    ),
    regulations: unique(
      members.flatMap((m) => m.regulations),
      (r) => r,
    ),
    people: unique(
      members.flatMap((m) => m.people),
      (p) => p,
    ),
    sources: members.flatMap((m) => m.sources).sort(byDate),
  };
}
