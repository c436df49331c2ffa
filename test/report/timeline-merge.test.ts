import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../src/report/timeline/events-of.js';
import { mergeEvents } from '../../src/report/timeline/merge.js';
import { byTime, TIMELINE_COLUMNS, timelineRow } from '../../src/report/timeline/table.js';
import { sample } from '../export/sample.js';
import { article, day, person } from './build.js';

const dated = { statements: 'dated' } as const;

describe('merging', () => {
  const events = sample.flatMap((r) => eventsOf(r, { statements: 'first' })).sort(byTime);

  it('makes one row of one event, with its sources, the earliest first', () => {
    const merged = mergeEvents(events);
    expect(merged.length).toBe(events.length - 2);
    const statement = merged.find((e) => e.date === '2023-09-27')!;
    expect(statement.sources.map((s) => s.outlet)).toEqual(['Kabar Pagi', 'Warta Bengawan']);
    const row = timelineRow(statement);
    expect(row[TIMELINE_COLUMNS.findIndex((c) => c.key === 'sources')]).toBe(2);
    expect(row[TIMELINE_COLUMNS.findIndex((c) => c.key === 'source')]).toBe(
      'kabar-pagi/pasar-digital.txt:10; warta-bengawan/pedagang-solo.txt:7',
    );
  });

  it('keeps different acts of one day, and never merges within an article', () => {
    const marks = { a: person('budi'), d: day('2024-05-03'), e: day('2024-05-03') };
    const one = article(
      'satu',
      ['{a}Budi{/} membuka pasar ikan pada {d}3 Mei 2024{/}.', '{a}Budi{/} membuka pasar ikan itu lagi pada {e}3 Mei 2024{/} sore.'],
      marks,
    );
    const two = article('dua', ['{a}Budi{/} meninjau banjir besar di utara {d}3 Mei 2024{/}.'], marks);
    const events = [one, two].flatMap((r) => eventsOf(r, dated));
    expect(events).toHaveLength(3);
    expect(mergeEvents(events)).toHaveLength(3);
  });

  it('gives the same in any order of articles', () => {
    const ids = (list: typeof events): string[] => mergeEvents([...list].sort(byTime)).map((e) => e.id);
    expect(ids([...events].reverse())).toEqual(ids(events));
  });
});
