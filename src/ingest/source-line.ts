import { createHash } from 'node:crypto';
import type { Diagnostic } from '../model/diagnostic.js';
import type { RawDocument, Zone } from '../model/document.js';
import type { MetadataFields } from '../model/metadata.js';
import type { ReadOptions } from './contract.js';
import { articleOfRow } from './rows.js';

const FORMAT = 'warta.source/1';

/** Why a line gave no source. */
export interface SourceFault {
  /** As the line says it; null where it does not. */
  readonly path: string | null;
  /** Of the line's bytes. */
  readonly sha256: string;
  readonly code: string;
  readonly message: string;
}

/** A source on a line, so that another program can carry it to another machine. */
export const sourceLine = (document: RawDocument): string => JSON.stringify({ format: FORMAT, ...document });

/**
 * The source on a line: one that `sourceLine` wrote, as it was, or a row with a text. A row's path is its own `path`, else its `id`, else
 * its digest: what comes of a line depends on nothing but the line.
 */
export function parseSourceLine(bytes: Buffer, map?: ReadOptions['map']): RawDocument | SourceFault {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const fault = (code: string, message: string, path: string | null = null): SourceFault => ({ path, sha256, code, message });
  const raw = bytes.toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return fault('input/bad-row', 'The line is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fault('input/bad-row', 'The line is not an object with fields.');
  const row = value as Record<string, unknown>;
  const path = nameOf(row.path) ?? nameOf(row.id);
  if (typeof row.format === 'string' && row.format.startsWith('warta.')) {
    return isSource(row) ? sourceOf(row) : fault('input/bad-source', `The line is no whole ${FORMAT}.`, path);
  }
  const event = articleOfRow({ path: path ?? sha256.slice(0, 16), member: path ?? '', raw, encoding: 'utf-8' }, row, map);
  if (event.kind === 'document') return event.document;
  return event.kind === 'problem'
    ? fault(event.problem.code, event.problem.message, path)
    : fault('input/bad-row', 'The line is no source.', path);
}

const nameOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;

const STRINGS = ['id', 'path', 'sha256', 'mediaType', 'encoding', 'content'] as const;

function isSource(row: Record<string, unknown>): boolean {
  const { format, given, givenZones, diagnostics, content } = row;
  if (format !== FORMAT || !STRINGS.every((key) => typeof row[key] === 'string') || !/^[0-9a-f]{16}$/.test(row.id as string)) return false;
  if (typeof given !== 'object' || given === null || !Object.entries(given).every(isField)) return false;
  if (!Array.isArray(diagnostics) || !diagnostics.every((d) => typeof d?.code === 'string' && typeof d.message === 'string')) return false;
  return Array.isArray(givenZones) && areZones(givenZones, (content as string).length);
}

const LISTS = new Set(['authors', 'editors', 'tags']);
const isField = ([key, value]: [string, unknown]): boolean =>
  LISTS.has(key) ? Array.isArray(value) && value.every((item) => typeof item === 'string') : typeof value === 'string';

/** Sorted, apart, inside the text. */
function areZones(zones: readonly Partial<Zone>[], length: number): boolean {
  let end = 0;
  for (const zone of zones) {
    if (typeof zone?.kind !== 'string' || typeof zone.rule !== 'string') return false;
    if (!Number.isInteger(zone.start) || !Number.isInteger(zone.end) || zone.start! < end || zone.end! <= zone.start! || zone.end! > length)
      return false;
    end = zone.end!;
  }
  return true;
}

function sourceOf(row: Record<string, unknown>): RawDocument {
  const { id, path, sha256, mediaType, encoding, content } = row as Record<(typeof STRINGS)[number], string>;
  const given = row.given as MetadataFields;
  return {
    id,
    path,
    sha256,
    mediaType,
    encoding,
    content,
    given,
    givenZones: row.givenZones as Zone[],
    diagnostics: row.diagnostics as Diagnostic[],
  };
}
