import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import fastGlob from 'fast-glob';
import type { RawDocument, Zone } from '../model/document.js';
import type { MetadataFields } from '../model/metadata.js';

const sha = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/** Reads every document behind the paths, in the order of their paths. */
export async function* readDocuments(paths: readonly string[]): AsyncGenerator<RawDocument> {
  for (const path of paths) {
    const files = statSync(path).isDirectory()
      ? fastGlob.sync('**/*.{txt,html,htm,jsonl}', { cwd: path }).sort().map((f) => `${path.replace(/\/$/, '')}/${f}`)
      : [path];
    for (const file of files) yield* readFile(file);
  }
}

function* readFile(path: string): Generator<RawDocument> {
  const bytes = readFileSync(path);
  const base = { encoding: 'utf-8', diagnostics: [] };
  if (!path.endsWith('.jsonl')) {
    const sha256 = sha(bytes);
    const mediaType = /\.html?$/.test(path) ? 'text/html' : 'text/plain';
    yield { ...base, id: sha256.slice(0, 16), path, sha256, mediaType, content: bytes.toString('utf8'), given: {}, givenZones: [] };
    return;
  }
  let line = 0;
  for (const row of bytes.toString('utf8').split('\n')) {
    line++;
    if (row.trim() === '') continue;
    const value = JSON.parse(row) as Record<string, string>;
    const sha256 = sha(row);
    const given: MetadataFields = {};
    if (value.title) given.title = value.title;
    if (value.published) given.published = value.published;
    if (value.url) given.url = value.url;
    if (value.outlet) given.outlet = value.outlet;
    const body = value.text ?? value.body ?? '';
    const content = value.title ? `${value.title}\n\n${body}` : body;
    const givenZones: Zone[] = value.title ? [{ kind: 'title', start: 0, end: value.title.length, rule: 'row-title' }] : [];
    yield { ...base, id: sha256.slice(0, 16), path: `${path}#${line}`, sha256, mediaType: 'text/plain', content, given, givenZones };
  }
}
