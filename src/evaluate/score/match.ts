import type { GoldDocument, GoldSet } from '../../model/gold.js';
import type { RecordView } from '../record-view.js';
import { LetterText } from './letter-text.js';
import { type DocumentScore, scoreDocument } from './score.js';

/** Letters that a sentence must have for gold without a name to be known by it. */
const TELLING = 25;
const CLOSENESS: Record<DocumentScore['texts'], number> = { same: 4, blanks: 3, parts: 2, unknown: 1, differ: 0 };

/** Scores records as they pass, each against the gold article whose name its path ends with. Keeps what has gold, drops the rest. */
export class GoldScorer {
  private readonly byBase = new Map<string, GoldDocument[]>();
  /** Gold without a name of its own, by the letters of its first telling sentence. */
  private readonly nameless: { readonly gold: GoldDocument; readonly sentence: string }[] = [];
  private readonly scores = new Map<GoldDocument, DocumentScore>();

  constructor(private readonly set: GoldSet) {
    for (const gold of set.documents) {
      if (gold.anonymous === true) {
        this.nameless.push({ gold, sentence: tellingSentence(gold.text) });
        continue;
      }
      const base = lastPart(gold.name);
      this.byBase.set(base, [...(this.byBase.get(base) ?? []), gold]);
    }
  }

  /** Scores a record; false where no gold article belongs to it. Of two records for one article the nearer text wins, else the later. */
  add(view: RecordView): boolean {
    const gold = this.goldOf(view.record.path) ?? this.goldByText(view);
    if (gold === undefined) return false;
    const score = scoreDocument(gold, this.set, view);
    const before = this.scores.get(gold);
    if (before === undefined || CLOSENESS[score.texts] >= CLOSENESS[before.texts]) this.scores.set(gold, score);
    return true;
  }

  /** All gold articles in order, those without a record as missed. */
  documents(): DocumentScore[] {
    return this.set.documents.map((gold) => this.scores.get(gold) ?? scoreDocument(gold, this.set, undefined));
  }

  /** The nameless gold whose telling sentence stands in the record's text. */
  private goldByText(view: RecordView): GoldDocument | undefined {
    if (this.nameless.length === 0 || view.record.text === undefined) return undefined;
    const { letters } = new LetterText(view.record.text);
    return this.nameless.find(({ sentence, gold }) => sentence !== '' && !this.scores.has(gold) && letters.includes(sentence))?.gold;
  }

  private goldOf(path: string): GoldDocument | undefined {
    if (path.endsWith('.gold')) return undefined;
    const name = nameOf(path);
    const among = this.byBase.get(lastPart(name)) ?? this.byBase.get(lastPart(path)) ?? [];
    let best: GoldDocument | undefined;
    for (const gold of among) if (best === undefined || sharedParts(gold.name, name) > sharedParts(best.name, name)) best = gold;
    return best;
  }
}

/** "a/rows.jsonl#12" is "a/rows#12", "a/b.html" is "a/b". */
const nameOf = (path: string): string => path.replace(/\.[^./#]+(#\d+)?$/, '$1');
const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function sharedParts(a: string, b: string): number {
  const left = a.split('/').reverse();
  const right = b.split('/').reverse();
  let n = 0;
  while (n < left.length && left[n] === right[n]) n++;
  return n;
}

/** The first sentence (a line each) that is long enough to be no other article's, else the longest. */
function tellingSentence(text: string): string {
  let longest = '';
  for (const line of text.split('\n')) {
    const { letters } = new LetterText(line);
    if (letters.length >= TELLING) return letters;
    if (letters.length > longest.length) longest = letters;
  }
  return longest;
}
