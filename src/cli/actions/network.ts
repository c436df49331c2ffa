import type { NetworkFormat } from '../../export/network/contract.js';
import { NETWORK_FORMATS } from '../../export/network/index.js';
import { TABLE_FORMATS } from '../../export/tables/index.js';
import { NAME_LABELS } from '../../model/label.js';
import { buildNetwork } from '../../report/network/build.js';
import { NETWORK_TYPES, PairCount } from '../../report/network/pairs.js';
import { edgeTable, nodeTable } from '../../report/network/tables.js';
import { writeOutput } from '../output.js';
import { readRecords } from '../records.js';
import { someOf, wholeNumber } from './option-values.js';
import { formatName, rowsOf, tableFormat, writeTable } from './table-output.js';

/** Options of `warta network`, as given. */
export interface NetworkOptions {
  format?: string;
  output?: string;
  types: string;
  within: 'sentence' | 'document';
  nodes: string;
  minimum: string;
  evidence: string;
  table: 'edges' | 'nodes';
  columns?: string;
  profile: 'data' | 'excel';
  locale: 'id' | 'en';
}

/** Counts over all records, builds the network and writes it as a graph or a table. */
export async function network(paths: readonly string[], options: NetworkOptions): Promise<void> {
  const counts = new PairCount({
    types: new Set(someOf(options.types, NAME_LABELS, '--types')),
    within: options.within,
    evidence: wholeNumber(options.evidence, '--evidence', 0),
  });
  const settings = { nodes: wholeNumber(options.nodes, '--nodes'), minimum: wholeNumber(options.minimum, '--minimum') };
  const name = formatName(options.format, options.output, [...NETWORK_FORMATS, ...TABLE_FORMATS]);
  for await (const record of readRecords(paths)) counts.add(record);
  const built = await buildNetwork(counts, settings);
  const graph = NETWORK_FORMATS.find((f) => f.name === name);
  if (graph !== undefined) return writeOutput(stream(graph.write(built)), options.output);
  const table = options.table === 'nodes' ? nodeTable(built) : edgeTable(built);
  await writeTable(tableFormat(name), table, rowsOf(table.rows), options);
}

/** The network with all settings as `warta network` has them: for `warta export gexf` and `graphml`. */
export async function exportNetwork(format: NetworkFormat, paths: readonly string[], output: string | undefined): Promise<void> {
  const counts = new PairCount({ types: new Set(NETWORK_TYPES), within: 'sentence', evidence: 3 });
  for await (const record of readRecords(paths)) counts.add(record);
  await writeOutput(stream(format.write(await buildNetwork(counts, { nodes: 300, minimum: 1 }))), output);
}

async function* stream(chunks: Iterable<string>) {
  yield* chunks;
}
