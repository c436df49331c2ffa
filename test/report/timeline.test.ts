import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventChooser } from '../../src/report/timeline/choose.js';
import { eventsOf } from '../../src/report/timeline/events-of.js';
import { whenOf } from '../../src/report/timeline/when.js';
import { sample } from '../export/sample.js';
import { article, count, day, person, place, said } from './build.js';

const dated = { statements: 'dated' } as const;
const all = { statements: 'all' } as const;
const what = (events: ReturnType<typeof eventsOf>): string[] => events.map((e) => `${e.date} ${e.who?.name ?? '-'}: ${e.what}`);

describe('values of the calendar', () => {
  it.each([
    ['2023-09-27', 'day', '2023-09-27', '2023-09-27', ''],
    ['2022-04-05T21:08+07:00', 'minute', '2022-04-05', '2022-04-05', '21:08+07:00'],
    ['2022-04-05TMO', 'day', '2022-04-05', '2022-04-05', ''],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', ''],
    ['2023-Q3', 'quarter', '2023-07-01', '2023-09-30', ''],
    ['2023-H2', 'half', '2023-07-01', '2023-12-31', ''],
    ['2020-W53', 'week', '2020-12-28', '2021-01-03', ''],
    ['2021-W01', 'week', '2021-01-04', '2021-01-10', ''],
    ['199', 'decade', '1990-01-01', '1999-12-31', ''],
    ['18', 'century', '1800-01-01', '1899-12-31', ''],
    ['2021-07-03/2021-07-20', 'interval', '2021-07-03', '2021-07-20', ''],
    ['2025-06/2025-07', 'interval', '2025-06-01', '2025-07-31', ''],
  ])('%s is %s from %s to %s', (value, precision, from, to, time) => {
    expect(whenOf(value)).toMatchObject({ precision, from, to, time });
  });

  it.each(['', 'P2Y', 'PT3H', 'PAST_REF', '2023-02-30', '2023-13', '2023-Q5', '2023-W54', '2022/2021', '/2021', 'XXXX-05-01'])(
    '%s is none',
    (value) => {
      expect(whenOf(value)).toBeUndefined();
    },
  );

  it('never ends before it begins, whatever stands there', () => {
    const digits = fc.stringMatching(/^\d{2,4}(-(\d{2}|W\d{2}|Q\d|H\d)(-\d{2})?)?$/);
    fc.assert(
      fc.property(digits, (value) => {
        const when = whenOf(value);
        if (when !== undefined) expect(when.from <= when.to).toBe(true);
      }),
    );
  });
});

describe('statements', () => {
  const record = article(
    'satu',
    [
      '"{q}Harga turun 5 persen,{/}" kata {p}Sari{/} dalam rapat {y}2024{/} di {l}Solo{/}, {d}Senin (3/3/2025){/}.',
      '"{r}Kami pantau,{/}" ujar {p}Sari{/}.',
    ],
    {
      q: said('person:sari', '2025-03-03'),
      p: person('sari'),
      y: day('2024'),
      d: day('2025-03-03'),
      l: place('solo'),
      r: said('person:sari'),
    },
    { published: '2025-03-04' },
  );

  it('take the day of the reporting clause, not the year in it', () => {
    const [event, ...others] = eventsOf(record, dated);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      kind: 'statement',
      date: '2025-03-03',
      basis: 'stated',
      who: { name: 'Sari' },
      what: 'kata Sari dalam rapat 2024 di Solo, Senin (3/3/2025).',
      quotation: 'Harga turun 5 persen',
    });
    expect(event.places.map((p) => p.name)).toEqual(['Solo']);
  });

  it('without a day of their own follow the speaker’s dated one, and say so', () => {
    expect(eventsOf(record, all).map((e) => [e.date, e.basis, e.quotation])).toEqual([
      ['2025-03-03', 'stated', 'Harga turun 5 persen'],
      ['2025-03-03', 'carried', 'Kami pantau'],
    ]);
    expect(eventsOf(record, { statements: 'first' })).toHaveLength(1);
  });

  it('of a speaker without any date have the article’s, once for each speaker', () => {
    const undated = article(
      'dua',
      ['"{q}Satu,{/}" kata {p}Sari{/}.', '"{r}Dua,{/}" kata {p}Sari{/}.', '"{s}Tiga,{/}" kata orang.'],
      { q: said('person:sari'), r: said('person:sari'), s: said(null), p: person('sari') },
      { published: '2025-03-04T10:00+07:00' },
    );
    expect(eventsOf(undated, { statements: 'first' }).map((e) => [e.date, e.time, e.basis, e.quotation])).toEqual([
      ['2025-03-04', '', 'published', 'Satu'],
    ]);
    expect(eventsOf(undated, dated)).toEqual([]);
    expect(eventsOf({ ...undated, metadata: { evidence: {} } }, all)).toEqual([]);
  });

  it('of nobody named have nobody in them', () => {
    const record = article('tiga', ['"{q}Benar,{/}" ujar dia di {o}Kemenko{/}, {d}Jumat{/}.'], {
      q: { ...said(null), cue: { start: 9, end: 13 } },
      o: { type: 'organization', entity: 'organization:kemenko' },
      d: day('2025-03-07'),
    });
    const [event] = eventsOf(record, dated);
    expect([event.kind, event.who]).toEqual(['statement', undefined]);
  });

  it('hold what the words are about, figures and things', () => {
    const [event] = sample.flatMap((r) => eventsOf(r, dated)).filter((e) => e.kind === 'statement');
    expect(event.objects.map((o) => o.name)).toEqual(['Peraturan Menteri Perdagangan Nomor 31 Tahun 2023']);
    expect(event.quotation).toBe(
      'Kami tidak melarang siapa pun berjualan. Yang diatur Permendag Nomor 31 Tahun 2023 adalah cara berdagangnya, bukan orangnya',
    );
  });
});

