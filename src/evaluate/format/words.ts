import type { Finding } from '../contract.js';
import type { FormatContext } from './contract.js';

/** "seeds/a.txt:12:5", as far as it is known; rows and members keep their own names. */
export function placeInWords({ place }: Finding, { relative }: FormatContext): string {
  if (place === undefined) return '';
  const path = place.path === place.file ? relative(place.file) : place.path;
  if (place.line === undefined || path.includes('#')) return path;
  return place.column === undefined ? `${path}:${place.line}` : `${path}:${place.line}:${place.column}`;
}

/** The message with what to do. */
export const withRemedy = ({ message, remedy }: Finding): string => (remedy === undefined ? message : `${message} ${remedy}`);

/** Without characters that XML, a terminal or a CI's log cannot have: control characters, lone surrogates, bidirectional overrides. */
export function plain(text: string): string {
  return Array.from(text, (c) => (isUnsafe(c.codePointAt(0)!) ? '\ufffd' : c)).join('');
}

function isUnsafe(c: number): boolean {
  return (
    (c < 32 && c !== 9 && c !== 10) ||
    (c >= 0x7f && c < 0xa0) ||
    (c >= 0xd800 && c < 0xe000) ||
    c === 0x200e ||
    c === 0x200f ||
    (c >= 0x2028 && c <= 0x202e) ||
    (c >= 0x2066 && c <= 0x2069) ||
    c === 0xfffe ||
    c === 0xffff
  );
}
