import type { Zone } from '../model/document.js';
import type { ZoneKind } from '../model/label.js';
import type { Span } from '../model/span.js';

/** Collects zones while a text is read. The first claim on a stretch stands: a later zone is cut back to what is still free. */
export class ZoneList {
  /** Sorted by start, without overlaps. */
  private readonly zones: Zone[] = [];

  constructor(given: readonly Zone[] = []) {
    for (const zone of given) this.add(zone.kind, zone.start, zone.end, zone.rule);
  }

  /** Claims [start, end) where it is free; nothing happens where all of it is taken. */
  add(kind: ZoneKind, start: number, end: number, rule: string): void {
    let at = this.indexAfter(start);
    let from = at > 0 ? Math.max(start, this.zones[at - 1].end) : start;
    while (from < end) {
      const next = this.zones[at];
      const to = next === undefined ? end : Math.min(end, next.start);
      if (to > from) {
        this.zones.splice(at, 0, { kind, start: from, end: to, rule });
        at++;
      }
      if (next === undefined) return;
      from = next.end;
      at++;
    }
  }

  /** Claims many stretches, sorted by start, in one linear pass. */
  addAll(claims: readonly Zone[]): void {
    if (claims.length < 8) {
      for (const zone of claims) this.add(zone.kind, zone.start, zone.end, zone.rule);
      return;
    }
    const standing = this.zones.splice(0);
    const merged = this.zones;
    let next = 0;
    let reached = 0;
    for (const claim of claims) {
      let from = Math.max(claim.start, reached);
      for (;;) {
        while (next < standing.length && standing[next].end <= from) merged.push(standing[next++]);
        const wall = standing[next];
        const to = wall === undefined ? claim.end : Math.min(claim.end, wall.start);
        if (to > from) merged.push({ kind: claim.kind, start: from, end: to, rule: claim.rule });
        if (wall === undefined || claim.end <= wall.start) break;
        from = wall.end;
      }
      // Beyond the walls that were passed, too: they stand in the new list already.
      reached = Math.max(reached, claim.end, from);
    }
    while (next < standing.length) merged.push(standing[next++]);
  }

  /** The zone that holds this position. */
  at(position: number): Zone | undefined {
    const zone = this.zones[this.indexAfter(position) - 1];
    return zone !== undefined && position < zone.end ? zone : undefined;
  }

  /** True where some zone touches [start, end). */
  touches(start: number, end: number): boolean {
    const at = this.indexAfter(start);
    const before = this.zones[at - 1];
    const next = this.zones[at];
    return (before !== undefined && before.end > start) || (next !== undefined && next.start < end);
  }

  /** The stretches of [start, end) that no zone covers. */
  free(start: number, end: number): Span[] {
    const gaps: Span[] = [];
    let from = start;
    for (let at = Math.max(0, this.indexAfter(start) - 1); at < this.zones.length && from < end; at++) {
      const zone = this.zones[at];
      if (zone.start > from) gaps.push({ start: from, end: Math.min(zone.start, end) });
      from = Math.max(from, zone.end);
    }
    if (from < end) gaps.push({ start: from, end });
    return gaps;
  }

  list(): readonly Zone[] {
    return this.zones;
  }

  /** Index of the first zone that starts after `position`. */
  private indexAfter(position: number): number {
    let low = 0;
    let high = this.zones.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.zones[mid].start <= position) low = mid + 1;
      else high = mid;
    }
    return low;
  }
}
