import { existsSync } from 'node:fs';
import { WartaError } from '../errors.js';
import type { Tokens } from '../model/tokens.js';
import { compile } from './compile/compile.js';
import { type FactFiles, readFacts } from './compile/read-facts.js';
import { CompiledKnowledge } from './compiled.js';
import { LayeredKnowledge } from './layered.js';
import { conflicts, type Finding } from './lint/index.js';
import { SectionFile } from './section-file.js';

export type { Finding } from './lint/index.js';

/** A user's own facts over the shelf's. */
export interface Overlay {
  readonly knowledge: LayeredKnowledge;
  readonly files: FactFiles;
  /** What the two do not agree about: named, never guessed. */
  readonly conflicts: readonly Finding[];
}

/**
 * Lays the facts files below `paths` over the compiled shelf: they are compiled alone, in memory, upon its words.
 * Throws WartaError where a path is missing or a file has faults.
 */
export function layOver(shelf: CompiledKnowledge, paths: readonly string[]): Overlay {
  for (const path of paths)
    if (!existsSync(path)) throw new WartaError('knowledge/not-found', 'There is no such folder of facts.', { place: path });
  const files = readFacts(paths);
  const [fault] = files.problems;
  if (fault !== undefined) {
    const more = files.problems.length > 1 ? ` (and ${files.problems.length - 1} more)` : '';
    throw new WartaError('knowledge/facts', `${fault.rule}: ${fault.message}${more}`, {
      place: `${fault.file}:${fault.line}:${fault.column}`,
      remedy: 'Run `warta knowledge lint` on it.',
    });
  }
  return { ...compileOver(shelf, files), files };
}

/** The layers and their conflicts, whatever faults the files have. */
export function compileOver(shelf: CompiledKnowledge, files: FactFiles): Omit<Overlay, 'files'> {
  const over = new CompiledKnowledge(SectionFile.of(compile(files.facts, { lexicon: shelf.lexicon })), shelf);
  const knowledge = new LayeredKnowledge(shelf, over);
  return { knowledge, conflicts: conflicts({ facts: files.facts, shelf, compiled: knowledge, tokenize: unused }) };
}

const unused = (): Tokens => {
  throw new Error('Conflicts are found without texts.');
};
