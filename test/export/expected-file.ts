import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const folder = fileURLToPath(new URL('../../fixtures/expected/', import.meta.url));

/** Compares with the file of that name in fixtures/expected; writes it instead where EXPECTED=restate is set. */
export function expected(name: string, text: string): void {
  const file = `${folder}${name}`;
  if (process.env.EXPECTED === 'restate') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${name} is missing: run with EXPECTED=restate and look at it`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}
