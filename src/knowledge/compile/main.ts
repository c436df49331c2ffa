import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commonNames, readAreas } from './areas.js';
import { compile } from './compile.js';
import { readFacts } from './read-facts.js';

/** Build step: facts folder → one compiled file. Faults of the facts are printed with file, line and column, and fail the build. */
const target = process.argv[2] ?? 'dist/knowledge.bin';
const { facts, problems } = readFacts([fileURLToPath(new URL('../facts', import.meta.url))]);
for (const p of problems) console.error(`${p.file}:${p.line}:${p.column}: ${p.rule}: ${p.message}`);
if (problems.length > 0 && process.env.WARTA_FACTS_LAX === undefined) process.exit(1);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, compile(facts, { areas: readAreas(commonNames(facts)) }));
