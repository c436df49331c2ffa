import type { Format } from './contract.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { pretty } from './pretty.js';
import { sarif } from './sarif.js';
import { tap } from './tap.js';

/** What `validate --format` takes. */
export const FORMATS: readonly Format[] = [pretty, json, junit, sarif, github, gitlab, markdown, tap];
