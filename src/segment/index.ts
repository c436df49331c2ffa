import type { Knowledge } from '../knowledge/contract.js';
import type { Document, Segmented } from '../model/document.js';
import { abbreviationTable, splitSentences } from './sentences.js';
import { tokenize } from './tokens.js';

export { tokenize } from './tokens.js';

export type Segmenter = (document: Document) => Segmented;

/** Makes the segmenter for one knowledge base: tokens and sentences with offsets into `Document.text`. */
export function createSegmenter(knowledge: Knowledge): Segmenter {
  const { lexicon } = knowledge;
  const abbreviations = [...knowledge.words('abbreviations'), ...knowledge.words('post-qualifiers')].flatMap((w) => [
    w.name,
    ...w.aliases.map((a) => a.text),
  ]);
  const isAbbreviation = abbreviationTable(abbreviations, lexicon);
  return (document) => {
    const tokens = tokenize(document.text, lexicon);
    const sentences = splitSentences(tokens, document.zones, isAbbreviation);
    // New keys first: behind a spread they give each object a hidden class of its own, which all later stages pay for.
    return { tokens, sentences, ...document };
  };
}
