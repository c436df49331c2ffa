import type { EventFormat } from './contract.js';
import { html } from './html.js';
import { ics } from './ics.js';
import { timelinejs } from './timelinejs.js';

export type { EventFormat } from './contract.js';

/** Ways to write a timeline beside the formats of tables. */
export const EVENT_FORMATS: readonly EventFormat[] = [timelinejs, ics, html];
