import type { Knowledge, WordEntry } from '../../knowledge/contract.js';
import type { DateMod, DateOrigin, DayPart, RelativeExpression } from '../../model/date-expression.js';
import { CAPITALIZED, type Tokens, WORD } from '../../model/tokens.js';
import type { Lexicon } from '../../text/lexicon.js';
import { PhraseTable } from '../../text/phrase-table.js';
import { WordSet } from '../../text/word-set.js';
import { GRAMMAR_WORDS, NUMBER_STARTS, NUMERALS, ORDINALS, OTHER_BEGINNINGS, ROMAN } from './calendar-closed-words.js';
import { WordValues } from './calendar-word-values.js';

/** A unit of time as the facts have it. */
export interface TimeUnit {
  /** "Y", "M", "W", "D"; clock units "TH", "TM", "TS". */
  readonly iso: string;
  readonly factor: number;
  readonly step?: RelativeExpression['unit'];
}
interface TimeDirection {
  readonly step: -1 | 0 | 1;
  readonly from: DateOrigin;
  /** May follow a full date. */
  /** It may be the day of publication itself: "Rabu pagi tadi". */
  readonly today: boolean;
  readonly date: boolean;
  /** Only after a counted time: "dua tahun lagi". */
  readonly counted: boolean;
  /** Makes a counted time a stretch that ends or begins now. */
  readonly span: boolean;
}
interface RelativeDay {
  readonly days: number;
  readonly from: DateOrigin;
  readonly part?: DayPart;
}
interface DayPartWord {
  readonly part: DayPart;
  readonly clock: number;
}

/** What may begin at a word: the dispatch of the date recognizer. */
export const BEGINS_MONTH = 1;
export const BEGINS_WEEKDAY = 2;
export const BEGINS_UNIT = 4;
export const BEGINS_MODIFIER = 8;
export const BEGINS_RELATIVE_DAY = 16;
export const BEGINS_SET = 32;
export const BEGINS_OTHER = 64;
export const BEGINS_NUMBER = 128;

/** The words that dates are made of, as tables by word number. Made once for a knowledge base, before any text. */
export class CalendarWords {
  /** Bits of what may begin at a word. */
  readonly begins: WordValues;
  readonly month: WordValues;
  /** Short and English forms: only beside a day's number or a year. */
  readonly shortMonth: WordValues;
  readonly weekday: WordValues;
  readonly shortWeekday: WordValues;
  readonly roman: WordValues;
  readonly numeral: WordValues;
  readonly ordinal: WordValues;
  readonly weekdayNames: readonly WordSet[];
  readonly units: PhraseTable<TimeUnit>;
  /** "setahun", "sepekan". */
  readonly ones: PhraseTable<TimeUnit>;
  /** "harian", "tahunan". */
  readonly adjectives: PhraseTable<TimeUnit>;
  /** "tahunnya" after "setiap". */
  readonly eachUnits: PhraseTable<TimeUnit>;
  /** The units in one word, to find them run together with the next one. */
  readonly unitWords: readonly (readonly [string, TimeUnit])[];
  readonly directions: PhraseTable<TimeDirection>;
  readonly modifiers: PhraseTable<DateMod>;
  readonly relativeDays: PhraseTable<RelativeDay>;
  readonly parts: PhraseTable<DayPartWord>;
  readonly zones: PhraseTable<{ offset?: string }>;
  readonly holidays: PhraseTable<string>;
  /** Ids of the facts, by value. */
  readonly monthIds: readonly string[];
  readonly weekdayIds: readonly string[];
  private readonly lexicon: Lexicon;
  private readonly sets: Record<keyof typeof GRAMMAR_WORDS, WordSet>;

  private readonly functionWords: WordSet;

