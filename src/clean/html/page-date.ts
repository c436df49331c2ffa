import type { StampReader } from '../stamp.js';

/**
 * A date as markup writes it, made ISO 8601 to the minute: "2016-02-23T14:20:00+07:00", "2015-11-05 T10:08:58Z", "Tue, 10 Jun 2025
 * 12:11:00 +0700". Undefined where no day can be read.
 */
export function pageDate(value: string, stamps: StampReader): string | undefined {
  const text = value.trim().slice(0, 80);
  const stamp = stamps.find(text, 0, text.length);
  if (stamp === undefined) return undefined;
  // Universal time in its strict form is meant; with a blank before the T it is a local clock with a stray Z.
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|\+00:?00)$/.test(text)) return toJakarta(text);
  return stamp.value.replace(/\+00:00$/, text.endsWith('Z') ? '' : '+00:00');
}

/** The same instant by Jakarta's clock, by which Indonesian desks date. */
function toJakarta(text: string): string {
  const instant = Date.parse(text.replace(/\+0000$/, 'Z'));
  if (Number.isNaN(instant)) return text.slice(0, 10);
  return `${new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16)}+07:00`;
}
