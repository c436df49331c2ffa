import { WartaError } from '../../errors.js';
import { FORMATS, type FormatContext, type Verdict } from '../../evaluate/index.js';
import { oneChunk } from '../one-chunk.js';
import { writeOutput } from '../output.js';
import { repositoryPath, repositoryRoot } from '../repository.js';
import { version } from '../version.js';
import type { ValidateOptions } from './validate-options.js';

/** A format and the file that it goes to; undefined: the screen. */
interface VerdictOutput {
  readonly format: (typeof FORMATS)[number];
  readonly file: string | undefined;
}

/** Reads `--format junit=report.xml`, `--format github` … and `-o`. Throws WartaError before any work is done. */
export function verdictOutputs({ format = ['pretty'], output }: ValidateOptions): VerdictOutput[] {
  const outputs = format.map((given): VerdictOutput => {
    const equals = given.indexOf('=');
    const name = equals < 0 ? given : given.slice(0, equals);
    const found = FORMATS.find((f) => f.name === name);
    if (found === undefined)
      throw new WartaError('cli/format', `A verdict cannot be written as "${name}".`, {
        remedy: `Formats: ${FORMATS.map((f) => f.name).join(', ')}.`,
      });
    return { format: found, file: equals < 0 ? undefined : given.slice(equals + 1) };
  });
  const onScreen = outputs.filter((o) => o.file === undefined);
  if (onScreen.length > 1)
    throw new WartaError('cli/format', `${onScreen.map((o) => o.format.name).join(' and ')} cannot share the screen.`, {
      remedy: 'Give the others a file: --format junit=report.xml.',
    });
  return outputs.map((o) => (o.file === undefined && output !== undefined ? { ...o, file: output } : o));
}

/** Writes the verdict in every form asked for. */
export async function writeVerdict(verdict: Verdict, outputs: readonly VerdictOutput[], color: boolean): Promise<void> {
  const root = repositoryRoot(process.cwd());
  for (const { format, file } of outputs) {
    const context: FormatContext = {
      version: version(),
      relative: format.paths === 'repository' ? (path) => repositoryPath(root, path) : (path) => path,
      color: color && file === undefined && process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    };
    await writeOutput(oneChunk(format.render(verdict, context)), file);
  }
}
