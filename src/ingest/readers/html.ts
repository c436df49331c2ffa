import type { InputEvent, ReadContext, Reader, Source } from '../contract.js';
import { decodeSource, makeDocument } from '../document.js';
import { refusal } from './plain-text.js';

/** Web pages. */
export const html: Reader = {
  name: 'HTML',
  endings: ['html', 'htm', 'xhtml', 'shtml', 'amp'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  matches: (head) => /<(!doctype\s+html|html|head|body|article)[\s>]/i.test(head.toString('latin1')),
  async *read(source: Source, context: ReadContext): AsyncGenerator<InputEvent> {
    const bytes = await source.bytes.all(context.options.maxDocumentBytes);
    const refused = refusal(source, bytes);
    if (refused !== undefined) return yield refused;
    yield* decodeSource(source, bytes, declaredCharset(bytes), ({ text, encoding, diagnostics }) => [
      makeDocument({
        path: source.path,
        bytes,
        member: source.member,
        mediaType: 'text/html',
        encoding,
        content: text,
        given: source.given,
        diagnostics,
      }),
    ]);
  },
};

/** The charset that a page's head declares. */
export function declaredCharset(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, 4096);
  return (
    /<meta[^>]{0,200}charset\s{0,4}=\s{0,4}["']?\s{0,4}([a-z0-9_:-]{2,30})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding=["']([a-z0-9_-]{2,30})["']/i.exec(head)?.[1]
  );
}
