import { PageJoiner } from '../corpus/page-joiner.js';
import { type InputProblem, type ReadOptions, readInputs } from '../ingest/index.js';
import type { Analysis } from '../model/analysis.js';
import type { Document, RawDocument } from '../model/document.js';

/** What stands behind the paths once it is clean: whole articles, records of saved runs, problems. */
export type CleanInput =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'record'; readonly record: Analysis }
  | { readonly kind: 'problem'; readonly problem: InputProblem };

/** Everything behind the paths, cleaned, the pages of an article joined. `number` counts sources from 0, the same in every reading of the same files. */
export async function* cleanInputs(
  paths: readonly string[],
  options: ReadOptions,
  clean: (raw: RawDocument, number: number) => Document | Promise<Document>,
): AsyncGenerator<CleanInput> {
  const joiner = new PageJoiner();
  const documents = function* (complete: readonly Document[]): Generator<CleanInput> {
    for (const document of complete) yield { kind: 'document', document };
  };
  let number = 0;
  for await (const event of readInputs(paths, options)) {
    if (event.kind === 'problem') yield event;
    else if (event.kind === 'document') yield* documents(joiner.add(await clean(event.document, number++)));
    else {
      yield* documents(joiner.end());
      yield event;
    }
  }
  yield* documents(joiner.end());
}
