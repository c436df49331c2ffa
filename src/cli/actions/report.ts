import { writePage } from '../../export/page/index.js';
import { loadPageProgram } from '../../export/page/program.js';
import { chosenCorrections } from '../corrections.js';
import { writeOutput } from '../output.js';
import { readRecords } from '../records.js';

export interface ReportOptions {
  output: string;
  lang: 'id' | 'en';
}

/** Writes the page of all records behind the paths. */
export async function report(paths: readonly string[], options: ReportOptions): Promise<void> {
  const corrections = (await chosenCorrections()).map((c) => c.correction);
  const page = writePage(readRecords(paths), { language: options.lang, program: loadPageProgram(), corrections });
  await writeOutput(page, options.output);
}
