import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The version in package.json, which lies one folder above dist/ and two above src/cli/. */
export function version(): string {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      const { name, version: found } = JSON.parse(readFileSync(fileURLToPath(new URL(place, import.meta.url)), 'utf8'));
      if (name === 'warta') return found;
    } catch {
      // the other place
    }
  }
  return '0.0.0';
}
