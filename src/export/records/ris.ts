import type { Analysis } from '../../model/analysis.js';
import { oneLine, webAddress, xmlSafe } from '../clean-text.js';
import type { StreamFormat } from '../contract.js';
import { dateParts } from './csl-json.js';

/** RIS: the articles as newspaper items, for EndNote, Mendeley and Zotero. */
export const ris: StreamFormat = {
  name: 'ris',
  extension: 'ris',
  about: 'articles as references for EndNote, Mendeley and Zotero',
  needsText: false,
  kind: 'stream',
  create: () => ({ begin: () => '', document: entry, end: () => '' }),
};

function entry({ id, path, language, metadata }: Analysis): string {
  const { title, outlet, url, published, authors = [], editors = [], dateline, section, tags = [] } = metadata;
  const date = dateParts(published ?? '');
  const lines: string[] = [];
  const add = (tag: string, value: string | undefined): void => {
    const text = oneLine(xmlSafe(value ?? ''));
    if (text !== '') lines.push(`${tag}  - ${text}`);
  };
  lines.push('TY  - NEWS');
  add('ID', id);
  add('TI', title ?? path);
  for (const author of authors) add('AU', author);
  for (const editor of editors) add('ED', editor);
  add('T2', outlet);
  if (date.length > 0) {
    add('PY', String(date[0]));
    // year/month/day/, parts that are not known left empty
    const [year, month = '', day = ''] = date.map((n) => String(n).padStart(2, '0'));
    add('DA', `${year}/${month}/${day}/`);
  }
  add('UR', webAddress(url));
  add('CY', dateline);
  add('SE', section);
  for (const tag of tags) add('KW', tag);
  add('LA', language);
  lines.push('ER  - ', '');
  return lines.map((l) => `${l}\r\n`).join('');
}
