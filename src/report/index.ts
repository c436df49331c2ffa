import type { ReportDefinition } from './contract.js';
import { disagreements } from './disagreements.js';
import { documents } from './documents.js';
import { doubts } from './doubts.js';
import { figures } from './figures.js';
import { namedThings } from './named-things.js';
import { people } from './people.js';
import { quotes } from './quotes.js';
import { regulations } from './regulations.js';
import { summary } from './summary.js';
import { timeline } from './timeline.js';

export type { Report, ReportDefinition } from './contract.js';
export { timeline } from './timeline.js';

const isState = (subtype: string | undefined): boolean => subtype === 'ministry' || subtype === 'agency';

/** All reports of `analyze`, in the order in which they are printed. */
export const REPORTS: readonly ReportDefinition[] = [
  summary,
  documents,
  people,
  namedThings({
    name: 'institutions',
    title: { id: 'Kementerian dan lembaga', en: 'Ministries and agencies' },
    wanted: (e) => e.type === 'organization' && isState(e.subtype),
    kind: (r) => r.subtype,
  }),
  namedThings({
    name: 'companies',
    title: { id: 'Platform dan perusahaan', en: 'Platforms and companies' },
    wanted: (e) => e.type === 'platform' || (e.type === 'organization' && e.subtype === 'company'),
    kind: (r) => (r.type === 'platform' ? 'platform' : 'company'),
  }),
  namedThings({
    name: 'organizations',
    title: { id: 'Partai, media, organisasi lain', en: 'Parties, media, other organisations' },
    wanted: (e) => e.type === 'organization' && !isState(e.subtype) && e.subtype !== 'company',
    kind: (r) => r.subtype || 'other',
  }),
  regulations,
  namedThings({
    name: 'programs',
    title: { id: 'Program dan acara', en: 'Programmes and events' },
    wanted: (e) => e.type === 'program',
  }),
  namedThings({ name: 'places', title: { id: 'Tempat', en: 'Places' }, wanted: (e) => e.type === 'place' }),
  figures,
  disagreements,
  timeline,
  quotes,
  doubts,
];
