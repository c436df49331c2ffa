import type { Command } from 'commander';
import { registerAnalyze } from './analyze.js';
import { registerExplain } from './explain.js';
import { registerExport } from './export.js';
import { registerExtract } from './extract.js';
import { registerKnowledge } from './knowledge.js';
import { registerTimeline } from './timeline.js';

/** All commands, in the order of the help. */
export const COMMANDS: readonly ((program: Command) => void)[] = [registerAnalyze, registerExtract, registerExplain, registerTimeline, registerExport, registerKnowledge];
