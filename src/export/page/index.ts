import { createHash } from 'node:crypto';
import type { Analysis } from '../../model/analysis.js';
import type { Correction } from '../../model/correction.js';
import { CHUNK, type PackedText } from './data.js';
import { Packer } from './pack.js';
import { STYLE } from './style.js';

interface PageOptions {
  readonly language: 'id' | 'en';
  /** The page's program, as the build bundles it. */
  readonly program: string;
  /** Corrections that the records already have. */
  readonly corrections: readonly Correction[];
}

const TITLE = { id: 'Laporan berita', en: 'News report' };
const NO_SCRIPT = { id: 'Halaman ini memerlukan JavaScript.', en: 'This page needs JavaScript.' };

/**
 * The page in pieces, as records come: one file that fetches nothing. Texts stand in it as JSON that the browser only reads when an article
 * is looked into; only the page's own program, known by its hash, can run.
 */
export async function* writePage(records: AsyncIterable<Analysis>, options: PageOptions): AsyncGenerator<string> {
  const { language, program } = options;
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(program)}`,
    `style-src ${hashOf(STYLE)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  yield `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n';
  yield `<title>${TITLE[language]}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<div id="page"></div>\n<noscript>${NO_SCRIPT[language]}</noscript>\n`;
  const packer = new Packer();
  let texts: PackedText[] = [];
  let chunks = 0;
  for await (const record of records) {
    texts.push(packer.add(record));
    if (texts.length < CHUNK) continue;
    yield data(`texts-${chunks++}`, texts);
    texts = [];
  }
  if (texts.length > 0) yield data(`texts-${chunks}`, texts);
  yield data('index', packer.index(language, options.corrections));
  yield `<script>${program}</script>\n</body>\n</html>\n`;
}

/** JSON in which nothing can end the element that it stands in. */
const data = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(value).replace(/</g, '\\u003c')}</script>\n`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
