import { createAttributor } from './attribute/index.js';
import type { CleanOptions } from './clean/contract.js';
import { createCleaner } from './clean/index.js';
import { createExtractor, type ExtractOptions } from './extract/index.js';
import type { LoadedKnowledge } from './knowledge/index.js';
import { createLinker } from './link/index.js';
import type { Analysis } from './model/analysis.js';
import type { Document, RawDocument } from './model/document.js';
import type { Attributed } from './model/layers.js';
import { createSegmenter } from './segment/index.js';

export { loadTaggerModel, taggerModelDigest } from './extract/index.js';

/** The corridor for one document. */
export interface Analyzer {
  /** The whole way: source to record. */
  analyze(raw: RawDocument): Analysis;
  /** The first stage alone: the clean article. */
  clean(raw: RawDocument): Document;
  /** What `clean` gave, to the record. */
  analyzeClean(document: Document): Analysis;
  /** All stages but the last, for `explain`: mentions, rejected readings, quotes. */
  read(raw: RawDocument): Attributed;
  /** The last stage alone. */
  link(document: Attributed): Analysis;
}

/** Makes the corridor for one knowledge base: clean → segment → extract → attribute → link. Pure: same source, same record. */
export function createAnalyzer(
  knowledge: LoadedKnowledge,
  options: ExtractOptions & CleanOptions = {},
  clean = createCleaner(knowledge, options),
): Analyzer {
  const extract = createExtractor(knowledge, options);
  const segment = createSegmenter(knowledge);
  const attribute = createAttributor(knowledge);
  const link = createLinker(knowledge);
  const readClean = (document: Document): Attributed => attribute(extract(segment(document)));
  const read = (raw: RawDocument): Attributed => readClean(clean(raw));
  return { clean, read, link, analyze: (raw) => link(read(raw)), analyzeClean: (document) => link(readClean(document)) };
}
