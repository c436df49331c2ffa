import { describe, expect, it } from 'vitest';
import { warta } from './cli/spawn.js';

/** The project judges itself by its own command, as its CI does. */
describe('the project', () => {
  it('keeps the floors of its gold, and says so when the gold or an article was changed', () => {
    const { code, out, err } = warta([
      'validate',
      'fixtures/gold',
      '--records',
      '--gold',
      'fixtures/gold',
      '--floors',
      'fixtures/baseline.json',
    ]);
    expect(
      code,
      `${out}${err}\nIf the change is wanted: warta validate fixtures/gold --gold fixtures/gold --floors fixtures/baseline.json --restate`,
    ).toBe(0);
  });

  it('reads its seeds as their expectations say, and writes records that hold', () => {
    const { code, out, err } = warta(['validate', 'seeds', '--records', '--verify', '--expect', 'fixtures/seeds.expectations.yaml']);
    expect(code, out + err).toBe(0);
  });
});
