import { createHash } from 'node:crypto';
import { describe, it } from 'vitest';
import { EVENT_FORMATS } from '../../src/export/events/index.js';
import { NETWORK_FORMATS } from '../../src/export/network/index.js';
import { RECORD_FORMATS } from '../../src/export/records/index.js';
import type { Analysis } from '../../src/model/analysis.js';
import { buildNetwork } from '../../src/report/network/build.js';
import { NETWORK_TYPES, PairCount } from '../../src/report/network/pairs.js';
import { TABLES } from '../../src/report/tables/index.js';
import { eventsOf } from '../../src/report/timeline/events-of.js';
import { byTime } from '../../src/report/timeline/table.js';
import { warta } from '../cli/spawn.js';
import { expected } from './expected-file.js';
import { writeFiles, writeStream, writeTable } from './sample.js';

const records = warta(['extract', 'seeds/'])
  .out.trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Analysis);
const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('every export of the seeds equals its fixture', () => {
  it.each(TABLES.map((t) => t.name))('table %s', async (name) => {
    expected(`seeds/${name}.csv`, (await writeTable('csv', TABLES.find((t) => t.name === name)!, records)).toString('utf8'));
  });

  it('every other format, by its digest', async () => {
    const digests: Record<string, string> = {};
    for (const format of RECORD_FORMATS) {
      digests[format.name] =
        format.kind === 'stream'
          ? digest(writeStream(format.name, records))
          : digest(records.flatMap((r) => [...writeFiles(format.name, r, r.path).values()]).join('\n'));
    }
    const events = records.flatMap((r) => eventsOf(r, { statements: 'first' })).sort(byTime);
    for (const format of EVENT_FORMATS) digests[`timeline ${format.name}`] = digest(await format.write(events, { locale: 'id' }));
    const counts = new PairCount({ types: new Set(NETWORK_TYPES), within: 'sentence', evidence: 3 });
    for (const r of records) counts.add(r);
    const network = await buildNetwork(counts, { nodes: 300, minimum: 1 });
    for (const format of NETWORK_FORMATS) digests[`network ${format.name}`] = digest([...format.write(network)].join(''));
    expected('seeds/digests.json', `${JSON.stringify(digests, null, 2)}\n`);
  });
});
