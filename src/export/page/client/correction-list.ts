import { CORRECTIONS_FORMAT, type Correction } from '../../../model/correction.js';

/** Corrections made on this page since it was written; kept by the browser where it allows that. */
export class CorrectionList {
  private list: Correction[];

  constructor(
    private readonly key: string,
    private readonly changed: (list: readonly Correction[]) => void,
  ) {
    this.list = restore(key);
    if (this.list.length > 0) changed(this.list);
  }

  get all(): readonly Correction[] {
    return this.list;
  }

  add(correction: Correction): void {
    this.set([...this.list, correction]);
  }

  remove(position: number): void {
    this.set(this.list.filter((_, i) => i !== position));
  }

  private set(list: Correction[]): void {
    this.list = list;
    try {
      localStorage.setItem(this.key, JSON.stringify(list));
    } catch {
      // a browser may forbid pages from files to keep anything
    }
    this.changed(list);
  }
}

function restore(key: string): Correction[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** The file that `--corrections` takes. JSON's strings are YAML's too. */
export function correctionsYaml(corrections: readonly Correction[]): string {
  const lines = [
    '# Corrections for warta: apply them with --corrections corrections.yaml',
    `format: ${CORRECTIONS_FORMAT}`,
    'corrections:',
  ];
  for (const { do: action, ...rest } of corrections) {
    lines.push(`  - do: ${action}`);
    for (const [key, value] of Object.entries(rest)) if (value !== undefined) lines.push(`    ${key}: ${JSON.stringify(value)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** One correction in a line for people: "drop person:x". */
export function describe(c: Correction): string {
  const what = c.mention === undefined ? c.entity : `“${c.mention.text}”`;
  const to = c.do === 'retype' ? c.to : c.do === 'drop' ? '' : c.into;
  const form = c.do === 'split' && c.form !== undefined ? ` (“${c.form}”)` : '';
  return `${what}${form}${to === '' ? '' : ` → ${to}`}`;
}
