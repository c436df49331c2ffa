import type { Analysis } from '../model/analysis.js';
import type { WrittenCorrection } from '../store/corrections.js';
import { printError } from './terminal.js';

/** The file that `--corrections` names: said once, before a command begins. */
let file: string | undefined;
/** Said already: a command may read its records twice. */
const said = new Set<string>();

export function chooseCorrections(path: string | undefined): void {
  file = path;
}

/** The corrections asked for on the command line. */
export async function chosenCorrections(): Promise<readonly WrittenCorrection[]> {
  if (file === undefined) return [];
  const { readCorrections } = await import('../store/corrections.js');
  return readCorrections(file);
}

/** Applies the chosen corrections to records, one by one. */
export interface Correcting {
  /** False where there are none: records stay as they are. */
  readonly isNeeded: boolean;
  apply(record: Analysis): Analysis;
  /** Says which corrections matched nothing in all the records. */
  finish(): void;
}

export async function openCorrections(): Promise<Correcting> {
  const written = await chosenCorrections();
  if (written.length === 0) return { isNeeded: false, apply: (record) => record, finish: () => undefined };
  const { Corrector } = await import('../store/correct-record.js');
  const corrector = new Corrector(written.map((w) => w.correction));
  return {
    isNeeded: true,
    apply: (record) => corrector.apply(record),
    finish() {
      for (const message of corrector.unmatched().map((i) => unmatched(written[i]))) {
        if (!said.has(message)) printError(message);
        said.add(message);
      }
    },
  };
}

function unmatched({ correction: c, place }: WrittenCorrection): string {
  const what = c.mention === undefined ? c.entity : `"${c.mention.text}" in ${c.mention.document}`;
  return `${place}: This correction matches nothing here: ${c.do} ${what}.`;
}
