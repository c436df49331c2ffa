import { version } from './version.js';

/** The program's door. The version is asked for by scripts, often: it is told before the commands are loaded. */
export async function main(argv: readonly string[]): Promise<void> {
  const [asked, ...more] = argv.slice(2);
  if ((asked === '--version' || asked === '-V') && more.length === 0) {
    process.stdout.write(`${version()}\n`);
    return;
  }
  const { runProgram } = await import('./program.js');
  await runProgram(argv);
}
