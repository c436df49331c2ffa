import type { TimelineEvent } from '../../model/event.js';
import { webAddress, xmlSafe } from '../clean-text.js';
import type { EventFormat } from './contract.js';
import { headline, sourceLine } from './wording.js';

const DAY = 86_400_000;

/** An iCalendar file (RFC 5545). Days and longer stretches are all-day events that block no time; a time without its zone stays local. */
export const ics: EventFormat = {
  name: 'ics',
  extension: 'ics',
  async write(events, { locale }) {
    const { default: ical, ICalEventTransparency } = await import('ical-generator');
    const calendar = ical({
      name: locale === 'id' ? 'Lini masa' : 'Timeline',
      prodId: { company: 'warta', product: 'timeline', language: locale.toUpperCase() },
    });
    for (const e of events) {
      calendar.createEvent({
        id: `${e.id}@warta`,
        // no clock: the stamp is the article's day, else the event's own
        stamp: startOfDay(e.sources[0].published || e.from) ?? startOfDay(e.from)!,
        ...span(e),
        summary: xmlSafe(headline(e)),
        description: xmlSafe(description(e)),
        location: e.places.length === 0 ? null : xmlSafe(e.places.map((p) => p.name).join(', ')),
        url: webAddress(e.sources[0].url) ?? null,
        categories: [{ name: e.kind }],
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    }
    return calendar.toString().replace(/\r?\n?$/, '\r\n');
  },
};

function span(e: TimelineEvent): { start: Date; end: Date; allDay: boolean; floating?: boolean } {
  const clock = /^(\d{2})(?::?(\d{2}))?/.exec(e.time);
  const zone = /(?:[+-]\d{2}:?\d{2}|Z)$/.exec(e.time)?.[0];
  if (clock !== null) {
    const start = new Date(`${e.from}T${clock[1]}:${clock[2] ?? '00'}:00${zone ?? 'Z'}`);
    if (!Number.isNaN(start.getTime())) return { start, end: start, allDay: false, floating: zone === undefined };
  }
  return { start: startOfDay(e.from)!, end: new Date(startOfDay(e.to)!.getTime() + DAY), allDay: true };
}

function startOfDay(date: string): Date | undefined {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? undefined : day;
}

function description(e: TimelineEvent): string {
  const when = [e.mod, e.date, e.time].filter((x) => x !== '').join(' ');
  const quotation = e.quotation === '' ? [] : [`“${e.quotation}”`];
  return [when, ...quotation, ...e.sources.map(sourceLine)].join('\n');
}
