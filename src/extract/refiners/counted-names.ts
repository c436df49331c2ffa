import type { FigureMention, Mention } from '../../model/mention.js';
import { beginningIn, bySpan } from '../../model/span.js';
import type { Refiner } from '../contract.js';

/** Below this a figure's noun was guessed by its place. */
const SURE = 0.9;
/** Characters before a number in which the word right before it stands. */
const LONGEST_WORD = 24;

/** "108 Koperasi Merah Putih": the noun that is counted is a name's, so the figure keeps its number. */
export const countedNames: Refiner = {
  name: 'counted-names',
  refine(proposals, { text }) {
    const { standing, rejected } = proposals;
    const kept: Mention[] = [];
    for (const { mention } of rejected) {
      if (mention.type !== 'figure' || mention.kind !== 'count' || mention.confidence < SURE) continue;
      const number = numberAlone(text, mention, beginningIn(standing, mention.start, mention.end));
      if (number !== undefined) kept.push(number);
    }
    return kept.length === 0 ? proposals : { standing: [...standing, ...kept].sort(bySpan), rejected };
  },
};

/** The figure up to the name that begins with its noun; undefined where the name begins elsewhere. */
function numberAlone(text: string, figure: FigureMention, names: readonly Mention[]): FigureMention | undefined {
  const at = figure.end - figure.unit.length;
  if (names.length !== 1 || names[0].start !== at || at <= figure.start) return undefined;
  if (text.slice(at, figure.end).toLowerCase() !== figure.unit.toLowerCase()) return undefined;
  const end = figure.start + text.slice(figure.start, at).trimEnd().length;
  return end > figure.start && end < at && !isNumbered(text, figure.start, end) ? { ...figure, end } : undefined;
}

/** "SMP Negeri 8 Kota Kupang", "Riau 2 Fraksi Karya", "awal 2024 Pemprov DKI": plain digits that belong to the name before them, or a year. */
function isNumbered(text: string, start: number, end: number): boolean {
  if (!/^\d+$/.test(text.slice(start, end))) return false;
  if (end - start === 4) return true;
  const before = text.slice(Math.max(0, start - LONGEST_WORD), start);
  const word = /\p{Lu}\p{L}*\s$/u.exec(before);
  // "Sebanyak 13 Menteri Pertahanan": the capital is the sentence's.
  return word !== null && word.index > 0 && !/[.!?\n]\s?$/.test(before.slice(0, word.index));
}
