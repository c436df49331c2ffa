import { createHash } from 'node:crypto';
import type { GoldSet } from '../../model/gold.js';
import type { Check, CheckResult, Finding } from '../contract.js';
import { FindingList } from '../finding-list.js';
import { placeOfFile } from '../place.js';
import { firstDifference, type RecordView } from '../record-view.js';
import { errorsOf, type ScoreError } from '../score/errors.js';
import { figureOf, type ScoreFigure } from '../score/figures.js';
import { GoldScorer } from '../score/match.js';
import { type Score, sumScores } from '../score/score.js';
import type { Floor } from './floors.js';

/** Errors told below a floor that was broken. */
const TOLD = 20;

/** `--gold`: every gold article has its record and its text, and no score is under its floor. */
export class GoldCheck implements Check {
  private readonly scorer: GoldScorer;

  /** `digest`: what the floors were set on, where they come from a file. */
  constructor(
    private readonly set: GoldSet,
    private readonly floors: readonly Floor[],
    private readonly digest?: string,
  ) {
    this.scorer = new GoldScorer(set);
  }

  add(view: RecordView): void {
    this.scorer.add(view);
  }

  /** The score of all records so far. */
  score(): Score {
    return sumScores(this.scorer.documents());
  }

  results(): readonly CheckResult[] {
    const score = this.score();
    // a floor on a score that no gold article asks for holds nothing: figureOf throws on a name that is none
    const floors = this.floors.map((floor) => floorResult(score, floor));
    return [this.presence(score), ...(this.digest === undefined ? [] : [this.sameGround(score, this.digest)]), ...floors];
  }

  /** Digest of the gold and of the sources that it is scored on. */
  groundDigest(score: Score): string {
    const hash = createHash('sha256').update(this.set.digest);
    for (const { gold, view } of score.documents) hash.update(`\0${gold.name}\0${view?.record.sha256 ?? ''}`);
    return hash.digest('hex');
  }

  private sameGround(score: Score, digest: string): CheckResult {
    const now = this.groundDigest(score);
    const list = new FindingList();
    if (now !== digest) {
      list.add({
        code: 'gold/ground',
        severity: 'error',
        message: 'The gold or its articles are not those that the floors were set on.',
        place: placeOfFile(this.set.place),
        remedy: 'Restore them, or set the floors anew with --restate and commit the file.',
      });
    }
    return list.result('gold', 'gold and articles are those that the floors were set on', `${now.slice(0, 12)}…`);
  }

  private presence(score: Score): CheckResult {
    const list = new FindingList();
    let found = 0;
    for (const { gold, view, texts } of score.documents) {
      if (view === undefined) {
        list.add({
          code: 'gold/no-record',
          severity: 'error',
          message: `No record belongs to the gold article ${gold.name}.`,
          place: placeOfFile(gold.place),
          remedy: 'Was the article removed or renamed? Its path must end with the name of the gold file.',
        });
        continue;
      }
      found++;
      if (texts === 'differ') list.add(textDiffers(gold.text, gold.place, view));
    }
    return list.result(
      'gold',
      'every gold article has its record and its text',
      `${found} of ${score.documents.length} articles, ${this.set.documents.reduce((n, d) => n + d.marks.length, 0)} marks`,
    );
  }
}

function textDiffers(wanted: string, gold: string, view: RecordView): Finding {
  const text = view.record.text ?? '';
  const at = firstDifference(wanted, text);
  const around = (s: string): string => JSON.stringify(s.slice(at, at + 24));
  return {
    code: 'gold/text-differs',
    severity: 'error',
    message: `The article is not the text that ${gold} was marked on: here it has ${around(text)}, the gold ${around(wanted)}.`,
    place: view.place(view.characterAt(at)),
    remedy: 'Restore the article, or mark the new text.',
  };
}

function floorResult(score: Score, floor: Floor): CheckResult {
  const figure = figureOf(score, floor.score);
  const list = new FindingList();
  // as printed: a floor restated from three decimals must hold
  if (figure.value + 1e-9 < floor.least) {
    list.add({
      code: 'gold/floor',
      severity: 'error',
      message: `${floor.score} is ${figure.value.toFixed(3)}, under its floor of ${floor.least}: ${figure.right} of ${figure.wanted} right.`,
      remedy: 'The errors below are what it fell over; `warta evaluate` shows them all.',
    });
    for (const error of errorsUnder(score, floor.score)) {
      list.add({ code: `gold/${error.kind}`, severity: 'info', message: error.message, place: error.place });
    }
  }
  return list.result('gold', `${floor.score} is at least ${floor.least}`, measured(figure));
}

const measured = (f: ScoreFigure): string => `${f.value.toFixed(3)} (${f.right} of ${f.wanted})`;

/** The errors that a score counts, a few. */
function errorsUnder(score: Score, name: string): ScoreError[] {
  const counts = errorFilter(name);
  const out: ScoreError[] = [];
  for (const d of score.documents) {
    if (out.length >= TOLD) break;
    out.push(...errorsOf(d).filter(counts));
  }
  return out.slice(0, TOLD);
}

const NOT_NAMES = new Set(['date', 'figure', 'quote']);

function errorFilter(name: string): (e: ScoreError) => boolean {
  const [first] = name.split('.');
  if (first === 'metadata') return (e) => e.kind === 'metadata';
  if (first === 'holders') return (e) => e.kind === 'holder';
  if (first === 'content') return () => false;
  const ofMark = (e: ScoreError): boolean => e.kind !== 'metadata' && e.kind !== 'holder';
  if (first === 'names') return (e) => ofMark(e) && !NOT_NAMES.has(e.what) && (name !== 'names.exact' || e.kind !== 'link');
  return (e) => ofMark(e) && (e.what === first || `${e.what}s` === first || (first === 'people' && e.what === 'person'));
}
