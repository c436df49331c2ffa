/** Part of a day that a text names: "pagi" morning, "siang" noon, "sore" afternoon, "malam" night, "dini hari" dawn. */
export type DayPart = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'night';
export type DateMod = 'start' | 'mid' | 'end' | 'approx';

interface ExpressionBase {
  readonly mod?: DateMod;
  /** What the words say of its place against publication: "lalu" past, "mendatang" future. */
  readonly direction?: 'past' | 'future';
}

/** A date by its parts, any of which may be missing: "Rabu (6/9)", "Oktober 2021", "triwulan II 2023", "17.00 WIB". */
export interface CalendarExpression extends ExpressionBase {
  readonly kind: 'calendar';
  readonly year?: number;
  readonly half?: 1 | 2;
  readonly quarter?: 1 | 2 | 3 | 4;
  readonly month?: number;
  readonly day?: number;
  /** ISO: Monday 1 … Sunday 7. */
  readonly weekday?: number;
  readonly hour?: number;
  readonly minute?: number;
  /** "+07:00" (WIB), "+08:00" (WITA), "+09:00" (WIT). */
  readonly offset?: string;
  readonly part?: DayPart;
  /** "1990-an" is 199. */
  readonly decade?: number;
}

/** A stretch counted from publication: "kemarin" is day -1, "pekan lalu" week -1, "tahun ini" year 0, "Senin pekan lalu" week -1 with a weekday. */
export interface RelativeExpression extends ExpressionBase {
  readonly kind: 'relative';
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade';
  readonly amount: number;
  readonly weekday?: number;
  readonly month?: number;
  readonly day?: number;
  readonly part?: DayPart;
}

export interface RangeExpression extends ExpressionBase {
  readonly kind: 'range';
  readonly from: DateExpression;
  readonly to: DateExpression;
}

/** "dua tahun" P2Y; "per bulan" is a set P1M. Values are ISO 8601 durations. */
export interface DurationExpression extends ExpressionBase {
  readonly kind: 'duration' | 'set';
  readonly value: string;
  /** "tiga bulan terakhir": the stretch ends (past) or begins (future) at publication. */
  readonly anchored?: 'past' | 'future';
}

/** "H-7 Lebaran": days from a holiday of the facts. */
export interface HolidayExpression extends ExpressionBase {
  readonly kind: 'holiday';
  readonly holiday: string;
  readonly days: number;
  readonly year?: number;
}

export type DateExpression =
  | CalendarExpression
  | RelativeExpression
  | RangeExpression
  | DurationExpression
  | HolidayExpression;
