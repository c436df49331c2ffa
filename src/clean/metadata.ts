import { STRENGTH } from './findings.js';
import { isSiteName } from './outlet-index.js';
import type { Reading } from './reading.js';
import { slugWords, titleFromSlug } from './title.js';

/** Fills from the address, and from what the story says of its own reporters, what header and closing left open. The date is left to `link`. */
export function completeMetadata(reading: Reading): void {
  const { found, words } = reading;
  const url = found.get('url');
  if (url !== undefined) {
    const outlet = words.outlets.byAddress(url);
    if (outlet !== undefined) found.set('outlet', outlet.name, STRENGTH.source, { method: 'url', rule: 'address-host' });
    const slug = found.get('title') === undefined ? slugWords(url) : [];
    if (slug.length >= 3)
      found.set('title', titleFromSlug(reading, slug), STRENGTH.address, { method: 'url', rule: 'address-slug', reason: slug.join('-') });
  }
  if (found.get('outlet') === undefined || found.strength('outlet') <= STRENGTH.hint) ownReporter(reading);
}

/** Words after which a site's name in the story is the reporters' own: "kata Feri kepada Kompas.com". */
const TOLD_TO = [
  'kepada ',
  'menjawab ',
  'dihubungi ',
  'ditemui ',
  'diwawancarai ',
  'wartawan ',
  'reporter ',
  'jurnalis ',
  'diterima ',
  'pantauan ',
];

function ownReporter(reading: Reading): void {
  const { text, words } = reading;
  for (const cue of TOLD_TO)
    for (let at = text.indexOf(cue), tries = 0; at >= 0 && tries < 40; at = text.indexOf(cue, at + cue.length), tries++) {
      const start = at + cue.length;
      let end = start;
      while (end < text.length && end - start < 40 && !' \n,;"”()'.includes(text[end])) end++;
      while (end > start && text[end - 1] === '.') end--;
      const name = text.slice(start, end);
      const outlet = isSiteName(name) || /^detik/i.test(name) ? words.outlets.byName(name) : undefined;
      if (outlet === undefined) continue;
      reading.found.set('outlet', outlet.name, STRENGTH.body, { method: 'inferred', rule: 'told-to-outlet', start, end });
      return;
    }
}
