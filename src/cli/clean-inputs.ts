import { type CleanOne, joinInputs } from '../corpus/join-inputs.js';
import type { Shard } from '../corpus/shard.js';
import { findInputs, type InputProblem, type ReadOptions, readRow } from '../ingest/index.js';
import type { Analysis } from '../model/analysis.js';
import type { Document } from '../model/document.js';

/** What stands behind the paths once it is clean: whole articles, records of saved runs, problems. */
export type CleanInput =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'record'; readonly record: Analysis }
  | { readonly kind: 'problem'; readonly problem: InputProblem };

/** Everything behind the paths, or the part of it that is asked for, cleaned, the pages of an article joined. */
export async function* cleanInputs(
  paths: readonly string[],
  options: ReadOptions,
  clean: CleanOne,
  shard?: Shard,
): AsyncGenerator<CleanInput> {
  for await (const input of joinInputs(findInputs(paths, options), clean, shard)) {
    if (input.kind === 'clean') yield { kind: 'document', document: input.document };
    else if (input.kind === 'row') {
      const event = await readRow(input.row, options);
      if (event?.kind === 'document') yield { kind: 'document', document: await clean(event.document) };
      else if (event !== undefined) yield event;
    } else yield input;
  }
}
