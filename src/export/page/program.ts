import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WartaError } from '../../errors.js';

/** Where the build puts the page's program: beside the bundled code, or in dist/ when run from source. */
const PLACES = ['./page.iife.js', '../../../dist/page.iife.js'];

/** The page's program as the build bundles it; nothing in it can end the element that it stands in. */
export function loadPageProgram(): string {
  const path = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((p) => existsSync(p));
  if (path === undefined) {
    throw new WartaError('page/not-built', "The page's program is not there.", { remedy: 'Run `npm run build`.' });
  }
  return readFileSync(path, 'utf8').replace(/<(?=\/script|!--|script)/gi, '\\x3c');
}
