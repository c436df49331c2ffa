import type { Knowledge, OutletEntry } from '../knowledge/contract.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Attributed } from '../model/layers.js';
import type { DateMention } from '../model/mention.js';
import type { Evidence } from '../model/metadata.js';
import { createClueReader, type DayClue, type PublicationClues } from './publication-date-clues.js';
import { urlDate } from './publication-date-url.js';
import { type Bound, boundsOf, lastKnownYear } from './publication-date-years.js';
import { civil, type Day, dayNumber, isDate, isoDay, weekdayOf } from './resolve-date-days.js';

/** The publication date where the metadata state none, with what it rests on; or what keeps it open. */
interface InferredPublication {
  readonly published?: string;
  readonly evidence?: Evidence;
  readonly diagnostics: readonly Diagnostic[];
}
type PublicationInference = (document: Attributed) => InferredPublication;

/** No article of the web is older. */
const FIRST_YEAR = 1998;
/** A day without a year is of the same news as a full date this near. */
const SAME_NEWS = 45;

/**
 * Makes the inference of a document's own date: from its address, else from all that the text says at once. News is usually
 * published on the day of its latest statement. Where more than one year remains, the date stays open. Never from a clock.
 */
export function createPublicationInference(knowledge: Knowledge): PublicationInference {
  const readClues = createClueReader(knowledge);
  let outlets: readonly OutletEntry[] | undefined;
  let lastYear: number | undefined;
  return (document) => {
    const { metadata } = document;
    if (metadata.published !== undefined) return { published: metadata.published, evidence: metadata.evidence.published, diagnostics: [] };
    outlets ??= knowledge.outlets();
    const address = metadata.url === undefined ? undefined : urlDate(metadata.url, outlets);
    const byAddress = (rule: string): InferredPublication => {
      const { start, end } = metadata.evidence.url ?? {};
      const whose = address!.outlet === undefined ? 'The address' : `The address, by the scheme of ${address!.outlet},`;
      return {
        published: address!.value,
        evidence: { method: 'url', rule, start, end, reason: `${whose} has the date (${address!.template}).` },
        diagnostics: [],
      };
    };
    if (address?.value.length === 10) return byAddress('url');
    const clues = readClues(document);
    const known = fromFullDates(clues);
    const found = known ?? fromWeekdays(document, knowledge, clues, address?.value, () => (lastYear ??= lastKnownYear(knowledge)));
    // A month is better than nothing, but the text's own day is better than a month.
    if ((found === undefined || 'code' in found) && address?.value.length === 7) return byAddress('url-month');
    if (found === undefined)
      return {
        diagnostics: [open('date/publication-open', 'No publication date is stated, and nothing in the text fixes one.')],
      };
    if ('code' in found) return { diagnostics: [found] };
    return concluded(found, clues);
  };
}

interface Conclusion {
  readonly day: Day;
  readonly mention: DateMention;
  readonly rule: string;
  readonly reason: string;
  readonly said: boolean;
  /** After a comma, as the day of the news stands; "pada Rabu (6/9)" is the day of an event. */
  readonly styled: boolean;
}

const open = (code: string, message: string, at?: DateMention): Diagnostic => ({
  code,
  severity: 'info',
  message,
  ...(at && { start: at.start, end: at.end }),
});

/** The day of a clue in a year; undefined where the calendar has none or its weekday contradicts. */
function dayIn(c: DayClue, year: number): Day | undefined {
  if (!isDate(year, c.month, c.day)) return undefined;
  const day = dayNumber(year, c.month, c.day);
  return c.weekday !== undefined && weekdayOf(day) !== c.weekday ? undefined : day;
}

/** "hari ini, Rabu (18/6/2025)" first; else the latest full date of a reporting clause, else the latest with a weekday. */
function fromFullDates({ days }: PublicationClues): Conclusion | undefined {
  const full = days.flatMap((clue) => {
    const day = clue.year === undefined ? undefined : dayIn(clue, clue.year);
    return day === undefined ? [] : [{ clue, day }];
  });
  const named = full.find((f) => f.clue.daysFrom !== undefined);
  if (named !== undefined) {
    return {
      day: named.day - named.clue.daysFrom!,
      mention: named.clue.mention,
      rule: 'today-named',
      reason: `The text calls ${named.clue.text} ${named.clue.daysFrom === 0 ? 'today' : 'yesterday'}.`,
      said: true,
      styled: true,
    };
  }
  const past = full.filter((f) => !f.clue.future);
  const said = past.filter((f) => f.clue.said);
  const pool = said.length > 0 ? said : past.filter((f) => f.clue.weekday !== undefined);
  let best = latest(pool);
  if (best === undefined) return undefined;
  // Days without a year that belong to the same news may be later.
  const near = days.flatMap((clue) => {
    if (clue.year !== undefined || clue.future || clue.weekday === undefined || (said.length > 0 && !clue.said)) return [];
    const year = Number(isoDay(best!.day).slice(0, 4));
    return [year, year + 1].flatMap((y) => {
      const day = dayIn(clue, y);
      return day !== undefined && day >= best!.day && day - best!.day <= SAME_NEWS ? [{ clue, day }] : [];
    });
  });
  best = latest([best, ...near])!;
  const others = past.filter((f) => f.day !== best!.day).map((f) => f.clue.text);
  const ruled = others.length > 0 ? ` Earlier or not of this news: ${[...new Set(others)].slice(0, 4).join('; ')}.` : '';
  return {
    day: best.day,
    mention: best.clue.mention,
    rule: 'latest-statement',
    reason: `${best.clue.text} is the latest day of a statement.${ruled}`,
    said: best.clue.said,
    styled: best.clue.styled,
  };
}

