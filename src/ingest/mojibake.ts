/** Signs of windows-1252 for the bytes 0x80 to 0x9f. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** Signs of Mac Roman for the bytes 0x80 to 0xff. */
const MAC =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/** What a repair did. */
export interface Repaired {
  readonly text: string;
  /** Signs that were put right. */
  readonly count: number;
  /** Where the first of them stands. */
  readonly first: number;
}

/** Fewer damaged signs are a slip of the writer's system, not of the file's: the text stays as it is. */
const FEWEST = 3;

/**
 * Puts right a text that as a whole is UTF-8 read as windows-1252 or Mac Roman: "â€œBisaâ€\u009d" → “Bisa”, "kafÃ©" → "kafé", "‚ÄúBisa‚Äù" → “Bisa”.
 * Only runs of signs whose bytes are a whole UTF-8 sequence are touched. A text with more sound signs beyond ASCII than damaged ones was
 * read rightly and is left alone: its offsets stay those of its file.
 */
export function repairMojibake(text: string): Repaired {
  const windows = repairPass(text, WINDOWS_LEADS, windowsByte);
  const mac = repairPass(text, MAC_LEADS, macByte);
  // What was spoilt twice is mended twice.
  const twice = windows.count > mac.count ? repairPass(windows.text, WINDOWS_LEADS, windowsByte).text : '';
  const best = windows.count > mac.count ? { ...windows, text: twice } : mac;
  if (best.count < FEWEST || best.count < soundSigns(best.text) - best.count) return { text, count: 0, first: 0 };
  return best;
}

/** Signs beyond ASCII. */
function soundSigns(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) count++;
  return count;
}

/** The signs by which the sequences of news text begin: â (“ ” – … €), Ã and Â (é, ñ, ©, no-break space), ð (emoji). */
const WINDOWS_LEADS = /[âÃÂðÅÄË]/;
const MAC_LEADS = /[‚√¬]/;

function repairPass(text: string, leads: RegExp, byteOf: (code: number) => number): Repaired {
  const start = text.search(leads);
  if (start < 0) return { text, count: 0, first: 0 };
  let out = '';
  let from = 0;
  let count = 0;
  let first = 0;
  for (let i = start; i < text.length; ) {
    const sequence = leads.test(text[i]) ? sequenceAt(text, i, byteOf) : undefined;
    if (sequence === undefined) {
      i++;
      continue;
    }
    out += text.slice(from, i);
    if (count === 0) first = out.length;
    out += String.fromCodePoint(sequence.code);
    count++;
    i = from = i + sequence.length;
  }
  return count === 0 ? { text, count, first } : { text: out + text.slice(from), count, first };
}

/** The sign whose UTF-8 bytes stand at `at` as signs of the other encoding. */
function sequenceAt(text: string, at: number, byteOf: (code: number) => number): { code: number; length: number } | undefined {
  const lead = byteOf(text.charCodeAt(at));
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0) return undefined;
  let code = lead & (length === 2 ? 0x1f : length === 3 ? 0x0f : 0x07);
  for (let i = 1; i < length; i++) {
    const byte = byteOf(text.charCodeAt(at + i));
    if ((byte & 0xc0) === 0x80) {
      code = (code << 6) | (byte & 0x3f);
      continue;
    }
    // "â€" is a closing quote whose last byte, 0x9d, has no sign in windows-1252: programs drop it or put \ufffd.
    if (i !== 2 || lead !== 0xe2 || text[at + 1] !== '€') return undefined;
    return { code: 0x201d, length: text[at + 2] === '\ufffd' ? 3 : 2 };
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  return code >= least && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? { code, length } : undefined;
}

/** Byte of a sign in windows-1252, 0 where it has none above 0x7f. */
function windowsByte(code: number): number {
  if (code >= 0xa0 && code <= 0xff) return code;
  if (code >= 0x80 && code < 0xa0) return code;
  const at = code > 0xff ? WINDOWS.indexOf(String.fromCharCode(code)) : -1;
  return at < 0 ? 0 : 0x80 + at;
}

function macByte(code: number): number {
  const at = code < 0x80 ? -1 : MAC.indexOf(String.fromCharCode(code));
  return at < 0 ? 0 : 0x80 + at;
}
