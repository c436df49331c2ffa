import type { Knowledge } from '../knowledge/contract.js';
import type { Document, RawDocument } from '../model/document.js';
import { readBody } from './body.js';
import type { Cleaner, CleanerFactory } from './contract.js';
import { Findings, STRENGTH } from './findings.js';
import { readHeader } from './header.js';
import { readPage } from './html/index.js';
import { createInsertFinder } from './insert.js';
import { completeMetadata } from './metadata.js';
import { newReading } from './reading.js';
import { readTail } from './tail.js';
import { readVocabulary } from './vocabulary.js';
import { ZoneList } from './zone-list.js';

export type { Cleaner } from './contract.js';

/** Makes the cleaner for one knowledge base. A page becomes text first; then text is read the same way whatever it came from. */
export const createCleaner: CleanerFactory = (knowledge: Knowledge): Cleaner => {
  const words = readVocabulary(knowledge);
  const findInserts = createInsertFinder(words);
  return (raw): Document => {
    const found = new Findings();
    noteGiven(raw, found);
    const page = raw.mediaType === 'text/html' ? readPage(raw.content, words, found) : undefined;
    const reading = page?.reading ?? newReading(raw.content, words, new ZoneList(raw.givenZones), found);
    const story = readHeader(reading);
    readBody(reading, story);
    findInserts(reading);
    readTail(reading, story, page !== undefined);
    completeMetadata(reading);
    return {
      id: raw.id,
      path: raw.path,
      sha256: raw.sha256,
      mediaType: raw.mediaType,
      encoding: raw.encoding,
      language: 'id',
      text: reading.text,
      metadata: found.metadata(),
      zones: reading.zones.list(),
      diagnostics: [...raw.diagnostics, ...(page?.diagnostics ?? [])],
    };
  };
};

/** What the container states beside the text goes before all that the text says. */
function noteGiven(raw: RawDocument, found: Findings): void {
  const { given } = raw;
  for (const field of Object.keys(given) as (keyof typeof given)[])
    found.set(field, given[field] as never, STRENGTH.given, { method: 'markup', rule: 'given' });
}
