import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveDate, resolveExpression } from '../../src/link/resolve-date.js';
import { civil, dayNumber, daysInMonth, isoDay, isoWeek, parseDay, weekdayOf } from '../../src/link/resolve-date-days.js';
import type { DateExpression } from '../../src/model/date-expression.js';

const on = (published: string) => (e: DateExpression) => resolveDate(e, { published });

describe('the calendar', () => {
  it('counts days there and back, weekdays and weeks as the host does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const [y, m, d] = civil(day);
        const host = new Date(day * 86_400_000);
        expect([y, m, d]).toEqual([host.getUTCFullYear(), host.getUTCMonth() + 1, host.getUTCDate()]);
        expect(dayNumber(y, m, d)).toBe(day);
        expect(weekdayOf(day)).toBe(host.getUTCDay() || 7);
        expect(daysInMonth(y, m)).toBe(new Date(Date.UTC(y, m, 0)).getUTCDate());
      }),
    );
  });

  it.each([
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2025-06-01', '2025-W22'],
    ['2018-12-31', '2019-W01'],
  ])('%s lies in %s', (day, week) => {
    const { year, month, day: d } = parseDay(day)!;
    expect(isoWeek(dayNumber(year, month!, d!))).toBe(week);
  });

  it('reads a stated day as precise as it is', () => {
    expect(parseDay('2022-04-05T21:08+07:00')).toEqual({ year: 2022, month: 4, day: 5 });
    expect(parseDay('2023-07')).toEqual({ year: 2023, month: 7 });
    expect(parseDay('2023')).toEqual({ year: 2023 });
    expect(parseDay('2023-02-30')).toBeUndefined();
    expect(parseDay('kemarin')).toBeUndefined();
    expect(parseDay(undefined)).toBeUndefined();
  });
});

describe('a day without a year', () => {
  it.each([
    ['2025-01-03', 12, 29, '2024-12-29'],
    ['2025-12-29', 1, 3, '2026-01-03'],
    ['2025-06-18', 6, 20, '2025-06-20'],
    ['2025-06-18', 3, 1, '2025-03-01'],
    ['2025-10-01', 12, 12, '2025-12-12'],
    ['2025-03-01', 12, 12, '2024-12-12'],
  ])('published %s, %i/%i is %s', (published, month, day, value) => {
    expect(on(published)({ kind: 'calendar', month, day }).value).toBe(value);
  });

  it('goes where the words or the tense point', () => {
    const day: DateExpression = { kind: 'calendar', month: 3, day: 1 };
    expect(resolveDate(day, { published: '2025-06-18' }, { tense: 'future' }).value).toBe('2026-03-01');
    expect(on('2025-06-18')({ ...day, direction: 'future' }).value).toBe('2026-03-01');
    expect(on('2025-02-20')({ ...day, direction: 'past' }).value).toBe('2024-03-01');
  });

  it('takes the year that its weekday fits', () => {
    expect(on('2020-01-10')({ kind: 'calendar', month: 7, day: 26, weekday: 5 }).value).toBe('2019-07-26');
  });

  it('says which parts are implied', () => {
    expect(on('2025-06-18')({ kind: 'calendar', month: 6, day: 17, weekday: 2 })).toEqual({
      timex: 'date',
      value: '2025-06-17',
      edtf: '2025-06-17',
      implied: ['year'],
      interval: ['2025-06-17', '2025-06-17'],
    });
    expect(on('2025-06-18')({ kind: 'calendar', weekday: 5 }).implied).toEqual(['year', 'month', 'day']);
    expect(on('2025-06-18')({ kind: 'calendar', year: 2024, month: 5 }).implied).toBeUndefined();
  });
});

describe('a bare weekday', () => {
  it.each([
    ['2025-06-18', 3, '2025-06-18'],
    ['2025-06-18', 2, '2025-06-17'],
    ['2025-06-18', 4, '2025-06-12'],
  ])('published %s, weekday %i is the last one, %s', (published, weekday, value) => {
    expect(on(published)({ kind: 'calendar', weekday }).value).toBe(value);
  });

  it('is never today with "lalu" or "mendatang"', () => {
    expect(on('2025-06-18')({ kind: 'calendar', weekday: 3, direction: 'past' }).value).toBe('2025-06-11');
    expect(on('2025-06-18')({ kind: 'calendar', weekday: 3, direction: 'future' }).value).toBe('2025-06-25');
  });

  it('lies within a week of publication, on its weekday', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000, max: 22_000 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(undefined, 'future' as const),
        (day, weekday, tense) => {
          const { stretch } = resolveExpression({ kind: 'calendar', weekday }, { published: isoDay(day) }, { tense });
          expect(weekdayOf(stretch!.first)).toBe(weekday);
          expect(Math.abs(stretch!.first - day)).toBeLessThan(7);
          expect(tense === 'future' ? stretch!.first >= day : stretch!.first <= day).toBe(true);
        },
      ),
    );
  });
});

