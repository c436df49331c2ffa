import type { TimelineEvent } from '../../model/event.js';
import { escapeXml, webAddress } from '../clean-text.js';
import type { EventFormat } from './contract.js';
import { headline, sourceLine } from './wording.js';

const STYLE = `
:root { color-scheme: light dark; --line: #8884; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
h2 { border-bottom: 1px solid var(--line); font-size: 1.1rem; margin: 2rem 0 .5rem; }
ol { list-style: none; margin: 0; padding: 0; }
li.event { border-left: 3px solid var(--line); display: grid; gap: 0 1rem; grid-template-columns: 9rem 1fr; padding: .5rem 0 .5rem 1rem; }
li.statement { border-left-color: #2a7de1; }
.when { font-variant-numeric: tabular-nums; }
blockquote { border-left: 1px solid var(--line); margin: .25rem 0; padding-left: .75rem; }
.sources { font-size: .85rem; opacity: .8; overflow-wrap: anywhere; }
@media (max-width: 40rem) { li.event { grid-template-columns: 1fr; } }
@media print { li.event { break-inside: avoid; } }
`;

/** A page to read and print: no scripts, nothing fetched, all of the articles' text escaped. */
export const html: EventFormat = {
  name: 'html',
  extension: 'html',
  async write(events, { locale }) {
    const title = locale === 'id' ? 'Lini masa' : 'Timeline';
    const policy = "default-src 'none'; style-src 'unsafe-inline'";
    const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${title}</title><style>${STYLE}</style>`;
    const body = months(events).map(([month, list]) => `<h2>${escapeXml(month)}</h2>\n<ol>\n${list.map(item).join('')}</ol>\n`);
    return `<!doctype html>\n<html lang="${locale}">\n<head>${head}</head>\n<body>\n<h1>${title}</h1>\n${body.join('')}</body>\n</html>\n`;
  },
};

/** Events by the month (or coarser date) in which they begin, in their order. */
function months(events: readonly TimelineEvent[]): [string, TimelineEvent[]][] {
  const groups = new Map<string, TimelineEvent[]>();
  for (const e of events) {
    const key = e.precision === 'year' || e.precision === 'decade' || e.precision === 'century' ? e.date : e.from.slice(0, 7);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [e]);
    else group.push(e);
  }
  return [...groups];
}

function item(e: TimelineEvent): string {
  const when = [e.mod, e.date, e.time].filter((x) => x !== '').join(' ');
  const quotation = e.quotation === '' || e.what === '' ? '' : `<blockquote>${escapeXml(e.quotation)}</blockquote>`;
  const sources = e.sources.map((s) => {
    const url = webAddress(s.url);
    const text = escapeXml(sourceLine(s));
    return url === undefined ? text : `<a href="${escapeXml(url)}" rel="noopener noreferrer">${text}</a>`;
  });
  return `<li class="event ${e.kind}"><span class="when">${escapeXml(when)}</span><div><div>${escapeXml(headline(e))}</div>${quotation}<div class="sources">${sources.join('<br>')}</div></div></li>\n`;
}
