import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real program as built, from the project's folder unless said otherwise. */
export function warta(
  args: readonly string[],
  options: { input?: string; cwd?: string; env?: Record<string, string>; bin?: string } = {},
): Ran {
  const bin = `${root}bin/${options.bin ?? 'warta.js'}`;
  const ran = spawnSync(process.execPath, [bin, ...args], {
    cwd: options.cwd ?? root,
    input: options.input,
    env: { ...process.env, COLUMNS: '80', ...options.env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}
