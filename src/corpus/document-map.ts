import type { Analysis } from '../model/analysis.js';
import type { RawDocument } from '../model/document.js';
import type { Analyzer } from '../pipeline.js';

/** What became of one document: its record, or why it could not be analyzed. */
export type Outcome = { readonly record: Analysis; readonly fault?: undefined } | { readonly record?: undefined; readonly fault: string };

/** Makes records of documents: one outcome a document, in their order. It reads ahead as far as it likes, and ends when the documents end. */
export type DocumentMap = (documents: AsyncIterable<RawDocument>) => AsyncIterable<Outcome>;

/** The map in this process, one document after the other. The analyzer is made when the first document comes. */
export function mapInProcess(makeAnalyzer: () => Promise<Analyzer>): DocumentMap {
  return async function* (documents) {
    let analyzer: Analyzer | undefined;
    for await (const document of documents) {
      analyzer ??= await makeAnalyzer();
      yield outcomeOf(analyzer, document);
    }
  };
}

function outcomeOf(analyzer: Analyzer, document: RawDocument): Outcome {
  try {
    return { record: analyzer.analyze(document) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
