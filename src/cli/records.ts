import { readDocuments } from '../ingest/index.js';
import { loadKnowledge } from '../knowledge/index.js';
import type { Analysis } from '../model/analysis.js';
import { createAnalyzer, loadTaggerModel } from '../pipeline.js';

/** What of reading can be chosen. */
export interface ReadOptions {
  /** False leaves the learnt tagger of names out. */
  readonly model?: boolean;
}

/** Records of everything behind the paths, one by one. */
export async function* readRecords(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Analysis> {
  const model = options.model === false ? undefined : loadTaggerModel();
  const analyzer = createAnalyzer(loadKnowledge(), { model });
  for await (const raw of readDocuments(paths)) yield analyzer.analyze(raw);
}
