import type { InputEvent, ReadContext, Reader, Source } from '../contract.js';
import { decodeSource, makeDocument } from '../document.js';
import { problem } from '../problems.js';
import { splitArticles } from '../split-articles.js';
import { isBinary } from '../utf8.js';

/** Plain text: one article, or several with clear marks between them. The last resort for what no other reader knows. */
export const plainText: Reader = {
  name: 'plain text',
  endings: ['txt', 'text', 'asc'],
  mediaTypes: ['text/plain'],
  matches: () => true,
  async *read(source: Source, context: ReadContext): AsyncGenerator<InputEvent> {
    const bytes = await source.bytes.all(context.options.maxDocumentBytes);
    const refused = refusal(source, bytes);
    if (refused !== undefined) return yield refused;
    yield* decodeSource(source, bytes, undefined, function* ({ text, encoding, diagnostics }) {
      const parts = splitArticles(text);
      if (parts.length === 1) {
        yield makeDocument({
          path: source.path,
          bytes,
          member: source.member,
          mediaType: 'text/plain',
          encoding,
          content: text,
          given: source.given,
          diagnostics,
        });
        return;
      }
      const note = {
        code: 'input/several-articles',
        severity: 'info',
        message: `The file holds ${parts.length} articles; each was read by itself.`,
      } as const;
      for (const [i, part] of parts.entries()) {
        const own = { path: `${source.path}#${i + 1}`, member: `${source.member ?? ''}#${i + 1}`, bytes: part, content: part };
        yield makeDocument({ ...own, mediaType: 'text/plain', encoding, given: source.given, diagnostics: [...diagnostics, note] });
      }
    });
  },
};

/** Why bytes are no text at all: nothing in them, or no letters. */
export function refusal(source: Source, bytes: Buffer): InputEvent | undefined {
  if (bytes.length === 0) return problem(source.path, 'input/empty-file', 'The file is empty.', 'Remove it, or save it again.');
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide && isBinary(bytes) && !looksWide(bytes))
    return problem(source.path, 'input/binary', 'This is no text.', "Give text, a page, or another kind of the README's input table.");
  if (
    bytes.length < 4096 &&
    bytes
      .toString('utf8')
      .replace(/\ufeff/g, '')
      .trim() === ''
  )
    return problem(source.path, 'input/empty-file', 'The file holds nothing but blanks.', 'Remove it, or save it again.');
  return undefined;
}

/** UTF-16 without its mark: a zero for every other byte. */
function looksWide(bytes: Buffer): boolean {
  let even = 0;
  let odd = 0;
  const end = Math.min(bytes.length - 1, 2048);
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  return Math.max(even, odd) > end * 0.35 && Math.min(even, odd) < end * 0.05;
}
