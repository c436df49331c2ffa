import type { TimelineEvent } from '../../model/event.js';

export interface EventOptions {
  /** Language of what the file says itself. */
  readonly locale: 'id' | 'en';
}

/** A way to write a timeline that is more than a table. */
export interface EventFormat {
  readonly name: string;
  readonly extension: string;
  write(events: readonly TimelineEvent[], options: EventOptions): Promise<string>;
}
