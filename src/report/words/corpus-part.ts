import type { Analysis } from '../../model/analysis.js';
import { foldName } from '../../text/slug.js';

/** A choice of articles: each key that is given must hold. */
export interface CorpusPart {
  readonly outlet?: string;
  readonly from?: string;
  readonly to?: string;
  /** A piece of the path. */
  readonly path?: string;
  /** Somebody or something named: an entity's name, alias or id. */
  readonly names?: string;
}
export const PART_KEYS = ['outlet', 'from', 'to', 'path', 'names'] as const satisfies readonly (keyof CorpusPart)[];

/** Reads "outlet=detikcom,from=2023-01"; the piece that is wrong where it cannot. */
export function parsePart(text: string): { part: CorpusPart; wrong?: undefined } | { part?: undefined; wrong: string } {
  const part: Record<string, string> = {};
  for (const piece of text.split(',')) {
    const equals = piece.indexOf('=');
    const key = piece.slice(0, equals).trim();
    const value = piece.slice(equals + 1).trim();
    if (equals < 0 || value === '' || !(PART_KEYS as readonly string[]).includes(key)) return { wrong: piece };
    part[key] = value;
  }
  return { part };
}

/** Whether an article belongs to the part. One without a date is in no stretch of time. */
export function belongsTo(record: Analysis, part: CorpusPart): boolean {
  const { outlet = '', published = '' } = record.metadata;
  if (part.outlet !== undefined && foldName(outlet) !== foldName(part.outlet)) return false;
  if ((part.from !== undefined || part.to !== undefined) && published === '') return false;
  if (part.from !== undefined && published.slice(0, part.from.length) < part.from) return false;
  if (part.to !== undefined && published.slice(0, part.to.length) > part.to) return false;
  if (part.path !== undefined && !record.path.includes(part.path)) return false;
  return part.names === undefined || record.entities.some((e) => isNamed(e, part.names!));
}

/** True where the entity goes by that id, name or alias. */
export function isNamed(e: Analysis['entities'][number], name: string): boolean {
  if (e.id === name) return true;
  const folded = foldName(name);
  return foldName(e.name) === folded || e.aliases.some((a) => foldName(a) === folded);
}