describe('a weekday that contradicts its date', () => {
  const mismatch = (published: string | undefined, weekday: number, day: number, month: number, year?: number, tense?: 'future') =>
    resolveExpression({ kind: 'calendar', weekday, day, month, year }, { published }, { tense });

  it.each([
    // A slip of a day or two: the nearest such weekday.
    ['2025-11-03', 7, 1, 11, 2025, '2025-11-02'],
    ['2019-09-17', 1, 15, 9, 2019, '2019-09-16'],
    // The month of last time.
    ['2019-09-19', 4, 19, 8, 2019, '2019-09-19'],
    ['2025-11-04', 2, 4, 10, 2025, '2025-11-04'],
    // The year of last time.
    ['2019-09-18', 3, 18, 9, 2018, '2019-09-18'],
    ['2019-09-17', 1, 16, 9, 2017, '2019-09-16'],
    // One digit.
    ['2019-09-19', 4, 29, 9, 2019, '2019-09-19'],
    // Soon: tomorrow, and next Sunday.
    ['2015-08-25', 3, 25, 8, 2015, '2015-08-26'],
    ['2025-06-19', 7, 23, 6, 2025, '2025-06-22'],
    // Days and years that the calendar does not have.
    ['2019-09-20', 5, 20, 19, 2019, '2019-09-20'],
    ['2025-06-18', 3, 31, 6, 2025, '2025-06-18'],
    ['2019-09-16', 1, 16, 9, 3019, '2019-09-16'],
  ])('published %s: weekday %i, %i/%i/%i is %s', (published, weekday, day, month, year, value) => {
    const r = mismatch(published, weekday, day, month, year);
    expect(r.value.value).toBe(value);
    expect(r.mismatch?.weekday).toBe(weekday);
  });

  it('keeps the date as written where publication proves nothing', () => {
    const far = mismatch('2019-09-10', 7, 26, 2, 2019);
    expect([far.value.value, far.mismatch?.likely]).toEqual(['2019-02-26', undefined]);
    const unknown = mismatch(undefined, 7, 1, 11, 2025);
    expect([unknown.value.value, unknown.mismatch?.likely]).toEqual(['2025-11-01', undefined]);
  });

  it('is silent where they agree', () => {
    expect(mismatch('2025-11-03', 6, 1, 11, 2025).mismatch).toBeUndefined();
    expect(mismatch('2025-11-03', 6, 1, 11).mismatch).toBeUndefined();
  });
});

