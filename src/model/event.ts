/** A thing by its id and its name for people. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Where an event is told. */
export interface EventSource {
  /** The record's id. */
  readonly document: string;
  readonly path: string;
  /** Line of `path`'s text, from 1. */
  readonly line: number;
  readonly outlet: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  /** Path of the report that this one copies; "" where it copies none. */
  readonly copyOf: string;
}

/** How fine a date is known. */
export type Precision = 'minute' | 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century' | 'interval';

/**
 * What a date rests on: the text says it whole; part of it follows from the article's date; it stands with an earlier statement of the
 * same speaker; nothing but the article's own date.
 */
export type DateBasis = 'stated' | 'implied' | 'carried' | 'published';

/** One dated statement or act, as a timeline has it. */
export interface TimelineEvent {
  /** The record's id and the annotation's: the same in every run. */
  readonly id: string;
  readonly kind: 'statement' | 'act';
  /** ISO 8601, as precise as is known: 2023-09-06, 2021-10, 2020, 2023-Q3, 2021-07-03/2021-07-20. */
  readonly date: string;
  /** "21:08+07:00", "" where no time is given. */
  readonly time: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly precision: Precision;
  readonly mod: string;
  readonly basis: DateBasis;
  /** Who speaks or acts: a person, else an organisation. */
  readonly who?: Named;
  /** The post that person holds. */
  readonly post: string;
  readonly organization: string;
  /** The clause, on one line. */
  readonly what: string;
  /** The words said, on one line; "" where none are quoted. */
  readonly quotation: string;
  /** For words about a date: who says them. */
  readonly speaker?: Named;
  /** Platforms, regulations and programmes of the clause. */
  readonly objects: readonly Named[];
  readonly places: readonly Named[];
  /** As written. */
  readonly figures: readonly string[];
  /** Ids of all people named in the sentence. */
  readonly people: readonly string[];
  /** Ids of the regulations named in the sentence, in its quotation or in the sentence before ("Aturan ini berlaku …"). */
  readonly regulations: readonly string[];
  /** One, or several where reports of the same event were merged; the earliest first. */
  readonly sources: readonly EventSource[];
  /** 0 to 1. */
  readonly confidence: number;
}
