import { fileURLToPath } from 'node:url';
import { commonNames, readAreas } from './areas.js';
import { compile } from './compile.js';
import { type FactFiles, readFacts } from './read-facts.js';

/** The shelf's own folder of facts. It stands in the repository, not in the package. */
const FACTS_FOLDER = fileURLToPath(new URL('../facts', import.meta.url));

/** Reads the shelf's facts and compiles them, areas included. Faulty entries are left out; `problems` names them. */
export function compileShelf(folder: string = FACTS_FOLDER): FactFiles & { bytes: Buffer } {
  const { facts, problems } = readFacts([folder]);
  return { facts, problems, bytes: compile(facts, { areas: readAreas(commonNames(facts)) }) };
}