describe('acts', () => {
  it('are cut at the seam between two dates, each with its own actor', () => {
    const record = article(
      'empat',
      ['{a}Budi{/} meresmikan pasar pada {d}5 April 2022{/}, sementara {b}Citra{/} membuka jembatan pada {e}7 Juni 2022{/}.'],
      {
        a: person('budi'),
        b: person('citra'),
        d: day('2022-04-05'),
        e: day('2022-06-07'),
      },
    );
    expect(what(eventsOf(record, dated))).toEqual([
      '2022-04-05 Budi: Budi meresmikan pasar pada 5 April 2022',
      '2022-06-07 Citra: sementara Citra membuka jembatan pada 7 Juni 2022.',
    ]);
  });

  it('stay whole where a list of dates follows one clause', () => {
    const record = article('lima', ['{a}Budi{/} menang pada {d}2020{/}, {e}2021{/}, dan {f}2022{/}.'], {
      a: person('budi'),
      d: day('2020'),
      e: day('2021'),
      f: day('2022'),
    });
    const events = eventsOf(record, dated);
    expect(events.map((e) => e.date)).toEqual(['2020', '2021', '2022']);
    expect(new Set(events.map((e) => e.what))).toEqual(new Set(['Budi menang pada 2020, 2021, dan 2022.']));
  });

  it('over a range of two dates are one', () => {
    const record = article('enam', ['Pameran berlangsung {d}3 Mei{/} hingga {e}8 Mei 2024{/}.'], {
      d: day('2024-05-03'),
      e: day('2024-05-08'),
    });
    expect(eventsOf(record, dated)).toMatchObject([
      { date: '2024-05-03/2024-05-08', from: '2024-05-03', to: '2024-05-08', precision: 'interval' },
    ]);
  });

  it('with a day and its hour are one', () => {
    const record = article('tujuh', ['Sidang dimulai {d}Minggu{/} mulai {t}pukul 13.00{/}.'], {
      d: day('2024-05-05'),
      t: { type: 'date', timex: 'time', value: '2024-05-05T13:00+07:00' },
    });
    expect(eventsOf(record, dated)).toMatchObject([{ date: '2024-05-05', time: '13:00+07:00', precision: 'minute' }]);
  });

  it('told in a quotation name who tells them', () => {
    const record = article('delapan', ['"{q}Aturan berlaku {d}1 Juli 2024{/},{/}" kata {p}Sari{/}.'], {
      q: said('person:sari'),
      d: day('2024-07-01'),
      p: person('sari'),
    });
    expect(eventsOf(record, dated)).toMatchObject([
      { kind: 'act', date: '2024-07-01', speaker: { name: 'Sari' }, what: 'Aturan berlaku 1 Juli 2024' },
    ]);
    expect(eventsOf(record, dated)[0].who).toBeUndefined();
  });

  it('are not made of durations, unresolved dates, or the dateline', () => {
    const record = article('sembilan', ['{x}Solo, 3 Mei 2024{/} -', 'Selama {p}dua tahun{/}, sejak {u}suatu hari{/}.'], {
      x: { ...day('2024-05-03'), zone: 'dateline' },
      p: { type: 'date', timex: 'duration', value: 'P2Y' },
      u: day(''),
    });
    expect(eventsOf(record, all)).toEqual([]);
  });

  it('give no headline twice', () => {
    const record = article('sepuluh', ['Pasar dibuka {d}3 Mei{/}', '{a}Budi{/} membuka pasar itu pada {e}3 Mei 2024{/}.'], {
      d: { ...day('2024-05-03'), zone: 'title' },
      e: day('2024-05-03'),
      a: person('budi'),
    });
    expect(eventsOf(record, dated).map((e) => e.what)).toEqual(['Budi membuka pasar itu pada 3 Mei 2024.']);
  });

  it('have offsets right beside emoji', () => {
    const record = article('sebelas', ['😀😀 {a}Budi{/} 😀 membuka {n}7 pasar{/} pada {e}3 Mei 2024{/} 😀.'], {
      e: day('2024-05-03'),
      a: person('budi'),
      n: count(7, 'pasar'),
    });
    expect(eventsOf(record, dated)).toMatchObject([{ what: '😀😀 Budi 😀 membuka 7 pasar pada 3 Mei 2024 😀.', figures: ['7 pasar'] }]);
  });

  it('are told of records without their text too, by what marks say', () => {
    const { text: _, ...without } = article('duabelas', ['{a}Budi{/} tiba {e}3 Mei 2024{/}.'], { e: day('2024-05-03'), a: person('budi') });
    expect(eventsOf(without, dated)).toMatchObject([{ date: '2024-05-03', what: '', who: { name: 'Budi' } }]);
  });
});

