import type { Knowledge } from '../knowledge/contract.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Annotated } from '../model/layers.js';
import type { FigureMention } from '../model/mention.js';
import { type Tokens, tokenAt, WORD } from '../model/tokens.js';
import { WordSet } from '../text/word-set.js';
import { arithmetic, type Computed } from './figure-arithmetic.js';

/** A change that a sentence states with its ends: "naik 20,5 persen dari Rp44,5 triliun menjadi Rp53,6 triliun". */
export interface FigureChange {
  readonly direction: 'rise' | 'fall';
  /** What the text says: a share of the first amount, or a difference in its unit. */
  readonly stated: FigureMention;
  readonly from: FigureMention;
  readonly to: FigureMention;
  readonly computed: Computed;
  /** Whether what is said follows from the amounts, within the rounding of their digits; undefined where one is only approximate. */
  readonly agrees: boolean | undefined;
  readonly sentence: number;
}

export interface ChangeFindings {
  readonly changes: readonly FigureChange[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Words that make a change, as sets of lexicon numbers. */
export interface ChangeWords {
  readonly rise: WordSet;
  readonly fall: WordSet;
  readonly from: WordSet;
  readonly to: WordSet;
  /** Words of exchange rates, whose number may go the other way. */
  readonly exchange: WordSet;
  /** Words that open another clause: "sedangkan". */
  readonly clause: WordSet;
}

export function changeWords(knowledge: Knowledge): ChangeWords {
  const set = (form: string): WordSet => {
    const words = knowledge.words('change-words').filter((w) => w.fields.form === form || w.fields.also === form);
    return new WordSet(
      knowledge.lexicon,
      words.flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)]),
    );
  };
  return {
    rise: set('rise'),
    fall: set('fall'),
    from: set('from'),
    to: set('to'),
    exchange: set('exchange'),
    clause: set('clause'),
  };
}

/** Makes the checker for one knowledge base. */
export function createChangeChecker(knowledge: Knowledge): (document: Annotated) => ChangeFindings {
  const words = changeWords(knowledge);
  return (document) => checkChanges(document, words);
}

/** A figure with the part that the words before it give it. */
interface Placed {
  readonly mention: FigureMention;
  readonly part: 'from' | 'to' | undefined;
  /** Set for a stated change. */
  readonly direction: 'rise' | 'fall' | undefined;
  /** The word is said of money's rate: "melemah". */
  readonly exchange: boolean;
  /** Another clause begins between the figure before it and this one. */
  readonly clause: boolean;
}

/** How many words back a figure's part is looked for: "dibandingkan Agustus 2018 yang sebesar USD16,82 miliar". */
const REACH = 8;
/** A verb stands closer: "naik tipis sebesar 0,09 persen". */
const VERB_REACH = 3;
/** Farthest apart, in UTF-16 units, that two figures of one change stand. */
const FAR = 80;
/** Between "menjadi Rp53,6 triliun" and "atau naik 20,5 persen". */
const NEAR = 24;

/** Finds stated changes and checks them by arithmetic. A contradiction beyond rounding is a diagnostic `figure/change-mismatch`. */
export function checkChanges(document: Annotated, words: ChangeWords): ChangeFindings {
  const { tokens: t, text } = document;
  const changes: FigureChange[] = [];
  let sentence = -1;
  let group: FigureMention[] = [];
  // A change has three figures: few sentences are looked at.
  const close = (): void => {
    if (group.length >= 3) {
      const figures = group.map((mention, i) => placed(t, tokenAt(t, mention.start), i === 0 ? 0 : group[i - 1].end, mention, words));
      changes.push(...changesIn(figures, text, sentence));
    }
    group = [];
  };
  for (const mention of document.mentions) {
    if (mention.type !== 'figure') continue;
    const own = t.sentence[tokenAt(t, mention.start)];
    if (own !== sentence) {
      close();
      sentence = own;
    }
    group.push(mention);
  }
  close();
  return { changes, diagnostics: changes.filter((c) => c.agrees === false).map((c) => mismatch(c, text)) };
}

