import type { InputEvent, InputProblem } from './contract.js';
import { InputFault } from './input-fault.js';

export const problem = (
  path: string,
  code: string,
  message: string,
  remedy?: string,
  severity: 'error' | 'warning' = 'error',
): InputEvent => ({
  kind: 'problem',
  problem: { code, path, message, remedy, severity },
});

/** The event for whatever was thrown while `path` was read: our own faults as they are, those of the system in plain words. */
export function problemOf(path: string, thrown: unknown): InputEvent {
  if (thrown instanceof InputFault) return problem(path, thrown.code, thrown.message, thrown.remedy);
  const code = (thrown as { code?: unknown } | undefined)?.code;
  if (typeof code === 'string' && SYSTEM[code] !== undefined) return problem(path, ...SYSTEM[code]);
  const message = thrown instanceof Error ? thrown.message.split('\n')[0] : String(thrown);
  return problem(path, 'input/unreadable', `It could not be read: ${message}.`, 'Look whether the file is whole.');
}

const SYSTEM: Readonly<Record<string, [code: string, message: string, remedy: string]>> = {
  ENOENT: ['input/not-found', 'There is no such file or folder.', 'Check the path, or put a glob in quotation marks.'],
  EACCES: ['input/not-allowed', 'The file may not be read.', 'Give yourself the right to read it.'],
  EPERM: ['input/not-allowed', 'The file may not be read.', 'Give yourself the right to read it.'],
  ELOOP: ['input/link-loop', 'The link leads back to itself.', 'Remove the link.'],
  EISDIR: ['input/unreadable', 'This is a folder, not a file.', 'Give the folder as a path of its own.'],
  ENAMETOOLONG: ['input/not-found', 'The name is too long for a file.', 'Check the path.'],
  ENOTDIR: ['input/not-found', 'A part of the path is no folder.', 'Check the path.'],
  EMFILE: ['input/unreadable', 'Too many files are open.', 'Close programs, or raise the limit of open files.'],
  EIO: ['input/unreadable', 'The disk reports a fault.', 'Copy the file anew.'],
  Z_DATA_ERROR: ['archive/damaged', 'The packed data are damaged.', 'Copy or download the file again.'],
  Z_BUF_ERROR: ['archive/damaged', 'The packed data end too early.', 'Copy or download the file again.'],
};

/** A problem as one line for a terminal: no control sign of a name or message reaches it. */
export function describeProblem({ path, message, remedy }: InputProblem): string {
  return visible(`${path}: ${message}${remedy === undefined ? '' : ` ${remedy}`}`);
}

/** Control signs, line ends and marks that turn the direction of text, as escapes. */
export function visible(text: string): string {
  let out = '';
  for (const sign of text) out += isHidden(sign.codePointAt(0)!) ? escapeOf(sign.codePointAt(0)!) : sign;
  return out;
}

function isHidden(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0x200e && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff
  );
}

const escapeOf = (code: number): string => (code === 0x0a ? '\\n' : code === 0x09 ? '\\t' : `\\u${code.toString(16).padStart(4, '0')}`);
