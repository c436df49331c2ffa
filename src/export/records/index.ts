import type { RecordFormat } from '../contract.js';
import { brat } from './brat.js';
import { bilou, bio, conll2003 } from './conll.js';
import { cslJson } from './csl-json.js';
import { doccano } from './doccano.js';
import { followTheMoney } from './follow-the-money.js';
import { inception } from './inception.js';
import { jsonLd } from './json-ld.js';
import { labelStudio } from './label-studio.js';
import { ris } from './ris.js';
import { tei } from './tei.js';
import { webAnnotation } from './web-annotation.js';

/** All formats of the neighbours. */
export const RECORD_FORMATS: readonly RecordFormat[] = [
  brat,
  conll2003,
  bio,
  bilou,
  labelStudio,
  doccano,
  inception,
  webAnnotation,
  tei,
  jsonLd,
  followTheMoney,
  cslJson,
  ris,
];
