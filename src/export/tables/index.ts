import type { TableFormat } from '../contract.js';
import { csv, tsv } from './csv.js';
import { json, ndjson } from './json.js';
import { markdown } from './markdown.js';
import { parquet } from './parquet.js';
import { xlsx } from './xlsx.js';

/** All ways to write a table. */
export const TABLE_FORMATS: readonly TableFormat[] = [csv, tsv, xlsx, json, ndjson, parquet, markdown];
