import { TextView } from '../../text/text-view.js';
import type { StreamFormat } from '../contract.js';

/** doccano's JSON Lines for sequence labelling with overlapping spans. Its offsets are the browser's: UTF-16 units. */
export const doccano: StreamFormat = {
  name: 'doccano',
  extension: 'jsonl',
  about: 'JSON Lines with label spans; offsets count UTF-16 units',
  needsText: true,
  kind: 'stream',
  create: () => ({
    begin: () => '',
    document(record) {
      const view = new TextView(record.text ?? '', record.offsetUnit);
      const label = record.annotations.map((a) => [view.utf16(a.start), view.utf16(a.end), a.type.toUpperCase()]);
      const { title, outlet, published, url } = record.metadata;
      return `${JSON.stringify({ text: view.text, label, path: record.path, document: record.id, title, outlet, published, url })}\n`;
    },
    end: () => '',
  }),
};
