import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { WartaError } from '../../errors.js';

/** Who works on a store. */
interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process began, as the system counts: a number that is used again later is told from it. "" where the system does not say. */
  readonly began: string;
}

/** Takes a store for this process alone. Throws WartaError where another one has it; what a killed process left is taken over. */
export function lockStore(folder: string): { release(): void } {
  const place = join(folder, 'lock');
  const own = JSON.stringify({ pid: process.pid, host: hostname(), began: beginOf(process.pid) } satisfies Owner);
  const draft = `${place}.${process.pid}`;
  writeFileSync(draft, own);
  try {
    for (let tries = 0; !linked(draft, place); tries++) {
      const text = textOf(place);
      if (text === undefined) continue;
      if (tries > 10 || isAlive(text)) throw taken(place, text);
      // moved away, not removed: another process may have taken the place over in between
      const old = `${draft}.old`;
      if (moved(place, old) && textOf(old) !== text) linked(old, place);
      rmSync(old, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release() {
      if (textOf(place) === own) rmSync(place, { force: true });
    },
  };
}

/** Makes the lock in one step, with its content; false where there is one. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP') throw error;
  }
  // a disk without links
  try {
    writeFileSync(to, readFileSync(from), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function textOf(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return undefined;
  }
}

function ownerOf(text: string): Partial<Owner> {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/** Whether the process that wrote the lock still runs. Of another machine nobody can say: it counts as running. */
function isAlive(text: string): boolean {
  const { pid, host, began } = ownerOf(text);
  if (host !== undefined && host !== hostname()) return true;
  if (typeof pid !== 'number') return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return began === '' || beginOf(pid) === '' || beginOf(pid) === began;
}

/** Linux: the 22nd field of the process's status, counted behind its name, which may hold blanks. */
function beginOf(pid: number): string {
  const status = textOf(`/proc/${pid}/stat`);
  return status?.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function taken(place: string, text: string): WartaError {
  const { pid, host } = ownerOf(text);
  return new WartaError('store/locked', `Another run works on this store (process ${pid ?? '?'} on ${host ?? 'an unknown machine'}).`, {
    place,
    remedy: 'Wait for its end; remove the file if that process is gone.',
  });
}