const latest = <T extends { readonly day: Day }>(list: readonly T[]): T | undefined =>
  list.reduce<T | undefined>((a, b) => (a === undefined || b.day > a.day ? b : a), undefined);

/** "Rabu (6/9)" holds only in certain years: those that all bounds leave. */
function fromWeekdays(
  document: Attributed,
  knowledge: Knowledge,
  clues: PublicationClues,
  address: string | undefined,
  lastYear: () => number,
): Conclusion | Diagnostic | undefined {
  const dated = clues.days.filter((d) => d.year === undefined && d.weekday !== undefined);
  const usable = dated.some((d) => !d.future) ? dated.filter((d) => !d.future) : dated;
  if (usable.length === 0) return undefined;
  const last = Math.max(lastYear(), FIRST_YEAR);
  const fits = new Map<number, number>();
  for (let y = FIRST_YEAR; y <= last; y++) {
    const count = dated.filter((d) => dayIn(d, y) !== undefined).length;
    if (count > 0 && usable.some((d) => dayIn(d, y) !== undefined)) fits.set(y, count);
  }
  const most = Math.max(0, ...fits.values());
  const candidates = [...fits].filter(([, n]) => n === most).map(([y]) => y);
  const lead = usable.find((d) => candidates.some((y) => dayIn(d, y) !== undefined));
  if (lead === undefined) return undefined;

  const bounds = boundsOf(document, knowledge, clues);
  if (address !== undefined)
    bounds.push({
      from: dayNumber(Number(address.slice(0, 4)), 1, 1),
      to: dayNumber(Number(address.slice(0, 4)), 12, 31),
      why: `the address says ${address}`,
    });
  const ruledOut = new Map<string, number[]>();
  const dayOfYear = (y: number): Day =>
    latest(usable.flatMap((d) => (dayIn(d, y) === undefined ? [] : [{ day: dayIn(d, y)! }])))?.day ?? dayNumber(y, 12, 31);
  const against = (y: number, soft: boolean): Bound[] => bounds.filter((b) => (b.soft ?? false) === soft && contradicts(b, dayOfYear(y)));
  const keep = (years: readonly number[], soft: boolean): number[] => {
    const left = years.filter((y) => against(y, soft).length === 0);
    if (soft && left.length === 0) return [...years];
    for (const y of years) for (const { why } of against(y, soft)) ruledOut.set(why, [...(ruledOut.get(why) ?? []), y]);
    return left;
  };
  const left = keep(keep(candidates, false), true);
  const remaining = left.length > 1 ? nearMentioned(left, clues, dayOfYear, ruledOut) : left;
  const why = reasonOf(lead.text, candidates, ruledOut);
  if (remaining.length !== 1) {
    const state = remaining.length === 0 ? 'No year remains' : `The years ${remaining.join(', ')} remain`;
    return open('date/publication-open', `${state}: the publication date stays open. ${why}`, lead.mention);
  }
  const [year] = remaining;
  const placed = usable.flatMap((clue) => (dayIn(clue, year) === undefined ? [] : [{ clue, day: dayIn(clue, year)! }]));
  const said = placed.filter((p) => p.clue.said);
  const best = latest(said.length > 0 ? said : placed)!;
  return {
    day: best.day,
    mention: best.clue.mention,
    rule: 'weekday-constraint',
    reason: why,
    said: best.clue.said,
    styled: best.clue.styled,
  };
}

const contradicts = (b: Bound, day: Day): boolean => (b.from !== undefined && b.from > day) || (b.to !== undefined && b.to < day);

/** Months before the news that a month named with its year may lie, and still speak for it. */
const RECENT_MONTHS = 13;

/** Of years that lie five or more apart, the one that a month named with its year is near: "pada Mei 2025" for the news of June 2025. */
function nearMentioned(
  left: readonly number[],
  { months }: PublicationClues,
  dayOfYear: (y: number) => Day,
  ruledOut: Map<string, number[]>,
): number[] {
  const near = (y: number) => {
    const [year, month] = civil(dayOfYear(y));
    return months.find((m) => (year - m.year) * 12 + month - m.month >= 0 && (year - m.year) * 12 + month - m.month <= RECENT_MONTHS);
  };
  const named = left.filter((y) => near(y) !== undefined);
  if (named.length !== 1) return [...left];
  ruledOut.set(
    `the text speaks of "${near(named[0])!.text}"`,
    left.filter((y) => y !== named[0]),
  );
  return named;
}

/** Reasons that one sentence of evidence can hold. */
const MOST_REASONS = 5;

function reasonOf(text: string, candidates: readonly number[], ruledOut: ReadonlyMap<string, readonly number[]>): string {
  const out = [...ruledOut].slice(0, MOST_REASONS).map(([why, years]) => `${years.join(', ')} (${why})`);
  return `"${text}" holds in ${candidates.join(', ')}.${out.length > 0 ? ` Ruled out: ${out.join('; ')}.` : ''}`;
}

/** A weekday alone in a reporting clause is the day of the news: "Jumat" after "Rabu (6/9)" is the Friday that follows. */
function concluded(found: Conclusion, clues: PublicationClues): InferredPublication {
  const bare = found.said || found.styled ? undefined : clues.weekdays.find((w) => w.said);
  const ahead = bare === undefined ? 0 : (bare.weekday - weekdayOf(found.day) + 7) % 7;
  const { start, end } = found.mention;
  const reason = ahead > 0 ? `${found.reason} "${bare!.text}" is the first after it.` : found.reason;
  return {
    published: isoDay(found.day + ahead),
    evidence: { method: 'inferred', rule: found.rule, start, end, reason },
    diagnostics: [],
  };
}