/** The nearest word before the figure gives it its part; words before the figure before it are that one's. */
function placed(t: Tokens, at: number, boundary: number, mention: FigureMention, words: ChangeWords): Placed {
  let part: Placed['part'];
  let verb = 0;
  let clause = false;
  let seen = 0;
  for (let j = at - 1; j >= 0 && t.start[j] >= boundary && t.sentence[j] === t.sentence[at]; j--) {
    if (t.kind[j] !== WORD) continue;
    const lex = t.lex[j];
    if (words.clause.has(lex)) clause = true;
    if (part === undefined && verb === 0 && seen < REACH) {
      if (seen < VERB_REACH && (words.rise.has(lex) || words.fall.has(lex))) verb = lex;
      else if (words.from.has(lex)) part = 'from';
      else if (words.to.has(lex)) part = 'to';
    }
    seen++;
  }
  const direction = verb === 0 ? undefined : words.rise.has(verb) ? 'rise' : 'fall';
  return { mention, part, direction, exchange: words.exchange.has(verb), clause };
}

/** Each stated change of the sentence with the two amounts around it that share a unit. */
function changesIn(group: readonly Placed[], text: string, sentence: number): FigureChange[] {
  const changes: FigureChange[] = [];
  const spent = new Set<Placed>();
  group.forEach((stated, i) => {
    const { direction } = stated;
    if (direction === undefined || stated.mention.value === undefined) return;
    const ends = after(group, i, spent) ?? before(group, i);
    if (ends === undefined || !isComparable(stated.mention, ends.from.mention)) return;
    spent.add(ends.from).add(ends.to);
    const { from, to } = { from: ends.from.mention, to: ends.to.mention };
    // "rupiah melemah 0,31 persen" to more rupiah a dollar: money that weakens is a number that rises.
    const either = stated.exchange && from.kind === 'money';
    const { computed, agrees } = arithmetic(stated.mention, from, to, either ? undefined : direction, text);
    changes.push({ direction, stated: stated.mention, from, to, computed, agrees, sentence });
  });
  return changes;
}

interface Ends {
  readonly from: Placed;
  readonly to: Placed;
}

/** "naik 20,5 persen dari A menjadi B", "naik 5 persen menjadi B dari A", "B, naik 18 persen dari A". */
function after(group: readonly Placed[], i: number, spent: ReadonlySet<Placed>): Ends | undefined {
  let from: Placed | undefined;
  let to: Placed | undefined;
  for (let j = i + 1; j < group.length && j <= i + 2; j++) {
    const { part, direction, mention, clause } = group[j];
    if (clause || direction !== undefined || mention.value === undefined || mention.start - group[j - 1].mention.end > FAR) break;
    if (part === 'from') from ??= group[j];
    else if (part === 'to') to ??= group[j];
    else break;
  }
  if (from === undefined) return undefined;
  if (to === undefined && i > 0 && !spent.has(group[i - 1])) {
    const subject = group[i - 1];
    if (subject.part !== 'from' && subject.direction === undefined && subject.mention.value !== undefined) to = subject;
  }
  return to !== undefined && sameMeasure(from.mention, to.mention) ? { from, to } : undefined;
}

/** "dari A menjadi B atau naik 20,5 persen": both stand right before. */
function before(group: readonly Placed[], i: number): Ends | undefined {
  if (i < 2) return undefined;
  const from = group[i - 2];
  const to = group[i - 1];
  const near = group[i].mention.start - to.mention.end <= NEAR && to.mention.start - from.mention.end <= FAR;
  if (!near || from.part !== 'from' || to.part !== 'to' || from.mention.value === undefined || to.mention.value === undefined)
    return undefined;
  return sameMeasure(from.mention, to.mention) ? { from, to } : undefined;
}

const bareUnit = (unit: string): string => unit.split('/')[0];
const sameMeasure = (a: FigureMention, b: FigureMention): boolean => a !== b && a.kind === b.kind && bareUnit(a.unit) === bareUnit(b.unit);

/** A percentage fits any amounts; a difference must be in their unit. */
const isComparable = (stated: FigureMention, from: FigureMention): boolean =>
  stated.kind === 'percent' || stated.unit === 'basis poin' || sameMeasure(stated, from);

function mismatch(c: FigureChange, text: string): Diagnostic {
  const slice = (m: FigureMention): string => `"${text.slice(m.start, m.end)}"`;
  const found = c.stated.kind === 'percent' ? `${c.computed.percent.toFixed(2)} percent` : String(c.computed.difference);
  return {
    code: 'figure/change-mismatch',
    severity: 'warning',
    message: `The text states a ${c.direction} of ${slice(c.stated)}, but from ${slice(c.from)} to ${slice(c.to)} is ${found}.`,
    start: c.stated.start,
    end: c.stated.end,
  };
}
