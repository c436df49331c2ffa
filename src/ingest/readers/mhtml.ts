import { ByteSource } from '../byte-source.js';
import type { FoundEvent, ReadContext, Reader, Source } from '../contract.js';
import { problem } from '../problems.js';
import { refusal } from './plain-text.js';

/** Pages saved by browsers as one file: the page itself is read, its pictures and styles are passed over. */
export const mhtml: Reader = {
  name: 'MHTML',
  endings: ['mhtml', 'mht'],
  mediaTypes: ['multipart/related', 'message/rfc822', 'application/x-mimearchive'],
  matches: (head) =>
    /^(From: <Saved by|MIME-Version:|Snapshot-Content-Location:)/im.test(head.toString('latin1', 0, 1024)) &&
    /multipart\/related/i.test(head.toString('latin1')),
  async *read(source: Source, context: ReadContext): AsyncGenerator<FoundEvent> {
    // Pictures stand in the file beside the page: it may be larger than a page.
    const bytes = await source.bytes.all(context.options.maxDocumentBytes * 4);
    const refused = refusal(source, bytes);
    if (refused !== undefined) return yield refused;
    const page = findPage(bytes.toString('latin1'), 0);
    if (page === undefined)
      return yield problem(source.path, 'input/no-text', 'The saved page has no HTML part.', 'Save the page again, as MHTML or as HTML.');
    yield* context.open({
      ...source,
      bytes: ByteSource.of(page.body),
      name: 'page.html',
      file: undefined,
      mediaType: 'text/html',
      charset: page.charset,
      given: page.location === undefined ? source.given : { ...source.given, url: page.location },
    });
  },
};

interface Part {
  readonly body: Buffer;
  readonly charset?: string;
  readonly location?: string;
}

/** The first HTML part of a message; parts may hold parts. The message is given with one sign a byte. */
function findPage(message: string, depth: number): Part | undefined {
  const headers = readHeaders(message);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(type, 'boundary');
  if (boundary === undefined || depth > 4) {
    if (!/^text\/html|^application\/xhtml/i.test(type)) return undefined;
    const location = headers.get('content-location') ?? headers.get('snapshot-content-location');
    return {
      body: unwrap(message.slice(headersEnd(message)), headers.get('content-transfer-encoding')),
      charset: parameter(type, 'charset'),
      location: location !== undefined && /^https?:/i.test(location) ? location : undefined,
    };
  }
  for (const part of message.split(`--${boundary}`).slice(1, 400)) {
    if (part.startsWith('--')) break;
    const found = findPage(part.replace(/^\r?\n/, ''), depth + 1);
    if (found !== undefined) return found.location === undefined ? { ...found, location: headers.get('snapshot-content-location') } : found;
  }
  return undefined;
}

function headersEnd(message: string): number {
  const crlf = message.indexOf('\r\n\r\n');
  const lf = message.indexOf('\n\n');
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return crlf + 4;
  return lf < 0 ? message.length : lf + 2;
}

function readHeaders(message: string): Map<string, string> {
  const headers = new Map<string, string>();
  // A line that begins with a blank goes on the line before.
  const lines = message
    .slice(0, Math.min(headersEnd(message), 20_000))
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

function parameter(value: string, name: string): string | undefined {
  const at = value.toLowerCase().indexOf(`${name}=`);
  if (at < 0) return undefined;
  const rest = value.slice(at + name.length + 1);
  return rest.startsWith('"') ? rest.slice(1).split('"')[0] : rest.split(/[;\s]/)[0];
}

function unwrap(body: string, encoding: string | undefined): Buffer {
  switch (encoding?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64');
    case 'quoted-printable':
      return Buffer.from(
        body.replace(/=\r?\n/g, '').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      );
    default:
      return Buffer.from(body, 'latin1');
  }
}
