import type { TaggedType } from '../extract/tagger/labels.js';
import type { Knowledge } from '../knowledge/contract.js';
import type { Segmented, Zone } from '../model/document.js';
import { createSegmenter } from '../segment/index.js';

/** Where a marked text comes from: each set has guidelines of its own. */
export const SOURCES = ['gold', 'idner', 'nergrit'] as const;
export type Source = (typeof SOURCES)[number];

/** A name that a reader marked, in UTF-16 offsets. */
export interface MarkedName {
  readonly start: number;
  readonly end: number;
  readonly type: TaggedType;
}

/** A text with its names, cut into tokens as the analyzer does. */
export interface MarkedText {
  readonly id: string;
  readonly source: Source;
  readonly document: Segmented;
  readonly names: readonly MarkedName[];
}

export type MarkedTextMaker = (
  id: string,
  source: Source,
  text: string,
  zones: readonly Zone[],
  names: readonly MarkedName[],
) => MarkedText;

/** Makes marked texts with the segmenter of one knowledge base. */
export function createMarkedTextMaker(knowledge: Knowledge): MarkedTextMaker {
  const segment = createSegmenter(knowledge);
  return (id, source, text, zones, names) => {
    const document = segment({
      id,
      path: id,
      sha256: '',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      language: 'id',
      text,
      metadata: { evidence: {} },
      zones,
      diagnostics: [],
    });
    return { id, source, document, names };
  };
}
