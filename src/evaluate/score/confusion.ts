import { LABELS, type Label } from '../../model/label.js';
import type { DocumentScore } from './score.js';

const NOTHING = 'nothing';
type Cell = Label | typeof NOTHING;

/** How often a mark of one type was read as another: rows gold, columns found. Quotations hold other marks and are left out. */
export class Confusion {
  private readonly counts = new Map<string, number>();

  add(d: DocumentScore): void {
    const free = new Map([...d.alignments].filter(([type]) => type !== 'quote').map(([type, a]) => [type, a.got.filter((g) => !g.near)]));
    const taken = new Set<unknown>();
    for (const [type, { wanted }] of d.alignments) {
      if (type === 'quote') continue;
      for (const w of wanted) {
        if (w.near !== undefined) {
          this.count(type, type);
          continue;
        }
        // an annotation of another type that stands for nothing else
        let found: Cell = NOTHING;
        for (const [other, gots] of free) {
          const hit = gots.find((g) => !taken.has(g) && g.got.start < w.want.end && w.want.start < g.got.end);
          if (hit === undefined) continue;
          taken.add(hit);
          found = other;
          break;
        }
        this.count(type, found);
      }
    }
    for (const [type, gots] of free) for (const g of gots) if (!taken.has(g)) this.count(NOTHING, type);
  }

  get(gold: Cell, found: Cell): number {
    return this.counts.get(`${gold} ${found}`) ?? 0;
  }

  /** The rows and columns that hold something. */
  cells(): Cell[] {
    const all: Cell[] = [...LABELS, NOTHING];
    return all.filter((c) => all.some((o) => this.get(c, o) > 0 || this.get(o, c) > 0));
  }

  private count(gold: Cell, found: Cell): void {
    const key = `${gold} ${found}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }
}
