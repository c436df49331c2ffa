import { createHash } from 'node:crypto';
import { loadKnowledge } from '../src/knowledge/index.js';
import type { Analysis } from '../src/model/analysis.js';
import type { RawDocument } from '../src/model/document.js';
import type { MetadataFields } from '../src/model/metadata.js';
import { type Analyzer, createAnalyzer } from '../src/pipeline.js';

let analyzer: Analyzer | undefined;

/** One analyzer for all tests of a worker: the real corridor with the real facts. */
export function sharedAnalyzer(): Analyzer {
  analyzer ??= createAnalyzer(loadKnowledge());
  return analyzer;
}

/** A text as a source, with metadata that its container would state. */
export function source(text: string, given: MetadataFields = {}, mediaType = 'text/plain'): RawDocument {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    id: sha256.slice(0, 16),
    path: 'test.txt',
    sha256,
    mediaType,
    encoding: 'utf-8',
    content: text,
    given,
    givenZones: [],
    diagnostics: [],
  };
}

/** The record of a text that was published on `on`. */
export const analyzeText = (text: string, on?: string): Analysis =>
  sharedAnalyzer().analyze(source(text, on === undefined ? {} : { published: on }));