  constructor(knowledge: Knowledge) {
    const { lexicon } = knowledge;
    this.lexicon = lexicon;
    this.functionWords = new WordSet(lexicon, knowledge.words('function-words').flatMap(forms));
    this.begins = new WordValues(lexicon);
    this.sets = Object.fromEntries(
      Object.entries(GRAMMAR_WORDS).map(([name, words]) => [name, new WordSet(lexicon, words)]),
    ) as typeof this.sets;
    const values = (kind: string, bit: number): WordValues => {
      const table = new WordValues(lexicon);
      for (const word of knowledge.words(kind)) {
        for (const form of forms(word)) {
          table.set(form, Number(word.fields.value));
          this.begin(lexicon, form, bit);
        }
      }
      return table;
    };
    this.month = values('months', BEGINS_MONTH);
    this.shortMonth = values('months-short', BEGINS_MONTH);
    this.weekday = values('weekdays', BEGINS_WEEKDAY);
    this.shortWeekday = values('weekdays-english', BEGINS_WEEKDAY);
    this.monthIds = idsByValue(knowledge.words('months'));
    this.weekdayIds = idsByValue(knowledge.words('weekdays'));
    this.weekdayNames = namesByValue(knowledge.words('weekdays'), lexicon);
    this.roman = small(lexicon, ROMAN);
    this.numeral = small(lexicon, NUMERALS);
    this.ordinal = small(lexicon, ORDINALS);
    const phrases = <T>(kind: string, bit: number, make: (w: WordEntry) => T, list = forms): PhraseTable<T> => {
      const table = new PhraseTable<T>(lexicon);
      for (const word of knowledge.words(kind)) {
        const value = make(word);
        for (const form of list(word)) {
          table.add(form, value);
          this.begin(lexicon, form, bit);
        }
      }
      return table;
    };
    const unitOf = ({ fields }: WordEntry): TimeUnit => ({
      iso: String(fields.iso),
      factor: Number(fields.factor),
      step: fields.step as TimeUnit['step'],
    });
    this.units = phrases('time-units', BEGINS_UNIT, unitOf);
    this.unitWords = knowledge.words('time-units').flatMap((w) =>
      forms(w)
        .filter((f) => f.length >= 3 && !f.includes(' '))
        .map((f) => [f, unitOf(w)] as const),
    );
    this.ones = phrases('time-units', BEGINS_UNIT, unitOf, (w) => strings(w.fields.one));
    this.adjectives = phrases('time-units', BEGINS_UNIT, unitOf, (w) => strings(w.fields.adjective));
    this.eachUnits = phrases('time-units', 0, unitOf, (w) => strings(w.fields.each));
    this.directions = phrases('time-directions', 0, ({ fields }) => ({
      step: Number(fields.step) as -1 | 0 | 1,
      from: fields.from as DateOrigin,
      date: fields.date === true,
      today: fields.today === true,
      counted: fields.counted === true,
      span: fields.span === true,
    }));
    this.modifiers = phrases('time-modifiers', BEGINS_MODIFIER, ({ fields }) => fields.mod as DateMod);
    this.relativeDays = phrases('relative-days', BEGINS_RELATIVE_DAY, ({ fields }) => ({
      days: Number(fields.days),
      from: (fields.from as DateOrigin | undefined) ?? 'publication',
      part: fields.part as DayPart | undefined,
    }));
    this.parts = phrases('day-parts', 0, ({ fields }) => ({
      part: fields.part as DayPart,
      clock: Number(fields.clock),
    }));
    this.zones = phrases('time-zones', 0, ({ fields }) => ({ offset: fields.offset as string | undefined }));
    this.holidays = phrases('holidays', 0, ({ id }) => id);
    for (const name of ['per', 'every'] as const) for (const word of GRAMMAR_WORDS[name]) this.begin(lexicon, word, BEGINS_SET);
    for (const name of OTHER_BEGINNINGS) for (const word of GRAMMAR_WORDS[name]) this.begin(lexicon, word, BEGINS_OTHER);
    for (const word of knowledge.words('number-words')) {
      if (!NUMBER_STARTS.has(String(word.fields.form))) continue;
      for (const form of forms(word)) this.begin(lexicon, form, BEGINS_NUMBER);
    }
  }

  /** True where token `i` is one of a closed class of the grammar ("dan", "hingga", "tanggal"). */
  is(name: keyof typeof GRAMMAR_WORDS, t: Tokens, i: number): boolean {
    return i >= 0 && i < t.count && this.sets[name].has(t.lex[i]);
  }

  /** True where text[start, end) is a word that carries grammar. */
  isFunctionWord(text: string, start: number, end: number): boolean {
    return this.functionWords.has(this.lexicon.lookup(text, start, end));
  }

  /** A zone by its name, or "waktu" and any place: "WIB", "waktu setempat", "waktu Brasil". */
  zoneAt(t: Tokens, i: number): { to: number; offset?: string } | undefined {
    const known = this.zones.at(t, i);
    if (known !== undefined) return { to: known.to, offset: known.value.offset };
    if (!this.is('time', t, i)) return undefined;
    let to = i + 1;
    while (to < t.count && to < i + 4 && t.kind[to] === WORD && t.shape[to] === CAPITALIZED && t.sentence[to] === t.sentence[i]) to++;
    return to > i + 1 ? { to } : undefined;
  }

  private begin(lexicon: Lexicon, phrase: string, bit: number): void {
    if (bit === 0) return;
    const word = phrase.split(/[\s-]/, 1)[0];
    this.begins.set(word, this.begins.of(lexicon.id(word.toLowerCase())) | bit);
  }
}

function small(lexicon: Lexicon, words: readonly string[]): WordValues {
  const table = new WordValues(lexicon);
  words.forEach((word, i) => {
    table.set(word, i + 1);
  });
  return table;
}

const forms = (word: WordEntry): string[] => [word.name, ...word.aliases.map((a) => a.text)];
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function idsByValue(words: readonly WordEntry[]): string[] {
  const ids: string[] = [];
  for (const word of words) ids[Number(word.fields.value)] = word.id;
  return ids;
}

function namesByValue(words: readonly WordEntry[], lexicon: Lexicon): WordSet[] {
  const sets: WordSet[] = [];
  for (const word of words) sets[Number(word.fields.value)] = new WordSet(lexicon, strings(word.fields.names));
  return sets;
}
