import type { Knowledge } from '../knowledge/contract.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Annotated } from '../model/layers.js';
import type { FigureMention } from '../model/mention.js';
import { type Tokens, WORD } from '../model/tokens.js';
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
}

export function changeWords(knowledge: Knowledge): ChangeWords {
  const set = (form: string): WordSet => {
    const words = knowledge.words('change-words').filter((w) => w.fields.form === form);
    return new WordSet(knowledge.lexicon, words.flatMap((w) => [w.name, ...w.aliases.map((a) => a.text)]));
  };
  return { rise: set('rise'), fall: set('fall'), from: set('from'), to: set('to') };
}

/** Makes the checker for one knowledge base. */
export function createChangeChecker(knowledge: Knowledge): (document: Annotated) => ChangeFindings {
  const words = changeWords(knowledge);
  return (document) => checkChanges(document, words);
}

/** A figure with the part that the words before it give it. */
interface Placed {
  readonly mention: FigureMention;
  readonly part: 'rise' | 'fall' | 'from' | 'to' | undefined;
}

/** How many words back a figure's part is looked for: "dibandingkan Agustus 2018 yang sebesar USD16,82 miliar". */
const REACH = 8;
/** A verb stands closer: "naik tipis sebesar 0,09 persen". */
const VERB_REACH = 3;

/** Finds stated changes and checks them by arithmetic. A contradiction beyond rounding is a diagnostic `figure/change-mismatch`. */
export function checkChanges(document: Annotated, words: ChangeWords): ChangeFindings {
  const { tokens: t, text } = document;
  const changes: FigureChange[] = [];
  let sentence = -1;
  let group: Placed[] = [];
  const close = (): void => {
    if (group.length >= 3) changes.push(...changesIn(group, text, sentence));
    group = [];
  };
  let at = 0;
  let boundary = 0;
  for (const mention of document.mentions) {
    while (at < t.count && t.start[at] < mention.start) at++;
    if (mention.type !== 'figure') continue;
    if (t.sentence[at] !== sentence) {
      close();
      sentence = t.sentence[at];
      boundary = 0;
    }
    group.push({ mention, part: partOf(t, at, boundary, words) });
    boundary = mention.end;
  }
  close();
  return { changes, diagnostics: changes.filter((c) => c.agrees === false).map((c) => mismatch(c, text)) };
}

/** The nearest word before the figure that gives it a part; words before the figure before it are that one's. */
function partOf(t: Tokens, at: number, boundary: number, words: ChangeWords): Placed['part'] {
  let seen = 0;
  for (let j = at - 1; j >= 0 && seen < REACH && t.start[j] >= boundary && t.sentence[j] === t.sentence[at]; j--) {
    if (t.kind[j] !== WORD) continue;
    const lex = t.lex[j];
    if (seen < VERB_REACH) {
      if (words.rise.has(lex)) return 'rise';
      if (words.fall.has(lex)) return 'fall';
    }
    if (words.from.has(lex)) return 'from';
    if (words.to.has(lex)) return 'to';
    seen++;
  }
  return undefined;
}

/** Each stated change of the sentence with the amounts before and after it that share a unit. */
function changesIn(group: readonly Placed[], text: string, sentence: number): FigureChange[] {
  const changes: FigureChange[] = [];
  group.forEach((stated, i) => {
    const direction = stated.part;
    if ((direction !== 'rise' && direction !== 'fall') || stated.mention.value === undefined) return;
    const verb = nextVerb(group, i);
    const from = find(group, i + 1, verb, 'from') ?? findBack(group, i - 1, 'from');
    if (from === undefined) return;
    const to = find(group, i + 1, verb, 'to', from) ?? findBack(group, i - 1, 'to', from) ?? subject(group, i, from);
    if (to === undefined || !isComparable(stated.mention, from.mention)) return;
    const { computed, agrees } = arithmetic(stated.mention, from.mention, to.mention, direction, text);
    changes.push({ direction, stated: stated.mention, from: from.mention, to: to.mention, computed, agrees, sentence });
  });
  return changes;
}

/** Index of the next stated change, where the reach of this one ends. */
function nextVerb(group: readonly Placed[], i: number): number {
  for (let j = i + 1; j < group.length; j++) {
    const { part } = group[j];
    if (part === 'rise' || part === 'fall') return j;
  }
  return group.length;
}

const matches = (p: Placed, part: Placed['part'], like?: Placed): boolean =>
  p.part === part && p.mention.value !== undefined && (like === undefined || sameMeasure(p.mention, like.mention));
const sameMeasure = (a: FigureMention, b: FigureMention): boolean => a !== b && a.kind === b.kind && a.unit === b.unit;

function find(group: readonly Placed[], start: number, end: number, part: Placed['part'], like?: Placed): Placed | undefined {
  for (let j = start; j < end; j++) if (matches(group[j], part, like)) return group[j];
  return undefined;
}

function findBack(group: readonly Placed[], start: number, part: Placed['part'], like?: Placed): Placed | undefined {
  for (let j = start; j >= 0; j--) {
    if (matches(group[j], part, like)) return group[j];
    if (group[j].part === 'rise' || group[j].part === 'fall') return undefined;
  }
  return undefined;
}

/** "pendapatan Rp3,47 triliun, meningkat 18 persen dari Rp2,95 triliun": the amount right before is what it came to. */
function subject(group: readonly Placed[], i: number, from: Placed): Placed | undefined {
  const before = group[i - 1];
  return before !== undefined && before.part === undefined && before.mention.value !== undefined && sameMeasure(before.mention, from.mention)
    ? before
    : undefined;
}

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
