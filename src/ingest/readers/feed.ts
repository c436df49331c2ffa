import type { Cheerio, CheerioAPI } from 'cheerio/slim';
import type { MetadataFields } from '../../model/metadata.js';
import type { InputEvent, ReadContext, Reader, Source } from '../contract.js';
import { decodeSource, makeDocument } from '../document.js';
import { problem } from '../problems.js';
import { declaredCharset } from './html.js';
import { refusal } from './plain-text.js';

/** RSS and Atom feeds: each item an article, as whole as the feed gives it. */
export const feed: Reader = {
  name: 'RSS or Atom',
  endings: ['rss', 'atom', 'rdf', 'xml'],
  mediaTypes: ['application/rss+xml', 'application/atom+xml', 'application/rdf+xml', 'application/xml', 'text/xml'],
  matches: (head) => /<(rss|feed|rdf:RDF)[\s>]/.test(head.toString('latin1', 0, 2048)),
  async *read(source: Source, context: ReadContext): AsyncGenerator<InputEvent> {
    const bytes = await source.bytes.all(context.options.maxDocumentBytes * 4);
    const refused = refusal(source, bytes);
    if (refused !== undefined) return yield refused;
    const { load } = await import('cheerio/slim');
    yield* decodeSource(source, bytes, declaredCharset(bytes), function* ({ text, encoding }) {
      const $ = load(text, { xml: true });
      const items = $('item, entry');
      if (items.length === 0)
        return yield problem(
          source.path,
          'input/no-text',
          'The file is XML, but no feed with items.',
          'Give RSS or Atom, or the pages themselves.',
        );
      const outlet = textOf($('channel > title, feed > title').first());
      for (const [i, element] of items.toArray().entries()) {
        const item = $(element);
        const path = `${source.path}#${i + 1}`;
        const body = bodyOf($, item);
        if (body === '') {
          yield problem(path, 'input/no-text', 'The item has no text.', 'Fetch the page that it links to.', 'warning');
          continue;
        }
        const given = { ...source.given, ...fieldsOf($, item, outlet) };
        const isPage = /<[a-z!]/i.test(body);
        const title = given.title;
        const common = { path, bytes: $.xml(item), member: `${source.member ?? ''}#${i + 1}`, encoding, given };
        if (isPage)
          yield makeDocument({
            ...common,
            mediaType: 'text/html',
            content: title === undefined ? body : `<h1>${escaped(title)}</h1>\n${body}`,
          });
        else
          yield makeDocument({
            ...common,
            mediaType: 'text/plain',
            content: title === undefined ? body : [title, body].join('\n\n'),
            givenZones: title === undefined ? [] : [{ kind: 'title', start: 0, end: title.length, rule: 'row-title' }],
          });
      }
    });
  },
};

// biome-ignore lint/suspicious/noExplicitAny: cheerio's element type is another package's
type Item = Cheerio<any>;

/** The fullest text that an item carries: the whole content before the summary. */
function bodyOf($: CheerioAPI, item: Item): string {
  for (const name of ['content\\:encoded', 'content', 'description', 'summary']) {
    const found = item.children(name).first();
    if (found.length === 0) continue;
    const body = found.attr('type') === 'xhtml' ? ($.xml(found.children()) ?? '') : found.text();
    if (body.trim() !== '') return body.trim();
  }
  return '';
}

function fieldsOf($: CheerioAPI, item: Item, outlet: string | undefined): MetadataFields {
  const given: MetadataFields = {};
  const set = (field: 'title' | 'url' | 'published' | 'modified' | 'outlet' | 'section', value: string | undefined): void => {
    if (value !== undefined && value !== '') given[field] = value;
  };
  set('title', textOf(item.children('title').first()));
  const link = item.children('link');
  const alternate = link.filter((_: number, l: Parameters<CheerioAPI>[0]) => ($(l).attr('rel') ?? 'alternate') === 'alternate').first();
  set('url', alternate.attr('href') ?? (textOf(link.first()) || textOf(item.children('guid[isPermaLink="true"]').first())));
  set('published', textOf(item.children('pubDate, published, dc\\:date').first()) ?? textOf(item.children('updated').first()));
  set('modified', textOf(item.children('updated').first()));
  set('outlet', textOf(item.children('source').first()) ?? outlet);
  const authors = item
    .children('author, dc\\:creator')
    .toArray()
    .map((a) => textOf($(a).children('name').first()) ?? textOf($(a)) ?? '');
  const names = authors.map((a) => a.replace(/^\S+@\S+\s*\((.+)\)$/, '$1')).filter((a) => a !== '' && !a.includes('@'));
  if (names.length > 0) given.authors = names;
  const tags = item
    .children('category')
    .toArray()
    .map((c) => $(c).attr('term') ?? $(c).text().trim())
    .filter((t) => t !== '');
  if (tags.length > 0) given.tags = [...new Set(tags)];
  return given;
}

function textOf(found: Item): string | undefined {
  const text = found.text().replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
