import type { Knowledge } from '../knowledge/contract.js';
import type { Document } from '../model/document.js';
import { readBody } from './body.js';
import { markContents } from './contents.js';
import type { Cleaner, CleanerFactory } from './contract.js';
import { findDamage } from './damage.js';
import { Findings } from './findings.js';
import { noteGiven } from './given.js';
import { readHeader } from './header.js';
import { readPage } from './html/index.js';
import { pageSourceMap } from './html/source-offsets.js';
import { createInsertFinder } from './insert.js';
import { createLanguageGuesser } from './language.js';
import { completeMetadata } from './metadata.js';
import { newReading } from './reading.js';
import { readTail } from './tail.js';
import { readVocabulary } from './vocabulary.js';
import { ZoneList } from './zone-list.js';

export type { Cleaner } from './contract.js';

/** Makes the cleaner for one knowledge base. A page becomes text first; then text is read the same way whatever it came from. */
export const createCleaner: CleanerFactory = (knowledge: Knowledge, options = {}): Cleaner => {
  const words = readVocabulary(knowledge);
  const findInserts = createInsertFinder(words);
  const guessLanguage = createLanguageGuesser(knowledge);
  return (raw): Document => {
    const found = new Findings();
    const doubts = noteGiven(raw.given, found, words);
    const page = raw.mediaType === 'text/html' ? readPage(raw.content, words, found) : undefined;
    const reading = page?.reading ?? newReading(raw.content, words, new ZoneList(raw.givenZones), found);
    const story = readHeader(reading);
    markContents(reading);
    readBody(reading, story);
    findInserts(reading);
    readTail(reading, story, page !== undefined);
    completeMetadata(reading);
    const guess = guessLanguage(reading.text, story < reading.lines.count ? reading.lines.start[story] : 0);
    const diagnostics = [...raw.diagnostics, ...doubts];
    if (page !== undefined) diagnostics.push(...page.diagnostics);
    diagnostics.push(...findDamage(reading.text, knowledge.lexicon));
    if (guess.diagnostic !== undefined) diagnostics.push(guess.diagnostic);
    const document: Document = {
      id: raw.id,
      path: raw.path,
      sha256: raw.sha256,
      mediaType: raw.mediaType,
      encoding: raw.encoding,
      language: guess.language,
      text: reading.text,
      metadata: found.metadata(),
      zones: reading.zones.list(),
      diagnostics,
    };
    if (page === undefined || options.sourceMap !== true) return document;
    return { ...document, sourceMap: pageSourceMap(reading.text, page.map, raw) };
  };
};
