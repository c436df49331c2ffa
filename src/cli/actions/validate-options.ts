import type { ReadOptions } from '../reading.js';

/** Options of `warta validate`, as given. */
export interface ValidateOptions extends ReadOptions {
  expect?: string[];
  init?: string | true;
  gold?: string;
  failUnder?: string;
  floors?: string;
  restate?: true;
  baseline?: string;
  failOn?: string;
  records?: true;
  verify?: true;
  root?: string;
  format?: string[];
  output?: string;
  color: boolean;
}
