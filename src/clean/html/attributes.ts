import { decodeEntities } from './entities.js';

/** Value of an attribute of the tag at source[start, end), decoded; undefined where the tag has none of that name. */
export function attribute(source: string, start: number, end: number, name: string): string | undefined {
  let i = start + 1;
  while (i < end && !isSpace(source.charCodeAt(i))) i++;
  while (i < end) {
    while (i < end && (isSpace(source.charCodeAt(i)) || source[i] === '/')) i++;
    const from = i;
    while (i < end && !isSpace(source.charCodeAt(i)) && source[i] !== '=' && source[i] !== '>') i++;
    if (i === from) {
      i++;
      continue;
    }
    const key = source.slice(from, i);
    let value = '';
    while (i < end && isSpace(source.charCodeAt(i))) i++;
    if (source[i] === '=') {
      i++;
      while (i < end && isSpace(source.charCodeAt(i))) i++;
      const quote = source[i];
      if (quote === '"' || quote === "'") {
        const close = source.indexOf(quote, i + 1);
        const stop = close < 0 || close >= end ? end - 1 : close;
        value = source.slice(i + 1, stop);
        i = stop + 1;
      } else {
        const begin = i;
        while (i < end && !isSpace(source.charCodeAt(i)) && source[i] !== '>') i++;
        value = source.slice(begin, i);
      }
    }
    if (key.length === name.length && key.toLowerCase() === name) return decodeEntities(value);
  }
  return undefined;
}

const isSpace = (code: number): boolean => code <= 0x20;
