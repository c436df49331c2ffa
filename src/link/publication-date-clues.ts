import type { Knowledge } from '../knowledge/contract.js';
import type { Attributed } from '../model/layers.js';
import type { DateMention } from '../model/mention.js';
import { PUNCTUATION, type Tokens, tokenAt } from '../model/tokens.js';
import { WordSet } from '../text/word-set.js';
import { createTenseReader } from './resolve-date-tense.js';

/** A day that the text names by number, with what speaks for its being the day of publication. */
export interface DayClue {
  readonly mention: DateMention;
  readonly text: string;
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  readonly weekday?: number;
  /** Stands in a reporting clause, after a comma: "kata Budi di Jakarta, Senin (9/9/2019)". */
  readonly said: boolean;
  /** After a comma. */
  readonly styled: boolean;
  readonly future: boolean;
  /** "hari ini, Rabu (18/6)" 0; "kemarin, Kamis (19/6)" -1: days from publication. */
  readonly daysFrom?: number;
}

/** A weekday alone. */
export interface WeekdayClue {
  readonly mention: DateMention;
  readonly text: string;
  readonly weekday: number;
  readonly said: boolean;
}

export interface PublicationClues {
  readonly days: readonly DayClue[];
  readonly weekdays: readonly WeekdayClue[];
  /** Months that the text names with their year, as past or present. */
  readonly months: readonly { readonly year: number; readonly month: number; readonly text: string }[];
}
type ClueReader = (document: Attributed) => PublicationClues;

/** How many words before a date a reporting word still makes it the day of the saying. */
const REACH = 40;
const SAYING = [
  'ditemui',
  'dihubungi',
  'keterangan',
  'keterangannya',
  'konferensi',
  'jumpa',
  'dikutip',
  'dilansir',
  'mengutip',
  'melansir',
  'dikonfirmasi',
  'kepada',
  'siaran',
  'rilis',
  'diwawancarai',
  'memberitakan',
  'diberitakan',
];

const afterComma = (t: Tokens, i: number): boolean => i > 0 && t.kind[i - 1] === PUNCTUATION && t.text[t.start[i - 1]] === ',';

/** Makes the reader of a document's clues to its own date. */
export function createClueReader(knowledge: Knowledge): ClueReader {
  const { lexicon } = knowledge;
  const tenseOf = createTenseReader(knowledge);
  const saying = new WordSet(lexicon, [
    ...knowledge.words('reporting-verbs').flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)]),
    ...SAYING,
  ]);

  const isSaid = (document: Attributed, saidAt: ReadonlySet<number>, m: DateMention, i: number): boolean => {
    if (saidAt.has(m.start)) return true;
    const t = document.tokens;
    if (!afterComma(t, i)) return false;
    for (let k = i - 1, steps = 0; k >= 0 && steps < REACH && t.sentence[k] === t.sentence[i]; k--, steps++)
      if (saying.has(t.lex[k])) return true;
    return false;
  };

  return (document) => {
    const t = document.tokens;
    const saidAt = new Set(document.quotes.flatMap((q) => (q.date === undefined ? [] : [q.date.start])));
    const days: DayClue[] = [];
    const weekdays: WeekdayClue[] = [];
    const months: { year: number; month: number; text: string }[] = [];
    let today: { amount: number; end: number } | undefined;
    for (const mention of document.mentions) {
      if (mention.type !== 'date') continue;
      const e = mention.expression;
      if (e.kind === 'relative' && e.unit === 'day' && e.from !== 'text' && e.amount <= 0 && e.amount >= -1) {
        today = { amount: e.amount, end: mention.end };
        continue;
      }
      if (e.kind !== 'calendar') continue;
      const at = tokenAt(t, mention.start);
      const text = document.text.slice(mention.start, mention.end);
      if (e.day !== undefined && e.month !== undefined) {
        const future = e.direction === 'future' || tenseOf(t, at) === 'future';
        const daysFrom = today !== undefined && mention.start - today.end <= 2 ? today.amount : undefined;
        days.push({
          mention,
          text,
          day: e.day,
          month: e.month,
          year: e.year,
          weekday: e.weekday,
          said: isSaid(document, saidAt, mention, at),
          styled: afterComma(t, at),
          future,
          daysFrom,
        });
        if (e.year !== undefined && !future) months.push({ year: e.year, month: e.month, text });
      } else if (e.weekday !== undefined) {
        if (e.direction === undefined && tenseOf(t, at) !== 'future')
          weekdays.push({ mention, text, weekday: e.weekday, said: isSaid(document, saidAt, mention, at) });
      } else if (e.year !== undefined && e.month !== undefined && e.direction !== 'future' && tenseOf(t, at) !== 'future') {
        months.push({ year: e.year, month: e.month, text });
      }
    }
    return { days, weekdays, months };
  };
}
