import { WartaError } from '../../errors.js';
import type { RecordFormat } from '../../export/contract.js';
import { RECORD_FORMATS } from '../../export/records/index.js';
import { LABEL_STUDIO_INTERFACE } from '../../export/records/label-studio.js';
import type { Column } from '../../model/table.js';
import type { TableDefinition } from '../../report/contract.js';
import { TABLES } from '../../report/tables/index.js';

/** Prints what a table or a format holds: of a table all columns, of a format its unit of offsets. `all` lists everything. */
export function describe(what: string, table: TableDefinition | undefined, format: RecordFormat | undefined): void {
  if (what === 'all') print([...TABLES.map((t) => `${t.name}\t${t.title.en}`), ...RECORD_FORMATS.map((f) => `${f.name}\t${f.about}`)]);
  else if (table !== undefined) print(table.columns.map(columnLine));
  else if (format !== undefined) print([format.about, ...(format.name === 'label-studio' ? [LABEL_STUDIO_INTERFACE] : [])]);
  else
    throw new WartaError('cli/what', `There is neither a table nor a format "${what}".`, { remedy: 'Try `warta export --describe all`.' });
}

const columnLine = (c: Column): string => [c.key, c.type, c.title.en, ...(c.about === undefined ? [] : [c.about])].join('\t');

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
