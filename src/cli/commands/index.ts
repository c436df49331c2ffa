import type { Command } from 'commander';
import { registerAnalyze } from './analyze.js';
import { registerClean } from './clean.js';
import { registerCollocates } from './collocates.js';
import { registerDiff } from './diff.js';
import { registerEvaluate } from './evaluate.js';
import { registerExplain } from './explain.js';
import { registerExport } from './export.js';
import { registerExtract } from './extract.js';
import { registerKeyness } from './keyness.js';
import { registerKnowledge } from './knowledge.js';
import { registerMerge } from './merge.js';
import { registerNetwork } from './network.js';
import { registerReport } from './report.js';
import { registerRun } from './run.js';
import { registerSchema } from './schema.js';
import { registerSearch } from './search.js';
import { registerSources } from './sources.js';
import { registerSql } from './sql.js';
import { registerTerms } from './terms.js';
import { registerTimeline } from './timeline.js';
import { registerValidate } from './validate.js';

/** All commands, in the order of the help. */
export const COMMANDS: readonly ((program: Command) => void)[] = [
  registerAnalyze,
  registerExtract,
  registerSources,
  registerRun,
  registerMerge,
  registerSql,
  registerClean,
  registerExplain,
  registerTimeline,
  registerReport,
  registerExport,
  registerNetwork,
  registerSearch,
  registerKeyness,
  registerCollocates,
  registerTerms,
  registerKnowledge,
  registerValidate,
  registerEvaluate,
  registerDiff,
  registerSchema,
];
