import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, warta } from './cli/spawn.js';

const path = join(root, 'README.md');
const readme = readFileSync(path, 'utf8');

/** Blocks that show real output: `<!-- output: ARGS -->`, then a fence with what the program prints. Written anew with WARTA_README=write. */
const OUTPUT = /<!-- output: ([^\n]+) -->\n```(\w+)\n([\s\S]*?)```\n<!-- \/output -->/g;

describe('README', () => {
  it('shows what the program prints', () => {
    let fresh = readme;
    for (const [block, args, language] of readme.matchAll(OUTPUT)) {
      const { out, code } = warta(args.split(' '));
      expect(code, args).toBe(0);
      fresh = fresh.replace(block, `<!-- output: ${args} -->\n\`\`\`${language}\n${out.trimEnd()}\n\`\`\`\n<!-- /output -->`);
    }
    if (process.env.WARTA_README === 'write') writeFileSync(path, fresh);
    else expect(readme).toBe(fresh);
  });

  const runs = [...readme.matchAll(/<!-- run(?: exit=(\d))? -->\n```sh\n([\s\S]*?)```/g)].flatMap(([, exit, block]) =>
    block
      .trim()
      .split('\n')
      .map((line) => ({ line, exit: Number(exit ?? 0) })),
  );
  it.each(runs)('runs as printed: $line', ({ line, exit }) => {
    const [program, ...args] = line.split(/\s+/);
    expect(program).toBe('warta');
    const { code, err } = warta(args);
    expect(err).toBe('');
    expect(code).toBe(exit);
  });

  it('names files that exist', () => {
    const named = [...readme.matchAll(/`((?:src|seeds|fixtures|test|bench|deploy|models)\/[\w./-]*)`/g)]
      .map((m) => m[1])
      .filter((p) => !p.includes('<'));
    expect(named.filter((p) => !existsSync(join(root, p)))).toEqual([]);
  });

  it('lists every command of the program', () => {
    const listed =
      warta(['--help'])
        .out.match(/^ {2}(\w+)/gm)
        ?.map((line) => line.trim()) ?? [];
    const commands = listed.filter((name) => !['help', 'Options', 'Commands'].includes(name));
    expect(commands.filter((name) => !readme.includes(`warta ${name}`))).toEqual([]);
  });
});
