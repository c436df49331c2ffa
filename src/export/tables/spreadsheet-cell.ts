import type { Column } from '../../model/table.js';
import { xmlSafe } from '../clean-text.js';

/** First characters that make a spreadsheet run a cell as a formula, full-width forms included. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
/** Texts that a spreadsheet turns into a number or a date: "3-4", "5/6", "2021-10", "1E5", "12345678e1234567", "10.30". */
const TURNS = /^[\s(]*[\d.,:/\-\s]+(?:e[+-]?\d+)?[%)]?$/i;
/** What may stand in ="…" without being a formula itself. */
const PLAIN = /^[\w.,:/\-+ ()%]*$/;
/** A short whole number stays what it is, read as a number or not. */
const HARMLESS = /^(?:0|[1-9]\d{0,10})$/;
const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Short month names of the two languages, folded: "3 Mei" and "Mar 2020" turn into dates too. */
function monthNames(): string[] {
  const names: string[] = [];
  for (const locale of ['id', 'en']) {
    for (const length of ['short', 'long'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' });
      for (let m = 0; m < 12; m++)
        names.push(
          format
            .format(Date.UTC(2000, m, 15))
            .replace('.', '')
            .toLowerCase(),
        );
    }
  }
  return names;
}
let dated: RegExp | undefined;

function readAsDate(text: string): boolean {
  dated ??= new RegExp(`^(?:\\d{1,4}[ -/]?)?(?:${monthNames().join('|')})(?:[ -/]?\\d{1,4}){0,2}$`, 'i');
  return text.length < 24 && dated.test(text);
}

/**
 * A text as a spreadsheet's CSV reader must get it so that it stays a text: a formula is defused by an apostrophe, what would turn into a
 * number or date stands in ="…". A full day in a date column is left, to become a date.
 */
export function spreadsheetText(text: string, type: Column['type']): string {
  const clean = xmlSafe(text);
  if (HARMLESS.test(clean) || clean === '' || (type === 'date' && FULL_DAY.test(clean))) return clean;
  if (TURNS.test(clean) || readAsDate(clean)) return PLAIN.test(clean) ? `="${clean}"` : `'${clean}`;
  return FORMULA.test(clean) ? `'${clean}` : clean;
}
