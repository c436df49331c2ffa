import { ByteSource } from '../byte-source.js';
import type { FoundEvent, ReadContext, Reader, Source } from '../contract.js';
import { problem, problemOf } from '../problems.js';

/** Web archives: each page that was answered with success. Pictures, styles and scripts are passed over, and counted. */
export const warc: Reader = {
  name: 'WARC',
  endings: ['warc'],
  mediaTypes: ['application/warc'],
  matches: (head) => head.toString('latin1', 0, 5) === 'WARC/',
  async *read(source: Source, context: ReadContext): AsyncGenerator<FoundEvent> {
    const { WARCParser } = await import('warcio');
    const parser = new WARCParser(source.bytes.pieces());
    let pages = 0;
    let others = 0;
    for await (const record of parser) {
      const type = record.warcType;
      if (type !== 'response' && type !== 'resource') continue;
      const url = record.warcTargetURI ?? '';
      const contentType = header(record.httpHeaders?.headers, 'content-type') ?? record.warcContentType ?? '';
      const status = Number(record.httpHeaders?.statusCode ?? 200);
      if (!/html|text\/plain|json/i.test(contentType) || status < 200 || status >= 300) {
        others++;
        continue;
      }
      pages++;
      yield* readPage(source, record, url, contentType, context);
    }
    if (pages === 0) yield problem(source.path, 'archive/empty', 'The web archive has no pages.', 'Look what was saved into it.');
    else if (others > 0)
      yield problem(source.path, 'archive/others', `${others} of its records are no pages; they were passed over.`, undefined, 'warning');
  },
};

async function* readPage(
  source: Source,
  record: AsyncIterable<Uint8Array>,
  url: string,
  contentType: string,
  context: ReadContext,
): AsyncGenerator<FoundEvent> {
  const path = `${source.path}!/${url}`;
  const page: Source = {
    path,
    name: /html/i.test(contentType) ? 'page.html' : /json/i.test(contentType) ? 'page.json' : 'page.txt',
    bytes: new ByteSource(record),
    mediaType: contentType.split(';')[0].trim().toLowerCase(),
    charset: /charset\s*=\s*"?([\w-]+)/i.exec(contentType)?.[1],
    given: { ...source.given, url },
    member: `${source.member ?? ''}!/${url}`,
    depth: source.depth + 1,
  };
  try {
    yield* context.open(page);
  } catch (error) {
    yield problemOf(path, error);
  }
}

function header(headers: Headers | Map<string, string> | undefined, name: string): string | undefined {
  if (headers === undefined) return undefined;
  for (const [key, value] of headers as Iterable<[string, string]>) if (key.toLowerCase() === name) return value;
  return undefined;
}
