import type { RecordFormat } from '../contract.js';
import { brat } from './brat.js';
import { bilou, bio, conll2003 } from './conll.js';
import { doccano } from './doccano.js';
import { labelStudio } from './label-studio.js';
import { webAnnotation } from './web-annotation.js';

/** All formats of the neighbours. */
export const RECORD_FORMATS: readonly RecordFormat[] = [brat, conll2003, bio, bilou, labelStudio, doccano, webAnnotation];
