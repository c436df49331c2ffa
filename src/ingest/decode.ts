import type { Diagnostic } from '../model/diagnostic.js';
import { repairMojibake } from './mojibake.js';
import { countBrokenUtf8, isUtf8 } from './utf8.js';

/** A text and how its bytes were read. */
export interface Decoded {
  readonly text: string;
  /** In the words of the WHATWG encoding standard: utf-8, windows-1252, utf-16le … */
  readonly encoding: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Bytes that no reading could make sense of. */
  readonly broken: number;
}

/** How much of a text the detector looks at. */
const SAMPLE = 65_536;

/** Bytes to text: by a byte order mark, else as declared, else strict UTF-8, else by detection. Mojibake is mended where the whole text has it. */
export async function decode(bytes: Buffer, declared?: string): Promise<Decoded> {
  return mended(await decodeExactly(bytes, declared));
}

/** As `decode`, but what the bytes say is not mended: a row's text is handed on unchanged. */
export async function decodeExactly(bytes: Buffer, declared?: string): Promise<Decoded> {
  const marked = byMark(bytes);
  if (marked !== undefined) return finish(await convert(bytes.subarray(marked.skip), marked.encoding), marked.encoding, []);
  const utf8 = isUtf8(bytes);
  const label = normalLabel(declared);
  if (utf8) {
    const wrong = label !== undefined && label !== 'utf-8' && hasHighBytes(bytes);
    const note = wrong
      ? [diagnostic('encoding/declared-wrong', `The text is declared as ${label} but is UTF-8; it was read as UTF-8.`)]
      : [];
    const wide = unmarkedUtf16(bytes);
    return wide === undefined ? finish(bytes.toString('utf8'), 'utf-8', note) : finish(await convert(bytes, wide), wide, []);
  }
  const wide = unmarkedUtf16(bytes);
  if (wide !== undefined) return finish(await convert(bytes, wide), wide, []);
  const { valid, broken } = countBrokenUtf8(bytes);
  // Mostly sound UTF-8 with some damage is UTF-8, whatever a detector would make of the rest.
  if ((label === undefined || label === 'utf-8') && valid > 0 && valid >= broken)
    return finish(
      bytes.toString('utf8'),
      'utf-8',
      [diagnostic('encoding/broken-utf8', `What is no UTF-8 stands as \ufffd, in ${broken} ${broken === 1 ? 'place' : 'places'}.`)],
      broken,
    );
  if (label !== undefined && label !== 'utf-8' && (await known(label))) return finish(await convert(bytes, label), label, []);
  const detected = await detect(bytes);
  return finish(await convert(bytes, detected), detected, [
    diagnostic('encoding/detected', `No encoding is declared, and it is not UTF-8; ${detected} was detected.`),
  ]);
}

const finish = (text: string, encoding: string, diagnostics: readonly Diagnostic[], broken = 0): Decoded => ({
  text,
  encoding,
  diagnostics,
  broken,
});

function mended(decoded: Decoded): Decoded {
  const { text, count, first } = repairMojibake(decoded.text);
  if (count === 0) return decoded;
  const message = `${count} signs were UTF-8 read as another encoding; they were mended.`;
  return {
    ...decoded,
    text,
    diagnostics: [...decoded.diagnostics, { code: 'encoding/mojibake', severity: 'info', message, start: first, end: first + 1 }],
  };
}

const diagnostic = (code: string, message: string): Diagnostic => ({
  code,
  severity: code === 'encoding/broken-utf8' ? 'warning' : 'info',
  message,
});

function byMark(bytes: Buffer): { encoding: string; skip: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', skip: 2 };
  return undefined;
}

/** Latin text in UTF-16 has a zero for every other byte. */
function unmarkedUtf16(bytes: Buffer): string | undefined {
  const end = Math.min(bytes.length - 1, 4096);
  if (end < 8 || !bytes.includes(0)) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = end / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.7 && odd < pairs * 0.1 ? 'utf-16be' : undefined;
}

function hasHighBytes(bytes: Buffer): boolean {
  for (let i = 0; i < bytes.length; i++) if (bytes[i] > 127) return true;
  return false;
}

/** A declared name as the encoding standard reads it: pages that say Latin-1 mean windows-1252. */
function normalLabel(declared: string | undefined): string | undefined {
  const label = declared
    ?.trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  if (label === undefined || label === '') return undefined;
  if (label === 'utf8' || label === 'unicode-1-1-utf-8') return 'utf-8';
  return ['iso-8859-1', 'latin1', 'latin-1', 'us-ascii', 'ascii', 'cp1252', 'iso8859-1', 'ansi_x3.4-1968', 'iso_8859-1'].includes(label)
    ? 'windows-1252'
    : label;
}

async function known(label: string): Promise<boolean> {
  const iconv = await loadIconv();
  return iconv.encodingExists(label);
}

/** Node's own decoder has wrong curly quotes for windows-1252. */
async function convert(bytes: Buffer, encoding: string): Promise<string> {
  if (encoding === 'utf-8') return bytes.toString('utf8');
  return (await loadIconv()).decode(bytes, encoding, { stripBOM: true });
}

/** Encodings that a detector can tell from windows-1252 by their signs; among the western ones it only guesses. */
const TELLING = /^(utf-16|utf-32|gb|big5|shift_jis|euc-|iso-2022|windows-1251|windows-1256|koi8)/;

async function detect(bytes: Buffer): Promise<string> {
  const { default: chardet } = await import('chardet');
  const found = chardet.detect(bytes.subarray(0, SAMPLE))?.toLowerCase() ?? '';
  return TELLING.test(found) && (await known(found)) ? found : 'windows-1252';
}

type Iconv = typeof import('iconv-lite');
async function loadIconv(): Promise<Iconv> {
  const module = (await import('iconv-lite')) as unknown as Iconv & { default?: Iconv };
  return module.default ?? module;
}
