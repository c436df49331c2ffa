import type { EventSource, TimelineEvent } from '../../model/event.js';

/** Who did or said what, in one line. */
export function headline(e: TimelineEvent): string {
  const who = e.who === undefined ? e.post : e.post === '' ? e.who.name : `${e.who.name} (${e.post})`;
  const what = e.what !== '' ? e.what : e.quotation;
  return who === '' ? what : `${who}: ${what}`;
}

/** Where it is told, in one line. */
export const sourceLine = (s: EventSource): string =>
  [s.outlet, s.title, s.published.slice(0, 10), `${s.path}:${s.line}`].filter((part) => part !== '').join(' · ');
