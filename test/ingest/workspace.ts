import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type InputEvent, type InputProblem, type ReadOptions, readInputs } from '../../src/ingest/index.js';
import type { RawDocument } from '../../src/model/document.js';

/** A folder of its own for one test file. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'warta-ingest-'));

  /** Writes a file and gives its path. */
  file(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export interface ReadResult {
  readonly events: readonly InputEvent[];
  readonly documents: readonly RawDocument[];
  readonly problems: readonly InputProblem[];
  readonly codes: readonly string[];
}

/** Everything behind the paths, sorted out. */
export async function readAll(paths: string | readonly string[], options: ReadOptions = {}): Promise<ReadResult> {
  const events: InputEvent[] = [];
  for await (const event of readInputs(typeof paths === 'string' ? [paths] : paths, options)) events.push(event);
  const problems = events.flatMap((e) => (e.kind === 'problem' ? [e.problem] : []));
  return {
    events,
    documents: events.flatMap((e) => (e.kind === 'document' ? [e.document] : [])),
    problems,
    codes: problems.map((p) => p.code),
  };
}

/** A story long enough to be one. */
export const STORY =
  'Pemerintah Kota Malang memperbaiki dua jembatan di Kecamatan Sukun yang rusak karena banjir bulan lalu. "Pekerjaan selesai dalam tiga bulan," kata Wali Kota Malang di lokasi, Senin. Warga diminta memakai jalan lain selama perbaikan berlangsung, terutama pada jam berangkat sekolah.';
