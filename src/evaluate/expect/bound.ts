import type { Words } from './words.js';

type Operator = '>=' | '<=' | '>' | '<' | '=' | '!=';

/** A comparison with a number: `>= 0.8`, `at least 3`, `> 5%`. */
export interface Bound {
  readonly operator: Operator;
  readonly number: number;
  /** True where the number was written in percent: it is a share then. */
  readonly isShare: boolean;
  readonly text: string;
}

const WORDS: Record<string, Operator> = {
  '>=': '>=',
  '<=': '<=',
  '>': '>',
  '<': '<',
  '=': '=',
  '==': '=',
  '!=': '!=',
  'at least': '>=',
  'at most': '<=',
  'more than': '>',
  'fewer than': '<',
  'less than': '<',
  over: '>',
  under: '<',
  exactly: '=',
};

/** Reads a bound where one stands next; undefined where none does. `bare` lets a number alone mean exactly that many. */
export function takeBound(words: Words, bare = false): Bound | undefined {
  const form = words.takeAny(...Object.keys(WORDS));
  if (form === undefined && !bare) return undefined;
  const back = words.mark();
  if (form === undefined && words.isAtEnd) return undefined;
  const source = words.takeWord('A number');
  const isShare = source.endsWith('%');
  const number = Number(isShare ? source.slice(0, -1) : source);
  if (source.trim() === '' || !Number.isFinite(number)) {
    back();
    return form === undefined ? undefined : words.fail(`"${source}" is no number.`, 'Write 3, 0.8 or 80%.');
  }
  return {
    operator: form === undefined ? '=' : WORDS[form],
    number: isShare ? number / 100 : number,
    isShare,
    text: form === undefined ? source : `${form} ${source}`,
  };
}

/** Whether a value keeps to a bound. Shares are compared as they are printed, to a billionth. */
export function holds(value: number, { operator, number }: Bound): boolean {
  const difference = Math.abs(value - number) < 1e-9 ? 0 : value - number;
  switch (operator) {
    case '>=':
      return difference >= 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '<':
      return difference < 0;
    case '=':
      return difference === 0;
    case '!=':
      return difference !== 0;
  }
}
