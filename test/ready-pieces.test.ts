import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root, warta } from './cli/spawn.js';
import type { Loose } from './evaluate/build.js';

const folder = mkdtempSync(join(tmpdir(), 'warta-pieces-'));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (file: string): Loose => parse(readFileSync(join(root, file), 'utf8'));
const HELP = warta(['validate', '--help']).out;

/** A team's repository: a corpus, expectations that hold, and `warta` on the path. */
beforeAll(() => {
  mkdirSync(join(folder, '.git'));
  mkdirSync(join(folder, 'corpus'));
  for (const f of readdirSync(join(root, 'seeds')).filter((x) => x.endsWith('.txt')))
    cpSync(join(root, 'seeds', f), join(folder, 'corpus', f));
  expect(warta(['validate', 'corpus', '--init'], { cwd: folder }).code).toBe(0);
  mkdirSync(join(folder, 'path'));
  writeFileSync(join(folder, 'path/warta'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/warta.js')}" "$@"\n`);
  chmodSync(join(folder, 'path/warta'), 0o755);
});

function bash(script: string, env: Record<string, string>) {
  const ran = spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(folder, 'path')}:${process.env.PATH}`, ...env },
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}
const article = () => join(folder, 'corpus', readdirSync(join(folder, 'corpus')).sort()[0]);
/** Runs with an article damaged, and puts it right again. */
function withDamage<T>(run: () => T): T {
  const before = readFileSync(article(), 'utf8');
  writeFileSync(article(), 'Rusak.\n');
  try {
    return run();
  } finally {
    writeFileSync(article(), before);
  }
}

describe('the GitHub Action', () => {
  const action = read('action.yml');
  const step = action.runs.steps.at(-1);
  const inputs = (values: Record<string, string>): Record<string, string> => {
    const env: Record<string, string> = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md'), GITHUB_ACTION_PATH: root.replace(/\/$/, '') };
    for (const [name, source] of Object.entries<string>(step.env)) env[name] = values[/inputs\.([\w-]+)/.exec(source)![1]] ?? '';
    return env;
  };

  it('hands every input on, none of them inside a command', () => {
    const used = Object.values<string>(step.env).map((v) => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(v)?.[1]);
    expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
    for (const s of action.runs.steps) expect(s.run ?? '').not.toContain('${{ inputs');
    const script = readFileSync(join(root, 'ci/github.sh'), 'utf8');
    for (const option of script.match(/--[a-z][a-z-]+/g)!) expect(HELP).toContain(option);
    for (const variable of Object.keys(step.env)) expect(script).toContain(variable);
  });

  it('passes a corpus that holds, and writes the summary', () => {
    writeFileSync(join(folder, 'summary.md'), '');
    const { code, out } = bash(step.run, inputs({ paths: 'corpus', expect: 'expectations.yaml', records: 'true', sarif: 'warta.sarif' }));
    expect(code, out).toBe(0);
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('✅ warta validate');
    expect(JSON.parse(readFileSync(join(folder, 'warta.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  it('breaks when an article is damaged: an annotation names it, the log says what to do', () => {
    const { code, out } = withDamage(() => bash(step.run, inputs({ paths: 'corpus\n', expect: 'expectations.yaml' })));
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=corpus\/antara-s-commerce\.txt,.*::The article lacks published\./m);
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('❌');
  });

  it('reads no input as a command', () => {
    const { code } = bash(step.run, inputs({ paths: '$(touch hacked); `touch hacked`', expect: '"; touch hacked; "' }));
    expect(code).toBe(2);
    expect(readdirSync(folder)).not.toContain('hacked');
  });
});

describe('the GitLab template', () => {
  const job = read('ci/gitlab.yml')['.warta-validate'];
  const run = () => bash(job.script.join('\n'), { ...job.variables, WARTA_ARGUMENTS: 'corpus --expect expectations.yaml' });

  it('writes the reports that it hands to GitLab, and breaks with a damaged article', () => {
    expect(run().code).toBe(0);
    const { junit, codequality } = job.artifacts.reports;
    expect(readFileSync(join(folder, junit), 'utf8')).toContain('<testsuites');
    expect(JSON.parse(readFileSync(join(folder, codequality), 'utf8'))).toEqual([]);
    const { code, out } = withDamage(run);
    expect(code).toBe(1);
    expect(out).toContain('error corpus/antara-s-commerce.txt The article lacks published.');
    expect(JSON.parse(readFileSync(join(folder, codequality), 'utf8'))[0].location.path).toMatch(/^(corpus\/|expectations\.yaml)/);
  });
});

describe('the pre-commit hook', () => {
  it('runs the command with the team’s arguments, whole corpus at once', () => {
    const [hook] = read('.pre-commit-hooks.yaml');
    expect(hook).toMatchObject({ id: 'warta-validate', language: 'node', pass_filenames: false });
    const run = () => bash(`${hook.entry} corpus --expect expectations.yaml`, {});
    expect(run().code).toBe(0);
    expect(withDamage(run).code).toBe(1);
    for (const name of ['corpus/a.txt', 'a.html', 'rows.jsonl', 'gold/a.gold', 'expectations.yaml'])
      expect(name).toMatch(new RegExp(hook.files));
  });
});
