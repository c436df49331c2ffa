import type { DateAnnotation, FigureAnnotation } from '../../model/analysis.js';
import { isDuration, stretchOf } from './calendar-value.js';
import { mark, type RecordRule } from './rule.js';

/** Dates are of the calendar, intervals belong to their values, figures agree with their exact decimals. */
export const valuesAreValid: RecordRule = (view, tell) => {
  const { published, modified } = view.record.metadata;
  for (const [field, value] of Object.entries({ published, modified })) {
    if (value !== undefined && stretchOf(value) === undefined)
      tell({ code: 'value-date', message: `metadata.${field} is "${value}", which is no date.` });
  }
  for (const a of view.record.annotations) {
    const fault = a.type === 'date' ? faultOfDate(a) : a.type === 'figure' ? faultOfFigure(a) : undefined;
    if (fault !== undefined) tell({ code: `value-${a.type}`, message: `${mark(a)}: ${fault}`, span: a });
  }
};

function faultOfDate(a: DateAnnotation): string | undefined {
  if (a.timex === 'duration' || a.timex === 'set') {
    return a.value === '' || isDuration(a.value) || stretchOf(a.value) !== undefined ? undefined : `"${a.value}" is no duration.`;
  }
  const stretch = a.value === '' ? undefined : stretchOf(a.value);
  if (a.value !== '' && stretch === undefined) return `"${a.value}" is no date of the calendar.`;
  if (a.interval === undefined) return undefined;
  const [first, last] = a.interval;
  if (first.length !== 10 || last.length !== 10 || stretchOf(`${first}/${last}`) === undefined)
    return `its interval ${first} to ${last} is none.`;
  if (stretch === undefined || (first >= stretch[0] && last <= stretch[1])) return undefined;
  return `its interval ${first} to ${last} does not belong to its value ${a.value}.`;
}

function faultOfFigure(a: FigureAnnotation): string | undefined {
  const isRange = a.min !== undefined && a.max !== undefined;
  if (!isRange && a.value === undefined) return 'it has neither a value nor a range.';
  if (isRange && a.min! > a.max!) return `its range ${a.min} to ${a.max} runs backwards.`;
  const stated = a.decimal.split('..').map(Number);
  const wanted = isRange ? [a.min, a.max] : [a.value];
  return stated.length === wanted.length && stated.every((n, i) => n === wanted[i])
    ? undefined
    : `its value ${wanted.join('..')} is not its decimal ${a.decimal}.`;
}
