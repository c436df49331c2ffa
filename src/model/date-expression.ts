/** Part of a day that a text names: "pagi" morning, "siang" noon, "sore" afternoon, "malam" night, "dini hari" dawn. */
export type DayPart = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'night';
export type DateMod = 'start' | 'mid' | 'end' | 'approx';
/** What a relative expression counts from: publication, or the time that the text spoke of last ("tahun sebelumnya"). */
export type DateOrigin = 'publication' | 'text';

interface ExpressionBase {
  readonly mod?: DateMod;
  /** What the words say of its place against publication: "lalu" past, "mendatang" future. */
  readonly direction?: 'past' | 'future';
}

/** A time of the clock that a text gives with a day or alone: "pukul 17.00 WIB". */
export interface ClockParts {
  readonly hour?: number;
  readonly minute?: number;
  /** "+07:00" (WIB), "+08:00" (WITA), "+09:00" (WIT); absent where the text names none or only "waktu setempat". */
  readonly offset?: string;
}

/** A date by its parts, any of which may be missing: "Rabu (6/9)", "Oktober 2021", "triwulan II 2023", "17.00 WIB". */
export interface CalendarExpression extends ExpressionBase, ClockParts {
  readonly kind: 'calendar';
  readonly year?: number;
  readonly half?: 1 | 2;
  readonly quarter?: 1 | 2 | 3 | 4;
  /** 1 to 12; a misprint beside a weekday may be more ("Jumat (20/19/2019)"). */
  readonly month?: number;
  /** "pekan ketiga Juni": 3. The last one is -1. */
  readonly weekOfMonth?: number;
  readonly day?: number;
  /** ISO: Monday 1 … Sunday 7. */
  readonly weekday?: number;
  readonly part?: DayPart;
  /** "1990-an" is 199. */
  readonly decade?: number;
  /** "abad ke-19" is 18: the years 18xx. */
  readonly century?: number;
}

/**
 * A stretch counted from an origin: "kemarin" is day -1, "pekan lalu" week -1, "tahun ini" year 0, "Senin pekan lalu" week -1 with
 * a weekday, "Mei tahun lalu" year -1 with a month, "kuartal yang sama tahun sebelumnya" year -1 from the text, the same quarter.
 */
export interface RelativeExpression extends ExpressionBase, ClockParts {
  readonly kind: 'relative';
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';
  readonly amount: number;
  /** Publication where left out. */
  readonly from?: DateOrigin;
  /** The part of the origin's date that stays: "bulan yang sama tahun lalu". */
  readonly same?: 'day' | 'month' | 'quarter' | 'half';
  readonly weekday?: number;
  readonly weekOfMonth?: number;
  readonly half?: 1 | 2;
  readonly quarter?: 1 | 2 | 3 | 4;
  readonly month?: number;
  readonly day?: number;
  readonly part?: DayPart;
}

export interface RangeExpression extends ExpressionBase {
  readonly kind: 'range';
  readonly from: DateExpression;
  readonly to: DateExpression;
}

/** "dua tahun" P2Y; "per bulan" is a set P1M. Values are ISO 8601 durations; two joined by "/" are a range ("2-3 tahun"). */
export interface DurationExpression extends ExpressionBase {
  readonly kind: 'duration' | 'set';
  readonly value: string;
  /** "tiga bulan terakhir": the stretch ends (past) or begins (future) at publication. */
  readonly anchored?: 'past' | 'future';
}

/** "H-7 Lebaran": days from a holiday of the facts, by its id. */
export interface HolidayExpression extends ExpressionBase {
  readonly kind: 'holiday';
  readonly holiday: string;
  readonly days: number;
  readonly year?: number;
}

export type DateExpression = CalendarExpression | RelativeExpression | RangeExpression | DurationExpression | HolidayExpression;
