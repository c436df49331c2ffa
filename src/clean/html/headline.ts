import { foldText } from '../fold.js';
import { isSiteName } from '../outlet-index.js';
import type { CleanVocabulary } from '../vocabulary.js';
import type { PageFields } from './page-fields.js';
import type { PageText } from './page-text.js';

/** A page's headline, and where it stands in the text (-1 where only the head has it). */
export interface Headline {
  readonly title: string | undefined;
  readonly start: number;
  readonly rule: string;
}

/**
 * The heading that the page's head agrees with ("… - ANTARA News" in the title, the headline alone in the h1); else what the head
 * says without the site's name; else the first long heading.
 */
export function headlineOf(page: PageText, fields: PageFields, words: CleanVocabulary): Headline {
  const headings = page.headings.map((h) => ({ ...h, text: page.text.slice(h.start, h.end).replace(/\s+/g, ' ').trim() }));
  const folded = headings.map((h) => foldText(h.text));
  for (const said of fields.titles.map(foldText)) {
    const exact = folded.indexOf(said);
    if (exact >= 0) return { title: headings[exact].text, start: headings[exact].start, rule: 'page-heading' };
  }
  let best = -1;
  for (const said of fields.titles.map(foldText))
    folded.forEach((f, i) => {
      const agrees =
        f.includes(' ') && f.length >= said.length * 0.4 && (said.startsWith(f) || said.endsWith(f) || said.includes(` ${f} `));
      if (agrees && (best < 0 || f.length > folded[best].length)) best = i;
    });
  if (best >= 0) return { title: headings[best].text, start: headings[best].start, rule: 'page-heading' };
  if (fields.titles.length > 0) return { title: withoutSite(fields.titles[0], fields, words), start: -1, rule: 'page-head' };
  const first = headings.find((h) => h.level <= 2 && h.text.split(' ').length >= 4) ?? headings[0];
  return { title: first?.text, start: first?.start ?? -1, rule: 'first-heading' };
}

/** A head's title without what names the site: "… - Kompas.com Regional", "KapanLagi.com: …", "… | Republika Online". */
function withoutSite(title: string, fields: PageFields, words: CleanVocabulary): string {
  const parts = title.split(/ [-–—|»:]+ |: (?=\p{Lu})/u);
  if (parts.length < 2) return title;
  const isSite = (part: string): boolean =>
    words.outlets.byName(part) !== undefined ||
    foldText(part) === foldText(fields.siteName ?? '-') ||
    part.split(' ').some((w) => isSiteName(w) && words.outlets.byName(w) !== undefined);
  let from = 0;
  let to = parts.length;
  while (to - from > 1 && isSite(parts[to - 1])) to--;
  while (to - from > 1 && isSite(parts[from])) from++;
  if (from === 0 && to === parts.length) return title;
  const start = from === 0 ? 0 : title.indexOf(parts[from]);
  const last = parts[to - 1];
  return title.slice(start, title.indexOf(last, start) + last.length).trim();
}
