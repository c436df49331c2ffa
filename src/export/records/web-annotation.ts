import type { Analysis, Annotation } from '../../model/analysis.js';
import { TextView } from '../../text/text-view.js';
import { webAddress } from '../clean-text.js';
import type { StreamFormat } from '../contract.js';
import { attributesOf, namesOf } from './marks.js';

/** Characters before and behind a mark that help to find it again. */
const AROUND = 32;

/**
 * W3C Web Annotation: one page of annotations, each with a quote selector and a position selector (code points, as the model says). The
 * target is the text that was read; where it has an address on the web, that is its scope.
 */
export const webAnnotation: StreamFormat = {
  name: 'web-annotation',
  extension: 'jsonld',
  about: 'W3C Web Annotation page; positions count code points',
  needsText: true,
  kind: 'stream',
  create() {
    let before = '';
    return {
      begin: () => '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[\n',
      document(record) {
        let out = '';
        for (const item of annotationsOf(record)) {
          out += before + JSON.stringify(item);
          before = ',\n';
        }
        return out;
      },
      end: () => '\n]}\n',
    };
  },
};

function* annotationsOf(record: Analysis): Generator<object> {
  const view = new TextView(record.text ?? '', record.offsetUnit);
  const nameOf = namesOf(record);
  const wikidata = new Map(record.entities.map((e) => [e.id, e.wikidata]));
  const url = webAddress(record.metadata.url);
  for (const a of record.annotations) {
    const start = view.utf16(a.start);
    const end = view.utf16(a.end);
    yield {
      id: `urn:warta:${record.id}:${a.id}`,
      type: 'Annotation',
      motivation: 'entity' in a ? 'identifying' : 'tagging',
      body: bodies(a, nameOf, wikidata),
      target: {
        source: iriOf(record.path),
        ...(url === undefined ? {} : { scope: url }),
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: view.text.slice(start, end),
            prefix: whole(view.text, Math.max(0, start - AROUND), start),
            suffix: whole(view.text, end, Math.min(view.text.length, end + AROUND)),
          },
          { type: 'TextPositionSelector', start: view.codePoint(a.start), end: view.codePoint(a.end) },
        ],
      },
    };
  }
}

/** The type as a tag, the thing by its address, the values as texts that classify. */
function bodies(a: Annotation, nameOf: (id: string) => string, wikidata: ReadonlyMap<string, string | undefined>): object[] {
  const list: object[] = [{ type: 'TextualBody', purpose: 'tagging', value: a.type }];
  const entity = 'entity' in a ? a.entity : a.type === 'quote' ? a.speaker : null;
  if (entity !== null) {
    const known = wikidata.get(entity);
    const source = known === undefined ? `urn:warta:entity:${encodeURIComponent(entity)}` : `http://www.wikidata.org/entity/${known}`;
    list.push({ type: 'SpecificResource', purpose: 'identifying', source });
  }
  for (const [key, value] of attributesOf(a, nameOf)) {
    if (value !== '') list.push({ type: 'TextualBody', purpose: 'classifying', value: `${key}=${value}`, format: 'text/plain' });
  }
  return list;
}

/** A path as a relative address. */
const iriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** A slice that does not cut a character in two. */
function whole(text: string, start: number, end: number): string {
  const low = (at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return text.slice(low(start) ? start + 1 : start, low(end) ? end - 1 : end);
}
