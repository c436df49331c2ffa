import { readDocuments } from '../ingest/index.js';
import type { Analysis } from '../model/analysis.js';
import { type Analyzer, createAnalyzer, loadTaggerModel } from '../pipeline.js';
import { openCorrections } from './corrections.js';
import { type KnowledgeOptions, openKnowledge } from './knowledge.js';
import { isRecordFile, readSavedRecords } from '../store/records.js';

/** What of reading can be chosen. */
export interface ReadOptions extends KnowledgeOptions {
  /** False leaves the learnt tagger of names out. */
  readonly model?: boolean;
}

/** Records of everything behind the paths, one by one, as `--corrections` corrects them. */
export async function* readRecords(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Analysis> {
  const correcting = await openCorrections();
  for await (const record of readAsMade(paths, options)) yield correcting.apply(record);
  correcting.finish();
}

/** Records without corrections; a file of saved records gives its own, and then no facts are loaded for it. */
export async function* readAsMade(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<Analysis> {
  let analyzer: Analyzer | undefined;
  for (const path of paths) {
    if (isRecordFile(path)) {
      yield* readSavedRecords(path);
      continue;
    }
    const model = options.model === false ? undefined : loadTaggerModel();
    analyzer ??= createAnalyzer(await openKnowledge(options), { model });
    for await (const raw of readDocuments([path])) yield analyzer.analyze(raw);
  }
}
