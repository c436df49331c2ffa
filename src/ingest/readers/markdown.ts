import type { parse as Parse } from 'yaml';
import type { Zone } from '../../model/document.js';
import type { MetadataFields } from '../../model/metadata.js';
import type { InputEvent, ReadContext, Reader, Source } from '../contract.js';
import { decodeSource, makeDocument } from '../document.js';
import { readFields } from '../fields.js';
import { refusal } from './plain-text.js';

/** Markdown: read as the text it is; front matter gives metadata. */
export const markdown: Reader = {
  name: 'Markdown',
  endings: ['md', 'markdown', 'mdown'],
  mediaTypes: ['text/markdown', 'text/x-markdown'],
  matches: (head) => /^\ufeff?---\r?\n[a-z_]+:/i.test(head.toString('utf8')),
  async *read(source: Source, context: ReadContext): AsyncGenerator<InputEvent> {
    const bytes = await source.bytes.all(context.options.maxDocumentBytes);
    const refused = refusal(source, bytes);
    if (refused !== undefined) return yield refused;
    const { parse } = await import('yaml');
    yield* decodeSource(source, bytes, undefined, ({ text, encoding, diagnostics }) => {
      const front = readFrontMatter(text, context, parse);
      return [
        makeDocument({
          path: source.path,
          bytes,
          member: source.member,
          mediaType: 'text/markdown',
          encoding,
          content: text,
          given: { ...source.given, ...front.given },
          givenZones: front.zones,
          diagnostics,
        }),
      ];
    });
  },
};

/** The YAML between two lines of hyphens at a file's beginning. */
function readFrontMatter(text: string, context: ReadContext, parse: typeof Parse): { given: MetadataFields; zones: Zone[] } {
  const none = { given: {}, zones: [] };
  if (!/^---\r?\n/.test(text)) return none;
  const end = text.indexOf('\n---', 3);
  if (end < 0 || end > 20_000) return none;
  try {
    const value: unknown = parse(text.slice(4, end), { maxAliasCount: 0 });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return none;
    const close = text.indexOf('\n', end + 1);
    const zone: Zone = { kind: 'boilerplate', start: 0, end: close < 0 ? text.length : close, rule: 'front-matter' };
    return { given: readFields(value as Record<string, unknown>, context.options.map).given, zones: [zone] };
  } catch {
    // Two lines of hyphens with something else between them are the writer's own.
    return none;
  }
}