describe('a choice', () => {
  const chosen = (choice: Parameters<typeof eventChooser>[0]): string[] => {
    const chooser = eventChooser(choice);
    return sample.flatMap((r) => eventsOf(r, { statements: 'first' }).filter(chooser(r))).map((e) => e.date);
  };

  it('by time takes what reaches into the stretch', () => {
    expect(chosen({ from: '2023-09-27', to: '2023-09-27' })).toEqual(['2023-09-27', '2023-09-27']);
    expect(chosen({ from: '2023-08-15', to: '2023-08' })).toEqual(['2023-08', '2023-08']);
    expect(chosen({ to: '2022' })).toEqual(['2022']);
    expect(chosen({ from: '2023-10' })).toEqual(['2023-10-03']);
  });

  it('by person takes name, short name and id', () => {
    const rina = chosen({ person: 'rina wulandari' });
    expect(rina.length).toBeGreaterThan(2);
    expect(chosen({ person: 'person:rina-wulandari' })).toEqual(rina);
    expect(chosen({ person: 'Rina' }).length).toBeGreaterThan(0);
    expect(chosen({ person: 'Siapa Dia' })).toEqual([]);
  });

  it.each([
    'permendag-31-2023',
    'Permendag 31/2023',
    'Permendag Nomor 31 Tahun 2023',
    'Permendag No. 31 Tahun 2023',
    'regulation:permendag-31-2023',
  ])('by regulation takes %s', (regulation) => {
    expect(chosen({ regulation }).length).toBeGreaterThan(0);
    expect(chosen({ regulation: 'permendag-32-2023' })).toEqual([]);
  });
});

it('an act belongs to the regulation of the sentence before', () => {
  const record = article(
    'aturan',
    [
      'Menteri menandatangani {r}Permendag 31/2023{/}.',
      'Aturan ini berlaku {d}26 September 2023{/}.',
      'Pasar dibuka {e}1 Oktober 2023{/}.',
    ],
    {
      r: { type: 'regulation', entity: 'regulation:permendag-31-2023' },
      d: day('2023-09-26'),
      e: day('2023-10-01'),
    },
  );
  const wanted = eventChooser({ regulation: 'permendag-31-2023' })(record);
  expect(
    eventsOf(record, dated)
      .filter(wanted)
      .map((e) => e.date),
  ).toEqual(['2023-09-26']);
});
