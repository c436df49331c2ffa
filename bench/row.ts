/** One line of the results. `met` is left out where there is no floor. */
export interface Row {
  readonly what: string;
  readonly floor?: string;
  readonly reached: string;
  readonly met?: boolean;
}

/** 1.234 → "1.23", 123.4 → "123". */
export const short = (n: number): string => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2));
export const times = (n: number): string => `${short(n)} times`;

export function asTable(rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const met = (r: Row): string => (r.met === undefined ? '' : r.met ? 'yes' : '**no**');
  const body = rows.map((r) => line([r.what, r.floor ?? '', r.reached, met(r)]));
  return [line(['what', 'floor', 'reached', 'met']), line(['---', '---', '---', '---']), ...body].join('\n');
}
