import type { Analysis } from '../../model/analysis.js';
import { compare } from '../tally.js';
import { BETWEEN, type Disagreement, findDisagreements } from './find.js';
import { Features, type ToldFigure, toldFigures } from './told-figure.js';

const MODS: Record<string, string> = { approx: '≈', gt: '>', gte: '≥', lt: '<', lte: '≤' };

/** The value with its bound, as a telling has it: "≥9". */
export const toldValue = (t: ToldFigure): string => `${MODS[t.mod] ?? ''}${t.decimal}`;

/** Gathers the figures of records and finds, at the end, those that disagree: the surest contradictions first. */
export class DisagreementSearch {
  private readonly features = { local: new Features(), about: new Features() };
  private readonly told: ToldFigure[] = [];

  add(record: Analysis): void {
    for (const figure of toldFigures(record, this.features)) this.told.push(figure);
  }

  found(): Disagreement[] {
    return findDisagreements(this.told, this.features).sort(
      (a, b) =>
        BETWEEN.indexOf(a.between) - BETWEEN.indexOf(b.between) ||
        b.tellings.length - a.tellings.length ||
        compare(a.tellings[0].path, b.tellings[0].path) ||
        a.tellings[0].line - b.tellings[0].line,
    );
  }
}
