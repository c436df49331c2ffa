import { readDocuments } from '../ingest/index.js';
import { loadKnowledge } from '../knowledge/index.js';
import type { Analysis } from '../model/analysis.js';
import { createAnalyzer } from '../pipeline.js';

/** Records of everything behind the paths, one by one. */
export async function* readRecords(paths: readonly string[]): AsyncGenerator<Analysis> {
  const analyzer = createAnalyzer(loadKnowledge());
  for await (const raw of readDocuments(paths)) yield analyzer.analyze(raw);
}
