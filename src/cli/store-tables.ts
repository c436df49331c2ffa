import type { PartTables } from '../store/run/run-store.js';

export const storeTables: PartTables = async () => [];
