export { WartaError } from './errors.js';
export { loadKnowledge } from './knowledge/index.js';
export type { Analysis, Annotation, Entity, Relation } from './model/analysis.js';
export { createAnalyzer } from './pipeline.js';
