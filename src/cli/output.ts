import { once } from 'node:events';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { WartaError } from '../errors.js';
import { printable } from './terminal.js';

/**
 * Writes what comes to a file (whole or not at all) or to standard output, no faster than it is taken. A reader that hangs up (`| head`)
 * ends it quietly.
 */
export async function writeOutput(chunks: AsyncIterable<string | Uint8Array>, output: string | undefined): Promise<void> {
  if (output === undefined || output === '-')
    return writeAll(process.stdout.isTTY === true ? shown(chunks) : chunks, process.stdout, false);
  const unfinished = `${output}.${process.pid}.part`;
  try {
    await writeAll(chunks, createWriteStream(unfinished), true);
    renameSync(unfinished, output);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    if (cause instanceof WartaError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === undefined) throw cause;
    throw new WartaError('cli/output', `The file cannot be written (${code}).`, { place: output, cause });
  }
}

/** What a screen gets: no control characters of an article. */
async function* shown(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  for await (const chunk of chunks) yield typeof chunk === 'string' ? printable(chunk.replaceAll('\r\n', '\n')) : chunk;
}

async function writeAll(chunks: AsyncIterable<string | Uint8Array>, to: Writable, end: boolean): Promise<void> {
  let failed: Error | undefined;
  const onError = (error: Error): void => {
    failed = error;
  };
  to.on('error', onError);
  try {
    for await (const chunk of chunks) {
      if (failed !== undefined) break;
      if (!to.write(chunk)) await room(to);
    }
    if (end && failed === undefined) {
      to.end();
      await once(to, 'finish').catch(onError);
    }
  } finally {
    // standard output outlives this call and may still report that its reader hung up
    if (end) to.off('error', onError);
    if (end) to.destroy();
  }
  if (failed !== undefined && (failed as NodeJS.ErrnoException).code !== 'EPIPE') throw failed;
}

/** Waits until there is room again, or until there will never be any. */
function room(to: Writable): Promise<void> {
  return new Promise((resolve) => {
    const events = ['drain', 'close', 'error'];
    const done = (): void => {
      for (const e of events) to.off(e, done);
      resolve();
    };
    for (const e of events) to.on(e, done);
  });
}

/** Stops before bytes go to a screen. */
export function refuseScreen(output: string | undefined, format: string): void {
  if (output === undefined && process.stdout.isTTY === true) {
    throw new WartaError('cli/binary', `${format} is not for a screen.`, { remedy: 'Give a file with -o.' });
  }
}
