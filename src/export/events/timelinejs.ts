import type { TimelineEvent } from '../../model/event.js';
import { escapeXml, webAddress } from '../clean-text.js';
import type { EventFormat } from './contract.js';
import { headline, sourceLine } from './wording.js';

/** The JSON that Knight Lab's TimelineJS3 reads. Its texts are HTML, so all of an article is escaped. */
export const timelinejs: EventFormat = {
  name: 'timelinejs',
  extension: 'json',
  async write(events, { locale }) {
    const title = { text: { headline: locale === 'id' ? 'Lini masa' : 'Timeline', text: '' } };
    return `${JSON.stringify({ title, events: events.map(slide) }, null, 1)}\n`;
  },
};

/** Kinds of dates that TimelineJS cannot write itself. */
const IN_WORDS = new Set(['week', 'quarter', 'half', 'decade', 'century']);

function slide(e: TimelineEvent): object {
  const quotation = e.quotation === '' ? '' : `<blockquote>${escapeXml(e.quotation)}</blockquote>`;
  const sources = e.sources.map((s) => {
    const url = webAddress(s.url);
    const text = escapeXml(sourceLine(s));
    return `<li>${url === undefined ? text : `<a href="${escapeXml(url)}">${text}</a>`}</li>`;
  });
  return {
    unique_id: e.id.replace(/[^\w-]/g, '-'),
    start_date: startDate(e),
    ...(e.from === e.to || e.precision === 'month' || e.precision === 'year' ? {} : { end_date: parts(e.to) }),
    ...(IN_WORDS.has(e.precision) || e.mod !== '' ? { display_date: [e.mod, e.date].filter((x) => x !== '').join(' ') } : {}),
    group: e.kind,
    text: { headline: escapeXml(headline(e)), text: `${quotation}<ul>${sources.join('')}</ul>` },
  };
}

function startDate(e: TimelineEvent): Record<string, number> {
  const day = parts(e.from);
  if (e.precision === 'year') return { year: day.year };
  if (e.precision === 'month') return { year: day.year, month: day.month };
  const clock = /^(\d{2}):?(\d{2})?/.exec(e.time);
  return clock === null ? day : { ...day, hour: Number(clock[1]), minute: Number(clock[2] ?? 0) };
}

function parts(day: string): { year: number; month: number; day: number } {
  const [year, month, date] = day.split('-').map(Number);
  return { year, month, day: date };
}
