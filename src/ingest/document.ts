import { createHash } from 'node:crypto';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Zone } from '../model/document.js';
import type { MetadataFields } from '../model/metadata.js';
import type { InputEvent, Source } from './contract.js';
import { type Decoded, decode } from './decode.js';
import { problem } from './problems.js';

/** What a reader knows of one article. */
export interface DocumentParts {
  /** As events show it: the source's path, with a member's or row's number where it is one of several. */
  readonly path: string;
  /** The article's own bytes, for its digest; a row's text. */
  readonly bytes: Uint8Array | string;
  /** What tells it from others of the same bytes in a container. */
  readonly member?: string;
  readonly mediaType: string;
  readonly encoding: string;
  readonly content: string;
  readonly given?: MetadataFields;
  readonly givenZones?: readonly Zone[];
  readonly diagnostics?: readonly Diagnostic[];
}

export function makeDocument(parts: DocumentParts): InputEvent {
  const hash = createHash('sha256').update(parts.bytes);
  // The bytes are read once for both digests.
  const named = parts.member === undefined ? undefined : hash.copy().update(`\0${parts.member}`).digest('hex');
  const sha256 = hash.digest('hex');
  const id = named ?? sha256;
  return {
    kind: 'document',
    document: {
      id: id.slice(0, 16),
      path: parts.path,
      sha256,
      mediaType: parts.mediaType,
      encoding: parts.encoding,
      content: parts.content,
      given: parts.given ?? {},
      givenZones: parts.givenZones ?? [],
      diagnostics: parts.diagnostics ?? [],
    },
  };
}

/** Decodes a source's bytes, and says so where some of them could not be. */
export async function* decodeSource(
  source: Source,
  bytes: Buffer,
  declared: string | undefined,
  then: (decoded: Decoded) => Iterable<InputEvent>,
): AsyncGenerator<InputEvent> {
  const decoded = await decode(bytes, source.charset ?? declared);
  if (decoded.broken > 0)
    yield problem(
      source.path,
      'input/broken-utf8',
      `What is no UTF-8 was read as \ufffd, in ${decoded.broken} ${decoded.broken === 1 ? 'place' : 'places'}.`,
      'Save the file as UTF-8 from its source.',
    );
  yield* then(decoded);
}

/** A path with POSIX separators. */
export const posix = (path: string): string => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path);
