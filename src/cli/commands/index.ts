import type { Command } from 'commander';
import { registerExtract } from './extract.js';

/** All commands, in the order of the help. */
export const COMMANDS: readonly ((program: Command) => void)[] = [registerExtract];
