import type { Analysis } from '../../model/analysis.js';
import type { TimelineEvent } from '../../model/event.js';
import { foldName } from '../../text/slug.js';

/** Which events are wanted; what is left out wants all. */
export interface EventChoice {
  /** First and last day, ISO, may be a month or year. An event that reaches into the stretch counts. */
  readonly from?: string;
  readonly to?: string;
  /** A person's name, alias or id: events in which the person acts, speaks or is named. */
  readonly person?: string;
  /** A citation ("permendag-31-2023", "Permendag 31/2023") or nickname ("UU ITE"). */
  readonly regulation?: string;
}

/** Makes the test for one record's events: names are looked up in the record's own entities. */
export function eventChooser(choice: EventChoice): (record: Analysis) => (event: TimelineEvent) => boolean {
  const person = choice.person === undefined ? undefined : foldName(choice.person);
  const regulation = choice.regulation === undefined ? undefined : foldCitation(choice.regulation);
  const to = choice.to === undefined ? undefined : `${choice.to}\uffff`;
  return (record) => {
    const people = person === undefined ? undefined : idsOf(record, 'person', (name) => foldName(name) === person);
    const regulations = regulation === undefined ? undefined : idsOf(record, 'regulation', (name) => foldCitation(name) === regulation);
    return (event) => {
      if (choice.from !== undefined && event.to < choice.from) return false;
      if (to !== undefined && event.from > to) return false;
      if (people !== undefined && !event.people.some((id) => people.has(id))) return false;
      return regulations === undefined || event.regulations.some((id) => regulations.has(id));
    };
  };
}

function idsOf(record: Analysis, type: string, matches: (name: string) => boolean): Set<string> {
  const ids = new Set<string>();
  for (const e of record.entities) {
    if (e.type !== type) continue;
    if (matches(e.name) || matches(e.id) || matches(e.id.slice(e.id.indexOf(':') + 1)) || e.aliases.some(matches)) ids.add(e.id);
  }
  return ids;
}

/** "Permendag Nomor 31 Tahun 2023", "Permendag No. 31/2023" and "permendag-31-2023" are one. */
const foldCitation = (name: string): string =>
  foldName(name.replace(/^regulation:/, ''))
    .split(' ')
    .filter((word) => word !== 'nomor' && word !== 'no' && word !== 'tahun')
    .join(' ');
