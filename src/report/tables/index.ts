import type { TableDefinition } from '../contract.js';
import { changes } from './changes.js';
import { dates } from './dates.js';
import { disagreements } from './disagreements.js';
import { documents } from './documents.js';
import { entities, organizations, places } from './entities.js';
import { figures } from './figures.js';
import { mentions } from './mentions.js';
import { people } from './people.js';
import { quotes } from './quotes.js';
import { regulations } from './regulations.js';
import { relations } from './relations.js';
import { timeline } from './timeline.js';

/** All tables of `warta export`. */
export const TABLES: readonly TableDefinition[] = [
  documents,
  entities,
  mentions,
  people,
  organizations,
  regulations,
  figures,
  quotes,
  dates,
  relations,
  places,
  timeline,
  disagreements,
  changes,
];
