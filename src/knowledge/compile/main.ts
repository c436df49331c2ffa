import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { compileShelf } from './shelf.js';

/** Build step: facts folder → one compiled file. Faults of the facts are printed with file, line and column, and fail the build. */
const target = process.argv[2] ?? 'dist/knowledge.bin';
const { bytes, problems } = compileShelf();
for (const p of problems) console.error(`${p.file}:${p.line}:${p.column}: ${p.rule}: ${p.message}`);
if (problems.length > 0 && process.env.WARTA_FACTS_LAX === undefined) process.exit(1);
mkdirSync(dirname(target), { recursive: true });
writeFileSync(target, bytes);
