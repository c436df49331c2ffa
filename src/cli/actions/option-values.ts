import { WartaError } from '../../errors.js';

/** A whole number from `least` on. */
export function wholeNumber(value: string, option: string, least = 1): number {
  const n = Number(value);
  if (value.trim() !== '' && Number.isInteger(n) && n >= least) return n;
  throw new WartaError('cli/number', `${option} takes a whole number from ${least}, not "${value}".`);
}

/** Some of the known names, with commas between. */
export function someOf<T extends string>(value: string, known: readonly T[], option: string): T[] {
  return value.split(',').map((part) => {
    const name = part.trim() as T;
    if (known.includes(name)) return name;
    throw new WartaError('cli/choice', `${option} knows no "${name}".`, { remedy: `It takes: ${known.join(', ')}.` });
  });
}
