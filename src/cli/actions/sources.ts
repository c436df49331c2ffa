import { inShard } from '../../corpus/shard.js';
import { describeProblem, readDocuments } from '../../ingest/index.js';
import { sourceLine } from '../../ingest/source-line.js';
import { readOptionsOf } from '../input-options.js';
import { writeOutput } from '../output.js';
import { chosenReading } from '../reading.js';
import { shardOf } from '../shard-option.js';
import { printError } from '../terminal.js';

/** Prints the source of every document behind the paths. */
export async function sources(paths: readonly string[], options: { shard?: string }): Promise<void> {
  const shard = shardOf(options.shard);
  const documents = readDocuments(paths, {
    ...readOptionsOf(chosenReading()),
    onProblem: (problem) => {
      printError(describeProblem(problem));
      if (problem.severity === 'error') process.exitCode = 2;
    },
  });
  async function* lines() {
    for await (const document of documents) if (inShard(document.path, shard)) yield `${sourceLine(document)}\n`;
  }
  await writeOutput(lines(), undefined);
}
