/** Position of a sign in text[from, to), -1 where it is not there: `indexOf` alone would look on to the text's end, once for every line. */
export function indexWithin(text: string, sign: string, from: number, to: number): number {
  const at = text.slice(from, to).indexOf(sign);
  return at < 0 ? -1 : from + at;
}

/** Position of the last such sign in text[from, to), -1 where it is not there. */
export function lastIndexWithin(text: string, sign: string, from: number, to: number): number {
  const at = text.slice(from, to).lastIndexOf(sign);
  return at < 0 ? -1 : from + at;
}
