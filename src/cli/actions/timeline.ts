import { WartaError } from '../../errors.js';
import { EVENT_FORMATS } from '../../export/events/index.js';
import { TABLE_FORMATS } from '../../export/tables/index.js';
import type { TimelineEvent } from '../../model/event.js';
import type { Cell } from '../../model/table.js';
import { eventChooser } from '../../report/timeline/choose.js';
import { eventsOf } from '../../report/timeline/events-of.js';
import { mergeEvents } from '../../report/timeline/merge.js';
import { byTime, TIMELINE_COLUMNS, timelineRow } from '../../report/timeline/table.js';
import { sortedOnDisk } from '../../store/sorted-on-disk.js';
import { writeOutput } from '../output.js';
import { readRecords } from '../records.js';
import { formatName, tableFormat, writeTable } from './table-output.js';

/** Options of `warta timeline`, as given. */
export interface TimelineOptions {
  format?: string;
  output?: string;
  from?: string;
  to?: string;
  person?: string;
  regulation?: string;
  merge?: true;
  statements: 'dated' | 'first' | 'all';
  columns?: string;
  profile: 'data' | 'excel';
  locale: 'id' | 'en';
}

/** Gathers the events of all records, in order of time, and writes them. */
export async function timeline(paths: readonly string[], options: TimelineOptions): Promise<void> {
  const name = formatName(options.format, options.output, [...TABLE_FORMATS, ...EVENT_FORMATS]);
  for (const key of ['from', 'to'] as const) checkDate(options[key], `--${key}`);
  const sorted = sortedOnDisk(eventsBehind(paths, options), byTime);
  const events = options.merge === true ? mergedDayByDay(sorted) : sorted;
  const special = EVENT_FORMATS.find((f) => f.name === name);
  if (special !== undefined) return writeOutput(once(special.write(await all(events), options)), options.output);
  const head = { name: 'timeline', title: { id: 'Lini masa', en: 'Timeline' }, columns: TIMELINE_COLUMNS };
  await writeTable(tableFormat(name), head, rows(events), options);
}

type EventsOptions = Pick<TimelineOptions, 'from' | 'to' | 'person' | 'regulation' | 'statements'>;

async function* eventsBehind(paths: readonly string[], options: EventsOptions): AsyncGenerator<TimelineEvent> {
  const chooser = eventChooser(options);
  for await (const record of readRecords(paths)) {
    const wanted = chooser(record);
    for (const event of eventsOf(record, options)) if (wanted(event)) yield event;
  }
}

/** Events that are merged begin on one day: no more than one day's are held. */
async function* mergedDayByDay(sorted: AsyncIterable<TimelineEvent>): AsyncGenerator<TimelineEvent> {
  let day: TimelineEvent[] = [];
  for await (const event of sorted) {
    if (day.length > 0 && day[0].from !== event.from) {
      yield* mergeEvents(day);
      day = [];
    }
    day.push(event);
  }
  yield* mergeEvents(day);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function checkDate(value: string | undefined, option: string): void {
  if (value === undefined || /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)) return;
  throw new WartaError('cli/date', `${option} takes a day, month or year, not "${value}".`, {
    remedy: 'Write 2023-09-06, 2023-09 or 2023.',
  });
}

/** The rows of a timeline, in order of time: what does not fit into memory waits on the disk. */
export const timelineRows = (paths: readonly string[], options: EventsOptions): AsyncGenerator<Cell[]> =>
  rows(sortedOnDisk(eventsBehind(paths, options), byTime));

async function* rows(events: AsyncIterable<TimelineEvent>) {
  for await (const event of events) yield timelineRow(event);
}

async function* once(text: Promise<string>) {
  yield await text;
}
