import type { FoundEvent } from '../ingest/index.js';
import type { Document, RawDocument } from '../model/document.js';
import { PageJoiner } from './page-joiner.js';
import { inShard, type Shard } from './shard.js';

/** What was found, files and members of archives clean and the pages of an article joined; rows stay as they stand. */
export type JoinedInput = Exclude<FoundEvent, { kind: 'document' }> | { readonly kind: 'clean'; readonly document: Document };

export type CleanOne = (raw: RawDocument) => Document | Promise<Document>;

/**
 * Cleans what is an article of its own file and joins those that are pages of one article. A row is an article whatever stands beside it: whoever
 * wrote the rows has followed the pages, so that another thread may read them one by one. Of a `shard` the articles of that part alone.
 */
export async function* joinInputs(found: AsyncIterable<FoundEvent>, clean: CleanOne, shard?: Shard): AsyncGenerator<JoinedInput> {
  for await (const input of allInputs(found, clean)) if (input.kind === 'problem' || inShard(pathOf(input), shard)) yield input;
}

async function* allInputs(found: AsyncIterable<FoundEvent>, clean: CleanOne): AsyncGenerator<JoinedInput> {
  const joiner = new PageJoiner();
  for await (const event of found) {
    if (event.kind === 'problem') yield event;
    else if (event.kind === 'document') yield* joined(joiner.add(await clean(event.document)));
    else {
      yield* joined(joiner.end());
      yield event;
    }
  }
  yield* joined(joiner.end());
}

function* joined(complete: readonly Document[]): Generator<JoinedInput> {
  for (const document of complete) yield { kind: 'clean', document };
}

/** Path of what was found, as records and problems show it. */
export function pathOf(input: JoinedInput): string {
  switch (input.kind) {
    case 'row':
      return `${input.row.path}#${input.row.number}`;
    case 'clean':
      return input.document.path;
    case 'record':
      return input.record.path;
    default:
      return input.problem.path;
  }
}
