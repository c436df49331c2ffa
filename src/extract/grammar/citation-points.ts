import type { Pinpoint } from '../../model/value.js';

/** One place in a law: "pasal 27 ayat (3) huruf a". */
export interface CitedPoint {
  readonly pasal: string;
  readonly ayat?: string;
  readonly huruf?: string;
  /** What stands further: "ke-1", "angka 9". */
  readonly further?: string;
}

/** What was read last: an article, its paragraph, a letter, or what stands further. */
export type PointLevel = 'pasal' | 'ayat' | 'huruf' | 'further';

/** Articles as they are read: each new paragraph or letter makes a point of its own under the same article. */
export class PointChain {
  private readonly closed: CitedPoint[] = [];
  private current: { pasal: string; ayat?: string; huruf?: string; further?: string } | undefined;
  level: PointLevel = 'pasal';
  /** The last paragraph stood in brackets. */
  bracketed = false;
  /** What was read last is surely part of the citation. */
  certain = true;

  open(point: CitedPoint): void {
    this.close();
    this.current = { ...point };
    this.level = 'pasal';
    this.bracketed = false;
  }

  add(level: Exclude<PointLevel, 'pasal'>, value: string, bracketed: boolean): void {
    const c = this.current!;
    if (level === 'ayat') {
      if (c.ayat !== undefined || c.huruf !== undefined) {
        this.close();
        this.current = { pasal: c.pasal, ayat: value };
      } else c.ayat = value;
      this.bracketed = bracketed;
    } else if (level === 'huruf') {
      if (c.huruf !== undefined || c.further !== undefined) {
        this.close();
        this.current = { pasal: c.pasal, ayat: c.ayat, huruf: value };
      } else c.huruf = value;
    } else if (c.further !== undefined) {
      this.close();
      this.current = { ...c, further: value };
    } else c.further = value;
    this.level = level;
  }

  private close(): void {
    if (this.current !== undefined) this.closed.push(this.current);
    this.current = undefined;
  }

  done(): CitedPoint[] {
    return this.current === undefined ? [...this.closed] : [...this.closed, { ...this.current }];
  }
}

/** "pasal 27 ayat (3) huruf a". */
export function pointText({ pasal, ayat, huruf, further }: CitedPoint): string {
  return [`pasal ${pasal}`, ayat && `ayat (${ayat})`, huruf && `huruf ${huruf}`, further].filter(Boolean).join(' ');
}

export function pinpointOf({ pasal, ayat, huruf }: CitedPoint): Pinpoint {
  return { pasal, ...(ayat === undefined ? {} : { ayat }), ...(huruf === undefined ? {} : { huruf }) };
}
