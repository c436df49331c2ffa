import type { RunCounts } from '../corpus/run.js';

export type ProgressMode = 'auto' | 'text' | 'json' | 'none';

/** Milliseconds between two words of progress. */
const EVERY = 500;

/** How far a run is, on standard error: rate, time that remains, errors so far. */
export class Progress {
  /** True where something is shown. */
  readonly isShown: boolean;
  /** Bytes of all inputs; 0 where not known. */
  total = 0;
  private readonly asJson: boolean;
  private readonly began = Date.now();
  private last = 0;
  private bytes = 0;
  private counts: RunCounts = { done: 0, unchanged: 0, leftOut: 0, errors: 0 };
  private hasLine = false;

  constructor(mode: ProgressMode) {
    this.asJson = mode === 'json';
    this.isShown = mode === 'auto' ? process.stderr.isTTY === true : mode !== 'none';
  }

  addBytes(count: number): void {
    this.bytes += count;
  }

  show(counts: RunCounts): void {
    this.counts = counts;
    if (!this.isShown || Date.now() - this.last < EVERY) return;
    this.last = Date.now();
    this.print('progress');
  }

  end(): void {
    if (!this.isShown) return;
    this.print('end');
    if (this.hasLine) process.stderr.write('\n');
    this.hasLine = false;
  }

  /** Takes the line away, so that a message can stand in its place. */
  clear(): void {
    if (this.hasLine) process.stderr.write('\r\u001b[K');
    this.hasLine = false;
  }

  private print(event: 'progress' | 'end'): void {
    const { done, unchanged, leftOut, errors } = this.counts;
    const seconds = (Date.now() - this.began) / 1000;
    const documents = done + unchanged + leftOut + errors;
    const rate = seconds === 0 ? 0 : documents / seconds;
    const share = this.total === 0 ? 0 : Math.min(1, this.bytes / this.total);
    const remaining = event === 'end' ? 0 : share === 0 ? null : Math.round(seconds / share - seconds);
    if (this.asJson) {
      const numbers = { event, seconds: round(seconds), documents, done, unchanged, left_out: leftOut, errors, per_second: round(rate) };
      process.stderr.write(`${JSON.stringify({ ...numbers, bytes: this.bytes, total_bytes: this.total, remaining_seconds: remaining })}\n`);
      return;
    }
    const left = remaining === null || event === 'end' ? '' : `, ${clock(remaining)} left`;
    const share100 = this.total === 0 ? '' : ` (${Math.floor(100 * share)} %)`;
    const text = `${documents} documents${share100}, ${rate.toFixed(0)}/s, ${errors} errors${left}`;
    process.stderr.write(process.stderr.isTTY === true ? `\r\u001b[K${text}` : `${text}\n`);
    this.hasLine = process.stderr.isTTY === true;
  }
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** "1:02:03", "2:03". */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((n) => String(n).padStart(2, '0'));
  return (seconds < 3600 ? parts.slice(1) : parts).join(':');
}
