import type { Knowledge } from '../knowledge/contract.js';
import { foldText } from './fold.js';

/** Names of towns and regions, for datelines. */
export interface PlaceNames {
  has(name: string): boolean;
}

/** Small words that stay small inside a place's name. */
const SMALL = new Set(['di', 'dan', 'of', 'the']);

/** Reads the places when a dateline is first looked at: most programs never ask. */
export function createPlaceNames(knowledge: Knowledge): PlaceNames {
  let names: Set<string> | undefined;
  return {
    has(name) {
      names ??= new Set(knowledge.places().flatMap((p) => [foldText(p.name), ...p.aliases.map((a) => foldText(a.text))]));
      return names.has(foldText(name));
    },
  };
}

/** A place as a reader writes it: "JAKARTA" → "Jakarta", "DKI JAKARTA" → "DKI Jakarta". Names in mixed case stay as they are. */
export function placeCase(name: string): string {
  const trimmed = name.trim();
  if (trimmed !== trimmed.toUpperCase()) return trimmed;
  return trimmed
    .split(' ')
    .map((word, i) => {
      const lower = word.toLowerCase();
      if (i > 0 && SMALL.has(lower)) return lower;
      if (/^(DKI|DIY|DI|NTB|NTT|AS)$/.test(word)) return word;
      return lower.replace(/(^|[-'])\p{L}/gu, (m) => m.toUpperCase());
    })
    .join(' ');
}
