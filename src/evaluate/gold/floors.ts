import { WartaError } from '../../errors.js';

/** A score that must not fall under a figure. */
export interface Floor {
  /** "names.linked". */
  readonly score: string;
  /** 0 to 1. */
  readonly least: number;
}

/** Reads `names.linked=0.9,dates.value=95%`. Throws WartaError on anything else. */
export function parseFloors(source: string): Floor[] {
  return source
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      const least = equals < 0 ? undefined : readShare(part.slice(equals + 1));
      if (least === undefined) {
        throw new WartaError('cli/fail-under', `"${part}" is no floor.`, {
          remedy: 'Write the score and its least value: names.linked=0.9,dates.value=95%.',
        });
      }
      return { score: part.slice(0, equals).trim(), least };
    });
}

/** "0.9" or "90%" as 0.9; undefined where it is no share. */
function readShare(source: string): number | undefined {
  const text = source.trim();
  const percent = text.endsWith('%');
  const value = Number(percent ? text.slice(0, -1) : text);
  const share = percent ? value / 100 : value;
  return text !== '' && share >= 0 && share <= 1 ? share : undefined;
}
