import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { WartaError } from '../errors.js';

/** What a gold set's scores must not fall under, and what they were set on. */
export interface FloorSet {
  /** SHA-256 over the gold and the sources that it was scored on. */
  readonly digest: string;
  /** Score name to least value, 0 to 1. */
  readonly floors: Readonly<Record<string, number>>;
}

const FORMAT = 'warta.floors/1';

/** Floors by gold folder. Throws WartaError where the file is missing or not of its form. */
export function readFloors(path: string): Record<string, FloorSet> {
  if (!existsSync(path))
    throw new WartaError('floors/not-found', 'There is no floors file here.', { place: path, remedy: 'Write it with --restate.' });
  let file: { format?: string; sets?: Record<string, FloorSet> };
  try {
    file = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new WartaError('floors/json', 'The file is not JSON.', { place: path, cause });
  }
  if (file.format !== FORMAT || typeof file.sets !== 'object')
    throw new WartaError('floors/format', `This is no floors file ("${FORMAT}").`, { place: path });
  for (const [name, set] of Object.entries(file.sets)) {
    const wrong = Object.entries(set.floors ?? {}).find(([, v]) => typeof v !== 'number' || v < 0 || v > 1);
    if (typeof set.digest !== 'string' || set.floors === undefined || wrong !== undefined) {
      throw new WartaError(
        'floors/format',
        `The set "${name}" ${wrong === undefined ? 'lacks its digest or floors' : `has no share for ${wrong[0]}`}.`,
        { place: path },
      );
    }
  }
  return file.sets;
}

/** Writes the floors of one gold set beside those of the others. */
export function writeFloors(path: string, name: string, set: FloorSet): void {
  const sets = existsSync(path) ? readFloors(path) : {};
  const all = Object.entries({ ...sets, [name]: set }).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify({ format: FORMAT, sets: Object.fromEntries(all) }, null, 2)}\n`;
  const unfinished = `${path}.part`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, path);
}
