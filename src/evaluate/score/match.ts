import type { GoldDocument, GoldSet } from '../../model/gold.js';
import type { RecordView } from '../record-view.js';
import { LetterText } from './letter-text.js';
import { type DocumentScore, scoreDocument } from './score.js';

/** Characters by which gold without a name is known. */
const BEGIN = 120;
const CLOSENESS: Record<DocumentScore['texts'], number> = { same: 4, blanks: 3, parts: 2, unknown: 1, differ: 0 };

/** Scores records as they pass, each against the gold article whose name its path ends with. Keeps what has gold, drops the rest. */
export class GoldScorer {
  private readonly byBase = new Map<string, GoldDocument[]>();
  /** Gold without a name of its own, by the letters that it begins with. */
  private readonly nameless: { readonly gold: GoldDocument; readonly begin: string }[] = [];
  private readonly scores = new Map<GoldDocument, DocumentScore>();

  constructor(private readonly set: GoldSet) {
    for (const gold of set.documents) {
      if (gold.anonymous === true) {
        this.nameless.push({ gold, begin: new LetterText(gold.text.slice(0, BEGIN)).letters });
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

  /** The nameless gold whose beginning stands in the record's text. */
  private goldByText(view: RecordView): GoldDocument | undefined {
    if (this.nameless.length === 0 || view.record.text === undefined) return undefined;
    const { letters } = new LetterText(view.record.text);
    return this.nameless.find(({ begin, gold }) => begin !== '' && !this.scores.has(gold) && letters.includes(begin))?.gold;
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
