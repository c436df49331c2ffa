import { relative } from 'node:path';
import { loadKnowledge } from '../knowledge/index.js';
import type { Finding } from '../knowledge/lint/index.js';
import type { LoadedKnowledge } from '../knowledge/loaded.js';
import { printError } from './terminal.js';

/** What every command takes. */
export interface KnowledgeOptions {
  /** Folders of the user's own facts, laid over the program's. */
  readonly knowledge?: readonly string[];
}

/** The shelf, with the user's own facts over it. What the two do not agree about is said on standard error. */
export async function openKnowledge({ knowledge: folders = [] }: KnowledgeOptions = {}): Promise<LoadedKnowledge> {
  const shelf = loadKnowledge();
  if (folders.length === 0) return shelf;
  const { layOver } = await import('../knowledge/overlay.js');
  const { knowledge, conflicts } = layOver(shelf, folders);
  for (const conflict of conflicts) printError(`knowledge/conflict: ${findingLine(conflict)}`);
  return knowledge;
}

/** "own/posts.yaml:4:7: error: tenure-overlap: …", the file as seen from here. */
export const findingLine = ({ file, line, column, severity, rule, message }: Finding): string =>
  `${shortPath(file)}:${line}:${column}: ${severity}: ${rule}: ${message}`;

const shortPath = (file: string): string => {
  const path = relative(process.cwd(), file);
  return path.startsWith('..') ? file : path;
};
