import type { Reader, Source } from '../contract.js';
import { endingOf } from '../identify.js';
import { feed } from './feed.js';
import { gzip } from './gzip.js';
import { html } from './html.js';
import { json } from './json.js';
import { jsonLines } from './json-lines.js';
import { markdown } from './markdown.js';
import { mhtml } from './mhtml.js';
import { docx, pdf } from './office.js';
import { plainText } from './plain-text.js';
import { table } from './table.js';
import { tar } from './tar.js';
import { warc } from './warc.js';
import { zip } from './zip.js';

/** All kinds of input, in the order in which they are asked whether a file without a telling name is theirs. */
export const READERS: readonly Reader[] = [gzip, zip, tar, warc, pdf, docx, mhtml, feed, html, jsonLines, json, table, markdown, plainText];

const HEAD = 8192;
/** Kinds whose first bytes go before the name: a packed file under a wrong name is still packed. */
const BY_BYTES: readonly Reader[] = [gzip, warc, pdf];

/** The reader of a source: by its first bytes where these are beyond doubt, by the stated media type, by its name, else by its first bytes. */
export async function readerOf(source: Source): Promise<Reader> {
  const head = await source.bytes.head(HEAD);
  const sure = BY_BYTES.find((r) => r.matches(head));
  if (sure !== undefined) return sure;
  const ending = endingOf(source.name);
  const named = READERS.find((r) => r.endings.includes(ending));
  if (source.mediaType !== undefined && source.mediaType !== 'application/octet-stream') {
    const stated = READERS.find((r) => r.mediaTypes.includes(source.mediaType!));
    if (stated !== undefined && stated !== plainText) return stated;
  }
  // A page saved under ".txt" is a page; a feed under ".xml" may be a page too.
  if (named === plainText && html.matches(head.subarray(0, 512))) return html;
  if (named === feed && !feed.matches(head) && html.matches(head)) return html;
  return named ?? READERS.find((r) => r.matches(head)) ?? plainText;
}
