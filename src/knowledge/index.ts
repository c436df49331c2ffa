import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WartaError } from '../errors.js';
import { CompiledKnowledge } from './compiled.js';
import { SectionFile } from './section-file.js';

export type * from './contract.js';
export { holdsOn } from './days.js';
export type { LoadedKnowledge } from './loaded.js';

/** Where the build puts the compiled facts: beside the bundled program, or in dist/ when run from source. */
function compiledPath(): string {
  for (const place of ['./knowledge.bin', '../../dist/knowledge.bin']) {
    const path = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(path)) return path;
  }
  throw new WartaError('knowledge/missing', 'The compiled facts are missing.', { remedy: 'Run `npm run build`.' });
}

/** Loads the compiled facts (or those at `path`). Sections are parsed when first asked for. Throws WartaError where the file is missing or of another format. */
export function loadKnowledge(path: string = compiledPath()): CompiledKnowledge {
  return new CompiledKnowledge(SectionFile.open(path));
}
