import type { LoadedKnowledge } from '../knowledge/index.js';
import type { Segmented } from '../model/document.js';
import type { Annotated } from '../model/layers.js';
import type { Mention } from '../model/mention.js';
import type { Proposals, Recognizer, Refiner } from './contract.js';
import { createCuedNameRecognizer } from './recognizers/cued-name.js';
import { createDateRecognizer } from './recognizers/date.js';
import { createFigureRecognizer } from './recognizers/figure.js';
import { createHeadedNameRecognizer } from './recognizers/headed-name.js';
import { createKnownNameRecognizer } from './recognizers/known-name.js';
import { createPersonRecognizer } from './recognizers/person.js';
import { createPostRecognizer } from './recognizers/post.js';
import { createRegulationRecognizer } from './recognizers/regulation.js';
import { createTaggerRecognizer } from './recognizers/tagger.js';
import { createTailedNameRecognizer } from './recognizers/tailed-name.js';
import { createAbbreviations } from './refiners/abbreviations.js';
import { addresses } from './refiners/addresses.js';
import { agreement } from './refiners/agreement.js';
import { createBareOffices } from './refiners/bare-offices.js';
import { countedNames } from './refiners/counted-names.js';
import { definedOtherwise } from './refiners/defined-otherwise.js';
import { dropDoubtful } from './refiners/drop-doubtful.js';
import { createEcho } from './refiners/echo.js';
import { gaps } from './refiners/gaps.js';
import { outlets } from './refiners/outlets.js';
import { createPostParts } from './refiners/post-parts.js';
import { createProducts } from './refiners/products.js';
import { settle } from './refiners/settle.js';
import { createSupport } from './refiners/support.js';
import { createThings } from './refiners/things.js';
import type { TaggerModel } from './tagger/model.js';

export type { Proposals, Recognizer, Refiner } from './contract.js';
export { loadTaggerModel, taggerModelDigest } from './tagger/load-model.js';

/** What may be given beside the facts. */
export interface ExtractOptions {
  /** The learnt tagger of names; without it lists and rules stand alone. */
  readonly model?: TaggerModel;
}

export type Extractor = (document: Segmented) => Annotated;

/** All recognizers. None sees another's output, so their order does not matter. */
function createRecognizers(knowledge: LoadedKnowledge, { model }: ExtractOptions): Recognizer[] {
  return [
    createKnownNameRecognizer(knowledge),
    createPostRecognizer(knowledge),
    createHeadedNameRecognizer(knowledge),
    createTailedNameRecognizer(knowledge),
    createCuedNameRecognizer(knowledge),
    createPersonRecognizer(knowledge),
    createDateRecognizer(knowledge),
    createFigureRecognizer(knowledge),
    createRegulationRecognizer(knowledge),
    createTaggerRecognizer(knowledge, model),
  ];
}

/** All refiners, in the order in which they run. */
function createRefiners(knowledge: LoadedKnowledge): Refiner[] {
  return [
    addresses,
    outlets,
    definedOtherwise,
    createProducts(knowledge),
    createSupport(knowledge),
    agreement,
    dropDoubtful,
    gaps,
    settle,
    createThings(knowledge),
    countedNames,
    createAbbreviations(knowledge),
    createBareOffices(knowledge),
    createEcho(knowledge),
    createPostParts(knowledge),
  ];
}

/** Makes the stage: recognizers propose, refiners dispose. */
export function createExtractor(knowledge: LoadedKnowledge, options: ExtractOptions = {}): Extractor {
  const recognizers = createRecognizers(knowledge, options);
  const refiners = createRefiners(knowledge);
  return (document) => {
    const standing: Mention[] = [];
    for (const recognizer of recognizers) for (const mention of recognizer.recognize(document)) standing.push(mention);
    let proposals: Proposals = { standing, rejected: [] };
    for (const refiner of refiners) proposals = refiner.refine(proposals, document);
    // New keys first, as in segment/index.ts.
    return { mentions: proposals.standing, rejected: proposals.rejected, ...document };
  };
}
