import type { Knowledge } from '../knowledge/contract.js';
import type { Annotated, Attributed } from '../model/layers.js';

export type Attributor = (document: Annotated) => Attributed;

export function createAttributor(_knowledge: Knowledge): Attributor {
  return (document) => ({ ...document, quotes: [] });
}
