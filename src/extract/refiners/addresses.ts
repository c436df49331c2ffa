import type { Mention, RejectedMention } from '../../model/mention.js';
import type { Refiner } from '../contract.js';

/** A name inside a web or mail address, a handle or a hashtag names nobody: "kemenkopukm.go.id", "@detikcom". */
export const addresses: Refiner = {
  name: 'addresses',
  refine(proposals, { text }) {
    const { standing, rejected } = proposals;
    if (!standing.some((m) => isPart(text, m))) return proposals;
    const kept: Mention[] = [];
    const lost: RejectedMention[] = [...rejected];
    for (const m of standing) {
      if (isPart(text, m)) lost.push({ mention: m, reason: 'it is part of an address or a handle' });
      else kept.push(m);
    }
    return { standing: kept, rejected: lost };
  },
};

const DOT = 0x2e;
const BLANK = 0x20;

const isPart = (text: string, m: Mention): boolean => m.type !== 'date' && m.type !== 'figure' && inAddress(text, m.start, m.end);

function inAddress(text: string, start: number, end: number): boolean {
  const dotted = text.charCodeAt(end) === DOT;
  // Nearly always blanks and letters stand around a name.
  if (!dotted && text.charCodeAt(start - 1) === BLANK) return false;
  const before = text[start - 1];
  if (before === '@' || before === '#' || before === '_' || (before === '/' && text[start - 2] === '/')) return true;
  if ((before === '.' || before === '/' || before === '-') && /(?:https?:\/\/|www\.)\S*$/.test(text.slice(Math.max(0, start - 120), start)))
    return true;
  // ".go.id" or ".com" right behind; the name itself may be a site ("Kompas.com").
  return (
    dotted &&
    /^\.(?:[a-z]{2,4})(?:\.[a-z]{2})?(?![a-z])/.test(text.slice(end, end + 10)) &&
    !/\.[a-z]+$/i.test(text.slice(start, end)) &&
    /[a-z]$/.test(text.slice(start, end))
  );
}
