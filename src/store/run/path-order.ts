/** A path cut into its file and its row: "rows.jsonl#12" is row 12 of rows.jsonl. */
interface PathParts {
  readonly file: string;
  /** 0 where the path names no row. */
  readonly row: number;
}

/**
 * The order of documents in a store: files by name, rows by number ("rows.jsonl#2" before "rows.jsonl#10"). It depends on nothing but the
 * paths, so that a store does not tell in which order, or on how many machines, it was made.
 */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0;
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.file !== y.file) return x.file < y.file ? -1 : 1;
  return x.row - y.row || (a < b ? -1 : 1);
}

const ZERO = 48;
const NINE = 57;
/** Digits that a number holds exactly. */
const DIGITS = 15;

function partsOf(path: string): PathParts {
  let at = path.length;
  while (at > 0 && path.charCodeAt(at - 1) >= ZERO && path.charCodeAt(at - 1) <= NINE) at--;
  const digits = path.length - at;
  if (digits === 0 || digits > DIGITS || path[at - 1] !== '#') return { file: path, row: 0 };
  return { file: path.slice(0, at - 1), row: Number(path.slice(at)) };
}
