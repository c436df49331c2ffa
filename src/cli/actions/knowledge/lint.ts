import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WartaError } from '../../../errors.js';
import { readFacts } from '../../../knowledge/compile/read-facts.js';
import { CompiledKnowledge } from '../../../knowledge/compiled.js';
import { loadKnowledge } from '../../../knowledge/index.js';
import { type Finding, lint } from '../../../knowledge/lint/index.js';
import { compileOver } from '../../../knowledge/overlay.js';
import { SectionFile } from '../../../knowledge/section-file.js';
import { tokenize } from '../../../segment/index.js';
import { findingLine, type KnowledgeOptions } from '../../knowledge.js';

/** Where the program's own facts may stand: beside the source, or in the repository that the bundle was built in. */
const OWN = ['../../../knowledge/facts', '../src/knowledge/facts'].map((path) => fileURLToPath(new URL(path, import.meta.url)));

/** Prints what is wrong with facts files, a line each. Exit code 1 where an error is among it. */
export async function lintFacts(files: readonly string[], options: KnowledgeOptions & { notes?: boolean }): Promise<void> {
  const given = files.length > 0 ? files : (options.knowledge ?? []);
  const findings = given.length > 0 ? lintOver(given) : await lintShelf();
  const errors = findings.filter((f) => f.severity === 'error').length;
  for (const finding of findings)
    if (finding.severity === 'error' || options.notes === true) process.stdout.write(`${findingLine(finding)}\n`);
  const hidden = options.notes === true ? 0 : findings.length - errors;
  process.stderr.write(`${errors} ${errors === 1 ? 'error' : 'errors'}${hidden > 0 ? `; ${hidden} notes, shown with --notes` : ''}\n`);
  if (errors > 0) process.exitCode = 1;
}

/** The user's own files, against the compiled shelf. */
function lintOver(paths: readonly string[]): Finding[] {
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new WartaError('knowledge/not-found', 'There is no such file or folder of facts.', { place: missing });
  const shelf = loadKnowledge();
  const files = readFacts(paths);
  const { knowledge } = compileOver(shelf, files);
  return lint({ facts: files.facts, shelf, compiled: knowledge, tokenize: (text) => tokenize(text, knowledge.lexicon) }, files.problems);
}

/** The program's own facts, where their files are at hand. */
async function lintShelf(): Promise<Finding[]> {
  const folder = OWN.find((path) => existsSync(path));
  if (folder === undefined)
    throw new WartaError('knowledge/no-files', 'The facts of the program are compiled here.', {
      remedy: 'Name the files or folders to check.',
    });
  const { compileShelf } = await import('../../../knowledge/compile/shelf.js');
  const { facts, problems, bytes } = compileShelf(folder);
  const compiled = new CompiledKnowledge(SectionFile.of(bytes));
  return lint({ facts, shelf: undefined, compiled, tokenize: (text) => tokenize(text, compiled.lexicon) }, problems);
}
