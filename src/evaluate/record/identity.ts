import type { Severity } from '../contract.js';
import type { RecordView } from '../record-view.js';
import type { Fault } from './rule.js';

/** Tells documents of a corpus apart: one record a path, one source an id. Keeps ids and paths only. */
export class Identities {
  private readonly byPath = new Map<string, string>();
  private readonly byId = new Map<string, { sha256: string; path: string }>();

  add(view: RecordView, tell: (fault: Fault) => void): void {
    const { id, path, sha256 } = view.record;
    const isMember = path.includes('!/') || path.includes('#');
    if (!isMember && id !== sha256.slice(0, 16)) {
      tell({ code: 'identity', message: `The id ${id} is not the beginning of the source's SHA-256 ${sha256.slice(0, 16)}…` });
    }
    const here = view.origin ?? path;
    const first = this.byPath.get(path);
    if (first === undefined) this.byPath.set(path, here);
    else
      tell({
        code: 'duplicate-document',
        message: `There are two records of ${path}${here === path ? '' : `, at ${first} and ${here}`}.`,
        remedy: 'Keep one.',
      });
    const other = this.byId.get(id);
    if (other === undefined) {
      this.byId.set(id, { sha256, path });
      return;
    }
    if (first !== undefined) return;
    const same = other.sha256 === sha256;
    const severity: Severity = same ? 'info' : 'error';
    tell({
      code: same ? 'copy' : 'duplicate-id',
      severity,
      message: same ? `The source is an exact copy of ${other.path}.` : `${other.path}, another source, has the same id ${id}.`,
    });
  }
}
