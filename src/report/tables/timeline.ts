import type { TimelineEvent } from '../../model/event.js';
import type { TableDefinition } from '../contract.js';
import { eventsOf } from '../timeline/events-of.js';
import { byTime, TIMELINE_COLUMNS, timelineRow } from '../timeline/table.js';

/** The timeline with all its columns, as `warta timeline` writes it without options. */
export const timeline: TableDefinition = {
  name: 'timeline',
  title: { id: 'Lini masa', en: 'Timeline' },
  columns: TIMELINE_COLUMNS,
  create() {
    const events: TimelineEvent[] = [];
    return {
      add(record) {
        for (const event of eventsOf(record, { statements: 'first' })) events.push(event);
        return [];
      },
      end: () => events.sort(byTime).map(timelineRow),
    };
  },
};