describe('values', () => {
  const at = on('2025-06-18');

  it.each<[DateExpression, string, string, [string, string]]>([
    [{ kind: 'relative', unit: 'week', amount: -1 }, '2025-W24', '2025-06-09/2025-06-15', ['2025-06-09', '2025-06-15']],
    [{ kind: 'relative', unit: 'month', amount: 1 }, '2025-07', '2025-07', ['2025-07-01', '2025-07-31']],
    [{ kind: 'relative', unit: 'quarter', amount: -1 }, '2025-Q1', '2025-01/2025-03', ['2025-01-01', '2025-03-31']],
    [{ kind: 'relative', unit: 'half', amount: 0 }, '2025-H1', '2025-01/2025-06', ['2025-01-01', '2025-06-30']],
    [{ kind: 'relative', unit: 'year', amount: -1, month: 5 }, '2024-05', '2024-05', ['2024-05-01', '2024-05-31']],
    [{ kind: 'relative', unit: 'decade', amount: -1 }, '201', '201X', ['2010-01-01', '2019-12-31']],
    [{ kind: 'calendar', decade: 199 }, '199', '199X', ['1990-01-01', '1999-12-31']],
    [{ kind: 'calendar', century: 18 }, '18', '18XX', ['1800-01-01', '1899-12-31']],
    [{ kind: 'calendar', year: 2023, quarter: 3 }, '2023-Q3', '2023-07/2023-09', ['2023-07-01', '2023-09-30']],
    [{ kind: 'calendar', month: 6, weekOfMonth: 3, year: 2025 }, '2025-W25', '2025-06-16/2025-06-22', ['2025-06-16', '2025-06-22']],
    [
      {
        kind: 'range',
        from: { kind: 'calendar', month: 7, day: 3 },
        to: { kind: 'calendar', month: 7, day: 20 },
        direction: 'future',
      },
      '2025-07-03/2025-07-20',
      '2025-07-03/2025-07-20',
      ['2025-07-03', '2025-07-20'],
    ],
    [
      {
        kind: 'range',
        from: { kind: 'calendar', month: 12, day: 30, year: 2024 },
        to: { kind: 'calendar', month: 1, day: 2 },
      },
      '2024-12-30/2025-01-02',
      '2024-12-30/2025-01-02',
      ['2024-12-30', '2025-01-02'],
    ],
  ])('%j is %s', (e, value, edtf, interval) => {
    expect(at(e)).toMatchObject({ value, edtf, interval });
  });

  it('gives a clock time its zone, and says where that is implied', () => {
    expect(at({ kind: 'calendar', hour: 10, minute: 0, offset: '+08:00' })).toMatchObject({
      timex: 'time',
      value: '2025-06-18T10:00+08:00',
      edtf: '2025-06-18T10:00:00+08:00',
    });
    expect(at({ kind: 'calendar', hour: 17, minute: 5 }).implied).toContain('offset');
  });

  it('anchors a stretch that ends or begins now', () => {
    expect(at({ kind: 'duration', value: 'P3M', anchored: 'past' })).toEqual({
      timex: 'duration',
      value: 'P3M',
      edtf: '2025-03-18/2025-06-18',
      interval: ['2025-03-18', '2025-06-18'],
    });
    expect(on('2025-03-31')({ kind: 'duration', value: 'P1M', anchored: 'past' }).interval).toEqual(['2025-02-28', '2025-03-31']);
    expect(at({ kind: 'set', value: 'P1Y' })).toEqual({ timex: 'set', value: 'P1Y' });
  });

  it('counts from what the text spoke of last', () => {
    const context = resolveExpression({ kind: 'calendar', year: 2025, quarter: 1 }, {}).stretch;
    const e: DateExpression = { kind: 'relative', unit: 'year', amount: -1, from: 'text', same: 'quarter' };
    expect(resolveDate(e, { published: '2025-06-18' }, { context }).value).toBe('2024-Q1');
    expect(
      resolveDate(
        { kind: 'relative', unit: 'day', amount: 1, from: 'text' },
        { published: '2025-06-18' },
        { contextDay: dayNumber(2025, 6, 10) },
      ).value,
    ).toBe('2025-06-11');
  });

  it('counts from a feast of the facts', () => {
    const holiday = (id: string, year: number) => (id === 'holiday:x' && year === 2025 ? '2025-03-31' : undefined);
    expect(resolveDate({ kind: 'holiday', holiday: 'holiday:x', days: -7 }, { published: '2025-03-20' }, { holiday }).value).toBe(
      '2025-03-24',
    );
    expect(
      resolveDate({ kind: 'holiday', holiday: 'holiday:x', days: -7, year: 2024 }, { published: '2025-03-20' }, { holiday }).value,
    ).toBe('');
  });

  it('leaves open what the article does not fix', () => {
    for (const e of [
      { kind: 'calendar', weekday: 5 },
      { kind: 'calendar', month: 6, day: 5 },
      { kind: 'relative', unit: 'year', amount: 0 },
    ] as const)
      expect(resolveDate(e, {}).value).toBe('');
    expect(resolveDate({ kind: 'calendar', year: 2020 }, {}).value).toBe('2020');
    expect(resolveDate({ kind: 'relative', unit: 'year', amount: -1 }, { published: '2023-07' }).value).toBe('2022');
    expect(resolveDate({ kind: 'relative', unit: 'day', amount: 0 }, { published: '2023-07' }).value).toBe('');
  });

  it('does not depend on the host: the same value in any time zone', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Kiritimati';
    const there = at({ kind: 'relative', unit: 'day', amount: -1 });
    process.env.TZ = zone;
    expect(there.value).toBe('2025-06-17');
  });
});
