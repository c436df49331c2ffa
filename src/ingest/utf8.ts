import { isUtf8 as nodeIsUtf8 } from 'node:buffer';

/** True for bytes that are strict UTF-8. */
export const isUtf8 = (bytes: Uint8Array): boolean => nodeIsUtf8(bytes);

/** How many sequences of several bytes are sound, and how many places are not. */
export function countBrokenUtf8(bytes: Uint8Array): { readonly valid: number; readonly broken: number } {
  let valid = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i];
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(bytes, i);
    if (length > 0) {
      valid++;
      i += length;
      continue;
    }
    broken++;
    i++;
    // The rest of a broken sequence is the same fault.
    while (i < bytes.length && (bytes[i] & 0xc0) === 0x80) i++;
  }
  return { valid, broken };
}

/** Length of the sound sequence at `at`, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  for (let i = 1; i < length; i++) if ((bytes[at + i] & 0xc0) !== 0x80) return 0;
  if (lead === 0xe0 && bytes[at + 1] < 0xa0) return 0;
  if (lead === 0xed && bytes[at + 1] > 0x9f) return 0;
  if (lead === 0xf0 && bytes[at + 1] < 0x90) return 0;
  return lead === 0xf4 && bytes[at + 1] > 0x8f ? 0 : length;
}

/** What bytes look like that are no text: NUL bytes, or many control signs. Looks at the beginning, the middle and the end. */
export function isBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  let nuls = 0;
  let seen = 0;
  const window = 16_384;
  const starts = bytes.length <= window * 3 ? [0] : [0, Math.floor(bytes.length / 2), bytes.length - window];
  const size = bytes.length <= window * 3 ? bytes.length : window;
  for (const start of starts)
    for (let i = start; i < start + size; i++) {
      const byte = bytes[i];
      seen++;
      if (byte === 0) nuls++;
      else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) controls++;
    }
  return seen > 0 && (nuls > Math.max(8, seen * 0.001) || controls > seen * 0.05);
}
